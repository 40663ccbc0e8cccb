"""B003: money comes from somewhere."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import rupiah
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.budget._spending import cost, spending


@rule(
    "B003",
    Severity.ERROR,
    Text(
        id="Anggaran {amount} untuk `{name}` tidak menyebut sumber dananya.",
        en="The budget of {amount} for `{name}` does not say where the money comes from.",
    ),
    help=Text(
        id="Tulis `source`, misalnya `apbd`, `apbn`, `dak`, `village-fund`, `csr`, atau `ppp`.",
        en="Write `source`, for instance `apbd`, `apbn`, `dak`, `village-fund`, `csr` or `ppp`.",
    ),
    summary=Text(id="Anggaran tanpa sumber dana.", en="A budget has no fund source."),
    why=Text(
        id="Tanpa sumber dana, tidak ada yang tahu anggaran siapa yang harus memuatnya.",
        en="Without a source nobody knows whose budget must hold it.",
    ),
    mend=Text(
        id="Pisahkan setiap sumber menjadi butir `funding` sendiri dengan pagunya per tahun.",
        en="Make an entry of `funding` for each source, with its ceiling of each year.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding:\n"
    "          - amounts: {2025: 60000000, 2026: 60000000}\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding:\n"
    "          - source: dak\n            amounts: {2025: 60000000, 2026: 60000000}\n",
)
def budget_without_source(plan: Masterplan) -> Iterator[Breach]:
    """Actions and quick wins alike; an entry without money needs no source."""
    for block in spending(plan):
        for funding in block.funding:
            if funding.source is None and (amount := cost([funding])):
                yield Breach(funding.at(), amount=rupiah(amount), name=block.id)
