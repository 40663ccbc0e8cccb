"""What is said of characters that look like others, and of what git leaves in a file."""

import unicodedata

from masterplan_cli.diagnostics import Diagnostic, Edit, Related
from masterplan_cli.language import Text
from masterplan_cli.source._kinds import HIDDEN_CHARACTER, INVALID_YAML
from masterplan_cli.source._lines import Lines
from masterplan_cli.source._rows import Row
from masterplan_cli.source._wording import code

TWINS = dict(
    zip("аеорсухіјѕԁһкмтнвАВЕКМНОРСТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ", "aeopcyxijsdhkmthbABEKMHOPCTXYABEZHIKMNOPTYXovp", strict=True)
)
"""The Latin letter that each of these looks like."""

_LATIN = 0x36F
"""The last character that Latin words may hold."""

_SPACES = Text(
    id="Spasi di sini bukan spasi biasa, melainkan {name}{more}, yang biasanya ikut tersalin dari Word atau WhatsApp.",
    en="The space here is no plain space but {name}{more}, which usually comes along from Word or WhatsApp.",
)


def conflict(places: Lines, row: Row) -> Diagnostic:
    """Two versions that git could not join."""
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


def space(places: Lines, offsets: list[int]) -> Diagnostic:
    """Spaces that are none; all of a file are one mistake."""
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


def colon(places: Lines, row: Row, column: int) -> Diagnostic:
    """A colon of another alphabet."""
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


def bullet(places: Lines, offsets: list[int]) -> Diagnostic:
    """Bullets where dashes belong; all of a file are one mistake."""
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


def dash(places: Lines, at: int) -> Diagnostic:
    """A dash that touches its key."""
    line, column = places.line(at), places.column(at)
    fixed = code(f"{line[:column]} {line[column:]}".strip())
    return Diagnostic(
        places.place(at, at + 1),
        INVALID_YAML,
        Text(id="Sesudah tanda `-` tidak ada spasi.", en="There is no space after the dash `-`."),
        Text(id=f"Tulis {fixed}.", en=f"Write {fixed}."),
        edit=Edit(places.place(at, at + 1), "- "),
    )


def dash_twice(places: Lines, at: int) -> Diagnostic:
    """Two dashes where one belongs."""
    line, column = places.line(at), places.column(at)
    fixed = code(f"- {line[column:].strip().removeprefix('-').strip()}")
    return Diagnostic(
        places.place(at, at + 1),
        INVALID_YAML,
        Text(id="Butir ini diawali dua tanda hubung.", en="This item begins with two dashes."),
        Text(id=f"Tulis {fixed}.", en=f"Write {fixed}."),
    )


def hidden(places: Lines, at: int) -> Diagnostic:
    """A character that does not show."""
    return Diagnostic(
        places.place(at, at + 1),
        HIDDEN_CHARACTER,
        Text(
            id=f"Di sini ada karakter yang tidak tampak: {_named(places.text[at])}.",
            en=f"Here is a character that does not show: {_named(places.text[at])}.",
        ),
        Text(id="Hapus lalu ketik ulang kata ini.", en="Delete this word and type it again."),
    )


def letters(places: Lines, start: int, end: int) -> Diagnostic:
    """A letter of another alphabet in a Latin word."""
    at = next(
        offset for offset in range(start, end) if places.text[offset] in TWINS or ord(places.text[offset]) > _LATIN
    )
    sign = places.text[at]
    return Diagnostic(
        places.place(at, at + 1),
        HIDDEN_CHARACTER,
        Text(
            id=f"`{sign}` di sini bukan huruf Latin, melainkan {_named(sign)}.",
            en=f"`{sign}` here is no Latin letter but {_named(sign)}.",
        ),
        Text(
            id=f"Ketik ulang huruf itu: `{TWINS.get(sign, '?')}`.",
            en=f"Type this letter again: `{TWINS.get(sign, '?')}`.",
        ),
    )
