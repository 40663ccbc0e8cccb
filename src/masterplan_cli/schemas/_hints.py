"""What may be written into a field, told from its shape: for blank worksheets, pages and JSON Schema."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from masterplan_cli.language import Language
from masterplan_cli.schemas import vocabulary
from masterplan_cli.schemas._block import Block, Shape
from masterplan_cli.schemas._codes import SLUG, Pattern, Refers
from masterplan_cli.schemas._quantities import Day, Flag, Month, Number, Whole, Year
from masterplan_cli.schemas._sheet import Needed
from masterplan_cli.schemas._text import Prose

Sort = Literal[
    "block", "choice", "prose", "line", "id", "reference", "code", "number", "whole", "year", "day", "month", "flag"
]

_QUANTITIES: tuple[tuple[Any, Sort], ...] = (
    (Number, "number"), (Whole, "whole"), (Year, "year"), (Day, "day"), (Month, "month"), (Flag, "flag"),
)  # fmt: skip


def sort_of(shape: Shape) -> Sort:
    """What sort of value a field holds; each item of a list, each value of a map."""
    if shape.block:
        return "block"
    if choices(shape):
        return "choice"
    for quantity, sort in _QUANTITIES:
        if quantity.__metadata__[0] in shape.marks:
            return sort
    if refers(shape):
        return "reference"
    if found := pattern(shape):
        return "id" if found.pattern == SLUG else "code"
    return "prose" if shape.inner is Prose else "line"


def choices(shape: Shape) -> tuple[str, ...]:
    """The values that a field takes, if it takes only some."""
    return get_args(shape.inner) if get_origin(shape.inner) is Literal else ()


def refers(shape: Shape) -> str | None:
    """The kind of thing whose id a field holds."""
    return next((mark.kind for mark in shape.marks if isinstance(mark, Refers)), None)


def pattern(shape: Shape) -> Pattern | None:
    """The pattern that a field's text must match."""
    return next((mark for mark in shape.marks if isinstance(mark, Pattern)), None)


def bounds(shape: Shape) -> tuple[int | None, int | None]:
    """The least and the greatest number that a field takes."""
    limits = tuple(_limits(shape.marks))
    lower = next((limit.ge for limit in limits if hasattr(limit, "ge")), None)
    return lower, next((limit.le for limit in limits if hasattr(limit, "le")), None)


def _limits(marks: tuple[Any, ...]) -> Iterator[Any]:
    for mark in marks:
        yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)


def needed(block: type[Block], field: str) -> bool:
    """Whether a field must be there."""
    info = block.model_fields[field]
    return info.is_required() or Needed in info.metadata


def default(block: type[Block], field: str) -> str | None:
    """What holds when a field is left out, as a worksheet writes it; None when that is nothing at all."""
    info = block.model_fields[field]
    if info.is_required() or info.default_factory or not info.default:
        return None
    value = info.default
    return f"[{', '.join(map(str, value))}]" if isinstance(value, tuple) else str(value)


def in_order(block: type[Block]) -> tuple[str, ...]:
    """The fields as people fill them in: what makes a sort of block comes before what it shares with others."""
    own = block.__annotations__
    return tuple(sorted(block.model_fields, key=lambda field: field not in own))


def called(choice: str, language: Language) -> str:
    """A choice as people of a language say it: `good` is `baik` in Indonesian."""
    words: list[str] = vocabulary._vocabulary()["values"][choice]  # noqa: SLF001 - the reader of the same file
    return words[0] if language == Language.ID else choice
