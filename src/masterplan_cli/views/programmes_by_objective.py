"""The programmes of each dimension in the order of what they serve: sub-dimension, objective, strategy."""

from dataclasses import dataclass

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.views.programme_matrix import ProgrammeRow, programme_matrix


@dataclass(frozen=True, slots=True)
class ProgrammesByObjective:
    """Rows of the matrix of programmes, sorted along the chain."""

    rows: tuple[ProgrammeRow, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the plan has no programme yet."""
        return not self.rows

    def of(self, dimension: str) -> tuple[ProgrammeRow, ...]:
        """The rows of one dimension."""
        return tuple(row for row in self.rows if row.dimension.key == dimension)


def programmes_by_objective(plan: Masterplan) -> ProgrammesByObjective:
    """Every programme of the plan; one that serves no objective comes last in its dimension."""
    rows = sorted(programme_matrix(plan).rows, key=lambda row: _order(plan, row))
    return ProgrammesByObjective(tuple(rows))


def _order(plan: Masterplan, row: ProgrammeRow) -> tuple[int, ...]:
    dimension = row.dimension
    return (
        plan.dimensions.index(dimension),
        _place(dimension.sub_dimensions, row.sub_dimension),
        _place(dimension.objectives, row.objective),
        _place(dimension.strategies, row.strategy),
        row.number,
    )


def _place(parts: tuple[object, ...], part: object) -> int:
    return next((place for place, one in enumerate(parts) if one is part), len(parts))
