"""What all parts of one document are written with: the way from Markdown to Typst, its links and its labels."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markdown_it.token import Token

from masterplan_cli.formats._blocks import CaptionedFigure, CaptionedTable, Heading
from masterplan_cli.formats._typst_hyphens import Hyphens
from masterplan_cli.formats._typst_spreads import Flow, Part
from masterplan_cli.formats._typst_text import Targets, literal, runs

CAPTION = re.compile(r"(?P<label>(?P<word>[^\W\d]+) (?P<number>\d+(?:\.\d+)*))\. ")


@dataclass(slots=True)
class Script:
    """Writes runs of text, and gives every label once."""

    inline: Callable[[str], str]
    """HTML of a run of Markdown."""
    targets: Targets
    hyphens: Hyphens | None
    """For paragraphs, which are justified."""
    _given: set[str] = field(default_factory=set)

    def html(self, flow: Flow) -> str:
        """The inside of a paragraph as HTML."""
        return self.inline("".join(each.content for each in flow if isinstance(each, Token)))

    def typst(self, html: str, room: int = 40) -> str:
        """A run of HTML as Typst, where a line holds words of so many signs."""
        return runs(html, self.targets, room)

    def justified(self, html: str) -> str:
        """A run of HTML as Typst, with hyphens."""
        return runs(html, self.targets, hyphens=self.hyphens)

    def label(self, part: Part) -> str:
        """The label of a part where it is the first of that name."""
        name = label_of(part)
        if not name or name in self._given:
            return ""
        self._given.add(name)
        return f"#label({literal(name)})"


def label_of(part: Part) -> str:
    """What links call a heading, a table or a figure: its slug, or `Tabel 2.1`; empty for anything else."""
    match part:
        case Heading():
            return part.slug
        case CaptionedTable() | CaptionedFigure():
            found = CAPTION.match(part.caption or "")
            return found["label"] if found else ""
        case _:
            return ""
