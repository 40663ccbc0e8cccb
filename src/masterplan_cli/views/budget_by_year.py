"""What the plan costs in each year, by dimension and by source."""

from collections.abc import Sequence
from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.actions import FundSource
from masterplan_cli.views._money import source_order, years


@dataclass(frozen=True, slots=True)
class SourceYears:
    """Money from one source, year by year, in rupiah."""

    source: FundSource | None
    """None for money whose source nobody named."""
    amounts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class DimensionYears:
    """Money of one dimension, year by year, in rupiah."""

    dimension: Dimension
    sources: tuple[SourceYears, ...]
    """Only sources that it draws on."""
    amounts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class BudgetByYear:
    """Rows of dimensions and sources over columns of years, in rupiah."""

    years: tuple[int, ...]
    dimensions: tuple[DimensionYears, ...]
    """All dimensions, also those without money."""
    sources: tuple[SourceYears, ...]
    """The same money by source, over all dimensions."""
    amounts: tuple[int, ...]
    """The sum of each year."""
    total: int

    @property
    def is_empty(self) -> bool:
        """Whether the plan has no budget yet."""
        return self.total == 0


def budget_by_year(plan: Masterplan) -> BudgetByYear:
    """The budget of the action plan, year by year."""
    columns = years(plan)
    dimensions = tuple(_dimension(dimension, columns) for dimension in plan.dimensions)
    sources = _by_source([row for part in dimensions for row in part.sources], len(columns))
    amounts = _added([row.amounts for row in sources], len(columns))
    return BudgetByYear(columns, dimensions, sources, amounts, sum(amounts))


def _dimension(dimension: Dimension, columns: tuple[int, ...]) -> DimensionYears:
    rows = [
        _row(funding.source, tuple(funding.amounts.get(year, 0) for year in columns))
        for programme in dimension.programmes
        for action in programme.actions
        for funding in action.funding
    ]
    sources = _by_source(rows, len(columns))
    amounts = _added([row.amounts for row in sources], len(columns))
    return DimensionYears(dimension, sources, amounts, sum(amounts))


def _by_source(rows: Sequence[SourceYears], width: int) -> tuple[SourceYears, ...]:
    groups: dict[FundSource | None, list[tuple[int, ...]]] = {}
    for row in rows:
        groups.setdefault(row.source, []).append(row.amounts)
    return tuple(_row(source, _added(groups[source], width)) for source in sorted(groups, key=source_order))


def _row(source: FundSource | None, amounts: tuple[int, ...]) -> SourceYears:
    return SourceYears(source, amounts, sum(amounts))


def _added(rows: Sequence[tuple[int, ...]], width: int) -> tuple[int, ...]:
    return tuple(map(sum, zip(*rows, strict=True))) if rows else (0,) * width
