"""The region's own table of the budget nomenclature: a CSV file that somebody saved from a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from masterplan_cli.language import Text

LARGEST = 4 * 1024 * 1024
"""Bytes; the whole nomenclature of kabupaten and kota is one."""

MOST_ROWS = 20_000
"""The whole nomenclature of kabupaten and kota has about 4,500."""

_HEADINGS_WITHIN = 20
"""Titles can stand above the line of headings, but not more than this."""

_BEGINNING = 2_000
"""Characters in which the separator shows."""

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A programme, an activity or a sub-activity as the region's table has it."""

    code: str
    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class OwnNomenclature:
    """What the table says, and what is wrong with it."""

    file: str
    rows: Mapping[str, Row] = field(default_factory=dict)
    """By code, as worksheets write it: `2.16.03.2.02.0009`."""
    fault: Text | None = None
    """What stands in the way of reading it, or part of it."""
    _above: frozenset[str] = frozenset()

    def covers(self, above: str) -> bool:
        """Whether it holds anything below a code: only then does it say what does not exist there."""
        return above in self._above


def parsed(file: str, raw: bytes) -> OwnNomenclature:
    """The table in a file's bytes."""
    if len(raw) > LARGEST:
        return OwnNomenclature(file, fault=_TOO_LARGE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return OwnNomenclature(file, fault=_NOT_UTF8)
    if "\0" in text:
        return OwnNomenclature(file, fault=_NOT_UTF8)
    try:
        return _read(file, text)
    except csv.Error:
        return OwnNomenclature(file, fault=_NO_TABLE)


def _read(file: str, text: str) -> OwnNomenclature:
    for separator in sorted(",;", key=text[:_BEGINNING].count, reverse=True):
        lines = _lines(text, separator)
        for _, heading in zip(range(_HEADINGS_WITHIN), lines, strict=False):
            columns = _columns(heading[1])
            if columns:
                return _table(file, lines, columns)
    return OwnNomenclature(file, fault=_NO_HEADINGS if text.strip() else _NO_TABLE)


def _lines(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line that it ends on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    for row in reader:
        yield reader.line_num, row


_CODE, _NAME, _UNIT = (
    re.compile(rf"\b(?:{words})\b")
    for words in ("kode|code", "nama|name|uraian|nomenklatur|nomenclature", "satuan|unit")
)


def _columns(heading: list[str]) -> tuple[int, int, int | None] | None:
    """Which columns hold code, name and unit; None where this is no line of headings."""
    cells = [cell.strip().casefold() for cell in heading]
    code = next((index for index, cell in enumerate(cells) if _CODE.search(cell)), None)
    name = next((index for index, cell in enumerate(cells) if index != code and _NAME.search(cell)), None)
    unit = next((index for index, cell in enumerate(cells) if index not in (code, name) and _UNIT.search(cell)), None)
    return (code, name, unit) if code is not None and name is not None else None


def _table(file: str, lines: Iterable[tuple[int, list[str]]], columns: tuple[int, int, int | None]) -> OwnNomenclature:
    rows: dict[str, Row] = {}
    unread: list[int] = []
    for number, cells in lines:
        written, name, unit = (_cell(cells, column) for column in columns)
        if code := canonical(written):
            rows.setdefault(code, Row(code, name, unit))
        elif written[:1].isdigit() and written.count(".") > 1:
            unread.append(number)
        if len(rows) > MOST_ROWS:
            return OwnNomenclature(file, fault=_TOO_MANY)
    fault = None
    if not rows:
        fault = _NO_CODES
    elif unread:
        shown = ", ".join(map(str, unread[:_SHOWN])) + (", …" if len(unread) > _SHOWN else "")
        fault = _UNREAD.fill(count=len(unread), lines=shown)
    return OwnNomenclature(file, rows, fault, frozenset(above for code in rows for above in _levels_above(code)))


def _levels_above(code: str) -> Iterator[str]:
    while code := code.rpartition(".")[0]:
        yield code


def _cell(cells: list[str], column: int | None) -> str:
    return cells[column].strip() if column is not None and column < len(cells) else ""


_WRITTEN = re.compile(
    r"(?P<group>[1-9]|X)\.(?P<field>\d\d?|XX)\.(?P<programme>\d\d?)"
    r"(?:\.0?(?P<level>[1-8])\.(?P<activity>\d\d?)(?:\.(?P<sub>\d{4}|\d\d))?)?\.?",
    re.ASCII | re.IGNORECASE,
)
"""As copies of the annex write codes: with and without leading noughts, the level with one digit or two."""


def canonical(written: str) -> str | None:
    """A code as worksheets write it; None for groups, fields of government, and what is no code."""
    found = _WRITTEN.fullmatch(written.replace(" ", ""))
    if not found:
        return None
    part = found.groupdict()
    code = f"{part['group'].upper()}.{part['field'].upper().zfill(2)}.{part['programme'].zfill(2)}"
    if part["level"]:
        code += f".{part['level']}.{part['activity'].zfill(2)}"
    return f"{code}.{part['sub']}" if part["sub"] else code


_TOO_LARGE = Text(id="lebih besar dari 4 MiB", en="it is larger than 4 MiB")
_TOO_MANY = Text(id="memuat lebih dari 20.000 baris", en="it has more than 20,000 rows")
_NOT_UTF8 = Text(id="tidak tersimpan sebagai UTF-8", en="it is not saved as UTF-8")
_NO_TABLE = Text(id="tidak memuat tabel yang dapat dibaca", en="it holds no table that can be read")
_NO_HEADINGS = Text(
    id="tidak memuat baris judul dengan kolom `kode` dan `nama`, dipisahkan koma atau titik koma",
    en="it has no line of headings with columns `kode` and `nama`, separated by commas or semicolons",
)
_NO_CODES = Text(
    id="tidak memuat satu pun kode program, kegiatan, atau subkegiatan",
    en="it holds no code of a programme, an activity or a sub-activity",
)
_UNREAD = Text(
    id="memuat {count} kode yang bentuknya tidak dikenal (baris {lines})",
    en="it holds {count} codes of an unknown shape (line {lines})",
)
