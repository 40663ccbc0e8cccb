"""KK-2: how ready the region is."""

from typing import Literal

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._sheet import Sheet
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.facts import Fact
from masterplan_cli.schemas.ids import IssueId, OfficeId, ProgrammeId

Rating = Literal["good", "fair", "poor"]
NatureElement = Literal["natural-resources", "geography", "regional-potential"]
StructureElement = Literal["human-resources", "bureaucracy", "budget"]
InfrastructureElement = Literal["physical", "digital", "social"]
SuperstructureElement = Literal["policy", "institution", "enforcement"]
CultureElement = Literal["local-values", "digital-literacy", "participation"]


class Element(Block):
    """An element of readiness: its condition, the evidence and the rating."""

    condition: Prose | None = None
    evidence: tuple[Fact, ...] = ()
    rating: Rating | None = None
    issues: tuple[IssueId, ...] = ()
    """The issues that made people look at it."""
    follow_up: tuple[ProgrammeId, ...] = ()
    """The programmes that mend it."""
    office: OfficeId | None = None
    note: Line | None = None


class Nature(Element):
    """Potensi."""

    element: NatureElement


class Structure(Element):
    """Struktur."""

    element: StructureElement


class Infrastructure(Element):
    """Infrastruktur."""

    element: InfrastructureElement


class Superstructure(Element):
    """Suprastruktur."""

    element: SuperstructureElement


class Culture(Element):
    """Budaya."""

    element: CultureElement


class ReadinessSheet(Sheet):
    """`worksheets/readiness.yaml`: five components with three elements each."""

    summary: Prose | None = None
    nature: tuple[Nature, ...] = ()
    structure: tuple[Structure, ...] = ()
    infrastructure: tuple[Infrastructure, ...] = ()
    superstructure: tuple[Superstructure, ...] = ()
    culture: tuple[Culture, ...] = ()
