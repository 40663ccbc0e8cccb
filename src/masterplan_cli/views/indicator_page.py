"""What hangs on each indicator: its course over the years, the objective that it measures, the programmes behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.planning import PlanningDocument, PlanningIndicator
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.vision import Mission
from masterplan_cli.views.indicator_table import IndicatorRow, indicator_table


class Point(NamedTuple):
    """A value of an indicator, and where it lies on a small chart."""

    year: int
    value: Decimal
    is_baseline: bool
    across: Decimal
    """From 0, the first year, to 1, the last."""
    up: Decimal
    """From 0, the lowest value, to 1, the highest."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline indicator (IKU) of a planning document that an indicator feeds."""

    document: PlanningDocument
    indicator: PlanningIndicator


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """An indicator and everything that it measures and rests on."""

    row: IndicatorRow
    mission: Mission | None
    programmes: tuple[Programme, ...]
    """Those of the strategies that lead to its objective."""
    companions: tuple[Indicator, ...]
    """The other indicators of its objective."""
    headlines: tuple[Headline, ...]
    points: tuple[Point, ...]
    """Baseline and targets in the order of years."""

    @property
    def indicator(self) -> Indicator:
        """The indicator itself."""
        return self.row.indicator


@dataclass(frozen=True, slots=True)
class IndicatorPages:
    """A page an indicator, in the order of the plan."""

    pages: tuple[IndicatorPage, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the plan measures nothing yet."""
        return not self.pages


def indicator_page(plan: Masterplan) -> IndicatorPages:
    """The pages of all indicators."""
    headlines = {
        indicator.id: Headline(document, indicator)
        for document in plan.planning_documents
        for indicator in document.indicators
    }
    return IndicatorPages(tuple(_page(plan, row, headlines) for row in indicator_table(plan).rows))


def _page(plan: Masterplan, row: IndicatorRow, headlines: dict[str, Headline]) -> IndicatorPage:
    objective, indicator = row.objective, row.indicator
    programmes = (each for strategy in plan.strategies_of(objective) for each in plan.programmes_of(strategy))
    return IndicatorPage(
        row=row,
        mission=plan.mission_of(objective),
        programmes=tuple(programmes),
        companions=tuple(each for each in objective.indicators if each.id != indicator.id),
        headlines=tuple(headlines[name] for name in indicator.rpjmd_indicators if name in headlines),
        points=tuple(_points(indicator)),
    )


def _points(indicator: Indicator) -> Iterator[Point]:
    baseline = indicator.baseline
    start = {baseline.year: baseline.value} if baseline and baseline.year and baseline.value is not None else {}
    course = sorted((start | indicator.targets).items())
    years, values = [year for year, _ in course], [value for _, value in course]
    for year, value in course:
        across = Decimal(year - years[0]) / (years[-1] - years[0] or 1)
        up = (value - min(values)) / (max(values) - min(values) or 1)
        yield Point(year, value, year in start and year not in indicator.targets, across, up)
