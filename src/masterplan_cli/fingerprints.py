"""What tells a finding from another when lines move."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Diagnostic, Route
from masterplan_cli.schemas.fitting import named
from masterplan_cli.source import Data, Source


def fingerprint(diagnostic: Diagnostic, source: Source | None) -> str:
    """32 hexadecimal digits out of code, worksheet, way and the culprit's own text.

    A worksheet goes by what it speaks of and list items by their id where they have one, so a finding stays the same
    when a file is renamed or split and when items are added before it.
    """
    from hashlib import sha256  # a clean plan does without it

    place = diagnostic.place
    way = "\0".join(_names(source.data, place.route)) if source else ""
    parts = (diagnostic.kind.code, _sheet(place.file, source), way, _culprit(diagnostic, source))
    return sha256("\0\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _sheet(file: str, source: Source | None) -> str:
    """The dimension that a worksheet says it speaks of, or else what its file or folder is called."""
    data = source.data if source else None
    dimension = data.get("dimension") if isinstance(data, dict) else None
    return dimension if isinstance(dimension, str) else named(file) if file.startswith("worksheets/") else file


def _names(data: Data, route: Route) -> Iterator[str]:
    for step in route:
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            name = data.get("id") if isinstance(data, dict) else None
            yield name if isinstance(name, str) else str(step)
        else:
            data = data.get(str(step)) if isinstance(data, dict) else None
            yield str(step)


def _culprit(diagnostic: Diagnostic, source: Source | None) -> str:
    place = diagnostic.place
    if source is None:
        return diagnostic.message.id
    line = source.line(place.line)
    return line[place.column - 1 : place.end_column - 1] if place.end_line == place.line else line[place.column - 1 :]
