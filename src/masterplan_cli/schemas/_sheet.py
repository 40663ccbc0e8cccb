"""What all worksheets have in common."""

from typing import Final

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._quantities import Whole
from masterplan_cli.schemas._text import Line

FORMAT: Final = 1
"""The format of worksheets that this version reads."""


class _Mark:
    def __repr__(self) -> str:
        return "Needed"


Needed: Final = _Mark()
"""Marks a field of a worksheet that must be there; None only when it was left out because it did not fit."""


class Sheet(Block):
    """A worksheet: the mapping at the top of a file."""

    format: Whole = FORMAT
    """The format that the worksheet is written in; a later one may have other fields."""
    illustrative: Line | None = None
    """A sentence for readers when the worksheet holds made-up content."""
