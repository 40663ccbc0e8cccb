"""What the plan holds of the things that assessors look for, programme by programme; it gives no score."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.objectives import Level
from masterplan_cli.schemas.programmes import Programme, Result
from masterplan_cli.schemas.quick_wins import QuickWin


@dataclass(frozen=True, slots=True)
class Aspect:
    """One aspect of the scheme, and how many have what it asks for."""

    name: str
    """`baseline`, `output`, `outcome`, `impact` or `quick_win`."""
    weight: Decimal
    """In percent."""
    has: int
    """Programmes that have it; of quick wins, dimensions."""
    of: int


@dataclass(frozen=True, slots=True)
class ProgrammeAssessment:
    """What one programme has."""

    programme: Programme
    baselines: int
    """How many of its results say where they start."""
    results: int
    outputs: int
    outcomes: int
    impacts: int
    quick_wins: tuple[QuickWin, ...]
    evidence: int
    """How many pieces of evidence it names."""

    @property
    def is_grounded(self) -> bool:
        """Whether each of its results says where it starts."""
        return self.baselines == self.results > 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing; a quick win is no part of it, as one a dimension is enough."""
        return self.is_grounded and bool(self.outputs and self.outcomes and self.impacts and self.evidence)


@dataclass(frozen=True, slots=True)
class DimensionAssessment:
    """The programmes of a dimension."""

    dimension: Dimension
    rows: tuple[ProgrammeAssessment, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """The scheme, and what each programme holds of it."""

    aspects: tuple[Aspect, ...]
    total: Decimal
    """Of the weights, in percent."""
    groups: tuple[DimensionAssessment, ...]
    """All dimensions in the order of the plan."""

    @property
    def is_empty(self) -> bool:
        """Whether there is no programme to assess."""
        return not any(group.rows for group in self.groups)

    @property
    def whole(self) -> int:
        """Programmes that lack nothing."""
        return sum(row.is_whole for group in self.groups for row in group.rows)


def assessment(plan: Masterplan) -> Assessment:
    """What stands in the worksheets, counted."""
    groups = tuple(
        DimensionAssessment(dimension, tuple(_row(plan, programme) for programme in dimension.programmes))
        for dimension in plan.dimensions
    )
    aspects = tuple(_aspects(plan, [row for group in groups for row in group.rows]))
    return Assessment(aspects, sum((aspect.weight for aspect in aspects), Decimal(0)), groups)


def has_baseline(result: Result) -> bool:
    """Whether a result says where it starts."""
    return result.baseline is not None and result.baseline.value is not None


def _row(plan: Masterplan, programme: Programme) -> ProgrammeAssessment:
    def count(level: Level) -> int:
        return sum(result.level == level for result in programme.results)

    return ProgrammeAssessment(
        programme=programme,
        baselines=sum(map(has_baseline, programme.results)),
        results=len(programme.results),
        outputs=count("output"),
        outcomes=count("outcome"),
        impacts=count("impact"),
        quick_wins=plan.quick_wins_of(programme),
        evidence=len(programme.evidence),
    )


def _aspects(plan: Masterplan, rows: Sequence[ProgrammeAssessment]) -> Iterator[Aspect]:
    weights = plan.settings.assessment
    yield Aspect("baseline", weights.baseline, sum(row.is_grounded for row in rows), len(rows))
    yield Aspect("output", weights.output, sum(bool(row.outputs) for row in rows), len(rows))
    yield Aspect("outcome", weights.outcome, sum(bool(row.outcomes) for row in rows), len(rows))
    yield Aspect("impact", weights.impact, sum(bool(row.impacts) for row in rows), len(rows))
    with_quick_win = sum(bool(dimension.quick_wins) for dimension in plan.dimensions)
    yield Aspect("quick_win", weights.quick_win, with_quick_win, len(plan.dimensions))
