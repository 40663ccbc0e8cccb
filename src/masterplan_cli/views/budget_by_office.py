"""Which office carries out what, and how much money it holds."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.views._money import cost, share
from masterplan_cli.views._offices import label


@dataclass(frozen=True, slots=True)
class OfficeBudget:
    """An office, its work and its money in rupiah."""

    id: str
    """As worksheets wrote it where no office has it; empty for several offices together."""
    office: str
    """As tables print it."""
    programmes: int
    """How many programmes it leads."""
    actions: int
    """How many actions it carries out, also in programmes that others lead."""
    total: int
    share: Decimal
    """In percent of the whole plan."""


@dataclass(frozen=True, slots=True)
class BudgetByOffice:
    """A row an office, the largest budget first."""

    rows: tuple[OfficeBudget, ...]
    total: int

    @property
    def is_empty(self) -> bool:
        """Whether no office has anything to do yet."""
        return not self.rows

    def largest(self, count: int) -> tuple[tuple[OfficeBudget, ...], OfficeBudget | None]:
        """So many rows, and all others as one; none are left over where that would be a single office."""
        if len(self.rows) <= count + 1:
            return self.rows, None
        shown, rest = self.rows[:count], self.rows[count:]
        programmes, actions, total = (
            sum(getattr(row, field) for row in rest) for field in ("programmes", "actions", "total")
        )
        return shown, OfficeBudget("", "", programmes, actions, total, share(total, self.total))


def budget_by_office(plan: Masterplan) -> BudgetByOffice:
    """The budget of the action plan by the office that carries out the action."""
    money: Counter[str] = Counter()
    actions: Counter[str] = Counter()
    leads = Counter(_id(plan, programme.lead_office) for programme in plan.programmes)
    for action in plan.actions:
        office = _id(plan, action.office)
        money[office] += cost(action)
        actions[office] += 1
    total = sum(money.values())
    rows = (
        OfficeBudget(
            office, label(plan, office), leads[office], actions[office], money[office], share(money[office], total)
        )
        for office in {**leads, **actions}
    )
    return BudgetByOffice(tuple(sorted(rows, key=lambda row: (-row.total, row.office, row.id))), total)


def _id(plan: Masterplan, name: str) -> str:
    office = plan.offices.get(name)
    return office.id if office else name
