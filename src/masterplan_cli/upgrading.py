"""Worksheets of an older format as worksheets of this one, byte for byte but for what the format changed."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from masterplan_cli.diagnostics import Edit, Place, Rejected
from masterplan_cli.editing import Change, edited
from masterplan_cli.language import Text
from masterplan_cli.schemas._sheet import FORMAT
from masterplan_cli.schemas.formats import format_of
from masterplan_cli.source import Source, read

Migration: TypeAlias = Callable[[Source], Iterable[Edit]]
"""The edits that bring a worksheet from a format to the next; the line that names the format is not among them."""

MIGRATIONS: dict[int, Migration] = {}
"""From which format each leads on. Format 1 is the first: nothing leads to it yet."""


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What became of the worksheets of a plan."""

    texts: Mapping[str, bytes]
    """Only those that changed."""
    changes: tuple[Change, ...]
    """By worksheet, and in each by format and place."""
    format: int
    """That of all worksheets now."""


def upgraded(texts: Mapping[str, bytes]) -> Upgraded:
    """The worksheets in the format of this version; raises `Rejected` for one that cannot be brought there."""
    after: dict[str, bytes] = {}
    changes: list[Change] = []
    for file, raw in sorted(texts.items()):
        new, made = _sheet(file, raw)
        changes += made
        if new != raw:
            after[file] = new
    return Upgraded(after, tuple(changes), FORMAT)


def _sheet(file: str, raw: bytes) -> tuple[bytes, list[Change]]:
    changes: list[Change] = []
    source, _ = read(file, raw)
    while (written := format_of(source)) is not None and written != FORMAT:
        if written not in MIGRATIONS:
            raise Rejected((_NEWER if written > FORMAT else _UNKNOWN).fill(file=file, written=written, known=FORMAT))
        if not source.healthy:
            raise Rejected(_UNREAD.fill(file=file, written=written))
        edits = sorted((*MIGRATIONS[written](source), _numbered(source, written + 1)), key=lambda edit: edit.place)
        done = edited(raw, file, edits)
        raw = done.raw
        changes += done.changes
        source, _ = read(file, raw)
        if not source.healthy or format_of(source) != written + 1:
            raise RuntimeError(f"the migration from format {written} spoils {file}")
    return raw, changes


def _numbered(source: Source, number: int) -> Edit:
    """The edit that names the format; where none is named, in a line of its own before the first field."""
    data = source.data
    if not isinstance(data, dict) or not data:
        raise RuntimeError(f"{source.file} has no fields to be upgraded")
    if "format" in data:
        return Edit(source.place(("format",)), str(number))
    first = source.place((next(iter(data)),), key=True)
    before = source.line(first.line)[: first.column - 1]
    end = re.search(r"\r\n|[\r\n]", source.text)
    text = f"format: {number}{end[0] if end else chr(10)}{before}" if not before.strip() else f"format: {number}, "
    return Edit(Place(source.file, first.line, first.column, first.line, first.column, first.route), text)


_NEWER = Text(
    id="`{file}` memakai format {written}, sedangkan versi ini hanya mengenal format sampai {known}. Perbarui masterplan-cli.",
    en="`{file}` is in format {written}, but this version knows formats up to {known} only. Update masterplan-cli.",
)
_UNKNOWN = Text(
    id="`{file}` memakai format {written}, yang tidak pernah ada. Tulis `format: {known}` bila isinya memang berformat itu.",
    en="`{file}` is in format {written}, which never was. Write `format: {known}` if that is what it is in.",
)
_UNREAD = Text(
    id="`{file}` (format {written}) tidak terbaca seluruhnya. Perbaiki dulu yang ditunjukkan `masterplan validate {file}`.",
    en="`{file}` (format {written}) cannot be read as a whole. First fix what `masterplan validate {file}` shows.",
)
