"""Quick fixes: certain mends are made byte for byte, and a mended worksheet is never worse."""

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masterplan_cli.compiler import worksheet_bytes
from masterplan_cli.fixing import fix
from masterplan_cli.source import read, scalar
from tests.program import SMALL, masterplan, needed

GOOD = worksheet_bytes(SMALL)
LIVING = "worksheets/living.yaml"

MENDS = [
    ("root_cause: Jadwal", "root_cuase: Jadwal"),
    ("priority: high", "priority: tinggi"),
    ("priority: high", "priority: hihg"),
    ("offices: [dinkes, disdik]", "offices: [dinkes, disdikk]"),
    ("value: 71,", "value: 71 %,"),
    ("total: 120000000", "total: Rp 120.000.000"),
    ("total: 120000000", "total: 120,000,000"),
    ("status_date: 2024-11-20", "status_date: 20 November 2024"),
    ("sub_dimension: mobility", "sub_dimension: mobilty"),
    ("{dimension: society, programme", "{dimension: people, programme"),
]


@pytest.mark.parametrize(("good", "bad"), MENDS, ids=[bad for _, bad in MENDS])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_certain_mend_gives_the_worksheet_back_byte_for_byte(good: str, bad: str, ends: str) -> None:
    whole = GOOD[LIVING].decode().replace("\n", ends)
    assert good in whole
    spoiled = whole.replace(good, bad, 1)
    fixed = fix({**GOOD, LIVING: spoiled.encode()})
    assert (len(fixed.changes), list(fixed.texts)) == (1, [LIVING])
    assert fixed.texts[LIVING].decode() == whole
    assert fixed.checked.findings.diagnostics == ()


def test_a_flag_in_indonesian_is_mended() -> None:
    spoiled = GOOD[LIVING].decode().replace("    nature: continued\n", "    nature: continued\n    innovation: tidak\n")
    fixed = fix({**GOOD, LIVING: spoiled.encode()})
    assert fixed.texts[LIVING].decode() == spoiled.replace("tidak\n", "false\n", 1)


def test_what_has_two_meanings_is_left_to_people() -> None:
    spoiled = GOOD[LIVING].decode().replace("value: 71,", "value: 1.000,", 1)
    fixed = fix({**GOOD, LIVING: spoiled.encode()})
    assert (fixed.texts, fixed.changes) == ({}, ())
    assert [one.kind.code for one in fixed.checked.findings.diagnostics] == ["S003"]


def test_a_mend_that_shows_another_mistake_goes_on_to_it() -> None:
    spoiled = (
        GOOD[LIVING].decode()
        .replace("root_cause: Jadwal", "root_cuase: Jadwal")
        .replace("offices: [dinkes, disdik]", "offices: [dinkes, disdikk]")
    )  # fmt: skip
    fixed = fix({**GOOD, LIVING: spoiled.encode()})
    assert fixed.texts[LIVING] == GOOD[LIVING]
    assert len(fixed.changes) == 2


def test_diff_shows_and_fix_writes(plan: Path) -> None:
    worksheet = plan / LIVING
    good = worksheet.read_text("utf-8")
    worksheet.write_text(good.replace("priority: high", "priority: tinggi"), "utf-8")
    spoiled = worksheet.read_bytes()
    shown = masterplan("validate", "--diff", folder=plan)
    assert shown.returncode == 1
    assert "-    priority: tinggi\n+    priority: high\n" in shown.stdout
    place = "worksheets/living.yaml:38:15: tinggi → high\n"
    assert shown.stderr == f"{place}1 perbaikan dapat ditulis ke 1 lembar kerja.\n"
    assert worksheet.read_bytes() == spoiled
    done = masterplan("validate", "--fix", folder=plan)
    assert (done.returncode, done.stderr) == (0, f"{place}1 perbaikan ditulis ke 1 lembar kerja.\n")
    assert worksheet.read_text("utf-8") == good


def test_what_is_left_to_people_is_counted(plan: Path) -> None:
    worksheet = plan / LIVING
    spoiled = worksheet.read_text("utf-8").replace("total: 25000000", "total: 1.500")
    worksheet.write_text(spoiled.replace("value: 71,", "value: 71 orang,", 1), "utf-8")
    before = worksheet.read_bytes()
    shown = masterplan("validate", plan, "--diff")
    assert (shown.returncode, shown.stdout) == (1, "")
    assert shown.stderr == "Tidak ada yang pasti untuk diperbaiki. 2 temuan lain perlu Anda putuskan sendiri.\n"
    done = masterplan("validate", plan, "--fix", "--lang", "en")
    assert done.stderr == "There is nothing certain to fix. 2 other findings are for you to decide.\n"
    assert worksheet.read_bytes() == before


def test_the_report_says_how_many_findings_are_fixed_at_once(plan: Path) -> None:
    worksheet = plan / LIVING
    text = (
        worksheet.read_text("utf-8")
        .replace("priority: high", "priority: tinggi")
        .replace("value: 71,", "value: 71 orang,", 1)
    )
    worksheet.write_text(text, "utf-8")
    said = " ".join(masterplan("validate", plan).stdout.split())
    assert "1 di antaranya dapat diperbaiki dengan `masterplan validate --fix`" in said
    said = " ".join(masterplan("validate", plan, "--fix").stdout.split())
    assert "1 galat" in said
    assert "di antaranya dapat diperbaiki" not in said


def test_what_was_fixed_in_vain_is_offered_no_more() -> None:
    torn = GOOD[LIVING].decode().replace("value: 71, unit", "value: 71,5,6, unit", 1)
    fixed = fix({**GOOD, LIVING: torn.encode()})
    assert fixed.changes == ()
    assert [one.edit for one in fixed.checked.findings.diagnostics if one.edit] == []


def test_the_json_report_carries_the_edit(plan: Path) -> None:
    worksheet = plan / LIVING
    worksheet.write_text(worksheet.read_text("utf-8").replace("priority: high", "priority: tinggi"), "utf-8")
    (diagnostic,) = json.loads(masterplan("validate", plan, "--report", "json").stdout)["diagnostics"]
    place = {key: diagnostic[key] for key in ("line", "column", "end_line", "end_column")}
    assert diagnostic["fix"] == {**place, "text": "high"}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
@settings(max_examples=200)
def test_a_text_written_as_a_scalar_reads_back(text: str) -> None:
    source, found = read("x.yaml", f"[{scalar(text)}]".encode())
    # A character that cannot be seen or looks like another is told wherever it stands.
    assert {one.kind.code for one in found} <= {"Y006"} or "\ufeff" in text
    if not found:
        assert source.data == [text]


def test_a_diff_can_be_applied_as_it_is_printed(plan: Path) -> None:
    worksheet = plan / LIVING
    good = worksheet.read_bytes()
    worksheet.write_bytes(
        good.replace(b"priority: high", b"priority: tinggi").replace(b"claim: ", "claim: a\u2028b ".encode())
    )
    shown = masterplan("validate", plan, "--diff", "--report", "json").stdout
    subprocess.run([needed("git"), "apply", "-"], input=shown, text=True, cwd=plan, check=True)
    assert worksheet.read_bytes() == good.replace(b"claim: ", "claim: a\u2028b ".encode())
