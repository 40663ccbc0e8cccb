"""The figures of the region at a glance, and how far the plan promises to move them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas import region
from masterplan_cli.schemas.facts import Fact
from masterplan_cli.schemas.objectives import Indicator


@dataclass(frozen=True, slots=True)
class FigureAndTarget:
    """A figure of the region, and the last target of the indicator that promises to move it."""

    name: str
    fact: Fact
    indicator: Indicator | None = None
    target: Decimal | None = None
    target_year: int | None = None
    course: tuple[tuple[Decimal, Decimal], ...] = ()
    """From the baseline to the last target: time and value, both from 0 (first, lowest) to 1 (last, highest)."""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Six to eight figures, as the planning office chose them."""

    figures: tuple[FigureAndTarget, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the planning office chose none yet."""
        return not self.figures


def key_figures(plan: Masterplan) -> KeyFigures:
    """The key figures of the region with their targets."""
    written = plan.region.key_figures if plan.region else ()
    return KeyFigures(tuple(_figure(figure, plan.indicators.get(figure.indicator)) for figure in written))


def _figure(figure: region.KeyFigure, indicator: Indicator | None) -> FigureAndTarget:
    if not indicator or not indicator.targets:
        return FigureAndTarget(figure.name, figure.fact, indicator)
    last = max(indicator.targets)
    return FigureAndTarget(figure.name, figure.fact, indicator, indicator.targets[last], last, _course(indicator))


def _course(indicator: Indicator) -> tuple[tuple[Decimal, Decimal], ...]:
    baseline = indicator.baseline
    start = {baseline.year: baseline.value} if baseline and baseline.year and baseline.value is not None else {}
    values = sorted((start | indicator.targets).items())
    times = _within([Decimal(year) for year, _ in values])
    return tuple(zip(times, _within([value for _, value in values]), strict=True))


def _within(values: Sequence[Decimal]) -> list[Decimal]:
    low, high = min(values), max(values)
    return [(value - low) / (high - low or 1) for value in values]
