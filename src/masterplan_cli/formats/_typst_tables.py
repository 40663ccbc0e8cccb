"""How wide the columns of a table are on paper, and which of its rows may be cut."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from masterplan_cli.formats._tables import Table

MEASURE, PORTRAIT, LANDSCAPE = 391.0, 481.0, 728.0  # points: of a line of text, and between the margins
_MATRIX = 7  # columns from which a table may turn its page
_MARKUP = re.compile(r"\]\([^)]*\)|[*`\\\[]")
_WORD, _PHRASE, _FIGURE = 16, 60, 18  # signs: of a word, a cell and a figure, that a column makes room for at most
_TALL = 24  # lines of a row that is better cut than pushed to the next page


@dataclass(frozen=True, slots=True)
class Layout:
    """A table as it stands on paper."""

    size: float
    """Of its letters, in points."""
    widths: tuple[float, ...]
    """Of its columns, in points."""
    lines: tuple[int, ...]
    """Of its rows, the head first."""
    room: float
    """How wide it is, in points."""

    @property
    def is_narrow(self) -> bool:
        """Whether it stands beside the hanging column, as text does."""
        return self.room <= MEASURE

    def may_cut(self, row: int) -> bool:
        """Whether a row, the head being 0, is too tall to be kept whole."""
        return self.lines[row] > _TALL


def turns_page(table: Table) -> bool:
    """Whether a table is a matrix that asks for a landscape page."""
    return len(table.head) >= _MATRIX and sum(_preferred(table, _size(len(table.head)), 26)) > PORTRAIT


def layout(table: Table, most: float) -> Layout:
    """The layout of a table where there are so many points of room at most."""
    size = _size(len(table.head))
    least, wanted = _least(table, size), _preferred(table, size, _PHRASE)
    room = MEASURE if sum(wanted) <= MEASURE else most
    widths = _shared(least, wanted, room)
    return Layout(size, widths, tuple(_lines(row, widths, size) for row in (table.head, *table.rows)), room)


def _size(columns: int) -> float:
    return 8.5 if columns < _MATRIX else 8.0 if columns < 10 else 7.5


def _shared(least: Sequence[float], wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """As browsers do: every column has its least, the rest is shared by what each would like."""
    if sum(least) >= room:
        return tuple(each * room / sum(least) for each in least)
    if sum(wanted) <= room:
        return tuple(each * room / sum(wanted) for each in wanted)
    part = (room - sum(least)) / (sum(wanted) - sum(least))
    return tuple(low + (high - low) * part for low, high in zip(least, wanted, strict=True))


def _least(table: Table, size: float) -> list[float]:
    """Room for the longest word of each column, and for figures in one line."""
    made = []
    for cells, alignment in zip(_columns(table), table.alignments, strict=True):
        words = max((len(word) for cell in cells for word in cell.split()), default=1)
        figure = max(map(len, cells[1:]), default=0) if alignment == "right" else 0
        made.append(_width(max(min(words, _WORD), figure if figure <= _FIGURE else 0), len(table.head), size))
    return made


def _preferred(table: Table, size: float, most: int) -> list[float]:
    """Room for the longest cell of each column in one line, or for so many signs."""
    least = _least(table, size)
    longest = (max(map(len, cells[1:]), default=1) for cells in _columns(table))
    return [max(_width(min(each, most), len(table.head), size), low) for each, low in zip(longest, least, strict=True)]


def _columns(table: Table) -> list[tuple[str, ...]]:
    """The text of each column, its head first; markup is left out, as nobody sees it."""
    rows = ([_MARKUP.sub("", cell) for cell in row] for row in (table.head, *table.rows))
    return list(zip_longest(*rows, fillvalue=""))


def _lines(row: Sequence[str], widths: Sequence[float], size: float) -> int:
    signs = (max((width - _inset(len(widths))) / (size * 0.5), 1) for width in widths)
    return max(int(len(_MARKUP.sub("", cell)) / each) + 1 for cell, each in zip(row, signs, strict=True))


def _width(signs: int, columns: int, size: float) -> float:
    return signs * size * 0.53 + _inset(columns)


def _inset(columns: int) -> float:
    """Left and right of the text of a cell, in points."""
    return 7 if columns > 9 else 10.5
