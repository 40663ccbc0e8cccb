"""The report for programs is one document that its shipped schema describes, field by field."""

import json
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from masterplan_cli.diagnostics import Diagnostic, Edit, Findings, Kind, Place, Related, Severity
from masterplan_cli.language import Language, Text
from masterplan_cli.reports import json as report

EXPECTED = Path(__file__).parent / "expected" / "reports"
SCHEMA = json.loads(files("masterplan_cli.reports").joinpath("report.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
NOTHING = Text(id="", en="")

UNRESOLVED = Kind("R001", "unresolved-reference", Severity.ERROR, NOTHING, NOTHING, NOTHING)
COPIED = Kind("T002", "copied-text", Severity.WARNING, NOTHING, NOTHING, NOTHING)
SENTENCE = Text(id="Kalimat yang sama ada di dua dimensi.", en="The same sentence stands in two dimensions.")

OFFICE = Place("worksheets/economy.yaml", 5, 13, 5, 20, ("programmes", 0, "office"))

FINDINGS = Findings(
    diagnostics=(
        Diagnostic(
            OFFICE,
            UNRESOLVED,
            Text(
                id="Program `pasar` merujuk OPD `dinkopp`, yang tidak ada.",
                en="Programme `pasar` refers to office `dinkopp`, which does not exist.",
            ),
            Text(id="Maksud Anda `dinkop-ukm`?", en="Did you mean `dinkop-ukm`?"),
            edit=Edit(OFFICE, "dinkop-ukm"),
            fingerprint="0123456789abcdef0123456789abcdef",
        ),
        Diagnostic(
            Place("worksheets/economy.yaml", 7, 11, 9, 1, ("programmes", 1, "name")),
            COPIED,
            SENTENCE,
            related=(
                Related(
                    Text(id="Kalimat itu pertama kali ada di sini.", en="The sentence stands here first."),
                    Place("worksheets/living.yaml", 3, 9, 3, 40, ("programmes", 0, "name")),
                ),
            ),
            severity=Severity.NOTE,
            fingerprint="fedcba9876543210fedcba9876543210",
        ),
        Diagnostic(
            Place("worksheets/living.yaml", 1, 1, 1, 2),
            COPIED,
            Text(
                id="Nama `[/total] \x1b[31m\x9b \u202eé 日本 👍 \udcff` berbahaya.",
                en="The name `[/total] \x1b[31m\x9b \u202eé 日本 👍 \udcff` is hostile.",
            ),
        ),
    ),
    texts={"worksheets/economy.yaml": "", "worksheets/living.yaml": "", "worksheets/masterplan.yaml": ""},
    withheld_rules=("A002", "F007"),
)


@pytest.mark.parametrize("language", Language)
def test_the_whole_report(language: Language) -> None:
    expected = (EXPECTED / f"report-{language}.json").read_text("utf-8")
    assert report.render(FINDINGS, language) == expected.replace("VERSION", version("masterplan-cli"))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("findings", [FINDINGS, Findings((), {"worksheets/masterplan.yaml": ""})])
def test_the_report_fits_its_schema(findings: Findings, language: Language) -> None:
    document = json.loads(report.render(findings, language))
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []
    assert list(undescribed(document, SCHEMA)) == []


def undescribed(value: Any, schema: dict[str, Any], where: str = "report") -> Iterator[str]:
    """Fields of the report that the schema does not describe."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] | schema
    if "anyOf" in schema and value is not None:
        schema = SCHEMA["$defs"][schema["anyOf"][0]["$ref"].rpartition("/")[2]] | schema
    if not schema.get("description"):
        yield where
    if isinstance(value, dict):
        for name, field in value.items():
            yield from undescribed(field, schema["properties"].get(name, {}), f"{where}.{name}")
    if isinstance(value, list) and "$ref" in schema["items"]:
        for item in value:
            yield from undescribed(item, schema["items"], f"{where}[]")


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("place", "wrong", "message"),
    [
        (("version",), 2, "1 was expected"),
        (("diagnostics", 0, "severity"), "galat", "'galat' is not one of ['error', 'warning', 'note']"),
        (("diagnostics", 0, "line"), 0, "0 is less than the minimum of 1"),
        (("diagnostics", 0, "code"), "MP1", "'MP1' does not match '^[A-Z][0-9]{3}$'"),
        (("diagnostics", 1, "related", 0, "file"), None, "None is not of type 'string'"),
        (("diagnostics", 0, "fix", "text"), None, "{'line': 5, 'column': 13, 'end_line': 5, 'end_column': 20, 'text': None} is not valid under any of the given schemas"),
        (("diagnostics", 0, "fingerprint"), "0x1", "'0x1' does not match '^([0-9a-f]{32})?$'"),
        (("summary", "withheld_rules"), ["A002"], "['A002'] is not of type 'integer'"),
    ],
)  # fmt: skip
def test_the_schema_refuses_what_the_report_never_says(
    place: tuple[str | int, ...], wrong: object, message: str
) -> None:
    document = json.loads(report.render(FINDINGS, Language.EN))
    block = document
    for step in place[:-1]:
        block = block[step]
    block[place[-1]] = wrong
    assert [error.message for error in VALIDATOR.iter_errors(document)] == [message]


def test_colour_and_width_change_nothing() -> None:
    narrow = report.render(FINDINGS, Language.ID, colour=True, width=40)
    assert narrow == report.render(FINDINGS, Language.ID)


def test_users_text_comes_back_unchanged_and_never_commands_the_terminal() -> None:
    written = report.render(FINDINGS, Language.EN)
    assert json.loads(written)["diagnostics"][2]["message"] == FINDINGS.diagnostics[2].message.en
    assert [char for char in "\x1b\x9b\u202e\udcff" if char in written] == []
    assert "é 日本 👍" in written


def test_the_example_of_the_documentation_is_a_report() -> None:
    page = (Path(__file__).parents[1] / "docs" / "report-json.md").read_text("utf-8")
    example = json.loads(page.split("```json\n")[1].split("```")[0])
    assert [error.message for error in VALIDATOR.iter_errors(example)] == []
    assert list(undescribed(example, SCHEMA)) == []


def test_the_documentation_names_every_field() -> None:
    page = (Path(__file__).parents[1] / "docs" / "report-json.md").read_text("utf-8")
    blocks = [SCHEMA, *SCHEMA["properties"].values(), *SCHEMA["$defs"].values()]
    fields = {name for block in blocks for name in block.get("properties", {})}
    assert sorted(name for name in fields if f"| `{name}` |" not in page) == []
