"""KK-0: the planning documents that a masterplan must fit in with, and its legal basis."""

from typing import Literal

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._codes import Slug
from masterplan_cli.schemas._quantities import Number, Year
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.facts import Fact
from masterplan_cli.schemas.ids import PlanningDocumentId


class PlanningMission(Block):
    """A mission of a planning document."""

    id: Slug
    text: Line


class PlanningObjective(Block):
    """An objective of a planning document."""

    id: Slug
    text: Line


class PlanningIndicator(Block):
    """A headline indicator (IKU) of a planning document."""

    id: Slug
    name: Line
    unit: Line | None = None
    baseline: Fact | None = None
    target: Line | None = None
    """As the document words it: a range such as `10,00–10,95` is no single number."""
    target_year: Year | None = None
    target_value: Number | None = None
    """The target in `unit`, where the document names one number."""


class Provision(Block):
    """A provision of the spatial plan (RTRW)."""

    id: Slug
    text: Line
    article: Line | None = None


class PlanningDocument(Block):
    """RPJPD, RPJMD, RTRW or another plan of the region."""

    id: Slug
    kind: Literal["rpjpd", "rpjmd", "rtrw", "renstra", "other"]
    title: Line
    number: Line | None = None
    """The regulation that enacts it: `Perda 5/2021`."""
    first_year: Year
    last_year: Year
    status: Literal["draft", "in-force", "expired"] | None = None
    vision: Line | None = None
    missions: tuple[PlanningMission, ...] = ()
    objectives: tuple[PlanningObjective, ...] = ()
    indicators: tuple[PlanningIndicator, ...] = ()
    provisions: tuple[Provision, ...] = ()
    successor: PlanningDocumentId | None = None
    """The document that follows it."""
    note: Prose | None = None


class LegalBasis(Block):
    """A law or regulation that the plan rests on."""

    number: Line
    """`UU 25/2009`."""
    subject: Line
