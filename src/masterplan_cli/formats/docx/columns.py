"""How wide the columns of a table are, so that words stay whole and rows stay low."""

from collections.abc import Sequence
from functools import lru_cache

# Widths of the signs from space to tilde in Calibri, in hundredths of the font size.
_WIDTHS = dict(
    enumerate(
        map(
            int,
            """23 33 40 50 51 71 68 22 30 30 50 50 25 31 25 39 51 51 51 51 51 51 51 51 51 51 27 27 50 50 50 46
            89 58 54 53 62 49 46 63 62 25 32 52 42 85 65 66 52 67 54 46 49 64 57 89 52 49 47 31 39 31 50 50
            29 48 53 42 53 50 31 47 53 23 24 45 23 80 53 53 53 53 35 39 33 53 45 71 43 45 40 31 46 31 50""".split(),
        ),
        start=ord(" "),
    )
)
_OTHER = 55
_BOLD = 1.04  # of heads, and of a cell here and there
_PADDING = 150  # twips, both sides of a cell, and a little for rounding
_NAMES = (10, 8, 6.5, 5)  # ems of a cell that stays in one line, as far as there is room
_LONG = 1.4  # by how much long cells outweigh many short ones
_EASE = 0.75  # narrow columns lose more where a word does not fit, so that wide ones leave them a little
_PHRASE = 13  # ems of a cell that breaks badly when it gets less


def widths(rows: Sequence[Sequence[str]], size: float, total: int) -> tuple[int, ...]:
    """Twips a column, `total` together; `rows` are texts of cells, the head first, in a font of `size` points.

    Every column gets its longest word, none more than its longest cell; what is left goes where most is to be read.
    """
    columns = list(zip(*rows, strict=True))
    words = [max(map(_longest_word, column)) for column in columns]
    longest = [max(map(_width, column)) for column in columns]
    whole = [_padded(each, size) for each in longest]
    if sum(whole) <= total:
        return _filled(whole, total)
    least = _least(words, longest, size, total)
    weights = [sum(_width(cell) ** _LONG for cell in column) ** (_EASE / _LONG) for column in columns]
    low, high = 0.0, float(total)
    for _ in range(32):  # the level up to which all columns are filled, as with water
        level = (low + high) / 2
        is_full = sum(_at(level, least, whole, weights)) > total
        low, high = (low, level) if is_full else (level, high)
    return _filled(_at(low, least, whole, weights), total)


def _least(words: Sequence[float], longest: Sequence[float], size: float, total: int) -> list[int]:
    """What each column gets first: its longest word, or short cells whole where that leaves room for the long ones."""
    for name in _NAMES:
        least = [_padded(max(word, min(cell, name)), size) for word, cell in zip(words, longest, strict=True)]
        if sum(least) * 5 <= total * 4:
            return least
    return _capped([_padded(word, size) for word in words], total)


def least_room(rows: Sequence[Sequence[str]], size: float) -> int:
    """Twips that a table takes when short cells stay in one line."""
    heads, *others = rows
    columns = zip(*others, strict=True) if others else [() for _ in heads]
    return sum(
        _padded(max(_longest_word(head), min(max(map(_width, column), default=0), _PHRASE)), size)
        for head, column in zip(heads, columns, strict=True)
    )


def _longest_word(cell: str) -> float:
    return max(map(_width, cell.split()), default=0)


@lru_cache(maxsize=1 << 14)
def _width(text: str) -> float:
    """In ems."""
    return sum([_WIDTHS.get(ord(sign), _OTHER) for sign in text]) / 100 * _BOLD


def _padded(ems: float, size: float) -> int:
    return int(ems * size * 20) + _PADDING


def _capped(least: Sequence[int], total: int) -> list[int]:
    """The least widths, the widest of them cut until all fit."""
    if sum(least) <= total:
        return list(least)
    ordered = sorted(least)
    rest = total
    for index, width in enumerate(ordered):
        share = rest // (len(ordered) - index)
        if width > share:
            return [min(each, share) for each in least]
        rest -= width
    return list(least)


def _at(level: float, least: Sequence[int], whole: Sequence[int], weights: Sequence[float]) -> list[int]:
    columns = zip(least, whole, weights, strict=True)
    return [max(low, min(int(weight * level), high)) for low, high, weight in columns]


def _filled(made: Sequence[int], total: int) -> tuple[int, ...]:
    """The widths stretched to the whole width; what rounding leaves goes to the last column."""
    stretched = [width * total // sum(made) for width in made]
    return (*stretched[:-1], stretched[-1] + total - sum(stretched))
