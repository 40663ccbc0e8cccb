"""KK-7: strategies of a dimension and the programmes that carry them out."""

from typing import Literal

from masterplan_cli.schemas._block import Block, Part
from masterplan_cli.schemas._codes import ActivityCode, ProgrammeCode, Slug, SubActivityCode
from masterplan_cli.schemas._quantities import Flag, Number, Whole, Year
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.ids import (
    DimensionKey,
    GapId,
    ObjectiveId,
    OfficeId,
    ProgrammeId,
    ProvisionId,
    StrategyId,
    SwotStrategyId,
)
from masterplan_cli.schemas.objectives import Baseline, Level, References

Origin = Literal["musrenbang", "pokir", "survey", "rpjmd", "national", "office"]


class Strategy(Part):
    """A way to reach an objective."""

    id: Slug
    objective: ObjectiveId
    name: Line
    explanation: Prose | None = None
    swot_strategies: tuple[SwotStrategyId, ...] = ()
    """The TOWS strategies that it grew from."""


class BudgetCode(Block):
    """Where a programme stands in the region's budget (Permendagri 90/2019)."""

    programme: ProgrammeCode
    activity: ActivityCode | None = None
    sub_activity: SubActivityCode | None = None
    name: Line | None = None
    """The official name of the programme in the budget."""


class Partner(Block):
    """Somebody who takes part, and on which side of the pentahelix."""

    name: Line
    helix: Literal["government", "academia", "business", "community", "media"]
    role: Line | None = None


class Link(Block):
    """How a programme continues in another dimension."""

    dimension: DimensionKey
    programme: ProgrammeId | None = None
    how: Line


class Result(Block):
    """What a programme or a quick win brings, in figures."""

    level: Level
    name: Line
    unit: Line | None = None
    direction: Literal["up", "down"] | None = None
    """Whether more is better, or less; absent where it does not matter."""
    baseline: Baseline | None = None
    target: Number | None = None
    target_year: Year | None = None


class Programme(Part):
    """A programme or an innovation."""

    id: Slug
    strategy: StrategyId
    name: Line
    stands_for: Line | None = None
    """What the name is an acronym of."""
    description: Prose | None = None
    problem: Prose | None = None
    """What is wrong today that it mends."""
    nature: Literal["new", "continued", "extended"]
    innovation: Flag = False
    """A new innovation that has no budget code yet."""
    budget_code: BudgetCode | None = None
    lead_office: OfficeId
    supporting_offices: tuple[OfficeId, ...] = ()
    partners: tuple[Partner, ...] = ()
    links: tuple[Link, ...] = ()
    gaps: tuple[GapId, ...] = ()
    """The gaps that it closes."""
    origins: tuple[Origin, ...] = ()
    """Where the proposal came from."""
    beneficiaries: Line | None = None
    beneficiary_count: Whole | None = None
    """How many people, households or businesses it reaches."""
    locations: tuple[Line, ...] = ()
    sub_districts: tuple[Line, ...] = ()
    """Sub-districts that it reaches, by name or code."""
    spatial_provisions: tuple[ProvisionId, ...] = ()
    """Provisions of the RTRW that it rests on."""
    results: tuple[Result, ...] = ()
    references: References | None = None
    evidence: tuple[Line, ...] = ()
    actions: tuple[Action, ...] = ()
