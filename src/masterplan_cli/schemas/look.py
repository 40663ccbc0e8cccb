"""The region's own look: its colours, its typefaces, a line on its covers."""

from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._codes import like
from masterplan_cli.schemas._contrast import DARK, MARK, TEXT, WHITE, contrast, readable
from masterplan_cli.schemas._text import Line
from masterplan_cli.schemas.ids import DimensionKey

# Without `#` in front, because YAML takes what stands behind an unquoted one for a comment.
_digits, _are_digits = like(r"#?[0-9a-fA-F]{6}", "1f5f8b")
_font, _is_font = like(r"[A-Za-z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*", "Source Sans 3")


def _seen_on(paper: str, least: float) -> Callable[[str], str]:
    """Reads a colour as `#1f5f8b`; a misfit when it is too near to the paper that it is printed on."""

    def check(written: str) -> str:
        colour = f"#{written.removeprefix('#').lower()}"
        if contrast(colour, paper) < least:
            near = readable(colour, paper, least).removeprefix("#")
            raise PydanticCustomError(
                "low_contrast", "low contrast", {"written": written, "paper": paper, "near": near}
            )
        return colour

    return check


Accent = Annotated[str, _digits, _are_digits, AfterValidator(_seen_on(WHITE, TEXT))]
"""A colour for words on white."""

DarkAccent = Annotated[str, _digits, _are_digits, AfterValidator(_seen_on(DARK, TEXT))]
"""A colour for words on the paper of the dark theme."""

MarkColour = Annotated[str, _digits, _are_digits, AfterValidator(_seen_on(WHITE, MARK))]
"""A colour for bars, dots and edges on white."""

Font = Annotated[str, _font, _is_font]
"""The name of a family of typefaces: letters, digits, spaces and hyphens."""


class DimensionColour(Block):
    """The region's own colour of a dimension."""

    dimension: DimensionKey
    colour: MarkColour


class Look(Block):
    """What distinguishes the books and pages of this region; every field has a default."""

    accent: Accent | None = None
    """Links, edges and what is current, by day and on paper."""
    dark_accent: DarkAccent | None = None
    """The same in the dark theme; without it, the accent made as light as it needs to be."""
    dimensions: tuple[DimensionColour, ...] = ()
    fonts: tuple[Font, ...] = ()
    """Families for the screen, the first that a reader has; none is ever fetched."""
    paper_font: Font | None = None
    """The family of the books on paper: Word names it, a PDF takes it from the files in `templates/fonts/`."""
    cover_line: Line | None = None
    """Below the title of every book and of the index page."""

    def colour_of(self, dimension: str) -> str | None:
        """The region's own colour of a dimension, if it has one."""
        return next((each.colour for each in self.dimensions if each.dimension == dimension), None)
