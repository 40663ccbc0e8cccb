"""A part of a plan: what is shown is what concerns it, the rest of the plan is still known, and reports say so."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.program import masterplan

LIVING, ECONOMY = "worksheets/living.yaml", "worksheets/economy.yaml"


def change(plan: Path, file: str, old: str, new: str) -> None:
    text = (plan / file).read_text("utf-8")
    assert old in text
    (plan / file).write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def spoilt(plan: Path) -> Path:
    """Two dimensions with a reference each that leads nowhere."""
    for file, mission in ((LIVING, "m-lestari"), (ECONOMY, "m-daya")):
        change(plan, file, f"mission: {mission}", f"mission: {mission}-hilang")
    return plan


def files(plan: Path, *arguments: str | Path) -> list[str]:
    report = json.loads(masterplan("validate", *arguments, "--report", "json", folder=plan).stdout)
    return [one["file"] for one in report["diagnostics"]]


def test_a_file_shows_its_own_findings_and_decides_the_exit_code(spoilt: Path) -> None:
    assert files(spoilt) == [ECONOMY, LIVING]
    assert files(spoilt, LIVING) == [LIVING]
    assert files(spoilt, LIVING, ECONOMY) == [ECONOMY, LIVING]
    assert masterplan("validate", "living.yaml", folder=spoilt / "worksheets").returncode == 1
    good = masterplan("validate", "society.yaml", folder=spoilt / "worksheets")
    assert good.returncode == 0
    said = good.stdout.splitlines()
    assert said[0] == "1 lembar kerja diperiksa, tidak ada yang perlu diperbaiki."
    assert said[-1] == "Yang ditampilkan hanya temuan tentang lembar kerja `worksheets/society.yaml`."


def test_a_part_in_which_nothing_lies_is_not_called_clean(plan: Path) -> None:
    done = masterplan("validate", ECONOMY, "--dimension", "living", folder=plan)
    assert done.returncode == 0
    assert " ".join(done.stdout.split()) == (
        "Tidak ada isi lembar kerja yang termasuk bagian ini. "
        f"Yang ditampilkan hanya temuan tentang lembar kerja `{ECONOMY}` sekaligus dimensi `living`."
    )


def test_a_file_is_checked_with_the_whole_plan_behind_it(plan: Path) -> None:
    # The mission stands in another worksheet: alone, this one would refer to nothing.
    assert files(plan, LIVING) == []


def test_a_finding_is_shown_where_a_related_place_lies_too(plan: Path) -> None:
    text = (plan / LIVING).read_text("utf-8")
    first = text.split("issues:\n  - id: ")[1].split("\n")[0]
    change(plan, ECONOMY, "issues:\n  - id: ", f"issues:\n  - id: {first} # ")
    found = {file for file in files(plan, LIVING) if file == ECONOMY} | {
        file for file in files(plan, ECONOMY) if file == LIVING
    }
    assert found, "the two places of a repeated id are related"


def test_a_folder_is_the_whole_plan(spoilt: Path) -> None:
    assert files(spoilt, "worksheets") == [ECONOMY, LIVING]
    assert files(spoilt, "worksheets", LIVING) == [ECONOMY, LIVING]


def test_files_of_two_plans_are_refused(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain"
    (other / "worksheets").mkdir(parents=True)
    (other / LIVING).write_bytes((plan / LIVING).read_bytes())
    done = masterplan("validate", plan / LIVING, other / LIVING)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Yang disebut adalah bagian dari dua rencana: ")


@pytest.mark.parametrize("name", ["catatan.txt", "worksheets/catatan.txt"])
def test_a_file_that_is_no_worksheet_is_refused(plan: Path, name: str) -> None:
    (plan / name).write_text("catatan", "utf-8")
    done = masterplan("validate", name, folder=plan)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"`{name}` bukan lembar kerja")


def test_a_dimension_by_its_key_or_an_older_name(spoilt: Path) -> None:
    assert files(spoilt, "--dimension", "living") == [LIVING]
    assert files(spoilt, "--dimension", "living,economy") == [ECONOMY, LIVING]
    assert files(spoilt, "--dimension", "living", "--dimension", "economy") == [ECONOMY, LIVING]
    assert files(spoilt, "--dimension", "people") == []
    done = masterplan("validate", "--dimension", "livin", folder=spoilt)
    assert (done.returncode, done.stderr) == (2, "Rencana ini tidak mempunyai dimensi `livin`. Maksud Anda `living`?\n")


def test_a_worksheet_that_is_missing_belongs_to_its_dimension(plan: Path) -> None:
    (plan / LIVING).unlink()
    assert set(files(plan, "--dimension", "living")) == {LIVING}


def office_files(plan: Path, name: str) -> set[tuple[str, str]]:
    report = json.loads(masterplan("validate", "--office", name, "--report", "json", folder=plan).stdout)
    return {(one["code"], one["file"]) for one in report["diagnostics"]}


def test_an_office_by_id_name_or_alias_sees_what_it_answers_for(plan: Path) -> None:
    change(plan, LIVING, "    lead_office: dinkes", "    beneficiarie: warga\n    lead_office: dinkes")
    change(plan, ECONOMY, "mission: m-daya", "mission: m-dayaa")
    seen = office_files(plan, "dinkes")
    assert seen == {("S002", LIVING)}
    assert office_files(plan, "Dinas Kesehatan") == office_files(plan, "DINKES") == seen
    others = office_files(plan, "disdag")
    assert ("S002", LIVING) not in others


def test_what_does_not_read_is_shown_to_every_office(plan: Path) -> None:
    (plan / LIVING).write_bytes(b"\xff\xfe\x00")
    assert {file for _, file in office_files(plan, "disdag")} >= {LIVING}


def test_an_office_is_known_by_its_mentions_where_the_list_of_offices_does_not_read(plan: Path) -> None:
    (plan / "worksheets" / "masterplan.yaml").write_text("offices: [\n", "utf-8")
    change(plan, LIVING, "    lead_office: dinkes", "    beneficiarie: warga\n    lead_office: dinkes")
    assert {("S002", LIVING)} <= office_files(plan, "dinkes")


def test_an_office_that_nobody_knows_is_refused(plan: Path) -> None:
    done = masterplan("validate", "--office", "dinkess", folder=plan)
    assert (done.returncode, done.stderr) == (
        2,
        "Rencana ini tidak mempunyai perangkat daerah `dinkess`. Maksud Anda `dinkes`?\n",
    )


def test_every_report_obeys(spoilt: Path) -> None:
    for report, shown in (
        ("text", "-->"),
        ("github", "::error"),
        ("gitlab", '"check_name"'),
        ("junit", "<failure"),
        ("sarif", '"ruleId"'),
    ):
        whole = masterplan("validate", "--report", report, folder=spoilt).stdout
        part = masterplan("validate", LIVING, "--report", report, folder=spoilt).stdout
        assert (whole.count(shown), part.count(shown)) == (2, 1), report
        assert ECONOMY not in part


def test_a_filtered_run_has_an_id_of_its_own_for_code_scanning(spoilt: Path) -> None:
    def name(*arguments: str) -> str:
        run = json.loads(masterplan("validate", *arguments, "--report", "sarif", folder=spoilt).stdout)["runs"][0]
        return str(run["automationDetails"]["id"])

    ids = [name(), name(LIVING), name(ECONOMY), name("--dimension", "living"), name("--office", "dinkes")]
    assert len(set(ids)) == len(ids)
    assert name(LIVING, ECONOMY) == name(ECONOMY, LIVING)


@pytest.mark.parametrize("part", [(LIVING,), ("--dimension", "living"), ("--office", "dinkes")])
def test_a_baseline_is_of_the_whole_plan(plan: Path, part: tuple[str, ...]) -> None:
    done = masterplan("validate", *part, "--write-baseline", "dasar.json", folder=plan)
    assert (done.returncode, done.stdout) == (2, "")
    assert not (plan / "dasar.json").exists()


def test_only_the_part_that_was_asked_for_is_mended(plan: Path) -> None:
    for file, mission in ((LIVING, "m-lestari"), (ECONOMY, "m-daya")):
        change(plan, file, f"mission: {mission}", f"mission: {mission}x")
    before = (plan / ECONOMY).read_bytes()
    masterplan("validate", LIVING, "--fix", folder=plan)
    assert (plan / ECONOMY).read_bytes() == before
    assert files(plan, LIVING) == []
    assert files(plan) == [ECONOMY]


def piped(folder: Path, name: str, text: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "masterplan_cli", "validate", "-", "--stdin-name", name],
        cwd=folder, input=text, capture_output=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(("folder", "name"), [("", LIVING), ("worksheets", "living.yaml"), ("", "living.yaml")])
def test_standard_input_sees_the_other_worksheets(plan: Path, folder: str, name: str) -> None:
    done = piped(plan / folder, name, (plan / LIVING).read_bytes())
    assert (done.returncode, b"tidak dijalankan" in done.stdout) == (0, False), done.stdout


def in_order(values: Iterable[str], text: str) -> bool:
    places = [text.index(value) for value in values]
    return places == sorted(places)


def test_errors_come_first_and_then_the_order_of_work(plan: Path) -> None:
    change(plan, LIVING, "mission: m-lestari", "mission: m-hilang-satu")
    change(plan, "worksheets/society.yaml", "mission: ", "mission: x-")
    change(plan, ECONOMY, "issues:\n", "issues: # masterplan: ignore[R001] tidak berguna\n")
    text = masterplan("validate", folder=plan).stdout
    # The profile has economy before living before society, and the file names have economy first as well.
    assert in_order(("m-hilang-satu", "x-m", "peringatan X001"), text)
    found = json.loads(masterplan("validate", "--report", "json", folder=plan).stdout)["diagnostics"]
    assert [one["file"] for one in found] == sorted(one["file"] for one in found)


def test_commands_find_the_plan_from_a_file(plan: Path) -> None:
    assert masterplan("build", plan / LIVING, "--format", "markdown", "-q").returncode == 0
    assert (plan / "build" / "markdown" / "buku-1.md").exists()


def titles(plan: Path, by: str) -> list[str]:
    said = masterplan("validate", plan, "--by", by, "--lang", "en").stdout.splitlines()
    return [line for line in said if line.endswith(")") and not line.startswith(" ")]


def test_findings_by_rule_office_dimension_and_programme(plan: Path) -> None:
    change(plan, LIVING, "    beneficiaries: Ibu", "    # beneficiaries: Ibu")
    change(plan, LIVING, "    continuation: ", "    # continuation: ")
    change(plan, ECONOMY, "mission: m-daya", "mission: m-hilang")
    assert titles(plan, "rule")[0] == "R001 unresolved-reference (1)"
    assert titles(plan, "dimension") == ["Smart Economy (1)", "Smart Living (2)"]
    assert titles(plan, "office")[0] == "Dinkes (2)"
    assert titles(plan, "programme") == ["Posyandu Terjadwal (2)", "Of no programme (1)"]


def test_the_office_of_a_stage_leads_its_programme_and_that_of_an_issue_is_the_first_named(plan: Path) -> None:
    change(plan, LIVING, "milestones: {2025: ", "milestones: {2029: ")
    change(plan, LIVING, "    offices: [dinkes, disdik]\n", "    offices: [disdik, dinkes]\n")
    change(plan, LIVING, "name: Balita ditimbang, value: 71", "name: Balita ditimbang, value: null")
    assert titles(plan, "office") == ["Dinkes (1)", "Disdik (1)"]


def test_an_unknown_grouping_is_refused(plan: Path) -> None:
    done = masterplan("validate", plan, "--by", "opd")
    assert (done.returncode, done.stdout) == (2, "")
    assert "`rule`, `office`, `dimension`, `programme`" in done.stderr
