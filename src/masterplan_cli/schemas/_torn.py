"""A value between braces that commas have torn: in `{2026: 1,5 miliar}` YAML sees `1`, and a key `5 miliar`."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from masterplan_cli.diagnostics import Place, Route
from masterplan_cli.source import Data, Source

_REST = re.compile(r"[^,:#\[\]{}\"'\r\n][^,:#\[\]{}\r\n]*(?:,(?! *[\w.-]+ *:(?:\s|$))[^,:#\[\]{}\r\n]*)+")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Torn:
    """The whole of a value that commas have torn."""

    route: Route
    place: Place
    written: str


def torn(route: Route, fields: Collection[str], source: Source) -> Torn | None:
    """The value of which the text at a route is a piece; None where nothing is torn."""
    route = route[:-1] if route[-1:] == ("[key]",) else route
    block = _value(source.data, route[:-1])
    if not isinstance(block, dict) or route[-1] not in block:
        return None
    head = _head(block, str(route[-1]))
    if head is None:
        return None
    place = source.place((*route[:-1], head))
    found = _REST.match(source.line(place.line), place.column - 1)
    if not found:
        return None
    whole = replace(place, end_line=place.line, end_column=place.column + len(found[0].rstrip(" ,")))
    lost = [
        key
        for key, value in block.items()
        if value is None and _within(source.place((*route[:-1], key), key=True), whole)
    ]
    if not lost or any(key in fields or _YEAR.fullmatch(key) for key in lost):
        return None
    return Torn((*route[:-1], head), whole, found[0].rstrip(" ,"))


def _head(block: dict[str, Data], key: str) -> str | None:
    """The last key with a text, up to this one: its value is the first piece."""
    head = None
    for name, value in block.items():
        head = head if value is None else name
        if name == key:
            break
    return head if head is not None and isinstance(block[head], str) else None


def _within(piece: Place, whole: Place) -> bool:
    return piece.line == whole.line and whole.column < piece.column < whole.end_column


def _value(data: Any, route: Route) -> Data:
    for step in route:
        data = (
            data[step]
            if isinstance(data, list) and isinstance(step, int)
            else data.get(step)
            if isinstance(data, dict)
            else None
        )
    return data if isinstance(data, (str, list, dict)) else None
