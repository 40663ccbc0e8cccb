"""Lines and columns of a worksheet's text, as an editor counts them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from masterplan_cli.diagnostics import Place, Route

_BREAK = re.compile(r"\r\n?|\n")


def lines(text: str) -> list[str]:
    """The lines of a text without their breaks, cut where editors cut: U+2028 and its like do not end a line."""
    return _BREAK.split(text)


def lines_with_offsets(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text without their breaks, each with the offset at which it starts."""
    start = 0
    for found in _BREAK.finditer(text):
        yield start, text[start : found.start()]
        start = found.end()
    yield start, text[start:]


class Lines:
    """Turns offsets in a text into places; where lines start is worked out when first asked for."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _BREAK.finditer(self.text))]

    def number(self, offset: int) -> int:
        """The line of an offset, counted from 1."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """The column of an offset, counted from 1."""
        return offset - self.start(offset) + 1

    def start(self, offset: int) -> int:
        """Where the line of an offset starts."""
        return self._starts[self.number(offset) - 1]

    def end(self, offset: int) -> int:
        """Where the line of an offset ends, its break left out."""
        found = _BREAK.search(self.text, self.start(offset))
        return found.start() if found else len(self.text)

    def line(self, offset: int) -> str:
        """The line of an offset, its break left out."""
        return self.text[self.start(offset) : self.end(offset)]

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column, both counted from 1."""
        return self._starts[line - 1] + column - 1

    def numbered(self, number: int) -> str:
        """The line of a number counted from 1, its break left out; empty past the end."""
        return self.line(self._starts[number - 1]) if number <= len(self._starts) else ""

    def place(self, start: int, end: int, route: Route = ()) -> Place:
        """The place of a stretch of the text."""
        return Place(self.file, self.number(start), self.column(start), self.number(end), self.column(end), route)
