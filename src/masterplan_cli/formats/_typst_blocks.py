"""The blocks of a document become Typst: headings, text, tables and drawings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from masterplan_cli.documents import Figure
from masterplan_cli.formats._blocks import Block, CaptionedFigure, CaptionedTable, Heading, plain
from masterplan_cli.formats._typst_tables import LANDSCAPE, PORTRAIT, layout
from masterplan_cli.formats._typst_text import Targets, literal, runs

NUMBER = re.compile(r"(\d+(?:\.\d+)*)\s+(?=\S)")
_CAPTION = re.compile(r"(?P<label>(?P<word>[^\W\d]+) (?P<number>\d+(?:\.\d+)*))\. ")
_TOTAL = re.compile(r"\*\*.+\*\*")
_SIZE = re.compile(r'<svg\b[^>]*?\swidth="([\d.]+)[^>]*?\sheight="([\d.]+)')
_DEPTH = 6  # lists and quotations within each other; what lies deeper stands on the last level
_TALLEST = {True: 390.0, False: 625.0}  # points: of a drawing on a landscape and on a portrait page


@dataclass(slots=True)
class Writer:
    """Writes the blocks of one document one after the other."""

    targets: Targets
    figures: Mapping[str, Figure]
    inline: "Inline"
    env: dict[str, object]
    is_landscape: bool = False
    _closings: list[str] = field(default_factory=list)
    _labelled: set[str] = field(default_factory=set)

    def write(self, block: Block) -> str:
        """Typst markup of one block."""
        match block:
            case Heading():
                return self.heading(block)
            case CaptionedTable():
                return self._table(block)
            case CaptionedFigure():
                return self._figure(block)
            case _:
                return self._token(block)

    def run(self, markdown: str) -> str:
        """Typst markup of one run of Markdown."""
        return runs(self.inline.html(markdown, self.env), self.targets)
