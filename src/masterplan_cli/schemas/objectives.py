"""KK-6: objectives of a dimension and the indicators that measure them."""

from typing import Literal

from pydantic import Field

from masterplan_cli.schemas._block import Block, Part
from masterplan_cli.schemas._codes import IsoClause, Slug, Tpb
from masterplan_cli.schemas._quantities import Flag, Number, Year
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.ids import (
    MissionId,
    OfficeId,
    PlanningIndicatorId,
    PlanningObjectiveId,
    SubDimensionKey,
)

Level = Literal["output", "outcome", "impact"]


class References(Block):
    """What outside standards call the same thing."""

    tpb: tuple[Tpb, ...] = ()
    iso: tuple[IsoClause, ...] = ()
    spbe: tuple[Line, ...] = ()
    """Indicators of the SPBE evaluation, by number."""
    pemdi: tuple[Line, ...] = ()
    """Indicators of the Pemdi evaluation, by number."""


class Baseline(Block):
    """Where an indicator starts."""

    value: Number | None = None
    """In the unit of its indicator."""
    year: Year | None = None
    source: Line | None = None
    illustrative: Flag = False


class Indicator(Part):
    """How an objective is measured, e.g. the share of households with piped water."""

    id: Slug
    name: Line
    level: Level = "outcome"
    unit: Line | None = None
    """Unit of `baseline` and `targets` alike, e.g. `%` or `menit`."""
    definition: Line | None = None
    """In words or as a formula."""
    data_source: Line | None = None
    direction: Literal["up", "down"] = "up"
    """Whether more is better, or less."""
    minimum: Number | None = None
    maximum: Number | None = None
    """Its range, where its unit does not say it."""
    baseline: Baseline | None = None
    targets: dict[Year, Number] = Field(default_factory=dict)
    """What is promised for each year, the last year of the plan included."""
    office: OfficeId | None = None
    rpjmd_indicators: tuple[PlanningIndicatorId, ...] = ()
    """The headline indicators (IKU) that it feeds."""
    references: References | None = None
    illustrative: Flag = False


class Objective(Part):
    """What a sub-dimension is to reach."""

    id: Slug
    sub_dimension: SubDimensionKey
    mission: MissionId
    missions: tuple[MissionId, ...] = ()
    """Other missions that it serves too."""
    goal: Line
    """Tujuan: the wider aim."""
    name: Line
    """Sasaran: the objective itself."""
    explanation: Prose | None = None
    rpjmd_objectives: tuple[PlanningObjectiveId, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    @property
    def missions_served(self) -> tuple[str, ...]:
        """The ids of all missions that it serves, its own first."""
        return tuple(dict.fromkeys((self.mission, *self.missions)))


class Uncovered(Part):
    """A sub-dimension that deliberately has no objective, and why."""

    sub_dimension: SubDimensionKey
    reason: Line
