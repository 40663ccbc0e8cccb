"""How wide the columns of a table are on paper, and which of its rows may be cut."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from masterplan_cli.book.nodes import Table, plain

_MATRIX, _WIDEST = 7, 10  # columns from which a table is set smaller, and smallest
_EASY, _TIGHT = (
    26,
    550.0,
)  # a matrix turns if columns of so many characters would need more points than a page can yield
_WORD, _PHRASE, _FIGURE = 16, 60, 18  # characters: of a word, a cell and a figure, that a column makes room for
_BRIEF = 22  # characters: of a cell that should rather stand in one line
_PARTS = (0.0, 0.5, 0.65, 0.8)  # of the room that short cells may take for one line each; the lowest table wins
_LONG = 400  # characters: of a cell that a column would like to make room for
_SHORT = 16  # lines of a table that stays on one page
_TALL = 24  # lines of a row that is better cut than pushed to the next page


@dataclass(frozen=True, slots=True)
class Metric:
    """What a format knows of its letters."""

    length: Callable[[str], float] = len
    """How wide a text is, in characters of medium width."""
    sizes: tuple[float, float, float] = (8.5, 8.0, 7.5)
    """Points of the letters in a table, in a matrix, and in one of ten columns or more."""
    insets: tuple[float, float, float] = (10.5, 10.5, 7.0)
    """Points to the left and right of the text of a cell together, in the same tables."""


@dataclass(frozen=True, slots=True)
class Columns:
    """A table as it stands on a page."""

    size: float
    """Of its letters, in points."""
    inset: float
    """To the left and right of the text of a cell, in points."""
    widths: tuple[float, ...]
    """In points, together as wide as the table."""
    lines: tuple[int, ...]
    """Of each row, the head first."""
    is_narrow: bool
    """Whether the table is no wider than a line of running text."""

    @property
    def is_short(self) -> bool:
        """Whether the whole table is better pushed to the next page than cut."""
        return sum(self.lines) <= _SHORT

    def characters(self, column: int) -> int:
        """How many of medium width a line of a column holds, more or less."""
        return _held(self.widths[column], self.inset, self.size)

    def may_cut(self, row: int) -> bool:
        """Whether a row, the head being 0, is too tall to be kept whole."""
        return self.lines[row] > _TALL


def is_matrix(table: Table) -> bool:
    """Whether a table has so many columns that its letters are smaller."""
    return len(table.head) >= _MATRIX


def turns_page(table: Table) -> bool:
    """Whether a table is a matrix that asks for a landscape page; the same for every format, whatever its letters."""
    return is_matrix(table) and sum(_Measures(table, Metric()).preferred(_EASY)) > _TIGHT


def columns(table: Table, measure: float, most: float, metric: Metric) -> Columns:
    """The columns of a table where a line of text has `measure` points, and a table `most` of them if it needs more."""
    measures = _Measures(table, metric)
    least, wanted = measures.least, measures.preferred(_PHRASE)
    is_narrow = sum(wanted) <= measure
    room = measure if is_narrow else most
    brief, longest, weights = measures.width(_BRIEF), measures.preferred(_LONG), measures.weights()
    tries = (_shared(_tight(least, wanted, brief, room * part), longest, weights, room) for part in _PARTS)
    lines, widths = min((measures.lines(each), each) for each in tries)
    return Columns(measures.size, measures.inset, widths, lines[1], is_narrow)


class _Cell(NamedTuple):
    length: float
    words: tuple[float, ...]


class _Measures:
    """How long the texts of a table are, and what they ask of its columns."""

    def __init__(self, table: Table, metric: Metric) -> None:
        grade = (len(table.head) >= _MATRIX) + (len(table.head) >= _WIDEST)
        self.size, self.inset = metric.sizes[grade], metric.insets[grade]
        rows = ((plain(cell) for cell in row) for row in (table.head, *table.rows))
        self._rows = [
            [_Cell(metric.length(text), tuple(map(metric.length, text.split()))) for text in row] for row in rows
        ]
        self._columns = list(zip(*self._rows, strict=True))
        self.least = [
            self.width(max(min(_longest_word(cells), _WORD), _figure(cells) if alignment == "right" else 0))
            for cells, alignment in zip(self._columns, table.alignments, strict=True)
        ]
        """Room for the longest word of each column, and for figures in one line, in points."""

    def width(self, length: float) -> float:
        """Points of a column in which so many characters have one line."""
        return length * self.size * 0.53 + self.inset

    def preferred(self, most: int) -> list[float]:
        """Room for the longest cell of each column in one line, or for so many characters."""
        longest = (max((cell.length for cell in cells[1:]), default=1) for cells in self._columns)
        return [max(self.width(min(each, most)), least) for each, least in zip(longest, self.least, strict=True)]

    def weights(self) -> list[float]:
        """How much there is to read in each column, long cells above all."""
        return [sum(cell.length**2 for cell in cells[1:]) ** 0.5 + 1 for cells in self._columns]

    def lines(self, widths: Sequence[float]) -> tuple[int, tuple[int, ...]]:
        """Lines of the whole table, and of each row, the head first."""
        held = [_held(width, self.inset, self.size) for width in widths]
        lines = tuple(max(map(_wrapped, row, held)) for row in self._rows)
        return sum(lines), lines


def _longest_word(cells: Iterable[_Cell]) -> float:
    return max((max(cell.words, default=0) for cell in cells), default=0) or 1


def _figure(cells: Sequence[_Cell]) -> float:
    """The longest figure of a column; nothing where it is too long for one line anyway."""
    longest = max((cell.length for cell in cells[1:]), default=0)
    return longest if longest <= _FIGURE else 0


def _held(width: float, inset: float, size: float) -> int:
    return max(int((width - inset) / (size * 0.5)), 1)


def _wrapped(cell: _Cell, most: int) -> int:
    """In how many lines a text stands; word by word where it is short, as that makes a difference."""
    if cell.length <= most:
        return 1
    if cell.length > _PHRASE:
        return int(cell.length // most) + 1
    lines, filled = 1, -1.0
    for word in cell.words:
        lines, filled = (lines, filled + 1 + word) if filled + 1 + word <= most or filled < 0 else (lines + 1, word)
    return lines


def _tight(least: Sequence[float], wanted: Sequence[float], brief: float, room: float) -> list[float]:
    """Columns of short cells get one line for each, the cheapest first, as long as enough is left for the others."""
    found = list(least)
    for at in sorted(range(len(found)), key=lambda at: wanted[at] - least[at]):
        if wanted[at] <= brief and sum(found) + wanted[at] - least[at] <= room:
            found[at] = wanted[at]
    return found


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
