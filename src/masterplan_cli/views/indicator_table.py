"""The annex of indicators: where each starts and what is promised for every year."""

from dataclasses import dataclass
from decimal import Decimal

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.profiles import SubDimension
from masterplan_cli.schemas.objectives import Indicator, Objective
from masterplan_cli.views._offices import label


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with its yearly targets."""

    dimension: Dimension
    sub_dimension: SubDimension | None
    objective: Objective
    indicator: Indicator
    office: str
    targets: tuple[Decimal | None, ...]
    """One a year of the plan; None where nothing is promised."""

    @property
    def is_illustrative(self) -> bool:
        """Whether it, or the figure that it starts from, is made up."""
        return self.indicator.illustrative or bool(self.indicator.baseline and self.indicator.baseline.illustrative)


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """All indicators in the order of the plan, over the years of the plan."""

    years: tuple[int, ...]
    rows: tuple[IndicatorRow, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the plan measures nothing yet."""
        return not self.rows

    def of(self, dimension: str) -> tuple[IndicatorRow, ...]:
        """The rows of one dimension."""
        return tuple(row for row in self.rows if row.dimension.key == dimension)


def indicator_table(plan: Masterplan) -> IndicatorTable:
    """A row for every indicator of the plan."""
    rows = tuple(
        IndicatorRow(
            dimension,
            dimension.sub_dimension(objective.sub_dimension),
            objective,
            indicator,
            label(plan, indicator.office),
            tuple(indicator.targets.get(year) for year in plan.years),
        )
        for dimension in plan.dimensions
        for objective in dimension.objectives
        for indicator in objective.indicators
    )
    return IndicatorTable(plan.years, rows)
