"""A block: a mapping of a worksheet, typed, that knows where it was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, model_validator

from masterplan_cli.diagnostics import Route


@dataclass(frozen=True, slots=True)
class Spot:
    """Somewhere in a worksheet, named by its route; the source turns it into a place when somebody asks."""

    file: str
    route: Route
    key: bool = False
    """The key of the last step instead of its value."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block was written."""

    file: str
    route: Route
    dimension: str = ""
    """Key of the dimension that its worksheet speaks of; empty in the worksheets of the whole region."""


_NOWHERE = Origin("", ())


class Block(BaseModel):
    """A mapping of a worksheet: its keys are known, its values typed, and it never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
    __slots__ = ("_origin",)

    @model_validator(mode="before")
    @classmethod
    def _blank_is_absent(cls, written: object) -> object:
        # A field that was left blank says as little as one that was never begun; unknown keys stay, to be told of.
        if isinstance(written, dict) and None in written.values():
            return {key: value for key, value in written.items() if value is not None or key not in cls.model_fields}
        return written

    @property
    def origin(self) -> Origin:
        """Where it was written; an empty origin for a block made in a test."""
        return getattr(self, "_origin", _NOWHERE)

    def at(self, *steps: str | int) -> Spot:
        """The spot of a value below this block: `action.at("budget", 0, "source")`; the block itself without steps."""
        return Spot(self.origin.file, (*self.origin.route, *steps))

    def key(self, field: str) -> Spot:
        """The spot of a key of this block, for what is wrong with the whole of a field."""
        return Spot(self.origin.file, (*self.origin.route, field), key=True)


class Part(Block):
    """A block of a dimension's worksheet."""

    @property
    def dimension(self) -> str:
        """Key of the dimension whose worksheet it stands in."""
        return self.origin.dimension


Count = Literal["one", "many", "map"]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field holds, taken apart: how many, of which type, under which marks."""

    count: Count
    inner: Any
    """The type of the value, of each item, or of each value of a map."""
    marks: tuple[object, ...]
    """Everything in `Annotated`, that of the field and that of its items."""

    @property
    def block(self) -> type[Block] | None:
        """The type of block that the field holds, if it holds blocks."""
        return self.inner if isinstance(self.inner, type) and issubclass(self.inner, Block) else None


@cache
def shapes(block: type[Block]) -> dict[str, Shape]:
    """The shape of every field of a sort of block."""
    return {name: _shape(field.annotation, tuple(field.metadata)) for name, field in block.model_fields.items()}


def _shape(annotation: Any, marks: tuple[object, ...], count: Count = "one") -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return _shape(annotation.__origin__, (*marks, *annotation.__metadata__), count)
    if origin in (Union, UnionType):
        (only,) = (argument for argument in arguments if argument is not NoneType)
        return _shape(only, marks, count)
    if origin is tuple:
        return _shape(arguments[0], marks, "many")
    if origin is dict:
        return _shape(arguments[1], marks, "map")
    return Shape(count, annotation, marks)


@cache
def _children(block: type[Block]) -> tuple[tuple[str, Count], ...]:
    return tuple((name, shape.count) for name, shape in shapes(block).items() if shape.block)


def stamp(block: Block, origin: Origin, left_out: frozenset[Route] = frozenset()) -> Iterator[Block]:
    """Write into a block and all blocks below it where they stand; yields each of them, the outer ones first.

    `left_out` holds the routes of list items that did not fit: the items after them keep the number that they have
    in the worksheet.
    """
    object.__setattr__(block, "_origin", origin)
    yield block
    for name, count in _children(type(block)):
        value = getattr(block, name)
        if value is None:
            continue
        route = (*origin.route, name)
        if count == "one":
            yield from stamp(value, Origin(origin.file, route, origin.dimension), left_out)
            continue
        index = 0
        for item in value:
            while (*route, index) in left_out:
                index += 1
            yield from stamp(item, Origin(origin.file, (*route, index), origin.dimension), left_out)
            index += 1
