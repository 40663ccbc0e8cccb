"""Which programme runs when, and through which stages."""

from dataclasses import dataclass, replace
from datetime import date

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.schemas.road_map import Horizon, RoadMapEntry


@dataclass(frozen=True, slots=True)
class HorizonYears:
    """A horizon and the years that it spans."""

    horizon: Horizon
    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class RoadMapRow:
    """A programme and its stages in the order of time."""

    programme: Programme
    stages: tuple[RoadMapEntry, ...]
    first_year: int
    last_year: int
    quick_wins: tuple[QuickWin, ...]
    depends_on: tuple[Programme, ...]


@dataclass(frozen=True, slots=True)
class DimensionRoadMap:
    """The programmes of a dimension."""

    dimension: Dimension
    rows: tuple[RoadMapRow, ...]


@dataclass(frozen=True, slots=True)
class RoadMap:
    """The programmes of the plan that stand on its road map, by dimension."""

    first_year: int
    last_year: int
    horizons: tuple[HorizonYears, ...]
    groups: tuple[DimensionRoadMap, ...]
    """All dimensions, also those with nothing on the road map."""
    absent: tuple[Programme, ...]
    """Programmes that no entry carries."""
    today: date | None = None
    """The day to mark, if one is asked for that lies in these years."""

    @property
    def years(self) -> tuple[int, ...]:
        """Every year that the road map spans."""
        return tuple(range(self.first_year, self.last_year + 1))

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on the road map yet."""
        return not any(group.rows for group in self.groups)

    def on(self, day: date | None) -> "RoadMap":
        """The same with this day marked; without a mark where there is none, or it lies outside these years."""
        return replace(self, today=day if day and day.year in self.years else None)

    def of(self, dimension: str) -> "RoadMap":
        """The part of one dimension, over the same years."""
        return replace(
            self,
            groups=tuple(group for group in self.groups if group.dimension.key == dimension),
            absent=tuple(programme for programme in self.absent if programme.dimension == dimension),
        )


def road_map(plan: Masterplan) -> RoadMap:
    """The road map of the plan, one row a programme."""
    groups = tuple(DimensionRoadMap(dimension, _rows(plan, dimension)) for dimension in plan.dimensions)
    rows = [row for group in groups for row in group.rows]
    years = (*plan.years, *(row.first_year for row in rows), *(row.last_year for row in rows))
    absent = tuple(programme for programme in plan.programmes if not plan.road_map_of(programme))
    return RoadMap(min(years, default=0), max(years, default=-1), horizons(plan), groups, absent)


def horizons(plan: Masterplan) -> tuple[HorizonYears, ...]:
    """The horizons as the settings have them, cut where the plan ends; an empty one is left out."""
    if not plan.plan:
        return ()
    found: list[HorizonYears] = []
    settings, start = plan.settings.horizons, plan.plan.first_year
    reaches: tuple[tuple[Horizon, int], ...] = (
        ("short", settings.short), ("medium", settings.medium), ("long", settings.long),
    )  # fmt: skip
    for horizon, reach in reaches:
        end = min(plan.plan.first_year + reach - 1, plan.plan.last_year)
        if start <= end:
            found.append(HorizonYears(horizon, start, end))
            start = end + 1
    return tuple(found)


def _rows(plan: Masterplan, dimension: Dimension) -> tuple[RoadMapRow, ...]:
    return tuple(_row(plan, programme) for programme in dimension.programmes if plan.road_map_of(programme))


def _row(plan: Masterplan, programme: Programme) -> RoadMapRow:
    stages = tuple(sorted(plan.road_map_of(programme), key=lambda stage: (stage.first_year, stage.last_year)))
    needed = dict.fromkeys(name for stage in stages for name in stage.depends_on)
    return RoadMapRow(
        programme,
        stages,
        min(stage.first_year for stage in stages),
        max(stage.last_year for stage in stages),
        plan.quick_wins_of(programme),
        plan.programmes.all(needed),
    )
