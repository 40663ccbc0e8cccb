"""The JSON Schema of a worksheet, for editors that complete and check YAML, and for tools that read it.

It says what people may write, before YAML is read into types: a code may look like a number, a number may be text.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from masterplan_cli.language import Language, Text
from masterplan_cli.profiles import DimensionProfile, names, profile
from masterplan_cli.schemas._block import Block, Shape, shapes
from masterplan_cli.schemas._hints import bounds, called, choices, in_order, needed, pattern, refers, sort_of
from masterplan_cli.schemas._sheet import Sheet
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.plan_sheet import Plan, PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet
from masterplan_cli.schemas.vocabulary import block_help, block_label, help_of, label

SHEETS: dict[str, type[Sheet]] = {"masterplan": PlanSheet, "readiness": ReadinessSheet, "dimension": DimensionSheet}
"""The sorts of worksheets by the names that commands and pages give them."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What editors are given to complete where the values are data: of a set of dimensions, and of a plan."""

    dimensions: tuple[DimensionProfile, ...] = dataclasses.field(
        default_factory=lambda: profile(str(Plan.model_fields["profile"].default)).dimensions
    )
    ids: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    """Ids of a plan by kind."""

    def only(self, dimension: str) -> "Offer":
        """The same for the worksheet of one dimension."""
        return Offer(tuple(one for one in self.dimensions if one.key == dimension), self.ids)

    def examples(self, block: type[Block], name: str, shape: Shape) -> list[str]:
        """The values to offer for a field."""
        kind = refers(shape)
        if (block, name) == (Plan, "profile"):
            return list(names())
        if kind == "dimension":
            return [dimension.key for dimension in self.dimensions]
        if kind == "sub-dimension":
            return [part.key for dimension in self.dimensions for part in dimension.sub_dimensions]
        return list(self.ids.get(kind or "", ()))


_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_IN_BOTH: dict[str, Any] = {
    "type": [*_TEXT["type"], "object"],
    "pattern": r"\S",
    # Beside `type`, `properties` would have editors insert both languages where people mean to write one line.
    "if": {"type": "object"},
    "then": {
        "properties": {"id": _TEXT, "en": _TEXT},
        "required": ["id", "en"],
        "additionalProperties": False,
    },
}
"""A text, or the same text in both languages."""

_YEAR = r"^(?:19|20)\d\d$"
_WRITTEN: dict[str, dict[str, Any]] = {
    "line": _IN_BOTH,
    "prose": _IN_BOTH,
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
_MEANT: dict[str, Text] = {
    "number": Text(
        id="Tulis bilangan tanpa pemisah ribuan dan dengan titik desimal, misalnya 2560783220 atau 14.18.",
        en="Write a number without separators and with a decimal point, such as 2560783220 or 14.18.",
    ),
    "whole": Text(
        id="Tulis bilangan bulat tanpa pemisah ribuan, misalnya 2560783220.",
        en="Write a whole number without separators, such as 2560783220.",
    ),
    "year": Text(id="Tulis tahun dengan empat angka, misalnya 2026.", en="Write a year in four digits, such as 2026."),
    "day": Text(
        id="Tulis tanggal sebagai tahun-bulan-hari, misalnya 2024-06-11.",
        en="Write a date as year-month-day, such as 2024-06-11.",
    ),
    "month": Text(
        id="Tulis bulan sebagai tahun-bulan, misalnya 2025-03.", en="Write a month as year-month, such as 2025-03."
    ),
    "id": Text(
        id="Tulis huruf kecil, angka, dan tanda hubung saja, misalnya jaringan-air.",
        en="Write small letters, digits and hyphens only, such as jaringan-air.",
    ),
    "line": Text(id="Tulis isinya, atau hapus baris ini.", en="Write something, or remove this line."),
}
"""What an editor says instead of showing a pattern."""


def json_schema(sheet: type[Sheet], offer: Offer | None = None) -> dict[str, Any]:
    """The schema of one sort of worksheet (draft 7, which every editor knows); titles and descriptions in both languages."""
    offer = offer or Offer()
    definitions = {block.__name__: _object(block, offer) for block in _below(sheet, {})}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_object(sheet, offer),
        "definitions": dict(sorted(definitions.items())),
    }


def _below(block: type[Block], seen: dict[type[Block], None]) -> Iterator[type[Block]]:
    for shape in shapes(block).values():
        if shape.block and shape.block not in seen:
            seen[shape.block] = None
            yield shape.block
            yield from _below(shape.block, seen)


def _object(block: type[Block], offer: Offer) -> dict[str, Any]:
    title, help_ = block_label(block), block_help(block)
    return {
        "title": _both(title.id, title.en, " · "),
        "description": _both(help_.id, help_.en),
        "type": "object",
        "properties": {field: _property(block, field, offer) for field in in_order(block)},
        "required": [field for field in in_order(block) if needed(block, field)],
        "additionalProperties": False,
    }


def _both(indonesian: str, english: str, between: str = "\n\n") -> str:
    return indonesian if indonesian == english else indonesian + between + english


def _property(block: type[Block], field: str, offer: Offer) -> dict[str, Any]:
    shape, title = shapes(block)[field], label(block, field)
    schema: dict[str, Any] = {
        "title": _both(title.id, title.en, " · "),
        "description": _description(block, field, shape),
    }
    value = _counted(shape, _value(block, field, shape, offer))
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


def _value(block: type[Block], field: str, shape: Shape, offer: Offer) -> dict[str, Any]:
    if shape.block:
        return {"$ref": f"#/definitions/{shape.block.__name__}"}
    if allowed := choices(shape):
        return {"enum": list(allowed)}
    sort = sort_of(shape)
    schema = dict(_WRITTEN.get(sort, {}))
    if found := pattern(shape):
        schema = {"type": ["string", "number"], "pattern": f"^(?:{found.pattern})$", "examples": [found.example]}
    if "pattern" in schema:
        meant = _MEANT.get(sort) or (_LIKE.fill(example=found.example) if found else _MEANT["line"])
        schema["patternErrorMessage"] = _both(meant.id, meant.en, " · ")
    if examples := offer.examples(block, field, shape):
        schema["examples"] = examples
    lower, upper = bounds(shape)
    limits = {"minimum": lower, "maximum": upper}
    return schema | {name: limit for name, limit in limits.items() if limit is not None}


_LIKE = Text(id="Tulis seperti contoh ini: {example}.", en="Write it like this example: {example}.")


def _json(value: object) -> object:
    if isinstance(value, tuple):
        return [_json(one) for one in value]
    return int(value) if isinstance(value, Decimal) and value == int(value) else value
