"""How far each sub-dimension has come along the chain from issue to quick win."""

from collections import Counter
from dataclasses import dataclass, fields

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.profiles import SubDimension


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each link of the chain."""

    issues: int
    gaps: int
    objectives: int
    indicators: int
    strategies: int
    programmes: int
    quick_wins: int

    @property
    def missing(self) -> tuple[str, ...]:
        """Links that nothing stands for; a quick win is none of them, as one a dimension is enough."""
        return tuple(link.name for link in fields(self) if link.name != "quick_wins" and not getattr(self, link.name))


@dataclass(frozen=True, slots=True)
class SubDimensionCoverage:
    """A sub-dimension and its links."""

    dimension: Dimension
    sub_dimension: SubDimension
    counts: Counts
    reason: str | None
    """Why it deliberately has no objective."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A row a sub-dimension, in the order of the profile."""

    rows: tuple[SubDimensionCoverage, ...]
    totals: Counts

    @property
    def complete(self) -> int:
        """How many sub-dimensions have every link."""
        return sum(not row.counts.missing for row in self.rows)

    @property
    def deliberate(self) -> int:
        """How many lack a link and say why."""
        return sum(bool(row.counts.missing) and row.reason is not None for row in self.rows)

    @property
    def is_empty(self) -> bool:
        """Whether the profile names no sub-dimension."""
        return not self.rows


def coverage(plan: Masterplan) -> Coverage:
    """The counts of every sub-dimension of the profile."""
    rows = tuple(row for dimension in plan.dimensions for row in _rows(plan, dimension))
    totals = Counts(*(sum(getattr(row.counts, link.name) for row in rows) for link in fields(Counts)))
    return Coverage(rows, totals)


def _rows(plan: Masterplan, dimension: Dimension) -> tuple[SubDimensionCoverage, ...]:
    issues = Counter(issue.sub_dimension for issue in dimension.issues)
    gaps = Counter(gap.sub_dimension for gap in dimension.gaps)
    objectives = Counter(objective.sub_dimension for objective in dimension.objectives)
    quick_wins = Counter(quick_win.sub_dimension for quick_win in dimension.quick_wins)
    reasons = {part.sub_dimension: part.reason for part in dimension.uncovered}
    indicators: Counter[str] = Counter()
    strategies: Counter[str] = Counter()
    programmes: Counter[str] = Counter()
    for objective in dimension.objectives:
        indicators[objective.sub_dimension] += len(objective.indicators)
        for strategy in plan.strategies_of(objective):
            strategies[objective.sub_dimension] += 1
            programmes[objective.sub_dimension] += len(plan.programmes_of(strategy))
    columns = (issues, gaps, objectives, indicators, strategies, programmes, quick_wins)
    return tuple(
        SubDimensionCoverage(dimension, part, Counts(*(column[part.key] for column in columns)), reasons.get(part.key))
        for part in dimension.sub_dimensions
    )
