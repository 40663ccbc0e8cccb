"""B006: no year costs more than the region can spend."""

from collections import Counter
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import rupiah
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "B006",
    Severity.WARNING,
    Text(
        id="Anggaran semua aksi tahun `{year}` berjumlah {sum}, melebihi pagunya {ceiling}.",
        en="The actions of `{year}` add up to {sum}, over its ceiling of {ceiling}.",
    ),
    help=Text(
        id="Kurangi {over} pada tahun itu: tunda aksi, atau cari dana yang menambah pagu.",
        en="Take {over} out of that year: put actions off, or find money that raises the ceiling.",
    ),
    summary=Text(
        id="Anggaran satu tahun melebihi pagu yang ditulis di profil daerah.",
        en="A year's sum is over the ceiling that the profile states.",
    ),
    why=Text(
        id="Rencana yang melebihi kemampuan keuangan daerah akan dipotong tanpa memilih yang penting.",
        en="A plan beyond what the region can spend is cut without choosing what matters.",
    ),
    mend=Text(
        id="Susun ulang tahun pelaksanaan, atau perbarui `budget_ceilings` bila pagunya berubah.",
        en="Spread the years anew, or renew `budget_ceilings` if the ceiling has changed.",
    ),
    bad="region:\n  budget_ceilings: {2025: 100000000, 2026: 2000000000}\n",
    good="region:\n  budget_ceilings: {2025: 2000000000, 2026: 2000000000}\n",
    absence=True,
)
def over_ceiling(plan: Masterplan) -> Iterator[Breach]:
    """All sources count; quick wins spend the money of their programmes."""
    ceilings = plan.region.budget_ceilings if plan.region else {}
    sums: Counter[int] = Counter()
    for action in plan.actions:
        for funding in action.funding:
            sums.update(funding.amounts)
    for year, ceiling in sorted(ceilings.items()):
        if plan.region and sums[year] > ceiling:
            yield Breach(
                plan.region.at("budget_ceilings", str(year)),
                year=year,
                sum=rupiah(sums[year]),
                ceiling=rupiah(ceiling),
                over=rupiah(sums[year] - ceiling),
            )
