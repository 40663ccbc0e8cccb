"""Our schemas as one JSON Schema, for tools that read that: `python -m bench.json_schema > FILE`."""

import json
from typing import Any

from masterplan_cli.schemas import json_schema as shipped


def json_schema() -> dict[str, Any]:
    """The keys of all sorts of worksheets in one mapping: one process checks them all, without trying one sort after another."""
    sorts = [shipped.json_schema(sheet) for sheet in shipped.SHEETS.values()]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": {name: value for sort in sorts for name, value in sort["properties"].items()},
        "additionalProperties": False,
        "definitions": {name: value for sort in sorts for name, value in sort["definitions"].items()},
    }


if __name__ == "__main__":
    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
