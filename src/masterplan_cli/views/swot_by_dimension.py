"""The SWOT of each dimension with its TOWS strategies, numbered as readers cite them."""

from collections.abc import Sequence
from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.analysis import Gap, SwotEntry, SwotStrategy
from masterplan_cli.schemas.vision import Mission
from masterplan_cli.views._offices import label


@dataclass(frozen=True, slots=True)
class NumberedEntry:
    """An entry of a quadrant and its number."""

    number: str
    """`S1`: the quadrant's letter, and its place in the dimension's quadrant."""
    entry: SwotEntry
    office: str
    """Who brought it in."""


@dataclass(frozen=True, slots=True)
class NumberedStrategy:
    """A TOWS strategy, its number, and what it combines, answers and feeds."""

    number: str
    """`SO1`."""
    strategy: SwotStrategy
    combines: tuple[str, ...]
    """Numbers of the entries: `S1`, `O2`."""
    gaps: tuple[Gap, ...]
    missions: tuple[Mission, ...]


@dataclass(frozen=True, slots=True)
class DimensionSwot:
    """The four quadrants of a dimension and the four kinds of strategies between them."""

    dimension: Dimension
    strengths: tuple[NumberedEntry, ...]
    weaknesses: tuple[NumberedEntry, ...]
    opportunities: tuple[NumberedEntry, ...]
    threats: tuple[NumberedEntry, ...]
    strategies: tuple[NumberedStrategy, ...]
    """In the order SO, ST, WO, WT."""

    @property
    def is_empty(self) -> bool:
        """Whether the dimension has no SWOT yet."""
        entries = self.strengths or self.weaknesses or self.opportunities or self.threats
        return not (entries or self.strategies)

    def of(self, kind: str) -> tuple[NumberedStrategy, ...]:
        """The strategies of one kind: `SO`, `ST`, `WO` or `WT`."""
        return tuple(strategy for strategy in self.strategies if strategy.strategy.kind == kind)


@dataclass(frozen=True, slots=True)
class SwotByDimension:
    """A SWOT a dimension, in the order of the plan."""

    groups: tuple[DimensionSwot, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no dimension has a SWOT yet."""
        return all(group.is_empty for group in self.groups)


def swot_by_dimension(plan: Masterplan) -> SwotByDimension:
    """The SWOT of every dimension."""
    return SwotByDimension(tuple(_dimension(plan, dimension) for dimension in plan.dimensions))


def _dimension(plan: Masterplan, dimension: Dimension) -> DimensionSwot:
    quadrants = (
        _entries(plan, "S", dimension.strengths),
        _entries(plan, "W", dimension.weaknesses),
        _entries(plan, "O", dimension.opportunities),
        _entries(plan, "T", dimension.threats),
    )
    numbers = {part.entry.id: part.number for quadrant in quadrants for part in quadrant}
    strategies = tuple(
        _strategy(plan, f"{kind}{number}", strategy, numbers)
        for kind in ("SO", "ST", "WO", "WT")
        for number, strategy in enumerate((part for part in dimension.swot_strategies if part.kind == kind), 1)
    )
    return DimensionSwot(dimension, *quadrants, strategies)


def _entries(plan: Masterplan, letter: str, entries: Sequence[SwotEntry]) -> tuple[NumberedEntry, ...]:
    return tuple(
        NumberedEntry(f"{letter}{number}", entry, label(plan, entry.office)) for number, entry in enumerate(entries, 1)
    )


def _strategy(plan: Masterplan, number: str, strategy: SwotStrategy, numbers: dict[str, str]) -> NumberedStrategy:
    # An entry of another dimension has no number here, so that its id says which one is meant.
    combines = tuple(numbers.get(name, name) for name in strategy.combines)
    return NumberedStrategy(number, strategy, combines, plan.gaps_behind(strategy), plan.missions_of(strategy))
