"""Text becomes Typst: every word as a string literal, so that nothing in it is ever obeyed."""

import re
from functools import cache

from masterplan_cli.formats._typst import literal
from masterplan_cli.formats.pdf.hyphens import SOFT, Hyphens, divided

LINE = 40
"""Characters of a word that any line of text holds."""
_STEP = 6  # characters between two places where a word may break that would not fit


def content(text: str, room: int = LINE) -> str:
    """Typst content of plain text, such as a title."""
    return f"[{words(text, room)}]"


def words(text: str, room: int = LINE, hyphens: Hyphens | None = None, *, is_code: bool = False) -> str:
    """Text in one line; what no line holds may break, with a hyphen between syllables or else without a sign."""
    line = _one_line(text.replace(SOFT, ""))
    show = _code if is_code else _shown
    if len(line) <= room or not (long := _longer(room)).search(line):
        return _divided(line, hyphens) if hyphens else show(line)
    if not (is_code or hyphens):
        line = long.sub(lambda word: divided(word[0]), line)
    made = []
    for part in re.split(rf"([^\s{SOFT}]{{{room + 1},}})", line):
        if len(part) > room and long.fullmatch(part):
            made.append("#box();".join(map(show, re.findall(rf"(?s).{{1,{min(_STEP, room)}}}", part))))
        else:
            made.append(_divided(part, hyphens) if hyphens else show(part))
    return "".join(made)


def _one_line(text: str) -> str:
    """The text with a space for each break of lines and all white space around it."""
    first, *others = text.split("\n")
    if not others:
        return text
    *between, last = others
    inner = [stripped for part in between if (stripped := part.strip())]
    return " ".join((first.rstrip(), *inner, last.lstrip()))


@cache
def _longer(room: int) -> re.Pattern[str]:
    return re.compile(rf"\S{{{room + 1},}}")


def _divided(text: str, hyphens: Hyphens) -> str:
    first, *others = hyphens.parts(text)
    return _shown(first) + "".join(f"#mark;{_shown(SOFT + part[0])}#mark;{_shown(part[1:])}" for part in others)


def _shown(text: str) -> str:
    return f"#{literal(text)};" if text else ""


def _code(text: str) -> str:
    return f"#raw({literal(text)});" if text else ""
