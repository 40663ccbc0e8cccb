"""Changes of a worksheet at places: every byte that they do not mean stays."""

from collections.abc import Iterable
from dataclasses import dataclass

from masterplan_cli.diagnostics import Edit, Place
from masterplan_cli.source import Lines


@dataclass(frozen=True, slots=True)
class Change:
    """One edit as it was made."""

    place: Place
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A worksheet after its edits."""

    raw: bytes
    changes: tuple[Change, ...]
    places: tuple[Place, ...]
    """Where the text of each change stands afterwards."""


def edited(raw: bytes, file: str, edits: Iterable[Edit]) -> Edited:
    """Make edits that are in the order of their places and do not touch each other."""
    text = raw.decode("utf-8")
    mark = text[:1] if text.startswith("\ufeff") else ""
    places = Lines(file, text.removeprefix("\ufeff"))
    pieces: list[str] = []
    made: list[tuple[Change, int]] = []
    read = written = 0
    for edit in edits:
        start = places.offset(edit.place.line, edit.place.column)
        end = places.offset(edit.place.end_line, edit.place.end_column)
        pieces += [places.text[read:start], edit.text]
        written += start - read
        made.append((Change(edit.place, places.text[start:end], edit.text), written))
        written += len(edit.text)
        read = end
    after = Lines(file, "".join((*pieces, places.text[read:])))
    return Edited(
        (mark + after.text).encode("utf-8"),
        tuple(change for change, _ in made),
        tuple(after.place(start, start + len(change.after)) for change, start in made),
    )
