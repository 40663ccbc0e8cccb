"""How wide a text is, and how to make it fit: measured for the widest of the fonts that may draw it."""

from functools import cache
from itertools import accumulate
from unicodedata import combining, east_asian_width, normalize

# Widths of the signs from space to tilde in DejaVu Sans, in hundredths of the font size.
_WIDTHS = tuple(
    map(
        int,
        """32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53
        100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50
        50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84""".split(),
    )
)
_OTHERS = {"–": 50, "’": 32, "‘": 32, "“": 52, "”": 52, "·": 32}
_BOLD = 1.15


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is at most, in the unit of its size."""
    return sum(map(_width, text)) * _scale(size, bold=bold)


def fit(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text, or as much of its beginning as there is room for, and an ellipsis."""
    scale = _scale(size, bold=bold)
    reached = list(accumulate(map(_width, text)))
    if not text or reached[-1] * scale <= room:
        return text
    kept = sum(end * scale <= room - scale * _width("…") for end in reached)
    return f"{text[:kept].rstrip()}…"


def wrap(text: str, size: float, room: float, most: int, *, bold: bool = False) -> tuple[str, ...]:
    """The text in at most so many lines; what is left over ends in an ellipsis."""
    made: list[str] = []
    words = text.split()
    for place, word in enumerate(words):
        longer = f"{made[-1]} {word}" if made else word
        if not made or width(longer, size, bold=bold) > room:
            if made and len(made) == most:
                made[-1] = " ".join([made[-1], *words[place:]])
                break
            made.append(word)
        else:
            made[-1] = longer
    return tuple(fit(line, size, room, bold=bold) for line in made)


def _scale(size: float, *, bold: bool) -> float:
    return size / 100 * (_BOLD if bold else 1)


@cache
def _width(sign: str) -> int:
    if " " <= sign <= "~":
        return _WIDTHS[ord(sign) - 32]
    if sign in _OTHERS:
        return _OTHERS[sign]
    if combining(sign):
        return 0
    plain = normalize("NFD", sign)[0]
    if " " <= plain <= "~":
        return _WIDTHS[ord(plain) - 32]
    return 130 if east_asian_width(sign) in "WF" else 100
