"""Our schemas as one JSON Schema, for tools that read that: `python -m bench.json_schema > FILE`."""

import json
from typing import Any

from pydantic.json_schema import models_json_schema

from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.plan_sheet import PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet

SORTS = (PlanSheet, ReadinessSheet, DimensionSheet)


def json_schema() -> dict[str, Any]:
    """The keys of all sorts of worksheets in one mapping: one process checks them all, without trying one sort after another."""
    references, schema = models_json_schema([(sort, "validation") for sort in SORTS])
    definitions = schema["$defs"]
    sheets = [definitions.pop(references[sort, "validation"]["$ref"].rpartition("/")[2]) for sort in SORTS]
    properties = {name: value for sheet in sheets for name, value in sheet["properties"].items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": _lenient(properties),
        "additionalProperties": False,
        "$defs": _lenient(definitions),
    }


def _lenient(schema: Any) -> Any:
    """The schema with texts that may be any scalar: elsewhere YAML takes `2024` and `yes` for more than text."""
    if isinstance(schema, list):
        return [_lenient(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    lenient = {name: _lenient(value) for name, value in schema.items()}
    if schema.get("type") == "string" and "enum" not in schema and "const" not in schema:
        lenient["type"] = ["string", "number", "boolean"]
    return lenient


if __name__ == "__main__":
    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
