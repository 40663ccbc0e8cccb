"""The page of each rule: its excerpts show what they say, and `docs/rules/` holds what the rules say today."""

from pathlib import Path

import pytest

from masterplan_cli.catalogue import kinds
from masterplan_cli.compiler import check_worksheets, worksheet_bytes
from masterplan_cli.diagnostics import Kind
from masterplan_cli.schemas._block import Block, shapes
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.plan_sheet import PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet
from masterplan_cli.source import Data, read
from tests.program import SMALL

GOOD = worksheet_bytes(SMALL)
WITHOUT_EXCERPT = {
    "S006",
    "S007",
    "S008",
    "D001",
    "D002",
    "D003",
    "D004",
    "D005",
    "D006",
    "D007",
    "D008",
    "N005",
    "X003",
}
"""What is wrong with a file's place, in a template, with fonts or in hundreds of places, no excerpt can show."""

OVER_WORKSHEETS = {"A014", "B004", "L002", "L003", "P013", "P016", "Q013", "R005", "T002"}
"""Their excerpts show one side of what takes several worksheets, or a whole legal basis; the cases show all of it."""

SHOWN = [kind for kind in kinds() if kind.code not in WITHOUT_EXCERPT | OVER_WORKSHEETS]


def flow(data: Data) -> str:
    """The data as YAML on one line."""
    if isinstance(data, dict):
        return "{" + ", ".join(f'"{key}": {flow(value)}' for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(flow, data)) + "]"
    return "null" if data is None else '"' + data.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def completed(excerpt: Data, block: type[Block], good: Data) -> Data:
    """An excerpt with what it leaves out to be short: needed fields, taken from the small plan."""
    assert isinstance(excerpt, dict)
    base = good if isinstance(good, dict) else {}
    whole = dict(excerpt)
    for field, shape in shapes(block).items():
        model = base.get(field)
        if field not in excerpt and block.model_fields[field].is_required():
            whole[field] = model
        elif shape.block and isinstance(items := excerpt.get(field), list):
            first = model[0] if isinstance(model, list) and model else None
            whole[field] = [completed(item, shape.block, first) for item in items]
        elif shape.block and isinstance(excerpt.get(field), dict):
            whole[field] = completed(excerpt[field], shape.block, model)
    return whole


def merged(good: Data, written: Data, *, join: bool) -> Data:
    """The excerpt over the good worksheet: mappings are merged, lists replaced, or joined by what items are called."""
    if isinstance(good, dict) and isinstance(written, dict):
        return good | {key: merged(good.get(key), value, join=join) for key, value in written.items()}
    if join and isinstance(good, list) and isinstance(written, list):
        names = [called(item) for item in written]
        return [*(item for item in good if called(item) not in names), *written]
    return written


def called(item: Data) -> Data:
    return (
        next((item[key] for key in ("id", "element", "number") if key in item), None)
        if isinstance(item, dict)
        else item
    )


def ways(excerpt: str) -> dict[str, dict[str, bytes]]:
    """The small plan with an excerpt in the worksheet that it belongs to, in each way that a reader may take it."""
    added = "worksheets/living/contoh.yaml"
    written = read("excerpt", excerpt.encode())[0].data
    if not isinstance(written, dict):
        return {"as written": {**GOOD, added: excerpt.encode()}}
    keys = set(written) - {"dimension"}
    sheets: dict[str, type[Block]] = {"living": DimensionSheet, "masterplan": PlanSheet, "readiness": ReadinessSheet}
    name = next((name for name, sheet in sheets.items() if keys <= set(sheet.model_fields)), "living")
    dimension = written.get("dimension")
    file = f"worksheets/{dimension if name == 'living' and isinstance(dimension, str) else name}.yaml"
    file = file if file in GOOD else "worksheets/living.yaml"
    good = read(file, GOOD[file])[0].data
    assert isinstance(good, dict)
    found = {"as written": {**GOOD, file: flow(good | written).encode()}}
    if keys <= set(sheets[name].model_fields):
        whole = completed(written, sheets[name], good)
        found |= {
            way: {**GOOD, file: flow(merged(good, whole, join=way == "joined")).encode()}
            for way in ("joined", "replaced")
        }
    if name == "living":
        new = f"dimension: living\n{excerpt}" if "dimension" not in written else excerpt
        found["added"] = {**GOOD, added: new.encode()}
        found["old encoding"] = {**GOOD, added: new.encode("cp1252", "replace")}
    return found


def told(texts: dict[str, bytes]) -> set[str]:
    ordered = {file: texts[file] for file in sorted(texts)}
    return {one.kind.code for one in check_worksheets(ordered).findings.diagnostics}


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.code)
def test_the_wrong_excerpt_is_wrong_and_the_right_one_is_right(kind: Kind) -> None:
    bad, good = ways(kind.bad), ways(kind.good)
    shows = any(kind.code in told(bad[way]) and kind.code not in told(good[way]) for way in bad)
    encoding = kind.code == "Y004"  # the very same letters, saved in two ways
    assert shows or (encoding and kind.code in told(bad["old encoding"]) and kind.code not in told(good["added"]))


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.code)
def test_every_rule_says_what_why_and_how_in_both_languages(kind: Kind) -> None:
    for text in (kind.summary, kind.why, kind.mend):
        assert text.id.endswith((".", "?"))
        assert text.en.endswith((".", "?"))
        assert text.id != text.en


def test_the_pages_in_docs_are_current() -> None:
    from masterplan_cli.rule_pages import pages

    folder = Path(__file__).parents[1] / "docs" / "rules"
    assert {file.name: file.read_text("utf-8") for file in folder.iterdir()} == pages()
