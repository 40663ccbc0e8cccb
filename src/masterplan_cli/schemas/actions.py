"""KK-8: what the offices do, year by year, and what it costs."""

from typing import Literal

from pydantic import Field

from masterplan_cli.schemas._block import Block, Part
from masterplan_cli.schemas._codes import ActivityCode, Slug, SubActivityCode
from masterplan_cli.schemas._quantities import Number, Rupiah, Year
from masterplan_cli.schemas._text import Line
from masterplan_cli.schemas.ids import ActionId, OfficeId

FundSource = Literal[
    "apbd", "apbd-province", "apbn", "dak", "village-fund", "csr", "ppp", "private", "community", "grant"
]
ActionGroup = Literal["policy-institution", "infrastructure", "application", "literacy"]


class Funding(Block):
    """Money from one source, year by year."""

    source: FundSource | None = None
    amounts: dict[Year, Rupiah] = Field(default_factory=dict)
    """The ceiling of each year in full rupiah."""


class Output(Block):
    """What an action produces, and how much of it."""

    name: Line
    volume: Number | None = None
    unit: Line | None = None


class ActionCode(Block):
    """Where an action stands in the region's budget: sub-activities carry the money."""

    activity: ActivityCode | None = None
    sub_activity: SubActivityCode | None = None
    name: Line | None = None
    """The official name of the sub-activity, or else of the activity."""


class Action(Part):
    """One activity of a programme's action plan."""

    id: Slug
    group: ActionGroup
    name: Line
    output: Output | None = None
    budget_code: ActionCode | None = None
    outcome: Line | None = None
    indicator: Line | None = None
    location: Line | None = None
    sub_districts: tuple[Line, ...] = ()
    """Sub-districts in which it takes place, by name or code."""
    office: OfficeId
    years: tuple[Year, ...] = ()
    funding: tuple[Funding, ...] = ()
    total: Rupiah | None = None
    """The sum over all years and sources, as the office states it."""
    no_budget_reason: Line | None = None
    """Why it costs nothing."""
    unfunded_years: dict[Year, Line] = Field(default_factory=dict)
    """Why a year of its has no money."""
    prerequisites: Line | None = None
    depends_on: tuple[ActionId, ...] = ()
    risks: tuple[Line, ...] = ()
