"""YAML text to plain data, and the place of everything in it."""

import json
import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.diagnostics import Diagnostic, Place, Route
from masterplan_cli.listing import listed
from masterplan_cli.source._bytes import decode, ids_written
from masterplan_cli.source._forbidden import control_characters, gaps_of_controls, without_controls
from masterplan_cli.source._kinds import DUPLICATE_KEY, KINDS
from masterplan_cli.source._lines import Lines, lines
from masterplan_cli.source._lookalikes import cleared
from masterplan_cli.source._lost_text import lost_text
from masterplan_cli.source._odd_breaks import without_odd_breaks
from masterplan_cli.source._recovery import read_on, unread
from masterplan_cli.source._repeats import repeated
from masterplan_cli.source._tree import Data, Spot

__all__ = ["DUPLICATE_KEY", "KINDS", "Data", "Lines", "Source", "lines", "read", "scalar"]

_EMPTY = re.compile(r"[\[{](?>(?:\s|#[^\r\n]*+)*)[\]}]")
_COMMENT = re.compile(r"(?:^|(?<=\s))(?P<comment>#[^\r\n]*)", re.MULTILINE)
_BARE = re.compile(r"[^\W_][\w./*()%+-]*(?: [\w./*()%+-]+)*")
_BREAKS = ("\n", "\r")
_BEHIND = re.compile(r"^(?=[^\r\n]*?[^\s#])[^\r\n#]*[ \t]#", re.MULTILINE)


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A worksheet as read: its data, and beside them where each stands."""

    file: str
    """Relative to the plan folder, with `/`."""
    text: str
    """Without a byte order mark; empty where the file could not be decoded."""
    data: Data
    """Every scalar is text; plain `~`, `null` and nothing at all are None. None where nothing was read."""
    healthy: bool
    """Whether `data` is what the file says: False where some of it is no YAML or was refused."""
    ids: frozenset[str]
    """Values of all `id:` keys, found in the raw text where it could not be read."""
    _lines: Lines
    _root: Spot | None = None
    whole: bool = True
    """Whether nothing is missing from `data`: False where a key is repeated, for only its first value is kept."""
    unread: frozenset[Route] = frozenset()
    """The ways to values of `data` in which something was written that could not be read: it is not missing there."""

    def place(self, route: Route, *, key: bool = False) -> Place:
        """Where the value at `route` stands, or with `key` its key.

        Steps that are not there are passed over, so a missing field has the place of its parent. The place's own route
        is what was walked. A mapping or list is shown by its first line, a value that was not written by its key, and
        the whole worksheet by its very start.
        """
        spot = self._root
        walked: list[str | int] = []
        for step in route:
            table = spot[2] if spot else None
            if isinstance(table, dict) and str(step) in table:
                spot = table[str(step)]
                walked.append(str(step))
            elif isinstance(table, list) and isinstance(step, int) and 0 <= step < len(table):
                spot = table[step]
                walked.append(step)
        if not spot or not walked:
            return Place(self.file, 1, 1, 1, 1)
        start, end = spot[3:] if key and isinstance(walked[-1], str) else _extent(self.text, spot)
        return self._lines.place(start, end, tuple(walked))

    def line(self, number: int) -> str:
        """A line of the text, counted from 1, without its break; empty past the end."""
        return self._lines.numbered(number)

    def written(self, place: Place) -> str:
        """The text of a place, quotes and all."""
        start, end = (
            self._lines.offset(*at) for at in ((place.line, place.column), (place.end_line, place.end_column))
        )
        return self.text[start:end]

    def comments(self) -> Iterator[Place]:
        """The place of every comment, from its `#` to the end of its line; `#` inside a text is none."""
        texts = sorted(_scalars(self._root)) if self._root else []
        for found in _COMMENT.finditer(self.text):
            start = found.start("comment")
            before = bisect(texts, (start, len(self.text))) - 1
            if before < 0 or texts[before][1] <= start:
                yield self._lines.place(start, start + len(found["comment"].rstrip()), ())


def _scalars(spot: Spot) -> Iterator[tuple[int, int]]:
    start, end, table, key_start, key_end = spot
    yield key_start, key_end
    if table is None:
        yield start, end
    for inner in table.values() if isinstance(table, dict) else table or ():
        yield from _scalars(inner)


def read(file: str, raw: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    """A worksheet from its bytes, and everything that is wrong with them; never raises, whatever the bytes are."""
    text = decode(file, raw)
    if isinstance(text, Diagnostic):
        return Source(file, "", None, healthy=False, ids=ids_written(raw), _lines=Lines(file, "")), (text,)
    places = Lines(file, text)
    strays = tuple(filter(None, (control_characters(places),)))
    spoilt = gaps_of_controls(text) if strays else ()
    if spoilt is None:
        return Source(file, text, None, healthy=False, ids=ids_written(raw), _lines=places), strays
    clear = cleared(places, without_odd_breaks(without_controls(text) if strays else text))
    reading = read_on(places, clear.text, (*spoilt, *clear.gaps))
    tree = reading.tree
    found = (*strays, *clear.found, *reading.found, *listed(repeated(places, tree.repeats)))
    healthy = not strays and not clear.found and not reading.found
    ids = tree.ids if healthy else tree.ids | ids_written(raw)
    whole = not reading.gaps and not tree.repeats and tree.stopped is None
    source = Source(file, text, tree.data, healthy, ids, places, tree.spot, whole, unread(reading))
    return source, (*found, *_lost(source, places))


def _lost(source: Source, places: Lines) -> Iterator[Diagnostic]:
    """What was surely meant as text and reads as a comment."""
    found = [_BEHIND.search(line) for line in lines(source.text)] if _BEHIND.search(source.text) else []
    candidates = {number for number, comment in enumerate(found, 1) if comment}
    if candidates:
        for place in source.comments():
            if place.line in candidates:
                yield from lost_text(places.numbered(place.line), place)


def scalar(text: str) -> str:
    """A text as YAML writes it: bare where that is safe in every position, else in double quotes."""
    return text if _BARE.fullmatch(text) and text != "null" else json.dumps(text, ensure_ascii=False)


def _extent(text: str, spot: Spot) -> tuple[int, int]:
    """Offsets of what stands for a value."""
    start, end, table, *key = spot
    if table is not None:
        return start, _first_line_end(text, spot)
    if start < end:
        return start, start + len(text[start:end].rstrip(" \t\r\n")) if text[start] in "|>" else end
    if key[0] < key[1]:
        return key[0], key[1]
    return (start - 1, end) if text[start - 1 : start] == "-" else (start, end)


def _first_line_end(text: str, spot: Spot) -> int:
    """Where the first entry of a mapping or list ends, as far as it stands on the line where that starts."""
    start, _, table, *_ = spot
    if not table:
        empty = _EMPTY.match(text, start)
        return empty.end() if empty else start + 1
    first = next(iter(table.values())) if isinstance(table, dict) else table[0]
    if isinstance(table, list) and first[2] is not None:
        ends = [_first_line_end(text, first)]
    else:
        ends = [first[1], first[4]] if first[2] is None else [first[4]]
    return next(
        (end for end in ends if end > start and not any(sign in text[start:end] for sign in _BREAKS)), start + 1
    )
