"""Events of a parser to plain data, and beside it the offsets of everything in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from yaml.error import MarkedYAMLError
from yaml.events import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, StreamEndEvent

from masterplan_cli.diagnostics import Route
from masterplan_cli.source._parsers import parser

Data: TypeAlias = str | list["Data"] | dict[str, "Data"] | None
"""What a worksheet says: every scalar is text, but for plain `~`, `null` and nothing at all, which are None."""

Table: TypeAlias = dict[str, "Spot"] | list["Spot"] | None
"""Where the parts of a mapping or list stand; None for a scalar."""

Spot: TypeAlias = tuple[int, int, "Table", int, int]
"""Offsets of a value's start and end, its parts, and offsets of its key's start and end; an item is its own key."""

MOST_VALUES = 500_000
"""Values that one worksheet may hold: a thousand times what a dimension needs."""

MOST_KEYS = 2_000
"""Keys that one mapping may hold, repeated ones counted: no part of a worksheet has fifty."""

DEEPEST = 64
"""Mappings and lists that may stand inside one another."""

# As `Any`: the classes may lack marks, the parsers always set them.
_SCALAR: Any = ScalarEvent
_SEQUENCE_END: Any = SequenceEndEvent
_STREAM_END: Any = StreamEndEvent
_ALIAS: Any = AliasEvent

_NULLS = frozenset({"", "~", "null"})


@dataclass(frozen=True, slots=True)
class Repeat:
    """A key that its mapping has already, and where both stand."""

    route: Route
    start: int
    end: int
    first_start: int
    first_end: int


class Refusal(Exception):  # noqa: N818 - it ends the reading of one file, it is no error of ours
    """A feature of YAML that worksheets do without; it leaves this module as a value only."""

    def __init__(self, feature: str, start: int) -> None:
        super().__init__(feature, start)
        self.feature = feature
        """`property`, `alias`, `merge`, `key`, `depth`, `keys`, `values`, `directive` or `document`."""
        self.start = start


@dataclass(frozen=True, slots=True)
class Tree:
    """What came of a text: its data and their offsets, or else why there are none."""

    data: Data = None
    spot: Spot | None = None
    ids: frozenset[str] = frozenset()
    repeats: tuple[Repeat, ...] = ()
    stopped: Refusal | MarkedYAMLError | None = None


def grow(text: str) -> Tree:
    """Reads a text that has no control characters; a text without any content has no spot."""
    reader = _Reader(parser(text).get_event)
    try:
        data, spot = reader.document()
    except (Refusal, MarkedYAMLError) as stop:
        return Tree(repeats=tuple(reader.repeats), stopped=stop)
    return Tree(data, spot, frozenset(reader.ids), tuple(reader.repeats))


class _Reader:
    """Calls itself for what stands inside, at most `DEEPEST` times."""

    def __init__(self, next_event: Callable[[], Any]) -> None:
        self.next_event = next_event
        self.ids: set[str] = set()
        self.repeats: list[Repeat] = []
        self.route: list[str | int] = []
        self.room = MOST_VALUES
        """Values that may still come."""

    def document(self) -> tuple[Data, Spot | None]:
        self.next_event()
        start = self.next_event()
        if start.__class__ is _STREAM_END:
            return None, None
        if start.version or start.tags:
            raise Refusal("directive", start.start_mark.index)
        event = self.next_event()
        data, table = self.value(event)
        begin, end = event.start_mark.index, event.end_mark.index
        self.next_event()
        after = self.next_event()
        if after.__class__ is not _STREAM_END:
            raise Refusal("document", after.start_mark.index)
        return data, (begin, end, table, begin, begin)

    def value(self, event: Any) -> tuple[Data, Table]:
        """Any value; mappings and lists read the usual scalar themselves, which spares a call each."""
        if event.__class__ is _ALIAS:
            raise Refusal("alias", event.start_mark.index)
        if event.anchor is not None or event.tag is not None:
            raise Refusal("property", event.start_mark.index)
        if event.__class__ is _SCALAR:
            return (None if not event.style and event.value in _NULLS else event.value), None
        if len(self.route) >= DEEPEST:
            raise Refusal("depth", event.start_mark.index)
        return self.mapping() if event.__class__ is MappingStartEvent else self.sequence()

    def mapping(self) -> tuple[Data, Table]:
        data: dict[str, Data] = {}
        table: dict[str, Spot] = {}
        next_event = self.next_event
        while (key_event := next_event()).__class__ is _SCALAR:
            if key_event.anchor is not None or key_event.tag is not None:
                raise Refusal("property", key_event.start_mark.index)
            key = key_event.value
            event = next_event()
            child: Table = None
            if event.__class__ is _SCALAR and event.anchor is None and event.tag is None:
                value: Data = None if not event.style and event.value in _NULLS else event.value
                if key == "id" and value:
                    self.ids.add(event.value)
            else:
                self.route.append(key)
                value, child = self.value(event)
                self.route.pop()
            key_mark = key_event.start_mark
            if key in data and data[key] is None and value is None:
                pass  # neither says anything: in `{2026: 1,000,000}` that is a torn number, told as one
            elif key in data:
                first = table[key]
                route = (*self.route, key)
                if len(self.repeats) >= MOST_VALUES:
                    raise Refusal("values", key_mark.index)
                self.repeats.append(Repeat(route, key_mark.index, key_event.end_mark.index, *first[3:]))
            elif key == "<<" and not key_event.style:
                raise Refusal("merge", key_mark.index)
            elif len(data) >= MOST_KEYS:
                raise Refusal("keys", key_mark.index)
            else:
                data[key] = value
                table[key] = (
                    event.start_mark.index,
                    event.end_mark.index,
                    child,
                    key_mark.index,
                    key_event.end_mark.index,
                )
        if key_event.__class__ is not MappingEndEvent:
            raise Refusal("alias" if key_event.__class__ is _ALIAS else "key", key_event.start_mark.index)
        self.room -= len(data)
        return data, table

    def sequence(self) -> tuple[Data, Table]:
        data: list[Data] = []
        table: list[Spot] = []
        next_event = self.next_event
        while (event := next_event()).__class__ is not _SEQUENCE_END:
            self.route.append(len(data))
            value, child = self.value(event)
            self.route.pop()
            data.append(value)
            start, end = event.start_mark.index, event.end_mark.index
            table.append((start, end, child, start, end))
            if len(data) > self.room:
                raise Refusal("values", start)
        self.room -= len(data)
        return data, table
