"""How the vision reaches the programmes through missions and objectives, and what each branch weighs."""

from dataclasses import dataclass
from typing import Literal

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.objectives import Objective
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.vision import Mission
from masterplan_cli.views._money import budget

Layer = Literal["vision", "mission", "objective", "programme"]


@dataclass(frozen=True, slots=True)
class Node:
    """A vision, mission, objective or programme, and what grows from it."""

    layer: Layer
    id: str
    name: str
    dimension: Dimension | None
    """None for the vision, and for missions, which belong to no dimension."""
    weight: int
    """The sum of what it carries: rupiah, or the number of programmes."""
    parts: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Cascade:
    """A tree from the vision down to the programmes."""

    vision: Node
    by_budget: bool
    """Whether weights are rupiah; otherwise, where the plan has no budget yet, they count programmes."""
    largest: int
    """The weight of the largest programme, in the unit of which all are printed."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing follows from the vision yet."""
        return not self.vision.parts


def cascade(plan: Masterplan) -> Cascade:
    """The tree of the plan; programmes that hang from no mission are not part of it."""
    by_budget = any(budget(programme) for programme in plan.programmes)
    missions = tuple(_mission(plan, mission, by_budget=by_budget) for mission in plan.missions)
    statement = plan.vision.statement if plan.vision else ""
    weights = (programme.weight for mission in missions for objective in mission.parts for programme in objective.parts)
    return Cascade(_node("vision", "vision", statement, None, missions), by_budget, max(weights, default=0))


def _mission(plan: Masterplan, mission: Mission, *, by_budget: bool) -> Node:
    parts = tuple(_objective(plan, objective, by_budget=by_budget) for objective in plan.objectives_of(mission))
    return _node("mission", mission.id, mission.name, None, parts)


def _objective(plan: Masterplan, objective: Objective, *, by_budget: bool) -> Node:
    programmes = (programme for strategy in plan.strategies_of(objective) for programme in plan.programmes_of(strategy))
    parts = tuple(_programme(plan, programme, by_budget=by_budget) for programme in programmes)
    return _node("objective", objective.id, objective.name, plan.dimension(objective.dimension), parts)


def _programme(plan: Masterplan, programme: Programme, *, by_budget: bool) -> Node:
    weight = budget(programme) if by_budget else 1
    return Node("programme", programme.id, programme.name, plan.dimension(programme.dimension), weight)


def _node(layer: Layer, key: str, name: str, dimension: Dimension | None, parts: tuple[Node, ...]) -> Node:
    return Node(layer, key, name, dimension, sum(part.weight for part in parts), parts)
