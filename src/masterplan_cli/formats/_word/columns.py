"""How wide the columns of a table are, so that words stay whole and rows stay low."""

from collections.abc import Sequence

_PADDING = 140  # twips, both sides of a cell
_EM = 0.5  # mean width of a letter, and what a capital adds, in parts of the font size
_CAPITAL = 0.13
_PHRASE = 13  # ems of a cell that breaks badly when it gets less


def widths(rows: Sequence[Sequence[str]], size: float, total: int) -> tuple[int, ...]:
    """Twips a column, `total` together; `rows` are texts of cells, the head first, in a font of `size` points.

    Every column gets its longest word; what is left goes where it saves most lines.
    """
    columns = list(zip(*rows, strict=True))
    least = [_padded(max(_longest_word(cell) for cell in column), size) for column in columns]
    whole = [_padded(max(map(_width, column)), size) for column in columns]
    least = _capped(least, total)
    left = total - sum(least)
    wanted = [max(0, full - least_) for full, least_ in zip(whole, least, strict=True)]
    if sum(wanted) <= left:
        return _filled([a + b for a, b in zip(least, wanted, strict=True)], whole, total)
    mass = [sum(map(_width, column)) ** 0.7 for column in columns]
    given = _shared(left, wanted, mass)
    return _filled([a + b for a, b in zip(least, given, strict=True)], mass, total)


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


def _width(text: str) -> float:
    return len(text) * _EM + sum(map(str.isupper, text)) * _CAPITAL


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


def _shared(left: int, wanted: Sequence[int], mass: Sequence[float]) -> list[int]:
    """`left` handed out by mass, and to nobody more than wanted."""
    given = [0] * len(wanted)
    open_ = [index for index, want in enumerate(wanted) if want]
    while open_ and left > 0:
        whole = sum(mass[index] for index in open_)
        full = [index for index in open_ if wanted[index] <= left * mass[index] / whole]
        for index in full or open_:
            given[index] = wanted[index] if full else int(left * mass[index] / whole)
        if not full:
            break
        left -= sum(wanted[index] for index in full)
        open_ = [index for index in open_ if index not in full]
    return given


def _filled(made: Sequence[int], mass: Sequence[float], total: int) -> tuple[int, ...]:
    """The widths stretched to the whole width; what rounding leaves goes to the last column."""
    left, whole = total - sum(made), sum(mass)
    stretched = [width + int(left * part / whole) for width, part in zip(made, mass, strict=True)]
    return (*stretched[:-1], stretched[-1] + total - sum(stretched))
