"""Documents: every field that people write is printed somewhere, what is missing is said, what is linked is there."""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import count
from pathlib import Path
from string import Formatter
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BeforeValidator

from masterplan_cli.compiler import check_folder, check_worksheets
from masterplan_cli.documents import Document, Edition, compose, context
from masterplan_cli.documents._links import draft, resolved
from masterplan_cli.documents._outline import Outline
from masterplan_cli.documents._slugs import Slugs, plain
from masterplan_cli.folders import shipped
from masterplan_cli.formats.markdown import render
from masterplan_cli.language import Language, number
from masterplan_cli.markdown import Md
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Block, Shape, shapes
from masterplan_cli.schemas._codes import Pattern, Refers
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.plan_sheet import PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet
from masterplan_cli.schemas.references import kind_of
from masterplan_cli.source import read
from masterplan_cli.templating import Templates

SMALL = Path(__file__).parent / "plans" / "small"
BOTH = pytest.mark.parametrize("language", list(Language))


def documents(plan: Masterplan, language: Language = Language.ID, region: Path | None = None) -> tuple[Document, ...]:
    return compose(plan, Templates(language, region), language)


def small() -> Masterplan:
    return check_folder(SMALL).plan


def bare() -> Masterplan:
    """The least that `build` accepts: a plan, a region and a vision, and six worksheets without content."""
    head = """
plan: {title: Rencana, first_year: 2025, last_year: 2029}
region: {name: Contoh, kind: kabupaten, code: "33.40", province: Jawa Tengah}
vision: {statement: Contoh Lestari}
"""
    dimensions = ("governance", "branding", "economy", "living", "society", "environment")
    texts = {f"worksheets/{key}.yaml": f"dimension: {key}\n".encode() for key in dimensions}
    return check_worksheets({**texts, "worksheets/masterplan.yaml": head.encode()}).plan


class Tokens:
    """A plan in which every field of every schema is filled in, each text and figure with one that stands nowhere else."""

    IDS: Mapping[str, str] = {"dimension": "governance", "sub-dimension": "public-service"}
    FIXED: Mapping[str, str] = {"Plan.profile": "gmsc-2021", "Plan.last_year": "2029", "RoadMapEntry.last_year": "2026"}
    SKIPPED = ("PlanSheet.settings",)

    def __init__(self, *, without: tuple[str, ...] = ()) -> None:
        self.written: dict[str, str] = {}
        self._without = (*self.SKIPPED, *without)
        self._numbers = count(3001)

    def plan(self) -> Masterplan:
        sheets = {"masterplan": PlanSheet, "readiness": ReadinessSheet, "governance": DimensionSheet}
        texts = {f"worksheets/{name}.yaml": json.dumps(self._block(sheet, name)) for name, sheet in sheets.items()}
        checked = check_worksheets({file: text.encode() for file, text in texts.items()})
        assert checked.plan.complete, [diagnostic.message.en for diagnostic in checked.findings.diagnostics]
        return checked.plan

    def _block(self, block: type[Block], way: str) -> dict[str, Any]:
        names = (name for name in shapes(block) if f"{block.__name__}.{name}" not in self._without)
        return {name: self._field(block, name, f"{way}.{name}", shapes(block)[name]) for name in names}

    def _field(self, block: type[Block], name: str, way: str, shape: Shape) -> Any:
        value = self._value(block, name, way, shape)
        match shape.count:
            case "many":
                return [value]
            case "map":
                return {"2025": value}
            case "one":
                return value

    def _value(self, block: type[Block], name: str, way: str, shape: Shape) -> Any:
        where = f"{block.__name__}.{name}"
        if shape.block:
            return self._block(shape.block, way)
        if where in self.FIXED:
            return self.FIXED[where]
        for mark in shape.marks:
            if isinstance(mark, Refers):
                return self.IDS.get(mark.kind, mark.kind)
        if name == "id":
            return kind_of(block)
        for mark in shape.marks:
            if isinstance(mark, Pattern):
                self.written[way] = mark.example.replace("*", "\\*")
                return mark.example
        return self._scalar(way, shape)

    def _scalar(self, way: str, shape: Shape) -> str:
        readers = {mark.func.__name__ for mark in shape.marks if isinstance(mark, BeforeValidator)}
        if get_origin(shape.inner) is Literal:
            return str(get_args(shape.inner)[0])
        fixed = {"_year": "2025", "_day": "2024-11-20", "_month": "2025-03", "_flag": "true"}
        if reader := readers & fixed.keys():
            return fixed[reader.pop()]
        if readers:
            figure = next(self._numbers)
            if way.endswith("percent"):
                return "41"
            self.written[way] = number(Decimal(figure), Language.ID)
            return str(figure)
        self.written[way] = f"kata{next(self._numbers)}"
        return self.written[way]


def test_every_field_of_the_worksheets_is_printed_in_some_document() -> None:
    everything = Tokens()
    # What stands in for something else shows only where the other is absent.
    otherwise = Tokens(without=("Decree.date", "PlanningIndicator.target", "Fact.name", "Office.short"))
    shown = "\n".join(document.markdown for tokens in (everything, otherwise) for document in documents(tokens.plan()))
    missing = [way for way, word in everything.written.items() if word not in shown]
    assert missing == []


@BOTH
def test_a_plan_that_lacks_everything_says_so(language: Language) -> None:
    for document in documents(bare(), language):
        assert "None" not in document.markdown
        assert not re.search(r"^(#+) .*\n+(?=#{1,3} |\Z)", document.markdown, re.MULTILINE), document.markdown
        assert not re.search(r"\|\n\| (?:---|---:) .*\|\n(?!\|)", document.markdown), document.markdown
