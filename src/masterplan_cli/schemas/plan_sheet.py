"""`worksheets/masterplan.yaml`: what concerns the region as a whole (KK-0, KK-5, KK-11)."""

from typing import Annotated, Literal

from pydantic import Field

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._codes import Slug
from masterplan_cli.schemas._quantities import Day, Year
from masterplan_cli.schemas._sheet import Needed, Sheet
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.governance import Governance, Round
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.planning import LegalBasis, PlanningDocument
from masterplan_cli.schemas.region import Region
from masterplan_cli.schemas.settings import Settings
from masterplan_cli.schemas.vision import Mission, Vision


class Plan(Block):
    """The masterplan itself: its name and the years that it covers."""

    title: Line
    first_year: Year
    last_year: Year
    profile: Slug = "gmsc-2021"
    """The set of dimensions: `gmsc-2021` or `komdigi-2026-draft`."""
    date: Day | None = None
    """The day that stands on the books."""
    status: Literal["draft", "final", "enacted"] = "draft"
    rounds: tuple[Round, ...] = ()
    """The technical guidance rounds behind it."""


class Preface(Block):
    """A signed page before the first chapter: kata sambutan or kata pengantar."""

    text: Prose
    signed_by: Line
    """A role."""
    place_and_date: Line | None = None


class Introduction(Block):
    """The first chapter of Buku 1."""

    background: Prose | None = None
    purpose: Prose | None = None
    scope: Prose | None = None
    framework: Prose | None = None
    """Kerangka pikir."""


class Outlook(Block):
    """The second chapter of Buku 1: what awaits the region."""

    overview: Prose | None = None
    strategic_issues: tuple[Line, ...] = ()
    spatial_plan: Prose | None = None
    """What the RTRW says that matters here."""


class PlanSheet(Sheet):
    """The worksheet of the planning office and the communication office."""

    plan: Annotated[Plan | None, Needed] = None
    region: Annotated[Region | None, Needed] = None
    foreword: Preface | None = None
    """Kata sambutan, by the head of region."""
    preface: Preface | None = None
    """Kata pengantar, by the technical team."""
    introduction: Introduction | None = None
    outlook: Outlook | None = None
    planning_documents: tuple[PlanningDocument, ...] = ()
    legal_basis: tuple[LegalBasis, ...] = ()
    vision: Annotated[Vision | None, Needed] = None
    missions: tuple[Mission, ...] = ()
    offices: tuple[Office, ...] = ()
    governance: Governance | None = None
    conclusion: Prose | None = None
    """What Buku 1 concludes."""
    closing: Prose | None = None
    """The last words of Buku 2."""
    settings: Settings = Field(default_factory=Settings)
