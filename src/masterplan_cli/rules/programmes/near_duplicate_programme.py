"""P007: no programme is planned twice, not even in two dimensions."""

from collections.abc import Iterator
from decimal import Decimal

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Kin
from masterplan_cli.rules._figures import plain
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.programmes._likeness import described, likenesses


@rule(
    "P007",
    Severity.WARNING,
    Text(
        id="Program `{programme}` hampir sama dengan `{other}` dari dimensi {dimension}: kemiripan {score} dari 100.",
        en="Programme `{programme}` is much like `{other}` of dimension {dimension}: {score} of 100.",
    ),
    help=Text(
        id="Gabungkan keduanya dengan perangkat daerah pendukung, atau jelaskan bedanya dalam nama dan uraian.",
        en="Merge the two with supporting offices, or make the difference plain in name and description.",
    ),
    summary=Text(
        id="Dua program hampir sama menurut nama dan uraiannya, juga antardimensi.",
        en="Two programmes are alike by name and description, also over dimensions.",
    ),
    why=Text(
        id="Dilihat dari atas, perangkat daerah harus bekerja bersama; program kembar dianggarkan dua kali.",
        en="Seen from a helicopter, offices must work together; twin programmes are paid for twice.",
    ),
    mend=Text(
        id="Satukan program itu di satu dimensi dan tautkan dari dimensi lain melalui `links`. Yang dibandingkan adalah kata "
        "tanpa imbuhan umum seperti “program” atau “peningkatan”; batasnya `duplicate_likeness`.",
        en="Keep one programme in one dimension and point to it through `links` from the other. Words are compared "
        "without such boilerplate as “program” or “peningkatan”; the limit is `duplicate_likeness`.",
    ),
    bad="programmes:\n  - {id: satu, name: Pengembangan Aduan Masyarakat, description: Kanal aduan warga melalui telepon.}\n"
    "  - {id: dua, name: Program Aduan Warga, description: Kanal aduan masyarakat melalui telepon.}\n",
    good="programmes:\n  - {id: satu, name: Pengembangan Aduan Masyarakat, description: Kanal aduan warga melalui telepon.}\n"
    "  - {id: dua, name: Bank Sampah Sekolah, description: Murid menabung sampah terpilah setiap Jumat.}\n",
    thresholds=("duplicate_likeness",),
)
def near_duplicate_programme(plan: Masterplan) -> Iterator[Breach]:
    """Each programme is told once, beside the earlier one that it is most like."""
    programmes = list(plan.programmes)
    if len(programmes) < 2:
        return
    kin = Kin()
    threshold = float(plan.settings.checks.thresholds.duplicate_likeness)
    for twin in likenesses([described(kin, one.name, one.description) for one in programmes], threshold):
        programme, other = programmes[twin.index], programmes[twin.other]
        dimension = plan.dimension(other.dimension)
        yield Breach(
            programme.at("name"),
            programme=programme.name,
            other=other.name,
            dimension=dimension.name if dimension else other.dimension,
            score=plain(int(Decimal(twin.score))),
            related=[(Text(id=f"`{other.name}` di sini", en=f"`{other.name}` stands here"), other.at("name"))],
        )
