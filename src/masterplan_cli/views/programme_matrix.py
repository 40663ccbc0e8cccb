"""The annex of all programmes: one flat row each."""

from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.profiles import SubDimension
from masterplan_cli.schemas.actions import FundSource
from masterplan_cli.schemas.objectives import Objective
from masterplan_cli.schemas.programmes import BudgetCode, Programme, Strategy
from masterplan_cli.views._money import budget, source_order
from masterplan_cli.views._offices import label


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A programme and everything that a reader looks up beside it."""

    number: int
    """Counts from 1 over the whole plan."""
    dimension: Dimension
    sub_dimension: SubDimension | None
    objective: Objective | None
    strategy: Strategy | None
    programme: Programme
    code: str
    """Its most exact budget code; empty where it has none."""
    lead_office: str
    supporting_offices: tuple[str, ...]
    partners: tuple[str, ...]
    first_year: int | None
    """From the road map, or else from its actions."""
    last_year: int | None
    sources: tuple[FundSource, ...]
    total: int
    """In rupiah, over all years."""


@dataclass(frozen=True, slots=True)
class ProgrammeMatrix:
    """All programmes in the order of the plan."""

    rows: tuple[ProgrammeRow, ...]
    total: int

    @property
    def is_empty(self) -> bool:
        """Whether the plan has no programme yet."""
        return not self.rows

    def of(self, dimension: str) -> tuple[ProgrammeRow, ...]:
        """The rows of one dimension."""
        return tuple(row for row in self.rows if row.dimension.key == dimension)


def programme_matrix(plan: Masterplan) -> ProgrammeMatrix:
    """A row for every programme of the plan."""
    pairs = [(dimension, programme) for dimension in plan.dimensions for programme in dimension.programmes]
    rows = tuple(_row(plan, number, *pair) for number, pair in enumerate(pairs, 1))
    return ProgrammeMatrix(rows, sum(row.total for row in rows))


def _row(plan: Masterplan, number: int, dimension: Dimension, programme: Programme) -> ProgrammeRow:
    strategy = plan.strategy_of(programme)
    objective = plan.objective_of(strategy) if strategy else None
    years = _years(plan, programme)
    sources = {funding.source for action in programme.actions for funding in action.funding if funding.source}
    return ProgrammeRow(
        number=number,
        dimension=dimension,
        sub_dimension=dimension.sub_dimension(objective.sub_dimension) if objective else None,
        objective=objective,
        strategy=strategy,
        programme=programme,
        code=_code(programme.budget_code),
        lead_office=label(plan, programme.lead_office),
        supporting_offices=tuple(label(plan, office) for office in programme.supporting_offices),
        partners=tuple(partner.name for partner in programme.partners),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        sources=tuple(sorted(sources, key=source_order)),
        total=budget(programme),
    )


def _years(plan: Masterplan, programme: Programme) -> list[int]:
    stages = plan.road_map_of(programme)
    drawn = [year for stage in stages for year in (stage.first_year, stage.last_year)]
    return drawn or [year for action in programme.actions for year in action.years]


def _code(code: BudgetCode | None) -> str:
    return code.sub_activity or code.activity or code.programme if code else ""
