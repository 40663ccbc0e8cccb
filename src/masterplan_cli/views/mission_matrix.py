"""Which mission reaches into which dimension, counted in programmes."""

from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.vision import Mission


@dataclass(frozen=True, slots=True)
class MissionRow:
    """A mission and its programmes in each dimension."""

    mission: Mission
    cells: tuple[tuple[Programme, ...], ...]
    """One a dimension, in the order of the plan."""
    total: int


@dataclass(frozen=True, slots=True)
class MissionMatrix:
    """Rows of missions over columns of dimensions."""

    dimensions: tuple[Dimension, ...]
    rows: tuple[MissionRow, ...]
    totals: tuple[int, ...]
    """How many programmes of each dimension serve a mission; one that serves two counts once."""

    @property
    def is_empty(self) -> bool:
        """Whether no programme serves a mission yet."""
        return not any(self.totals)


def mission_matrix(plan: Masterplan) -> MissionMatrix:
    """The programmes of every mission by dimension."""
    rows = tuple(_row(plan, mission) for mission in plan.missions)
    totals = tuple(
        len({programme.id for row in rows for programme in row.cells[column]}) for column in range(len(plan.dimensions))
    )
    return MissionMatrix(plan.dimensions, rows, totals)


def _row(plan: Masterplan, mission: Mission) -> MissionRow:
    programmes = [
        programme
        for objective in plan.objectives_serving(mission)
        for strategy in plan.strategies_of(objective)
        for programme in plan.programmes_of(strategy)
    ]
    cells = tuple(
        tuple(programme for programme in programmes if programme.dimension == dimension.key)
        for dimension in plan.dimensions
    )
    return MissionRow(mission, cells, len(programmes))
