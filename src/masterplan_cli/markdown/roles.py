"""What a line of a document is, where its words alone do not tell: said by templates, kept beside the Markdown."""

from typing import Literal

from masterplan_cli.markdown.escape import Md
from masterplan_cli.markdown.prose import inline

OPEN, CLOSE = "\ue000", "\ue001"
"""Around a mark in a text that is still being made. No text of a plan and no template can hold them."""

Role = Literal["note", "source", "total", "place", "signer"]
"""A note; the source of the table above; the sum of a table; place and date before a signature; who signs."""


def marked(mark: int | Role) -> str:
    """A mark, as it stands in a text: a role, or the number of something that is known elsewhere."""
    return f"{OPEN}{mark}{CLOSE}"


def note(text: str) -> Md:
    """A paragraph that is a note."""
    return _emphasised(text, "*", "note")


def source(text: str) -> Md:
    """The source of the table above."""
    return _emphasised(text, "*", "source")


def total(text: str) -> Md:
    """The first cell of the row in which a table is summed up."""
    return _emphasised(text, "**", "total")


def _emphasised(text: str, sign: str, role: Role) -> Md:
    line = inline(text)
    return Md(f"{sign}{line}{sign}{marked(role)}") if line else Md()
