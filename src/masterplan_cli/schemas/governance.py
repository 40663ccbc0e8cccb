"""KK-11: who steers the plan, and how it becomes law."""

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._quantities import Day
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.ids import DimensionKey, OfficeId


class Decree(Block):
    """A body and the decree that set it up."""

    number: Line | None = None
    date: Day | None = None
    year: Line | None = None
    """The decree's year, where its day is not known."""
    composition: Line | None = None
    """Who sits in it, by role."""
    duties: Prose | None = None


class Coordinator(Block):
    """The office that coordinates a dimension."""

    dimension: DimensionKey
    office: OfficeId
    role: Line | None = None


class Meeting(Block):
    """A meeting of the forum that returns on schedule."""

    name: Line
    schedule: Line
    """`setiap triwulan, minggu kedua`."""
    participants: Line | None = None
    agenda: Line | None = None


class Commitment(Block):
    """What a head of office signed."""

    office: OfficeId
    role: Line
    """Who signed, by role: `Kepala Dinkominfo`."""
    date: Day | None = None
    statement: Line | None = None


class Enactment(Block):
    """The regulation that enacts the plan, or the way to it."""

    kind: Line
    """`Peraturan Bupati`."""
    number: Line | None = None
    date: Day | None = None
    planned_date: Day | None = None
    steps: tuple[Line, ...] = ()


class Governance(Block):
    """Council, teams, coordinators, forum, commitments and enactment."""

    council: Decree | None = None
    implementing_team: Decree | None = None
    technical_team: Decree | None = None
    coordinators: tuple[Coordinator, ...] = ()
    forum: tuple[Meeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    enactment: Enactment | None = None
    funding: Prose | None = None
    monitoring: Prose | None = None


class Round(Block):
    """A technical guidance round (Bimtek) in which the plan came about."""

    name: Line
    first_day: Day
    last_day: Day | None = None
    result: Line | None = None
