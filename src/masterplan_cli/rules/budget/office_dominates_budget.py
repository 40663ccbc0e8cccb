"""B005: no single office holds most of the money."""

from collections import Counter
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured, rupiah, share
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.budget._spending import cost


@rule(
    "B005",
    Severity.WARNING,
    Text(
        id="`{office}` memegang {amount} dari {total} ({share}); batasnya {limit}.",
        en="`{office}` holds {amount} of {total} ({share}); the limit is {limit}.",
    ),
    help=Text(
        id="Tempatkan anggaran pada perangkat daerah yang menjalankan layanannya.",
        en="Place the budget with the offices that run the services.",
    ),
    summary=Text(
        id="Satu perangkat daerah memegang lebih dari separuh anggaran.", en="One office holds over half of the budget."
    ),
    why=Text(
        id="Rencana yang uangnya di satu tempat akan dikerjakan oleh satu tempat saja.",
        en="A plan whose money is in one place will be carried out in one place only.",
    ),
    mend=Text(
        id="Periksa pembagian aksi antarperangkat daerah. Batasnya `office_budget_share`.",
        en="Look at how actions are shared between offices. The limit is `office_budget_share`.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        office: dinkes\n"
    "        funding:\n          - {source: dak, amounts: {2025: 6000000000}}\n        total: 6000000000\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        office: dinkes\n"
    "        funding:\n          - {source: dak, amounts: {2025: 60000000}}\n        total: 60000000\n",
    absence=True,
    thresholds=("office_budget_share",),
)
def office_dominates_budget(plan: Masterplan) -> Iterator[Breach]:
    """At the office; the office of the action counts, not the one that leads the programme."""
    held: Counter[str] = Counter()
    for action in plan.actions:
        office = plan.offices.get(action.office)
        held[office.id if office else ""] += cost(action.funding)
    limit, total = plan.settings.checks.thresholds.office_budget_share, held.total()
    for name, amount in held.items():
        office = plan.offices.get(name)
        if office and 100 * amount > limit * total:
            yield Breach(
                office.at("id"),
                office=office.label,
                amount=rupiah(amount),
                total=rupiah(total),
                share=measured(share(amount, total), "%"),
                limit=measured(limit, "%"),
            )
