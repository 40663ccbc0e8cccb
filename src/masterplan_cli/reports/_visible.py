"""Users' text as a terminal can be trusted with: what cannot be seen is written out, and widths are known."""

import re
import unicodedata

_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
"""Letters and marks that draw nothing: fillers and variation selectors."""

_MARKS = r"(?<=#)#(?=\w*\[)|(?<=section_start):|(?<=section_end):"
COMMAND = re.compile(rf"(?<=:):(?=[A-Za-z])|{_MARKS}")
"""The character without which CI services take nothing for a command: `::error::`, `##[error]`, `##vso[`, `section_start:`."""

MARKER = re.compile(_MARKS)
"""Those that are obeyed wherever they stand."""

_AT_START = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
"""GitHub's own commands are obeyed at the start of a line only."""

_COLOURED = re.compile(r"\x1b\[[0-9;]*m|[^\n -~]")
_PLAIN = re.compile(r"[^\n -~]")

_JOINING = re.compile("[\u1161-\u11ff\U0001f3fb-\U0001f3ff]")
"""Drawn into the character before: vowels and finals of Hangul, skin tones of emoji."""


def unseen(char: str) -> bool:
    """Whether a character draws nothing or commands the terminal, as controls, overrides of direction and joiners do."""
    return unicodedata.category(char) in _UNSEEN_CATEGORIES or _UNSEEN.match(char) is not None


def visible(text: str) -> str:
    r"""Users' text in one line, harmless anywhere: what is unseen or a command is written as YAML escapes it, `\x1b`."""
    plain = text.isascii() and text.isprintable() and not COMMAND.search(text)
    return text if plain else "".join(drawn(text))


def drawn(text: str) -> list[str]:
    """The same, character by character."""
    pieces = [char if " " <= char <= "~" else _written_out(char) for char in text]
    for found in COMMAND.finditer(text):
        pieces[found.start()] = _hex(found)
    return pieces


def harmless(text: str, *, colours: bool = False, commands: bool = False) -> str:
    """A finished text as it may be printed: of what a terminal or a CI service obeys, only what is asked for stays."""
    text = (_COLOURED if colours else _PLAIN).sub(lambda found: _written_out(found[0]), text)
    text = MARKER.sub(_hex, text)
    return text if commands else _AT_START.sub(r"\1\\x3a", text)


def _hex(found: re.Match[str]) -> str:
    return f"\\x{ord(found[0]):x}"


def _written_out(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii") if len(text) == 1 and unseen(text) else text


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
