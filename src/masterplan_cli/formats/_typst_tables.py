"""How wide the columns of a table are on paper, and which of its rows may be cut."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from masterplan_cli.book.tables import WrittenTable as Table

MEASURE, PORTRAIT, LANDSCAPE = 391.0, 481.0, 728.0  # points: of a line of text, and between the margins
_MATRIX = 7  # columns from which a table may turn its page
_MARKUP = re.compile(r"\]\([^()\s]*\)|[*`\\\[]")
_WORD, _PHRASE, _FIGURE = 16, 60, 18  # signs: of a word, a cell and a figure, that a column makes room for
_EASY, _TIGHT = 26, 550.0  # a matrix turns if columns of so many signs would need more points than a page can yield
_SHORT = 22  # signs: of a cell that should rather stand in one line
_PARTS = (0.0, 0.5, 0.65, 0.8)  # of the room that short cells may take for one line each; the lowest table wins
_LONG = 400  # signs: of a cell that a column would like to make room for
_SHORTEST = 16  # lines of a table that stays on one page
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

    def signs(self, column: int) -> int:
        """How many signs a line of a column holds, more or less."""
        return max(int((self.widths[column] - _inset(len(self.widths))) / (self.size * 0.5)), 1)

    @property
    def is_short(self) -> bool:
        """Whether the whole table is better pushed to the next page than cut."""
        return sum(self.lines) <= _SHORTEST

    def may_cut(self, row: int) -> bool:
        """Whether a row, the head being 0, is too tall to be kept whole."""
        return self.lines[row] > _TALL


def turns_page(table: Table) -> bool:
    """Whether a table is a matrix that asks for a landscape page."""
    return len(table.head) >= _MATRIX and sum(_preferred(table, _size(len(table.head)), _EASY)) > _TIGHT


def layout(table: Table, most: float) -> Layout:
    """The layout of a table where there are so many points of room at most."""
    size = _size(len(table.head))
    least, wanted = _least(table, size), _preferred(table, size, _PHRASE)
    room = MEASURE if sum(wanted) <= MEASURE else most
    brief, longest = _width(_SHORT, len(table.head), size), _preferred(table, size, _LONG)
    tries = (_shared(_snug(least, wanted, brief, room * part), longest, _weights(table), room) for part in _PARTS)
    lines, widths = min((_heights(table, each, size), each) for each in tries)
    return Layout(size, widths, lines[1], room)


def _heights(table: Table, widths: Sequence[float], size: float) -> tuple[int, tuple[int, ...]]:
    """Lines of the whole table, and of each row, the head first."""
    lines = tuple(_lines(row, widths, size) for row in (table.head, *table.rows))
    return sum(lines), lines


def _snug(least: Sequence[float], wanted: Sequence[float], brief: float, room: float) -> list[float]:
    """Columns of short cells get one line for each, the cheapest first, as long as enough is left for the others."""
    made = list(least)
    for at in sorted(range(len(made)), key=lambda at: wanted[at] - least[at]):
        if wanted[at] <= brief and sum(made) + wanted[at] - least[at] <= room:
            made[at] = wanted[at]
    return made


def _size(columns: int) -> float:
    return 8.5 if columns < _MATRIX else 8.0 if columns < 10 else 7.5


def _shared(
    least: Sequence[float], wanted: Sequence[float], weights: Sequence[float], room: float
) -> tuple[float, ...]:
    """Each column gets its least; the rest goes where there is most to read, so that rows become low."""
    if sum(least) >= room:
        return tuple(each * room / sum(least) for each in least)
    if sum(wanted) <= room:
        return tuple(each * room / sum(wanted) for each in wanted)
    low, high = 0.0, room
    while high - low > 0.001:  # the level up to which all columns are filled, as with water
        level = (low + high) / 2
        is_full = sum(_filled(least, wanted, weights, level)) > room
        low, high = (low, level) if is_full else (level, high)
    return _filled(least, wanted, weights, low)


def _filled(
    least: Sequence[float], wanted: Sequence[float], weights: Sequence[float], level: float
) -> tuple[float, ...]:
    columns = zip(least, wanted, weights, strict=True)
    return tuple(min(max(weight * level, low), high) for low, high, weight in columns)


def _weights(table: Table) -> list[float]:
    """How much there is to read in each column, long cells above all."""
    return [sum(len(cell) ** 2 for cell in cells[1:]) ** 0.5 + 1 for cells in _columns(table)]


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
    signs = (max(int((width - _inset(len(widths))) / (size * 0.5)), 1) for width in widths)
    return max(_wrapped(_MARKUP.sub("", cell), each) for cell, each in zip(row, signs, strict=True))


def _wrapped(text: str, signs: int) -> int:
    """In how many lines of so many signs a text stands; word by word where it is short, as that makes a difference."""
    if len(text) <= signs:
        return 1
    if len(text) > _PHRASE:
        return len(text) // signs + 1
    lines, filled = 1, -1
    for word in map(len, text.split()):
        lines, filled = (lines, filled + 1 + word) if filled + 1 + word <= signs or filled < 0 else (lines + 1, word)
    return lines


def _width(signs: int, columns: int, size: float) -> float:
    return signs * size * 0.53 + _inset(columns)


def _inset(columns: int) -> float:
    """Left and right of the text of a cell, in points."""
    return 7 if columns > 9 else 10.5
