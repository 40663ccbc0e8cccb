"""Characters that look like what YAML and ids need and are something else, and what git leaves in a file."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.source import _doubles
from masterplan_cli.source._doubles import TWINS
from masterplan_cli.source._lines import Lines
from masterplan_cli.source._recovery import Gap
from masterplan_cli.source._rows import Row, rows

_ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
_COLONS = "\uff1a\ufe13\ufe55\u2236"
_BULLETS = "\u2022\u2023\u25aa\u25e6\u25cf\u00b7\u2013\u2014"
_OTHER_LETTERS = "\u0370-\u03ff\u0400-\u04ff"
_ANY = re.compile(
    f"[{_ODD_SPACES}{_UNSEEN}{_COLONS}{_OTHER_LETTERS}]|^(?:<{{7}}|={{7}}|>{{7}}| *(?:[{_BULLETS}] |-(?:\\w| +- +\\w)))",
    re.MULTILINE,
)
_LAYOUT = re.compile(
    rf"""[ {_ODD_SPACES}]*(?:-[ {_ODD_SPACES}]+)*(?:["']?[\w.-]+["']?[ {_ODD_SPACES}]*:(?:[ {_ODD_SPACES}]+|$))?"""
)
_SPACE = re.compile(f"[{_ODD_SPACES}]")
_WIDE_COLON = re.compile(rf"""[ ]*(?>(?:-[ ]+)*)["']?[\w.-]+["']?[ ]*([{_COLONS}])""")
_NAME = re.compile(rf"(?<![\w.{_UNSEEN}-])[\w.{_UNSEEN}-]++[ ]*+:(?=[ ]|$)|(?<=: )[\w.{_UNSEEN}-]++(?=\s*$)")
_NAME_IN_FLOW = re.compile(rf"""(?<=[\[{{, ])[\w.{_UNSEEN}-]+(?=[\]}},:]|\s*$)""")
_BULLET = re.compile(rf" *([{_BULLETS}])[ ]+[a-z_]\w*:(?: |$)")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_MARKERS = re.compile(r"(<{7}|={7}|>{7}|\|{7})(?: |$)")
_WRONG_DASH = re.compile(r" *(-)(?:\w+:(?: |$)|(?P<twice> +- +)\w+:(?: |$))")
_OTHER = re.compile(f"[{_OTHER_LETTERS}]")
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Cleared:
    """A text with plain characters in place of their doubles, what is said of them, and what cannot be read."""

    text: str
    found: tuple[Diagnostic, ...] = ()
    gaps: tuple[Gap, ...] = ()


def cleared(places: Lines, text: str) -> Cleared:
    """The text as it was surely meant; every offset stays as it is."""
    if not _ANY.search(text):
        return Cleared(text)
    written = [row for row in rows(text) if not row.literal]
    gaps, found = [], []
    for row, start, end in _conflicts(text, written):
        gaps.append(Gap(start, end, 0))
        if row:
            found.append(_doubles.conflict(places, row))
    free = [row for row in written if not any(gap.start <= row.start < gap.end for gap in gaps)]
    spaces = [offset for row in free for offset in _odd_spaces(row)]
    letters = [(start, end) for row in free for start, end in _mixed(row)]
    bullets = [row.start + bullet.start(1) for row in free if (bullet := _BULLET.match(row.text))]
    text = _with(text, spaces, " ")
    text = _with(text, bullets, "-")
    for latin in {TWINS[text[at]] for start, end in letters for at in range(start, end) if text[at] in TWINS}:
        twins = [at for start, end in letters for at in range(start, end) if TWINS.get(text[at]) == latin]
        text = _with(text, twins, latin)
    found += [_doubles.space(places, spaces)] if spaces else []
    found += [_doubles.bullet(places, bullets)] if bullets else []
    found += [_doubles.letters(places, start, end) for start, end in letters]
    for number, row in enumerate(written):
        if dash := _WRONG_DASH.match(row.text):
            others = map(written.__getitem__, range(number + 1, len(written)))
            below = itertools.takewhile(lambda one: one.is_blank or one.indent > dash.start(1), others)
            found.append((_doubles.dash_twice if dash["twice"] else _doubles.dash)(places, row.start + dash.start(1)))
            gaps.append(Gap(row.start + dash.start(1), max((one.end for one in below), default=row.end), dash.start(1)))
    for row in free:
        if colon := _WIDE_COLON.match(row.text):
            found.append(_doubles.colon(places, row, colon.start(1)))
            gaps.append(Gap(row.start + row.column, row.end, row.column))
        if unseen := [*_unseen(row)]:
            found += [_doubles.hidden(places, at) for at in unseen]
            gaps.append(Gap(row.start + row.column, row.end, row.column))
    return Cleared(text, tuple(found), tuple(gaps))


def _with(text: str, offsets: list[int], sign: str) -> str:
    """The text with another sign at each of these offsets."""
    pieces, end = [], 0
    for offset in offsets:
        pieces += [text[end:offset], sign]
        end = offset + 1
    return "".join((*pieces, text[end:]))


def _odd_spaces(row: Row) -> Iterator[int]:
    layout = _LAYOUT.match(row.text)
    reach = layout.end() if layout else 0
    if reach == len(row.text) - len(row.text.lstrip()) and not row.text[reach:].startswith(("-", "#")):
        return  # a line that goes on with a text may begin with any blank
    yield from (row.start + found.start() for found in _SPACE.finditer(row.text, 0, reach))


def _names(row: Row) -> Iterator[re.Match[str]]:
    text = _QUOTED.sub(lambda quoted: '"' * len(quoted.group()), row.text.partition(" #")[0])
    yield from _NAME.finditer(text)
    if "[" in text or "{" in text:
        yield from _NAME_IN_FLOW.finditer(text)


def _mixed(row: Row) -> Iterator[tuple[int, int]]:
    for name in _names(row):
        if _OTHER.search(name.group()) and _LATIN.search(name.group()):
            yield row.start + name.start(), row.start + name.end()


def _unseen(row: Row) -> Iterator[int]:
    for name in _names(row):
        if found := _HIDDEN.search(name.group()):
            yield row.start + name.start() + found.start()


def _conflicts(text: str, written: list[Row]) -> Iterator[tuple[Row | None, int, int]]:
    """The stretches that git's marks leave unread: the marks themselves, and the second of two versions."""
    begun: int | None = None
    for row in written:
        found = _MARKERS.match(row.text)
        if not found or (found[1][0] in "=|>" and "<<<<<<<" not in text):
            continue
        sign = found[1][0]
        if sign in "=|":
            begun = row.start if begun is None else begun
        elif sign == ">" and begun is not None:
            yield None, begun, row.end
            begun = None
        else:
            yield (row if sign == "<" else None), row.start, row.end
    if begun is not None:
        yield None, begun, len(text)
