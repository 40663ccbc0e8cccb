"""Characters that look like what YAML and ids need and are something else, and what git leaves in a file."""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.diagnostics import Diagnostic, Edit, Related
from masterplan_cli.language import Text
from masterplan_cli.source._kinds import HIDDEN_CHARACTER, INVALID_YAML
from masterplan_cli.source._lines import Lines
from masterplan_cli.source._recovery import Gap
from masterplan_cli.source._rows import Row, rows
from masterplan_cli.source._wording import code

_ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
_COLONS = "\uff1a\ufe13\ufe55\u2236"
_BULLETS = "\u2022\u2023\u25aa\u25e6\u25cf\u00b7\u2013\u2014"
_OTHER_LETTERS = "\u0370-\u03ff\u0400-\u04ff"
_ANY = re.compile(
    f"[{_ODD_SPACES}{_UNSEEN}{_COLONS}{_OTHER_LETTERS}]|^(?:<{{7}}|={{7}}|>{{7}}| *-(?:\\w| +- +\\w))", re.MULTILINE
)
_LAYOUT = re.compile(
    rf"""[ {_ODD_SPACES}]*(?:-[ {_ODD_SPACES}]+)*(?:["']?[\w.-]+["']?[ {_ODD_SPACES}]*:(?:[ {_ODD_SPACES}]+|$))?"""
)
_SPACE = re.compile(f"[{_ODD_SPACES}]")
_WIDE_COLON = re.compile(rf"""[ ]*(?:-[ ]+)*["']?[\w.-]+["']?[ ]*([{_COLONS}])""")
_NAME = re.compile(rf"[ ]*(?:-[ ]+)*[\w.{_UNSEEN}-]+[ ]*:(?=[ ]|$)|(?<=: )[\w.{_UNSEEN}-]+(?=\s*$)")
_NAME_IN_FLOW = re.compile(rf"""(?<=[\[{{, ])[\w.{_UNSEEN}-]+(?=[\]}},:]|\s*$)""")
_BULLET = re.compile(rf" *([{_BULLETS}])[ ]+[a-z_]\w*:(?: |$)")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_MARKERS = re.compile(r"(<{7}|={7}|>{7}|\|{7})(?: |$)")
_WRONG_DASH = re.compile(r" *(-)(?:\w+:(?: |$)|(?P<twice> +- +)\w+:(?: |$))")
_OTHER = re.compile(f"[{_OTHER_LETTERS}]")
_LATIN = re.compile("[A-Za-z]")
_TWINS = dict(
    zip("аеорсухіјѕԁһкмтнвАВЕКМНОРСТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ", "aeopcyxijsdhkmthbABEKMHOPCTXYABEZHIKMNOPTYXovp", strict=True)
)
_SPACES = Text(
    id="Spasi di sini bukan spasi biasa, melainkan {name}{more}, yang biasanya ikut tersalin dari Word atau WhatsApp.",
    en="The space here is no plain space but {name}{more}, which usually comes along from Word or WhatsApp.",
)


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
            found.append(_conflict(places, row))
    free = [row for row in written if not any(gap.start <= row.start < gap.end for gap in gaps)]
    spaces = [offset for row in free for offset in _odd_spaces(row)]
    letters = [(start, end) for row in free for start, end in _mixed(row)]
    bullets = [row.start + found.start(1) for row in free if (found := _BULLET.match(row.text))]
    text = _with(text, spaces, " ")
    text = _with(text, bullets, "-")
    for start, end in letters:
        text = text[:start] + "".join(_TWINS.get(sign, sign) for sign in text[start:end]) + text[end:]
    found += [_space(places, spaces)] if spaces else []
    found += [_bullet(places, bullets)] if bullets else []
    found += [_letters(places, start, end) for start, end in letters]
    for number, row in enumerate(written):
        if dash := _WRONG_DASH.match(row.text):
            below = itertools.takewhile(lambda one: one.is_blank or one.indent > dash.start(1), written[number + 1 :])
            found.append((_dash_twice if dash["twice"] else _dash)(places, row.start + dash.start(1)))
            gaps.append(Gap(row.start + dash.start(1), max((one.end for one in below), default=row.end), dash.start(1)))
    for row in free:
        if colon := _WIDE_COLON.match(row.text):
            found.append(_colon(places, row, colon.start(1)))
            gaps.append(Gap(row.start + row.column, row.end, row.column))
        for at in _unseen(row):
            found.append(_hidden(places, at))
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


def _conflict(places: Lines, row: Row) -> Diagnostic:
    other = places.text.find(">>>>>>>", row.start)
    related = (Related(Text(id="Sampai di sini.", en="Up to here."), places.place(other, other + 7)),)
    return Diagnostic(
        places.place(row.start, row.start + 7),
        INVALID_YAML,
        Text(
            id="Di sini git menaruh dua versi yang bertentangan: di antara tanda `<<<<<<<`, `=======` dan `>>>>>>>`.",
            en="Git put two versions here that contradict each other, between `<<<<<<<`, `=======` and `>>>>>>>`.",
        ),
        Text(
            id="Pilih salah satu versi, lalu hapus versi lainnya dan ketiga baris tanda itu.",
            en="Keep one of the versions, and remove the other and the three lines with marks.",
        ),
        related if other >= 0 else (),
    )


def _named(sign: str) -> str:
    return f"U+{ord(sign):04X} ({unicodedata.name(sign, '?').lower()})"


def _space(places: Lines, offsets: list[int]) -> Diagnostic:
    numbers = {places.number(offset) for offset in offsets}
    count = len(numbers) - 1
    more = Text(id=f" (juga di {count} baris lain)", en=f" (on {count} more line{'s' * (count != 1)} too)")
    later = {places.number(offset): offset for offset in reversed(offsets)}
    return Diagnostic(
        places.place(offsets[0], offsets[0] + 1),
        HIDDEN_CHARACTER,
        _SPACES.fill(name=_named(places.text[offsets[0]]), more=more if count else ""),
        Text(id="Ganti dengan spasi biasa.", en="Put a plain space in its place."),
        tuple(
            Related(Text(id="Di sini juga.", en="Here too."), places.place(later[number], later[number] + 1))
            for number in sorted(numbers)[1:6]
        ),
    )


def _colon(places: Lines, row: Row, column: int) -> Diagnostic:
    fixed = f"{row.text[:column].strip()}: {row.text[column + 1 :].strip()}".strip()
    at = row.start + column
    return Diagnostic(
        places.place(at, at + 1),
        HIDDEN_CHARACTER,
        Text(
            id=f"`{row.text[column]}` bukan titik dua biasa, melainkan {_named(row.text[column])}.",
            en=f"`{row.text[column]}` is no plain colon but {_named(row.text[column])}.",
        ),
        Text(id=f"Tulis `{fixed}`.", en=f"Write `{fixed}`."),
    )


def _bullet(places: Lines, offsets: list[int]) -> Diagnostic:
    first, *others = offsets
    return Diagnostic(
        places.place(first, first + 1),
        HIDDEN_CHARACTER,
        Text(
            id=f"`{places.text[first]}` bukan tanda hubung; butir daftar diawali `- `.",
            en=f"`{places.text[first]}` is no hyphen; items of a list begin with `- `.",
        ),
        Text(id="Ganti dengan tanda hubung biasa: `-`.", en="Put a plain hyphen in its place: `-`."),
        tuple(Related(Text(id="Di sini juga.", en="Here too."), places.place(at, at + 1)) for at in others[:5]),
    )


def _dash(places: Lines, at: int) -> Diagnostic:
    line, column = places.line(at), places.column(at)
    fixed = code(f"{line[:column]} {line[column:]}".strip())
    return Diagnostic(
        places.place(at, at + 1),
        INVALID_YAML,
        Text(id="Sesudah tanda `-` tidak ada spasi.", en="There is no space after the dash `-`."),
        Text(id=f"Tulis {fixed}.", en=f"Write {fixed}."),
        edit=Edit(places.place(at, at + 1), "- "),
    )


def _dash_twice(places: Lines, at: int) -> Diagnostic:
    line, column = places.line(at), places.column(at)
    fixed = code(f"- {line[column:].strip().removeprefix('-').strip()}")
    return Diagnostic(
        places.place(at, at + 1),
        INVALID_YAML,
        Text(id="Butir ini diawali dua tanda hubung.", en="This item begins with two dashes."),
        Text(id=f"Tulis {fixed}.", en=f"Write {fixed}."),
    )


def _hidden(places: Lines, at: int) -> Diagnostic:
    return Diagnostic(
        places.place(at, at + 1),
        HIDDEN_CHARACTER,
        Text(
            id=f"Di sini ada karakter yang tidak tampak: {_named(places.text[at])}.",
            en=f"Here is a character that does not show: {_named(places.text[at])}.",
        ),
        Text(id="Hapus lalu ketik ulang kata ini.", en="Delete this word and type it again."),
    )


def _letters(places: Lines, start: int, end: int) -> Diagnostic:
    at = next(offset for offset in range(start, end) if _OTHER.match(places.text, offset))
    sign = places.text[at]
    return Diagnostic(
        places.place(at, at + 1),
        HIDDEN_CHARACTER,
        Text(
            id=f"`{sign}` di sini bukan huruf Latin, melainkan {_named(sign)}.",
            en=f"`{sign}` here is no Latin letter but {_named(sign)}.",
        ),
        Text(
            id=f"Ketik ulang huruf itu: `{_TWINS.get(sign, '?')}`.",
            en=f"Type this letter again: `{_TWINS.get(sign, '?')}`.",
        ),
    )
