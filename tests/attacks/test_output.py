"""Names and texts that a terminal or a CI service would obey: whatever is printed, nothing of it is obeyed."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from masterplan_cli.commands._diff import diff
from masterplan_cli.reports._visible import harmless, visible
from tests.program import masterplan, needed

PAYLOADS = {
    "workflow": "\n::stop-commands::x",
    "old workflow": " ##[error]x",
    "azure": " ##vso[task.setvariable variable=x]y",
    "gitlab": "section_start:1:x\r\x1b[0K",
    "escape": "\x1b[2J\x1b]0;x\x07",
    "c1": "\x9b31m",
    "bidi": "\u202egnp.\u2066",
    "separator": "\u2028\u2029\u200b",
}
ALL = "".join(PAYLOADS.values())
OBEYED = re.compile(
    r"^\s*::(?!error file=|warning file=|notice file=)|##\w*\[|section_(start|end):|[\x00-\x09\x0b-\x1f\x7f-\x9f]"
    r"|[\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]",
    re.MULTILINE,
)
REPORTS = ("text", "json", "github", "gitlab", "sarif", "junit")


def assert_harmless(done: subprocess.CompletedProcess[str]) -> None:
    assert done.stdout + done.stderr
    assert OBEYED.findall(done.stdout + done.stderr) == []


@pytest.mark.parametrize("report", REPORTS)
def test_names_of_worksheets(plan: Path, report: str) -> None:
    for payload in PAYLOADS.values():
        (plan / "worksheets" / f"a{payload}.yaml").write_text("a: 1\n", "utf-8")
    done = masterplan("validate", "--report", report, folder=plan)
    assert done.returncode == 1
    assert_harmless(done)


@pytest.mark.parametrize("report", REPORTS)
def test_texts_of_worksheets(plan: Path, report: str) -> None:
    with (plan / "worksheets" / "economy.yaml").open("a", encoding="utf-8") as sheet:
        sheet.writelines(f"{json.dumps('x' + payload)}: 1\n" for payload in PAYLOADS.values())
        sheet.write("::stop-commands::x: 1\n'##[error]': 1\n")
    done = masterplan("validate", plan, "--report", report)
    assert done.returncode == 1
    assert_harmless(done)


def test_the_name_of_the_plan_folder(plan: Path) -> None:
    odd = plan.parent / f"x{ALL}"
    shutil.copytree(plan, odd)
    assert_harmless(masterplan("build", odd, "--format", "markdown", folder=plan.parent))
    (odd / "worksheets" / "living.yaml").write_text("a: [\n", "utf-8")
    assert_harmless(masterplan("validate", odd, folder=plan.parent))
    assert_harmless(masterplan("build", odd, folder=plan.parent))
    assert_harmless(masterplan("init", odd / "baru", folder=plan.parent))


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate", "{}"], ["validate", "--report", "{}"], ["validate", "--select", "{}"], ["validate", "--baseline", "{}"],
        ["build", "--format", "{}"], ["build", "--today", "{}"], ["build", "--out", "worksheets/living.yaml/{}"],
        ["rule", "{}"], ["schema", "{}"], ["init", "baru", "--profile", "{}"], ["{}"], ["validate", "--{}"], ["serve", "--host", "{}"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_is_echoed_of_the_command_line(plan: Path, arguments: list[str]) -> None:
    done = masterplan(*(one.replace("{}", f"x{ALL}") for one in arguments), folder=plan)
    assert done.returncode == 2
    assert_harmless(done)
    assert done.stderr.count("\n") == 1


def test_what_reports_for_programs_say_is_read_back_as_it_was(plan: Path) -> None:
    told = " ##[error]x ::stop-commands::y"
    sheet = plan / "worksheets" / "economy.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("mission: m-daya\n", f"mission: {json.dumps(told)}\n"), "utf-8")
    done = masterplan("validate", plan, "--report", "json")
    assert told.strip() in " ".join(one["message"] for one in json.loads(done.stdout)["diagnostics"])


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_diff_can_be_applied_or_is_not_made(tmp_path: Path, name: str) -> None:
    file = f"a{PAYLOADS[name]}.yaml"
    shown = diff(file, b"a: 1\n", b"a: 2\n")
    assert shown is not None
    assert OBEYED.findall(shown) == []
    (tmp_path / file).write_bytes(b"a: 1\n")
    subprocess.run([needed("git"), "apply", "-"], cwd=tmp_path, input=shown.encode(), check=True)
    assert (tmp_path / file).read_bytes() == b"a: 2\n"
    body = f"b: 1\n{PAYLOADS[name].lstrip()}\n"
    inside = diff("a.yaml", f"a: 1\n{body}".encode(), f"a: 2\n{body}".encode())
    assert inside is None or OBEYED.findall(inside.replace("\u200b", "")) == []


@pytest.mark.parametrize("name", PAYLOADS)
def test_colours_let_nothing_else_through(name: str) -> None:
    painted = harmless(f"\x1b[1m{visible(PAYLOADS[name])}\x1b[0m\n{visible(PAYLOADS[name])}\n", colours=True)
    assert OBEYED.findall(painted.replace("\x1b[1m", "").replace("\x1b[0m", "")) == []
    raw = harmless(PAYLOADS[name])
    assert OBEYED.findall(raw) == []
