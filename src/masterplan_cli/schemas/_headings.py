"""A heading that is gone: what stood below it reads as part of what stands above."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from masterplan_cli.diagnostics import Diagnostic, Route
from masterplan_cli.language import Text
from masterplan_cli.schemas._block import Block, shapes
from masterplan_cli.schemas._sheet import Sheet
from masterplan_cli.schemas.kinds import MISSING_FIELD
from masterplan_cli.source import Source

_MOST = 20
"""Lost headings that are looked for in one worksheet."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A heading that nobody finds, and what reads wrongly without it."""

    heading: Route
    """Where it would stand: what it should hold is not missing as well."""
    begins: Route
    """The first thing that belongs below it."""
    astray: frozenset[Route]
    """Everything that belongs below it; as deep in the worksheet as `begins`."""

    def covers(self, route: Route) -> bool:
        """Whether a mistake there is a consequence of the lost heading."""
        return route[: len(self.begins)] in self.astray or route == self.heading

    def diagnostic(self, source: Source) -> Diagnostic:
        """One diagnostic, where the heading should stand."""
        key = self.heading[-1]
        return Diagnostic(
            source.place(self.begins, key=isinstance(self.begins[-1], str)),
            MISSING_FIELD,
            Text(
                id=f"Mulai baris ini isinya milik `{key}`, tetapi judul `{key}:` di atasnya tidak ada.",
                en=f"From this line on what is written belongs to `{key}`, but the heading `{key}:` above it is missing.",
            ),
            Text(
                id=f"Tulis `{key}:` di baris tersendiri di atas baris ini.",
                en=f"Write `{key}:` on a line of its own above this line.",
            ),
        )


def lost_headings(errors: Sequence[Any], sheet: type[Sheet], data: Any, known: Sequence[Lost] = ()) -> tuple[Lost, ...]:
    """The headings whose absence explains unknown fields better than misspelling does, but for those that are known."""
    unknown: dict[Route, list[str]] = {}
    for error in errors:
        if error["type"] == "extra_forbidden" and error["loc"]:
            unknown.setdefault(error["loc"][:-1], []).append(str(error["loc"][-1]))
        elif error["loc"] and isinstance(error["loc"][-1], int) and isinstance(error["input"], dict):
            unknown.setdefault(error["loc"], [])  # a block among texts
    return tuple(_found(unknown, sheet, data, known))


def _found(unknown: dict[Route, list[str]], sheet: type[Sheet], data: Any, known: Sequence[Lost]) -> Iterator[Lost]:
    seen = list(known)
    for route, keys in unknown.items():
        if not route or any(lost.covers(route) for lost in seen):
            continue
        lost = _above_items(route, sheet, data) if isinstance(route[-1], int) else _above_keys(route, keys, sheet, data)
        if lost and len(seen) < _MOST:
            seen.append(lost)
            yield lost


def _above_items(route: Route, sheet: type[Sheet], data: Any) -> Lost | None:
    """Items of one list that are those of another, from one of them to the last."""
    *around, field, first = route
    owner, held = _at(sheet, data, tuple(around))
    items = held.get(field) if isinstance(held, dict) else None
    if owner is None or not isinstance(items, list) or not isinstance(first, int):
        return None
    numbers = range(first, len(items))
    own = shapes(owner)[str(field)].block if str(field) in shapes(owner) else None
    for name, shape in shapes(owner).items():
        block = shape.block
        if shape.count != "many" or block is None or block is own or held.get(name) is not None:
            continue
        if all(_fits(block, items[number]) for number in numbers):
            astray = frozenset((*around, field, number) for number in numbers)
            return Lost((*around, name), route, astray)
    return None


def _above_keys(route: Route, keys: Sequence[str], sheet: type[Sheet], data: Any) -> Lost | None:
    """Keys of one block that are those of its neighbour."""
    *around, field = route
    owner, held = _at(sheet, data, tuple(around))
    if owner is None or not isinstance(held, dict) or len(keys) < 2:
        return None
    for name, shape in shapes(owner).items():
        if shape.count == "one" and shape.block and held.get(name) is None and set(keys) <= set(shapes(shape.block)):
            return Lost((*around, name), (*route, keys[0]), frozenset((*around, field, key) for key in keys))
    return None


def _fits(block: type[Block], item: Any) -> bool:
    if not isinstance(item, dict):
        return False
    needed = {name for name, field in block.model_fields.items() if field.is_required()}
    return needed <= set(item) <= set(shapes(block))


def _at(sheet: type[Sheet], data: Any, route: Route) -> tuple[type[Block] | None, Any]:
    """The sort of block at a route, and what was written there."""
    block: type[Block] | None = sheet
    for step in route:
        if isinstance(step, str):
            shape = shapes(block).get(step) if block else None
            block = shape.block if shape else None
            data = data.get(step) if isinstance(data, dict) else None
        else:
            data = data[step] if isinstance(data, list) else None
    return block, data
