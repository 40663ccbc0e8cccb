"""Figures that somebody measured, with where they come from."""

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._quantities import Flag, Number, Year
from masterplan_cli.schemas._text import Line


class Fact(Block):
    """A figure with its unit, year and source; without them it is an opinion."""

    name: Line | None = None
    """What was measured; not needed where the field says it, as `population` does."""
    value: Number | None = None
    """In `unit`."""
    unit: Line | None = None
    """`%`, `Rp`, `jiwa`, `ha` …"""
    year: Year | None = None
    """The year that the figure speaks of."""
    source: Line | None = None
    """Who published it, and where."""
    illustrative: Flag = False
    """Made up for the example: no public fact."""
