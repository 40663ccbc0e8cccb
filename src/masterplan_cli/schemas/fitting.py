"""A source becomes a typed worksheet; what does not fit is told of and left out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from masterplan_cli.diagnostics import Diagnostic, Route
from masterplan_cli.listing import listed
from masterplan_cli.schemas._block import Block, Origin, shapes, stamp
from masterplan_cli.schemas._codes import SLUG
from masterplan_cli.schemas._headings import lost_headings
from masterplan_cli.schemas._misfits import Misfits, missing, misspelt
from masterplan_cli.schemas._quadrants import lost_quadrants
from masterplan_cli.schemas._sheet import Needed, Sheet
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.formats import other_format
from masterplan_cli.schemas.naming import rightful
from masterplan_cli.schemas.plan_sheet import PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet
from masterplan_cli.schemas.references import kind_of
from masterplan_cli.source import Data, Source

_PART = 500
"""Items of a list that are fitted at a time."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What of a worksheet fits its schema."""

    file: str
    sheet: Sheet | None
    """None when the file is no YAML or no mapping."""
    blocks: tuple[Block, ...] = ()
    """The sheet and every block in it, stamped with where they stand."""
    left_out: frozenset[str] = frozenset()
    """Ids of what does not fit."""
    nameless: frozenset[str] = frozenset()
    """Kinds of what does not fit and has no id that could be told."""
    complete: bool = True
    """Whether nothing was left out."""
    data: Data = None
    """The worksheet as it was written, also what does not fit."""


def sheet_type(file: str) -> type[Sheet]:
    """The sort of worksheet that a file in `worksheets/` is, by its name."""
    name = rightful(file)
    if name == "worksheets/masterplan.yaml":
        return PlanSheet
    return ReadinessSheet if name == "worksheets/readiness.yaml" else DimensionSheet


def named(file: str) -> str:
    """What a worksheet is called by its place: `worksheets/living/dinkes.yaml` is one of `living`."""
    return rightful(file).removeprefix("worksheets/").removesuffix(".yaml").split("/")[0]


def fit(source: Source) -> tuple[Fitted, tuple[Diagnostic, ...]]:
    """Fit a source to the schema of its worksheet."""
    if source.data is None and not source.healthy:
        return Fitted(source.file, None, left_out=source.ids, complete=False), ()
    if told := other_format(source):
        return Fitted(source.file, None, left_out=source.ids, complete=False, data=source.data), (told,)
    kind, data = sheet_type(source.file), source.data if source.data is not None else {}
    lost = list(lost_quadrants(data)) if kind is DimensionSheet else []
    if not source.unread and not lost and not _long(data) and (sheet := _whole(kind, data)):
        return _finished(sheet, source, frozenset()), _needed(kind, source, ())
    misfits, cuts, meant = Misfits(kind, source), {route for one in lost for route in one.astray}, set[Route]()

    def found() -> Iterator[Diagnostic]:
        yield from (one.diagnostic(source) for one in lost)
        for errors in _errors(kind, data):
            newly_lost = lost_headings(errors, kind, data, lost)
            lost.extend(newly_lost)
            told = [
                one for one in errors if not _is_unread(one, source) and not any(it.covers(one["loc"]) for it in lost)
            ]
            misspelt_here = misspelt(told, kind)
            meant.update(misspelt_here, (one.heading for one in newly_lost))
            cuts.update(_cut(kind, error["loc"]) for error in errors)
            yield from misfits.diagnose(told, misspelt_here)
            yield from (one.diagnostic(source) for one in newly_lost)

    diagnostics = tuple(listed(found()))
    if not isinstance(data, dict):
        return Fitted(source.file, None, left_out=source.ids, complete=False), diagnostics
    cuts |= _unread_cuts(kind, source)
    fitted = _finished(kind.model_validate(_without(data, cuts)), source, frozenset(cuts))
    return fitted, (*diagnostics, *_needed(kind, source, (*cuts, *meant)))


def _errors(kind: type[Sheet], data: Data) -> Iterator[list[Any]]:
    """What does not fit; of long lists part by part, for pydantic keeps all that it finds until it is done."""
    long = _long(data)
    yield _errors_of(
        kind, {key: value for key, value in data.items() if key not in long} if isinstance(data, dict) else data
    )
    for name, items in long.items():
        for start in range(0, len(items), _PART):
            errors = _errors_of(kind, {name: items[start : start + _PART]})
            for error in errors:
                if len(error["loc"]) > 1:
                    error["loc"] = (name, error["loc"][1] + start, *error["loc"][2:])
            yield errors
            if any(error["loc"] == (name,) for error in errors):
                break  # the list itself has no place here


def _long(data: Data) -> dict[str, list[Data]]:
    """The lists of a worksheet that are fitted part by part, by their keys."""
    lists = data.items() if isinstance(data, dict) else ()
    return {key: value for key, value in lists if isinstance(value, list) and len(value) > _PART}


def _whole(kind: type[Sheet], data: Data) -> Sheet | None:
    """The worksheet, if all of it fits."""
    try:
        return kind.model_validate(data)
    except ValidationError:
        return None


def _errors_of(kind: type[Sheet], data: Data) -> list[Any]:
    try:
        kind.model_validate(data)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def _is_unread(error: Any, source: Source) -> bool:
    """Whether an error speaks of what could not be read, which has been told."""
    route: Route = error["loc"]
    if route in source.unread:
        return True
    return error["type"] == "missing" and any(route[:-1] in (one, one[:-1]) for one in source.unread)


def _unread_cuts(kind: type[Sheet], source: Source) -> frozenset[Route]:
    """What must be left out because some of it could not be read; items beside one that was not read are whole."""
    whole = (route for route in source.unread if route and not isinstance(_value(source.data, route), list))
    return frozenset(_cut(kind, (*route, "")) for route in whole)


def _finished(sheet: Sheet, source: Source, cuts: frozenset[Route]) -> Fitted:
    dimension = getattr(sheet, "dimension", None) or ""
    blocks = tuple(stamp(sheet, Origin(source.file, (), dimension), cuts))
    ids = frozenset(name for cut in cuts for name in _ids(_value(source.data, cut)))
    nameless = frozenset(kind for cut in cuts if (kind := _nameless(type(sheet), cut, source.data)))
    lost = frozenset() if source.whole else source.ids
    return Fitted(
        source.file, sheet, blocks, ids | lost, nameless, complete=source.whole and not cuts, data=source.data
    )


def _needed(kind: type[Sheet], source: Source, told: Iterable[Route]) -> tuple[Diagnostic, ...]:
    """What every worksheet of its sort must have, but for what has been told of already."""
    data = source.data if isinstance(source.data, dict) else {}
    known = {route[0] for route in (*told, *source.unread) if route}
    if () in source.unread:
        return ()
    return tuple(
        missing(name, kind, source)
        for name, shape in shapes(kind).items()
        if Needed in shape.marks and data.get(name) is None and name not in known
    )


def _cut(kind: type[Sheet], route: Route) -> Route:
    """What must be left out for an error at `route`: the nearest list item, or else the nearest optional block.

    Blocks are there whole or not at all: half a block would make rules tell of things that are not missing.
    """
    block: type[Block] = kind
    cut, in_item = route[:1], False
    for index, step in enumerate(route):
        if isinstance(step, int):
            cut, in_item = route[: index + 1], True
            continue
        shape = shapes(block).get(step)
        if shape is None or shape.block is None:
            break
        if shape.count == "one" and not in_item and not block.model_fields[step].is_required():
            cut = route[: index + 1]
        block = shape.block
    return cut


def _without(data: Any, cuts: Iterable[Route]) -> Any:
    """A copy of the data without what is cut; what holds no cut is not copied."""
    below: dict[str | int, list[Route]] = {}
    for step, *rest in cuts:
        below.setdefault(step, []).append(tuple(rest))
    if isinstance(data, dict):
        return {
            key: _without(value, below[key]) if key in below else value
            for key, value in data.items()
            if () not in below.get(key, ())
        }
    return [
        _without(value, below[index]) if index in below else value
        for index, value in enumerate(data)
        if () not in below.get(index, ())
    ]


def _nameless(kind: type[Sheet], cut: Route, data: Data) -> str | None:
    """The kind of block at a cut, when nobody can tell what id it was meant to have."""
    block: type[Block] = kind
    for step in cut:
        if isinstance(step, str) and (shape := shapes(block).get(step)) and shape.block:
            block = shape.block
    written = _value(data, (*cut, "id"))
    named = isinstance(written, str) and re.fullmatch(SLUG, written)
    return None if named or "id" not in block.model_fields else kind_of(block)


def _value(data: Any, route: Route) -> Any:
    for step in route:
        if isinstance(data, list) and isinstance(step, int):
            data = data[step]
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data


def _ids(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(name := data.get("id"), str):
            yield name
        data = list(data.values())
    if isinstance(data, list):
        for value in data:
            yield from _ids(value)
