"""The chain from the vision to the quick win, and what stands behind each link of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.analysis import Gap, Issue, SwotStrategy
from masterplan_cli.schemas.objectives import Objective
from masterplan_cli.schemas.programmes import Programme, Strategy
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.schemas.road_map import RoadMapEntry
from masterplan_cli.schemas.vision import Mission


@dataclass(frozen=True, slots=True)
class Chain:
    """One way from a mission down to a programme and its quick wins; what is missing is None or empty."""

    mission: Mission | None
    objective: Objective | None = None
    strategy: Strategy | None = None
    programme: Programme | None = None
    dimension: Dimension | None = None
    issues: tuple[Issue, ...] = ()
    """What the gaps follow from."""
    gaps: tuple[Gap, ...] = ()
    """What the programme closes."""
    swot_strategies: tuple[SwotStrategy, ...] = ()
    """The TOWS strategies that the strategy grew from; those of the mission where there is no strategy."""
    road_map: tuple[RoadMapEntry, ...] = ()
    quick_wins: tuple[QuickWin, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it leads from a mission to a programme without a break."""
        return bool(self.mission and self.objective and self.strategy and self.programme)


@dataclass(frozen=True, slots=True)
class Traceability:
    """The vision and every chain below it, in the order of the missions; what hangs from nothing comes last."""

    vision: str | None
    rows: tuple[Chain, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to follow yet."""
        return not self.rows

    @property
    def broken(self) -> tuple[Chain, ...]:
        """Chains that end before a programme or hang from no mission."""
        return tuple(row for row in self.rows if not row.is_whole)


def traceability(plan: Masterplan) -> Traceability:
    """Every chain of the plan, also those that break off."""
    rows = (*_from_missions(plan), *_loose(plan))
    return Traceability(plan.vision.statement if plan.vision else None, rows)


def _from_missions(plan: Masterplan) -> Iterator[Chain]:
    for mission in plan.missions:
        objectives = plan.objectives_of(mission)
        if not objectives:
            yield Chain(mission, swot_strategies=plan.swot_strategies_behind(mission))
        for objective in objectives:
            yield from _from_objective(plan, mission, objective)


def _from_objective(plan: Masterplan, mission: Mission | None, objective: Objective) -> Iterator[Chain]:
    strategies = plan.strategies_of(objective)
    if not strategies:
        yield Chain(mission, objective, dimension=plan.dimension(objective.dimension))
    for strategy in strategies:
        yield from _from_strategy(plan, mission, objective, strategy)


def _from_strategy(
    plan: Masterplan, mission: Mission | None, objective: Objective | None, strategy: Strategy
) -> Iterator[Chain]:
    programmes = plan.programmes_of(strategy)
    dimension = plan.dimension(strategy.dimension)
    behind = plan.swot_strategies.all(strategy.swot_strategies)
    if not programmes:
        yield Chain(mission, objective, strategy, dimension=dimension, swot_strategies=behind)
    for programme in programmes:
        gaps = plan.gaps.all(programme.gaps)
        issues = {issue.id: issue for gap in gaps for issue in plan.issues_behind(gap)}
        yield Chain(
            mission, objective, strategy, programme, dimension, tuple(issues.values()), gaps, behind,
            plan.road_map_of(programme), plan.quick_wins_of(programme),
        )  # fmt: skip


def _loose(plan: Masterplan) -> Iterator[Chain]:
    for objective in plan.objectives:
        if not plan.mission_of(objective):
            yield from _from_objective(plan, None, objective)
    for strategy in plan.strategies:
        if not plan.objective_of(strategy):
            yield from _from_strategy(plan, None, None, strategy)
    for programme in plan.programmes:
        if not plan.strategy_of(programme):
            yield Chain(None, programme=programme, dimension=plan.dimension(programme.dimension))
