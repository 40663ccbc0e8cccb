"""A line of text as Markdown that shows exactly that line, wherever it stands."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, SupportsIndex

from markupsafe import Markup

from masterplan_cli.schemas._text import Prose

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ue000-\uf8ff\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_SPACE = re.compile("[ \t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
_MARKS = re.compile(
    r"[\\`*\[\]<|~$]"
    r"|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])"  # within a word it is a letter like others
    r"|&(?=#?\w*(?:[;\ue000-\uf8ff]|\Z))"  # at the end, because what follows may complete the entity
    r"|!(?=[\ue000-\uf8ff]|\Z)"  # before a link it would make a picture
    r"|(?<=[A-Za-z]):(?=//)|(?<=[Ww]{3})\."  # GitHub links bare addresses
    r"|(?<=\s)\#(?=\#*\s*\Z)"  # closes a heading
)
_STANDS_FOR = re.compile("[\ue000-\uf8ff]")
_START = re.compile(r"( ?)(?:(?=[#>=:.()^]|[+-](?!\d))|(\d{1,9})(?=[.)](?:\s|\Z)))")


class Md(Markup):
    """Text that is Markdown already; whatever is added to it is escaped as Markdown first."""

    __slots__ = ()

    @classmethod
    def escape(cls, value: Any, /) -> "Md":
        """Text, prose or a number as Markdown; what is Markdown stays as it is. Anything else is a TypeError."""
        if isinstance(value, Prose):
            from masterplan_cli.markdown.prose import prose

            return prose(value)
        if hasattr(value, "__html__"):
            return Md(value.__html__())
        if isinstance(value, str | int | Decimal):
            return escape(str(value))
        raise TypeError(f"{type(value).__name__} has no form in Markdown")

    def __add__(self, other: Any, /) -> "Md":
        return Md(str.__add__(self, _added(other)))

    def __radd__(self, other: Any, /) -> "Md":
        return Md(str.__add__(_added(other), self))

    def __getitem__(self, key: SupportsIndex | slice, /) -> str:  # type: ignore[override]
        return str(self)[key]  # text again: the cut may fall behind a backslash


def clean(text: str) -> str:
    """The text without what nobody sees: controls, changes of direction, private characters."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """The text with every run of spaces and line breaks as one space; a hard space stays."""
    return _SPACE.sub(" ", text)


def escape(text: str) -> Md:
    """One line of Markdown for any place: start of a line, cell, heading, label of a link, emphasis."""
    return Md(at_line_start(marked(one_line(clean(text)).strip())))


def piece(text: str) -> Md:
    """As `escape`, but a space at either end stays, because text stands next to it."""
    return Md(at_line_start(marked(one_line(clean(text)))))


def shown(text: str, inside: Sequence[Md]) -> Md:
    """Clean text escaped as one line, in which the signs from U+E000 on stand for Markdown."""
    line = at_line_start(marked(one_line(text).strip()))
    return Md(_STANDS_FOR.sub(lambda sign: str(inside[ord(sign[0]) - 0xE000]), line))


def marked(line: str) -> str:
    """A backslash before everything that means something in the middle of a line."""
    return _MARKS.sub(r"\\\g<0>", line)


def at_line_start(line: str) -> str:
    """A backslash before what means something only where a line starts."""
    return _START.sub(r"\1\2\\", line, count=1) if _START.match(line) else line


def has_marks(text: str) -> bool:
    """Whether anything in the middle of its lines would be escaped."""
    return bool(_MARKS.search(text))


def _added(other: Any) -> str:
    return piece(other) if isinstance(other, str) and not isinstance(other, Markup | Prose) else Md.escape(other)
