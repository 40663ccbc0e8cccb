"""Where the money of the plan comes from."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.actions import FundSource
from masterplan_cli.views._money import funded, share, source_order


@dataclass(frozen=True, slots=True)
class SourceBudget:
    """Money from one source, in rupiah."""

    source: FundSource | None
    """None for money whose source nobody named."""
    amounts: tuple[int, ...]
    """By dimension, in the order of the plan."""
    total: int
    share: Decimal
    """In percent of the whole plan."""


@dataclass(frozen=True, slots=True)
class BudgetBySource:
    """Rows of sources over columns of dimensions, in rupiah."""

    dimensions: tuple[Dimension, ...]
    rows: tuple[SourceBudget, ...]
    """In the usual order of sources, from the region's own budget outwards."""
    amounts: tuple[int, ...]
    """The sum of each dimension."""
    total: int

    @property
    def is_empty(self) -> bool:
        """Whether the plan has no budget yet."""
        return self.total == 0


def budget_by_source(plan: Masterplan) -> BudgetBySource:
    """The budget of the action plan by source and dimension."""
    money: Counter[tuple[FundSource | None, str]] = Counter()
    for dimension, _, _, funding in funded(plan):
        money[funding.source, dimension.key] += sum(funding.amounts.values())
    total = sum(money.values())
    rows = []
    for source in sorted({source for source, _ in money}, key=source_order):
        amounts = tuple(money[source, dimension.key] for dimension in plan.dimensions)
        rows.append(SourceBudget(source, amounts, sum(amounts), share(sum(amounts), total)))
    sums = tuple(sum(row.amounts[column] for row in rows) for column in range(len(plan.dimensions)))
    return BudgetBySource(plan.dimensions, tuple(rows), sums, total)
