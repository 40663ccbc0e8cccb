"""B001: the years add up to the total."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import rupiah
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.budget._spending import amounts, cost, spending

_WITHOUT_YEARS = Text(
    id="Tulis `funding` dengan pagu setiap tahun dan sumbernya.",
    en="Write `funding` with the ceiling of each year and its source.",
)


@rule(
    "B001",
    Severity.ERROR,
    Text(
        id="Total `{name}` tertulis {total}, sedangkan jumlah semua tahunnya {sum}.",
        en="The total of `{name}` is written as {total}, but its years add up to {sum}.",
    ),
    help=Text(
        id="Perbaiki tahun yang keliru, atau tulis `total: {write}`.",
        en="Fix the year that is wrong, or write `total: {write}`.",
    ),
    summary=Text(
        id="Anggaran per tahun tidak berjumlah sama dengan totalnya.",
        en="The years of a budget do not add up to its total.",
    ),
    why=Text(
        id="Dua angka untuk hal yang sama membuat seluruh tabel anggaran diragukan.",
        en="Two figures for one thing put the whole table of the budget in doubt.",
    ),
    mend=Text(
        id="Cocokkan dengan dokumen anggarannya. `total` boleh dihapus: buku menjumlahkannya sendiri.",
        en="Compare with the budget document. `total` may be left out: the books add up by themselves.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding:\n"
    "          - {source: dak, amounts: {2025: 60000000, 2026: 60000000}}\n        total: 130000000\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding:\n"
    "          - {source: dak, amounts: {2025: 60000000, 2026: 60000000}}\n        total: 120000000\n",
    absence=True,
)
def budget_sum(plan: Masterplan) -> Iterator[Breach]:
    """Actions and quick wins alike; all years and sources count."""
    for block in spending(plan):
        total = cost(block.funding)
        if block.total is not None and block.total != total:
            part = Text(id="bagian dari jumlah itu", en="a part of that sum")
            parts = [spot for amount, spot in amounts(block.funding) if amount]
            yield Breach(
                block.at("total"),
                name=block.id,
                total=rupiah(block.total),
                sum=rupiah(total),
                write=total,
                help=None if total else _WITHOUT_YEARS,
                related=[(part, spot) for spot in parts[:_SHOWN]],
            )


_SHOWN = 3
"""Parts of a sum that are shown beside it."""
