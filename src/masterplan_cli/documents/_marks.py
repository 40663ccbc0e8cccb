"""What templates leave in the text of a document for later: places that are linked to, lists and references.

While a document is composed, a mark stands in its text as a number, or as the name of a role. A finished document has
no marks in its Markdown: those that say what a line is stand beside it, by the line.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from masterplan_cli.markdown.roles import Role

Listed = Literal["heading", "table", "figure"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A heading, or the caption of a table or a figure: lists and references lead there."""

    kind: Listed
    name: str
    """What references call it; empty where nothing refers to it."""
    label: str
    """What a reference prints, as Markdown: `Tabel 2.1`, or the title of a heading."""
    title: str
    """What a list prints behind the label of a table or a figure, as Markdown."""
    listed: bool = True
    number: str = ""
    """`2.1`; empty for a heading outside numbered chapters."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The place of a list: of contents, of tables or of figures."""

    kind: Listed
    otherwise: str
    """The sentence that stands there when the document has nothing to list."""


@dataclass(frozen=True, slots=True)
class Citations:
    """The place of the list of those sources that the document names; nothing where it names none."""

    introduction: str
    sources: tuple[str, ...]
    """All sources that it may name, as Markdown."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to an anchor or a document, which may come later or stand elsewhere."""

    name: str
    text: str
    """As Markdown; empty for the label of what it leads to."""


Mark: TypeAlias = Anchor | Listing | Citations | Reference
LineMark: TypeAlias = Anchor | Listing | Role
"""What a line of a finished document can be marked as; a list is marked at its first line."""
