"""The JSON Schema of a worksheet, for editors that complete and check YAML, and for tools that read it.

It says what people may write, before YAML is read into types: a code may look like a number, a number may be text.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from masterplan_cli.language import Language
from masterplan_cli.profiles import names, profile
from masterplan_cli.schemas._block import Block, Shape, shapes
from masterplan_cli.schemas._hints import bounds, called, choices, in_order, needed, pattern, refers, sort_of
from masterplan_cli.schemas._sheet import Sheet
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.plan_sheet import Plan, PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet
from masterplan_cli.schemas.vocabulary import block_help, block_label, help_of, label

SHEETS: dict[str, type[Sheet]] = {"masterplan": PlanSheet, "readiness": ReadinessSheet, "dimension": DimensionSheet}
"""The sorts of worksheets by the names that commands and pages give them."""

_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_BOTH: dict[str, Any] = {
    "type": [*_TEXT["type"], "object"],
    "properties": {"id": _TEXT, "en": _TEXT},
    "required": ["id", "en"],
    "additionalProperties": False,
}
"""A text in both languages; what is said of objects does not concern the other types."""

_YEAR = r"^(?:19|20)\d\d$"
_WRITTEN: dict[str, dict[str, Any]] = {
    "line": _TEXT | _BOTH,
    "prose": _TEXT | _BOTH,
    "reference": _TEXT,
    "number": {
        "type": ["number", "string"],
        # "1.000" has two meanings, so it is no number.
        "pattern": r"^(?!-?[1-9]\d{0,2}\.\d{3}$)-?(?:0|[1-9]\d*)(?:\.\d+)?$",
    },
    "whole": {"type": ["integer", "string"], "pattern": r"^(?:0|[1-9]\d*)$"},
    "year": {"type": ["integer", "string"], "pattern": _YEAR, "minimum": 1900, "maximum": 2099},
    "day": {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$", "examples": ["2024-06-11"]},
    "month": {"type": "string", "pattern": r"^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$", "examples": ["2025-03"]},
    "flag": {"enum": [True, False, "true", "false"]},
}


def json_schema(sheet: type[Sheet]) -> dict[str, Any]:
    """The schema of one sort of worksheet (draft 7, which every editor knows); titles and descriptions in both languages."""
    definitions = {block.__name__: _object(block) for block in _below(sheet, {})}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_object(sheet),
        "definitions": dict(sorted(definitions.items())),
    }


def _below(block: type[Block], seen: dict[type[Block], None]) -> Iterator[type[Block]]:
    for shape in shapes(block).values():
        if shape.block and shape.block not in seen:
            seen[shape.block] = None
            yield shape.block
            yield from _below(shape.block, seen)


def _object(block: type[Block]) -> dict[str, Any]:
    title, help_ = block_label(block), block_help(block)
    return {
        "title": _both(title.id, title.en, " · "),
        "description": _both(help_.id, help_.en),
        "type": "object",
        "properties": {field: _property(block, field) for field in in_order(block)},
        "required": [field for field in in_order(block) if needed(block, field)],
        "additionalProperties": False,
    }


def _both(indonesian: str, english: str, between: str = "\n\n") -> str:
    return indonesian if indonesian == english else indonesian + between + english


def _property(block: type[Block], field: str) -> dict[str, Any]:
    shape, title = shapes(block)[field], label(block, field)
    schema: dict[str, Any] = {
        "title": _both(title.id, title.en, " · "),
        "description": _description(block, field, shape),
    }
    value = _counted(shape, _value(block, field, shape))
    # A field that was left blank is absent, so only what is needed must have a value.
    schema |= _beside(value) if needed(block, field) else _or_blank(value)
    info = block.model_fields[field]
    if not info.is_required() and not info.default_factory and info.default:
        schema["default"] = _json(info.default)
    return schema


def _description(block: type[Block], field: str, shape: Shape) -> str:
    help_ = help_of(block, field)
    listed = ", ".join(f"`{choice}`: {called(choice, Language.ID)}" for choice in choices(shape))
    return _both(help_.id, help_.en) + (f"\n\n{listed}" if listed else "")


def _beside(value: dict[str, Any]) -> dict[str, Any]:
    # Draft 7 passes over whatever stands beside a $ref.
    return {"allOf": [value]} if "$ref" in value else value


def _or_blank(value: dict[str, Any]) -> dict[str, Any]:
    if "enum" in value:
        return {**value, "enum": [*value["enum"], None]}
    if "type" in value:
        types = value["type"]
        return {**value, "type": [*(types if isinstance(types, list) else [types]), "null"]}
    return {"anyOf": [value, {"type": "null"}]}


def _counted(shape: Shape, value: dict[str, Any]) -> dict[str, Any]:
    if shape.count == "many":
        return {"type": "array", "items": value}
    if shape.count == "map":
        return {"type": "object", "patternProperties": {_YEAR: value}, "additionalProperties": False}
    return value


def _value(block: type[Block], field: str, shape: Shape) -> dict[str, Any]:
    if shape.block:
        return {"$ref": f"#/definitions/{shape.block.__name__}"}
    if allowed := choices(shape):
        return {"enum": list(allowed)}
    schema = dict(_WRITTEN.get(sort_of(shape), {}))
    if found := pattern(shape):
        schema = {"type": ["string", "number"], "pattern": f"^(?:{found.pattern})$", "examples": [found.example]}
    if examples := _examples(block, field, shape):
        schema["examples"] = examples
    lower, upper = bounds(shape)
    limits = {"minimum": lower, "maximum": upper}
    return schema | {name: limit for name, limit in limits.items() if limit is not None}


def _examples(block: type[Block], field: str, shape: Shape) -> list[str]:
    """What editors offer where the values are data of the set of dimensions."""
    if (block, field) == (Plan, "profile"):
        return list(names())
    dimensions = profile(str(Plan.model_fields["profile"].default)).dimensions
    if refers(shape) == "dimension":
        return [dimension.key for dimension in dimensions]
    if refers(shape) == "sub-dimension":
        return [part.key for dimension in dimensions for part in dimension.sub_dimensions]
    return []


def _json(value: object) -> object:
    if isinstance(value, tuple):
        return [_json(one) for one in value]
    return int(value) if isinstance(value, Decimal) and value == int(value) else value
