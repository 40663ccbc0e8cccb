"""What was surely meant by a value that does not fit its field, from the text, the field and the unit beside it."""

import re
from typing import Any

from masterplan_cli.diagnostics import Place, Route
from masterplan_cli.language import Text
from masterplan_cli.schemas._block import Block, Shape
from masterplan_cli.schemas._hints import bounds, needed, refers, sort_of
from masterplan_cli.schemas._meaning.signs import LEAVE_EMPTY, NONE_OR_UNKNOWN, REMOVE_YEAR, Meaning, nothing, unknown
from masterplan_cli.schemas._quantities import Unit
from masterplan_cli.source import Source

_NUMBERS = ("two_meanings", "no_number", "no_whole")
_AROUND = " \t()[]{}［］（）｛｝"
"""Brackets that are not those of a list, or only one of two."""
_ITEM = re.compile(r" *- +")
_SLUGS = re.compile(r"[a-z0-9-]+(?:(?: ?[,;&] ?| dan | )[a-z0-9-]+)*")
_BETWEEN = re.compile(r" ?[,;&] ?| dan | ")


def meaning(type_: str, written: str, shape: Shape, unit: str | None) -> Meaning:
    """What a text means in a field that refused it with an error of this type."""
    from masterplan_cli.schemas._meaning import days, flags, numbers, years  # only a misfit pays for them

    if type_ in _NUMBERS:
        lower, upper = bounds(shape)
        return numbers.number(written, numbers.Wanted(sort_of(shape) == "whole", lower, upper, unit))
    if type_ == "kind_in_name":
        return written.split(None, 1)[1]
    if type_ == "pattern":
        return _as_id(written) if sort_of(shape) == "id" else None
    readers = {"no_year": years.year, "no_day": days.day, "no_month": days.month, "no_flag": flags.flag}
    return readers[type_](written) if type_ in readers else None


def _as_id(written: str) -> Meaning:
    """The id that a name makes."""
    slug = re.sub(r"[^a-z0-9]+", "-", written.lower()).strip("-")
    return Text(id=f"Tulis `{slug}`.", en=f"Write `{slug}`.") if re.search("[a-z]", slug) else None


def list_meant(written: str, shape: Shape) -> Meaning:
    """The items between brackets that a text surely means where a list belongs."""
    if sort_of(shape) == "year":
        from masterplan_cli.schemas._meaning import years

        listed = years.years(written)
        return f"[{listed}]" if isinstance(listed, str) else listed
    written = written.strip(_AROUND)
    if refers(shape) and _SLUGS.fullmatch(written):
        return f"[{', '.join(_BETWEEN.split(written))}]"
    return f"[{written}]" if re.fullmatch(r"[\w-]+", written) else None


def items_meant(written: str, place: Place, source: Source) -> Meaning:
    """The items of a list that one of its items means: `2024-2026` is three."""
    from masterplan_cli.schemas._meaning import years

    listed = years.years(written)
    if not isinstance(listed, str):
        return listed
    before = source.line(place.line)[: place.column - 1]
    return listed.replace(", ", f"\n{before}") if _ITEM.fullmatch(before) else listed


def unit_beside(data: Any, route: Route, shape: Shape) -> str | None:
    """The unit that a number is in: its field's own, or that of the nearest block around it that has one."""
    if own := next((mark.name for mark in shape.marks if isinstance(mark, Unit)), None):
        return own
    unit = None
    for step in route:
        if isinstance(data, dict) and isinstance(data.get("unit"), str):
            unit = data["unit"]
        data = (
            data[step]
            if isinstance(data, list) and isinstance(step, int)
            else data.get(step)
            if isinstance(data, dict)
            else None
        )
    return unit


def empty(written: str, owner: type[Block], field: str, shape: Shape) -> Meaning:
    """The help for a text that says that nothing is known; None for others, and where a value must be."""
    if not unknown(written) or (shape.count == "one" and needed(owner, field)):
        return None
    if shape.count == "map":
        return REMOVE_YEAR
    return NONE_OR_UNKNOWN if nothing(written) and sort_of(shape) in ("number", "whole") else LEAVE_EMPTY
