"""KK-10: the first visible step, finished within a year."""

from typing import Literal

from masterplan_cli.schemas._block import Block, Part
from masterplan_cli.schemas._codes import Slug
from masterplan_cli.schemas._quantities import Day, Month, Percent, Rupiah, Whole
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.actions import Funding
from masterplan_cli.schemas.ids import OfficeId, ProgrammeId, SubDimensionKey
from masterplan_cli.schemas.programmes import Partner, Result


class ScheduleStep(Block):
    """What happens in one month."""

    month: Month
    activity: Line
    percent: Percent | None = None
    """How far the quick win is at the month's end."""


class QuickWin(Part):
    """An innovation that is easy to do and whose benefit the public feels soon."""

    id: Slug
    name: Line
    stands_for: Line | None = None
    """What the name is an acronym of."""
    sub_dimension: SubDimensionKey
    programme: ProgrammeId
    """The programme that it grows from."""
    problem: Prose | None = None
    solution: Prose | None = None
    purpose: Prose | None = None
    beneficiaries: Line | None = None
    beneficiary_count: Whole | None = None
    """How many people, households or businesses it reaches."""
    sub_districts: tuple[Line, ...] = ()
    """Sub-districts that it reaches, by name or code."""
    novelty: Prose | None = None
    collaborators: tuple[Partner, ...] = ()
    ict_role: Literal["accelerate", "integrate", "enable", "none"] | None = None
    owner: OfficeId | None = None
    contact: Line | None = None
    """A role and where to reach it."""
    results: tuple[Result, ...] = ()
    schedule: tuple[ScheduleStep, ...] = ()
    """Twelve months at most."""
    funding: tuple[Funding, ...] = ()
    total: Rupiah | None = None
    no_budget_reason: Line | None = None
    """Why it costs nothing, or what else pays for it."""
    percent: Percent | None = None
    """How much of it is done."""
    status: Literal["planned", "running", "finished", "stopped"] | None = None
    status_date: Day | None = None
    continuation: Prose | None = None
    """What happens after the first year."""
    evidence: tuple[Line, ...] = ()
