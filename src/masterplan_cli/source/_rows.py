"""The lines of a worksheet as people see them: how far each is indented, and whether it is running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.source._lines import lines_with_offsets

DASHES = re.compile(r" *(?:- +)*")
_KEY = re.compile(
    r"""(?:[^\s#\[\]{},&*!|>'"%@`?-](?>(?:[^#\[\]{},: ]|:(?![ \t]|$)| (?! *:(?:[ \t]|$)))*)|"[^"]*"|'[^']*') *:(?=[ \t]|$)"""
)
_HEADER = re.compile(r"(?:^|(?<=[:-])) +[|>][-+0-9]{0,2} *(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Row:
    """One line, without its break."""

    start: int
    """Offset of its first character."""
    text: str
    literal: bool
    """Whether it stands below a `|` or `>`, where everything is text."""

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)

    @property
    def indent(self) -> int:
        """How many blanks it begins with; tabs count as one."""
        return len(self.text) - len(self.text.lstrip(" \t"))

    @property
    def column(self) -> int:
        """The column, counted from 0, of what stands behind its dashes."""
        found = DASHES.match(self.text)
        return found.end() if found else 0

    @property
    def key(self) -> str | None:
        """The key that it states, if it states one."""
        found = _KEY.match(self.text, self.column)
        return found.group().rstrip(" :").strip("\"'") if found else None

    @property
    def is_blank(self) -> bool:
        """Whether YAML passes it over: nothing, or a comment alone."""
        return not self.literal and self.text.lstrip(" \t")[:1] in ("", "#")

    @property
    def opens_text(self) -> bool:
        """Whether a `|` or `>` at its end opens a text on the lines below."""
        return not self.literal and bool(_HEADER.search(self.text))

    @property
    def is_entry(self) -> bool:
        """Whether it begins something: a key, or an item of a list."""
        return self.text.lstrip(" ").startswith(("- ", "-\t")) or self.text.strip() == "-" or self.key is not None


def rows(text: str) -> tuple[Row, ...]:
    """The lines of a text."""
    return tuple(_rows(text))


def _rows(text: str) -> Iterator[Row]:
    above: int | None = None
    for start, line in lines_with_offsets(text):
        indent = len(line) - len(line.lstrip(" "))
        literal = above is not None and (indent > above or not line.strip())
        yield Row(start, line, literal)
        if not literal:
            above = _text_below(line) if _HEADER.search(line) else None


def _text_below(line: str) -> int:
    """The column that text below a `|` must be right of."""
    found = DASHES.match(line)
    column = found.end() if found else 0
    return column if _KEY.match(line, column) else line.rfind("-", 0, column)
