"""KK-1, KK-3 and KK-4: the issues of a dimension, its SWOT with TOWS, its gaps."""

from typing import Literal

from masterplan_cli.schemas._block import Block, Part
from masterplan_cli.schemas._codes import Slug
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.facts import Fact
from masterplan_cli.schemas.ids import GapId, IssueId, OfficeId, SubDimensionKey, SwotEntryId


class Issue(Part):
    """A problem or a chance that the offices see."""

    id: Slug
    sub_dimension: SubDimensionKey
    name: Line
    root_cause: Prose | None = None
    potential: Prose | None = None
    data: tuple[Fact, ...] = ()
    offices: tuple[OfficeId, ...] = ()
    sub_districts: tuple[Line, ...] = ()
    """Sub-districts where it is felt, by name or code."""


class SwotEntry(Part):
    """A strength, weakness, opportunity or threat."""

    id: Slug
    text: Line
    office: OfficeId | None = None
    """The office that brought it in."""


class SwotStrategy(Part):
    """A TOWS strategy: what follows from combining entries of two quadrants."""

    id: Slug
    kind: Literal["SO", "ST", "WO", "WT"]
    combines: tuple[SwotEntryId, ...] = ()
    text: Line
    gaps: tuple[GapId, ...] = ()
    """The gaps that it answers."""


class Swot(Block):
    """The four quadrants and the strategies that combine them."""

    strengths: tuple[SwotEntry, ...] = ()
    weaknesses: tuple[SwotEntry, ...] = ()
    opportunities: tuple[SwotEntry, ...] = ()
    threats: tuple[SwotEntry, ...] = ()
    strategies: tuple[SwotStrategy, ...] = ()


class Gap(Part):
    """The way from how a sub-dimension is to how it should be."""

    id: Slug
    sub_dimension: SubDimensionKey
    issues: tuple[IssueId, ...] = ()
    """The issues that it follows from."""
    current: Prose
    expected: Prose
    gap: Prose
    closure: Prose | None = None
    """How it is to be closed."""
    priority: Literal["high", "medium", "low"] | None = None
    office: OfficeId | None = None
