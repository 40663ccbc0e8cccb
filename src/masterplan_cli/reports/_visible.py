"""Users' text as a terminal can be trusted with: what cannot be seen is written out, and widths are known."""

import re
import unicodedata

_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
"""Letters and marks that draw nothing: fillers and variation selectors."""

_JOINING = re.compile("[\u1161-\u11ff\U0001f3fb-\U0001f3ff]")
"""Drawn into the character before: vowels and finals of Hangul, skin tones of emoji."""


def unseen(char: str) -> bool:
    """Whether a character draws nothing or commands the terminal, as controls, overrides of direction and joiners do."""
    return unicodedata.category(char) in _UNSEEN_CATEGORIES or _UNSEEN.match(char) is not None


def visible(text: str) -> str:
    r"""The text with every unseen character written as YAML escapes it: `\x1b`, `\u202e`."""
    return re.sub(r"[^ -~]", lambda found: _written_out(found[0]), text)


def _written_out(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii") if unseen(char) else char


def cells(text: str) -> int:
    """How many columns of a terminal visible text takes: two for CJK and emoji, none for a combining mark."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me"} or _JOINING.match(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def wrapped(text: str, width: int) -> list[str]:
    """Visible text in lines of at most `width` columns, broken at spaces; a longer word is cut."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if cells(longer) <= width:
            line = longer
            continue
        *full, rest = _cut(word, width)
        lines += [line, *full] if line else full
        line = rest
    return [*lines, line]


def _cut(word: str, width: int) -> list[str]:
    pieces = [""]
    taken = 0
    for char in word:
        taken += _width(char)
        if taken > width:
            pieces.append("")
            taken = _width(char)
        pieces[-1] += char
    return pieces
