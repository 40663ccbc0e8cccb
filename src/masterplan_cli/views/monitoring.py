"""The form of next year's evaluation: what was promised, and room for what became of it."""

from dataclasses import dataclass
from decimal import Decimal

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.programmes import Programme, Result
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.views._offices import label


@dataclass(frozen=True, slots=True)
class MonitoredIndicator:
    """An indicator and the target that it is measured by in the year."""

    dimension: Dimension
    indicator: Indicator
    target: Decimal | None
    office: str


@dataclass(frozen=True, slots=True)
class MonitoredProgramme:
    """A programme, what it was to bring, and what it was to cost in the year."""

    dimension: Dimension
    programme: Programme
    milestones: tuple[str, ...]
    """What the road map promises for the year."""
    outputs: tuple[Result, ...]
    outcomes: tuple[Result, ...]
    impacts: tuple[Result, ...]
    budget: int
    """Of the year, in rupiah."""
    office: str


@dataclass(frozen=True, slots=True)
class MonitoredQuickWin:
    """A quick win and how far it has come."""

    dimension: Dimension
    quick_win: QuickWin
    office: str


@dataclass(frozen=True, slots=True)
class Monitoring:
    """The rows of the form for one year."""

    year: int | None
    """The year of the books where the plan covers it, or else its first year."""
    indicators: tuple[MonitoredIndicator, ...]
    programmes: tuple[MonitoredProgramme, ...]
    quick_wins: tuple[MonitoredQuickWin, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to evaluate yet."""
        return not (self.indicators or self.programmes or self.quick_wins)


def monitoring(plan: Masterplan) -> Monitoring:
    """What assessors ask for: indicators, programmes with output, outcome and impact, and quick wins."""
    year = _year(plan)
    indicators = (
        MonitoredIndicator(
            dimension, indicator, indicator.targets.get(year) if year else None, label(plan, indicator.office)
        )
        for dimension in plan.dimensions
        for objective in dimension.objectives
        for indicator in objective.indicators
    )
    programmes = (
        _programme(plan, dimension, programme, year)
        for dimension in plan.dimensions
        for programme in dimension.programmes
    )
    quick_wins = (
        MonitoredQuickWin(dimension, quick_win, label(plan, quick_win.owner))
        for dimension in plan.dimensions
        for quick_win in dimension.quick_wins
    )
    return Monitoring(year, tuple(indicators), tuple(programmes), tuple(quick_wins))


def _year(plan: Masterplan) -> int | None:
    if plan.plan and plan.plan.date and plan.plan.date.year in plan.years:
        return plan.plan.date.year
    return plan.years[0] if plan.years else None


def _programme(plan: Masterplan, dimension: Dimension, programme: Programme, year: int | None) -> MonitoredProgramme:
    stages = plan.road_map_of(programme)
    return MonitoredProgramme(
        dimension=dimension,
        programme=programme,
        milestones=tuple(stage.milestones[year] for stage in stages if year in stage.milestones),
        outputs=tuple(result for result in programme.results if result.level == "output"),
        outcomes=tuple(result for result in programme.results if result.level == "outcome"),
        impacts=tuple(result for result in programme.results if result.level == "impact"),
        budget=_budget(programme, year),
        office=label(plan, programme.lead_office),
    )


def _budget(programme: Programme, year: int | None) -> int:
    amounts = [funding.amounts for action in programme.actions for funding in action.funding]
    return sum(by_year.get(year, 0) for by_year in amounts) if year else 0
