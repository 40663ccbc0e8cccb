"""P017: no more people are reached than live in the region."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import words
from masterplan_cli.rules._figures import plain
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.quick_wins import QuickWin

_GROWTH = 110
"""Percent of the population that may live in the region by the end of the plan."""


@rule(
    "P017",
    Severity.WARNING,
    Text(
        id="`{owner}` menjangkau {count} penerima manfaat, sedangkan penduduk {region} {population}.",
        en="`{owner}` reaches {count} beneficiaries, while {region} has {population} inhabitants.",
    ),
    help=Text(
        id="Tulis di `beneficiary_count` jumlah orang, keluarga, atau usaha, bukan kunjungan, perjalanan, atau rupiah.",
        en="Write in `beneficiary_count` how many people, households or businesses, not visits, trips or rupiah.",
    ),
    summary=Text(
        id="Penerima manfaat lebih banyak daripada penduduk daerah.",
        en="More people are reached than live in the region.",
    ),
    why=Text(
        id="Angka yang melampaui jumlah penduduk menghitung hal lain, dan pembaca berhenti mempercayai angka di sekitarnya.",
        en="A number beyond the population counts something else, and readers stop trusting the numbers around it.",
    ),
    mend=Text(
        id="Perbaiki angkanya, atau sebut di `beneficiaries` siapa yang datang dari luar daerah.",
        en="Fix the number, or name in `beneficiaries` who comes from outside the region.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n"
    "    beneficiaries: Warga Kabupaten Contoh\n    beneficiary_count: 2084500\n",
    good="programmes:\n  - id: posyandu-terjadwal\n"
    "    beneficiaries: Warga Kabupaten Contoh\n    beneficiary_count: 208450\n",
)
def more_than_inhabitants(plan: Masterplan) -> Iterator[Breach]:
    """Guests come from elsewhere; a text that names neither them nor inhabitants may count something else, and is asked."""
    population = plan.region.population.value if plan.region and plan.region.population else None
    if not (plan.region and population):
        return
    owners: tuple[Programme | QuickWin, ...] = (*plan.programmes, *plan.quick_wins)
    for owner in owners:
        count, named = owner.beneficiary_count, {word.form for word in words(owner.beneficiaries or "")}
        if count is None or 100 * count <= _GROWTH * population or not _GUESTS.isdisjoint(named):
            continue
        certain = not _INHABITANTS.isdisjoint(named)
        yield Breach(
            owner.at("beneficiary_count"),
            severity=None if certain else Severity.NOTE,
            message=None if certain else _ASKED,
            owner=owner.id,
            count=plain(count),
            region=plan.region.name,
            population=plain(population),
        )


_INHABITANTS = frozenset("warga penduduk masyarakat rakyat jiwa keluarga".split())
_GUESTS = frozenset(
    "wisatawan wisman wisnus turis pengunjung kunjungan tamu pembeli konsumen pelanggan penumpang penonton pemudik perantau "
    "diaspora peziarah jemaah pendatang pengguna pengikut warganet nasional provinsi indonesia luar".split()
)
"""Who may come from elsewhere."""
_ASKED = Text(
    id="`{owner}` menjangkau {count} penerima manfaat, lebih dari {population} penduduk {region}. Apakah yang dihitung orang?",
    en="`{owner}` reaches {count} beneficiaries, more than the {population} inhabitants of {region}. Are they people?",
)
