"""`masterplan schema` prints what an editor needs: it takes what a worksheet may say, and refuses what it may not."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from masterplan_cli.language import Language
from masterplan_cli.profiles import profile
from masterplan_cli.schemas.blank import blank_worksheets
from masterplan_cli.schemas.json_schema import SHEETS, json_schema
from tests.program import SMALL, masterplan

EXAMPLE = Path(__file__).parents[1]
SCHEMAS = {name: json_schema(sheet) for name, sheet in SHEETS.items()}


def check_jsonschema(schema: Path, *worksheets: Path) -> subprocess.CompletedProcess[str]:
    """What a user runs who has no editor at hand."""
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, "--output-format", "json", *worksheets]
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)


def sort_of_sheet(file: str) -> str:
    return Path(file).stem if Path(file).stem in SCHEMAS else "dimension"


@pytest.mark.parametrize("name", SHEETS)
def test_it_prints_a_schema_that_takes_every_good_worksheet(name: str, tmp_path: Path) -> None:
    printed = masterplan("schema", name)
    assert (printed.returncode, printed.stderr) == (0, "")
    Draft7Validator.check_schema(json.loads(printed.stdout))
    schema = tmp_path / "schema.json"
    schema.write_text(printed.stdout, "utf-8")
    folders = (EXAMPLE / "worksheets", SMALL / "worksheets")
    worksheets = [file for folder in folders for file in folder.rglob("*.yaml") if sort_of_sheet(file.name) == name]
    assert len(worksheets) >= 2
    done = check_jsonschema(schema, *sorted(worksheets))
    assert done.returncode == 0, done.stdout


def test_blank_worksheets_lack_only_what_is_needed(tmp_path: Path) -> None:
    wrong = {}
    for file, text in blank_worksheets(profile("gmsc-2021"), Language.ID).items():
        schema, worksheet = tmp_path / "schema.json", tmp_path / file
        schema.write_text(json.dumps(SCHEMAS[sort_of_sheet(file)]), "utf-8")
        worksheet.write_text(text, "utf-8")
        if file in {"masterplan.yaml", "readiness.yaml", "living.yaml"}:
            told = json.loads(check_jsonschema(schema, worksheet).stdout)["errors"]
            wrong[file] = sorted(error["path"] for error in told)
    assert wrong == {
        "masterplan.yaml": sorted(
            ["$.plan.title", "$.plan.first_year", "$.plan.last_year", "$.vision.statement"]
            + [f"$.region.{field}" for field in ("name", "kind", "code", "province")]
        ),
        "readiness.yaml": [],
        "living.yaml": [],
    }


def value_schema(sheet: str, route: str) -> dict[str, Any]:
    """The schema of one value: `region.code`, `programmes.lead_office`."""
    schema: dict[str, Any] = SCHEMAS[sheet]
    for step in route.split("."):
        value = schema["properties"][step]
        value = next((one for one in value.get("allOf", value.get("anyOf", ())) if "$ref" in one), value)
        value = value.get("items", value)
        if "$ref" in value:
            value = SCHEMAS[sheet]["definitions"][value["$ref"].rpartition("/")[2]]
        schema = value
    return schema


VALUES: list[tuple[str, str, list[Any], list[Any]]] = [
    ("masterplan", "region.code", ["33.03", 33.03], ["33-03", "3303.1", None, True, []]),
    ("masterplan", "region.kind", ["kabupaten"], ["Kabupaten", "city", None]),
    ("masterplan", "region.area.value", [77764.122, "77764.122", 0, -3, None], ["77.764,122", "1.000", "Rp 5", True]),
    ("masterplan", "region.villages", [224, "224", None], ["224 desa", -1, 2.5, "1.000"]),
    ("masterplan", "plan.first_year", [2025, "2025"], ["25", 25, 3025, None]),
    ("masterplan", "plan.date", ["2025-10-01", None], ["1 Oktober 2025", 2025]),
    ("masterplan", "plan.title", ["Masterplan", 2025], ["", "  ", None, ["Masterplan"]]),
    ("masterplan", "introduction.background", ["Alinea.\n\nAlinea.", None], ["", {}]),
    ("masterplan", "region.budget_ceilings", [{"2025": 100}, {}, None], [{"25": 100}, {"2025": None}, [100]]),
    ("masterplan", "missions.id", ["m-1", 1], ["M 1", None]),
    ("dimension", "programmes.innovation", [True, False, "true", None], ["ya", 1.5]),
    ("dimension", "programmes.supporting_offices", ["Dinas Kesehatan", "dinkes"], [None, []]),
    ("dimension", "quick_wins.percent", [0, 100, "12.5", None], [101, -1, "12 %"]),
    ("dimension", "quick_wins.schedule.month", ["2025-03"], ["2025-13", "Maret 2025", None]),
    ("readiness", "nature.rating", ["good", None], ["baik"]),
]


def values() -> Iterator[tuple[str, str, Any, bool]]:
    for sheet, route, good, bad in VALUES:
        yield from ((sheet, route, value, True) for value in good)
        yield from ((sheet, route, value, False) for value in bad)


@pytest.mark.parametrize(("sheet", "route", "value", "fits"), list(values()))
def test_a_value_fits_or_does_not(sheet: str, route: str, value: Any, fits: bool) -> None:
    assert Draft7Validator(value_schema(sheet, route)).is_valid(value) is fits


def test_a_key_that_is_not_known_is_refused() -> None:
    told = [
        error.message for error in Draft7Validator(SCHEMAS["dimension"]).iter_errors({"dimension": "living", "isu": []})
    ]
    assert told == ["Additional properties are not allowed ('isu' was unexpected)"]


def test_both_languages_stand_in_it() -> None:
    described = SCHEMAS["dimension"]["definitions"]["Programme"]["properties"]["nature"]
    assert described == {
        "title": "Sifat program · Nature",
        "description": "Hubungannya dengan program yang sudah berjalan.\n\nHow it stands to what is already going on.\n\n"
        "`new`: baru, `continued`: lanjutan, `extended`: perluasan",
        "enum": ["new", "continued", "extended"],
    }


def test_without_a_name_it_lists_the_worksheets() -> None:
    done = masterplan("schema", "--lang", "en", "--profile", "gmsc-2021")
    assert done.returncode == 0
    assert done.stdout == (
        "masterplan  Masterplan worksheet (KK-0, KK-5, KK-11)\n"
        "readiness   Readiness worksheet (KK-2)\n"
        "dimension   Dimension worksheet (KK-1, KK-3, KK-4, KK-6 to KK-10)\n"
        "governance  Smart Governance\n"
        "branding    Smart Branding\n"
        "economy     Smart Economy\n"
        "living      Smart Living\n"
        "society     Smart Society\n"
        "environment Smart Environment\n"
    )


def test_a_worksheet_of_another_name_is_refused() -> None:
    done = masterplan("schema", "dimensi")
    assert (done.returncode, done.stdout, done.stderr) == (
        2, "", "Tidak ada lembar kerja `dimensi`. Maksud Anda `dimension`?\n"
    )  # fmt: skip


def test_editors_insert_one_line_where_a_text_may_be_in_both_languages() -> None:
    name = SCHEMAS["dimension"]["definitions"]["Programme"]["properties"]["name"]
    # They insert a mapping wherever `properties` stands beside the type, and otherwise what the first type asks for.
    assert "properties" not in name
    assert name["type"][0] == "string"
    valid = Draft7Validator(name).is_valid
    assert valid("Air bersih")
    assert valid({"id": "Air bersih", "en": "Clean water"})
    assert not valid({"id": "Air bersih"})
    assert not valid({"id": "Air bersih", "en": "Clean water", "jv": "Banyu"})


def patterns(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema
        for part in schema.values():
            yield from patterns(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from patterns(part)


@pytest.mark.parametrize("name", SHEETS)
def test_a_pattern_explains_itself(name: str) -> None:
    found = [one for one in patterns(SCHEMAS[name]) if one["pattern"] != r"\S"]
    assert len(found) > 3
    assert [one for one in found if not one.get("patternErrorMessage")] == []


def examples(printed: str, block: str, field: str) -> list[str]:
    value = json.loads(printed)["definitions"][block]["properties"][field]
    return list(value.get("items", value).get("examples", ()))


def test_in_a_plan_folder_it_offers_what_the_plan_has(plan: Path, tmp_path: Path) -> None:
    inside = masterplan("schema", "dimension", folder=plan).stdout
    assert {"dinkes", "Kominfo"} <= set(examples(inside, "Issue", "offices"))
    assert examples(inside, "QuickWin", "programme") != []
    assert masterplan("schema", "dimension", plan / "worksheets" / "living.yaml", folder=tmp_path).stdout == inside
    outside = masterplan("schema", "dimension", folder=tmp_path).stdout
    assert examples(outside, "Issue", "offices") == []
    assert masterplan("schema", "dimension", "--profile", "gmsc-2021", folder=plan).stdout == outside


def test_it_knows_each_profile_and_each_dimension(tmp_path: Path) -> None:
    of_all = examples(masterplan("schema", "dimension", folder=tmp_path).stdout, "Issue", "sub_dimension")
    of_one = examples(masterplan("schema", "living", folder=tmp_path).stdout, "Issue", "sub_dimension")
    assert set(of_one) < set(of_all)
    assert of_one == [
        part.key for one in profile("gmsc-2021").dimensions if one.key == "living" for part in one.sub_dimensions
    ]
    draft = masterplan("schema", "dimension", "--profile", "komdigi-2026-draft", folder=tmp_path).stdout
    assert examples(draft, "Issue", "sub_dimension") != of_all
    done = masterplan("schema", "dimension", "--profile", "gmsc", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
