"""R007: a link leads into the dimension of the programme that it names, and out of its own."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "R007",
    Severity.ERROR,
    Text(
        id="Kaitan program `{programme}` menyebut dimensi `{dimension}`, tetapi `{other}` adalah program dimensi `{its}`.",
        en="A link of programme `{programme}` names dimension `{dimension}`, but `{other}` is a programme of `{its}`.",
    ),
    help=Text(
        id="Tulis `dimension: {its}`, atau sebut program dari dimensi `{dimension}`.",
        en="Write `dimension: {its}`, or name a programme of dimension `{dimension}`.",
    ),
    summary=Text(
        id="Kaitan menyebut program dari dimensi lain daripada yang tertulis, atau menuju dimensinya sendiri.",
        en="A link names a programme of another dimension than it says, or leads into its own dimension.",
    ),
    why=Text(
        id="Kaitan antardimensi dicetak sebagai tabel; dimensi yang keliru mengirim pembaca ke bab yang salah.",
        en="Links between dimensions are printed as a table; a wrong dimension sends readers to the wrong chapter.",
    ),
    mend=Text(
        id="Samakan `dimension` dengan dimensi program yang disebut. Kerja sama di dalam satu dimensi tidak ditulis di `links`.",
        en="Make `dimension` that of the programme named. Work within one dimension is not written in `links`.",
    ),
    bad="dimension: living\nprogrammes:\n  - id: posyandu-terjadwal\n    links:\n"
    "      - {dimension: economy, programme: kelas-digital, how: Kader belajar memakai aplikasi}\n",
    good="dimension: living\nprogrammes:\n  - id: posyandu-terjadwal\n    links:\n"
    "      - {dimension: society, programme: kelas-digital, how: Kader belajar memakai aplikasi}\n",
)
def link_mismatch(plan: Masterplan) -> Iterator[Breach]:
    """What the link names is certain; that a link leads nowhere new is a warning, and told once where both hold."""
    for programme in plan.programmes:
        for link in programme.links:
            other = plan.programmes.get(link.programme)
            if other and other.dimension != link.dimension:
                yield Breach(
                    link.at("dimension"),
                    programme=programme.id,
                    dimension=link.dimension,
                    other=other.id,
                    its=other.dimension,
                    related=[(Text(id="programnya", en="the programme"), other.at("id"))],
                )
            elif link.dimension == programme.dimension:
                yield Breach(
                    link.at("dimension"),
                    message=_OWN,
                    help=_OWN_HELP,
                    severity=Severity.WARNING,
                    programme=programme.id,
                )


_OWN = Text(
    id="Kaitan program `{programme}` menuju dimensinya sendiri.",
    en="A link of programme `{programme}` leads into its own dimension.",
)
_OWN_HELP = Text(
    id="Sebut dimensi lain yang melanjutkan program ini, atau hapus kaitannya.",
    en="Name another dimension that carries this programme on, or take the link away.",
)
