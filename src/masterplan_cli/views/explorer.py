"""All programmes in one table, with all that readers choose by."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar, get_args

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.actions import FundSource
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.schemas.road_map import Horizon
from masterplan_cli.schemas.vision import Mission
from masterplan_cli.views._money import SOURCES
from masterplan_cli.views.programme_matrix import ProgrammeRow, programme_matrix

T = TypeVar("T")


class Money(NamedTuple):
    """Money of one year from one source, in rupiah."""

    year: int
    source: FundSource | None
    amount: int


@dataclass(frozen=True, slots=True)
class Explored:
    """A programme with all that it can be chosen by."""

    row: ProgrammeRow
    mission: Mission | None
    offices: tuple[Office, ...]
    """Those that lead it, support it or carry out an action of it."""
    years: tuple[int, ...]
    """Those in which it stands on the road map or has an action or money."""
    horizons: tuple[Horizon, ...]
    quick_wins: tuple[QuickWin, ...]
    money: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class Explorer:
    """All programmes in the order of the plan, and what there is to choose from among them."""

    rows: tuple[Explored, ...]
    dimensions: tuple[Dimension, ...]
    missions: tuple[Mission, ...]
    offices: tuple[Office, ...]
    """By the name that tables print."""
    years: tuple[int, ...]
    horizons: tuple[Horizon, ...]
    sources: tuple[FundSource, ...]
    total: int
    """In rupiah."""

    @property
    def is_empty(self) -> bool:
        """Whether the plan has no programme yet."""
        return not self.rows


def explorer(plan: Masterplan) -> Explorer:
    """The table of all programmes."""
    matrix = programme_matrix(plan)
    rows = tuple(_explored(plan, row) for row in matrix.rows)
    present = {row.row.dimension.key for row in rows}
    missions = {row.mission.id for row in rows if row.mission}
    offices = {office.id: office for row in rows for office in row.offices}
    return Explorer(
        rows=rows,
        dimensions=tuple(dimension for dimension in plan.dimensions if dimension.key in present),
        missions=tuple(mission for mission in plan.missions if mission.id in missions),
        offices=tuple(sorted(offices.values(), key=lambda office: (office.label.casefold(), office.id))),
        years=tuple(sorted({year for row in rows for year in row.years})),
        horizons=_in_order(get_args(Horizon), (horizon for row in rows for horizon in row.horizons)),
        sources=_in_order(SOURCES, (money.source for row in rows for money in row.money)),
        total=matrix.total,
    )


def _explored(plan: Masterplan, row: ProgrammeRow) -> Explored:
    programme = row.programme
    money: Counter[tuple[int, FundSource | None]] = Counter()
    for action in programme.actions:
        for funding in action.funding:
            for year, amount in funding.amounts.items():
                money[year, funding.source] += amount
    stages = plan.road_map_of(programme)
    return Explored(
        row=row,
        mission=plan.mission_of(row.objective) if row.objective else None,
        offices=_offices(plan, programme),
        years=tuple(
            sorted(
                {year for stage in stages for year in range(stage.first_year, stage.last_year + 1)}
                | {year for action in programme.actions for year in action.years}
                | {year for (year, _), amount in money.items() if amount}
            )
        ),
        horizons=_in_order(get_args(Horizon), (stage.horizon for stage in stages)),
        quick_wins=plan.quick_wins_of(programme),
        money=tuple(Money(year, source, amount) for (year, source), amount in money.items() if amount),
    )


def _offices(plan: Masterplan, programme: Programme) -> tuple[Office, ...]:
    names = (programme.lead_office, *programme.supporting_offices, *(action.office for action in programme.actions))
    found = {office.id: office for name in names if (office := plan.offices.get(name))}
    return tuple(found.values())


def _in_order(order: tuple[T, ...], met: Iterable[T | None]) -> tuple[T, ...]:
    found = set(met)
    return tuple(each for each in order if each in found)
