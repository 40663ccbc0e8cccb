"""Streams that are closed, full, narrow or unbuffered: the work is done all the same, and the exit code tells the truth."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = f"{sys.executable} -m masterplan_cli"
QUICK = f"{sys.executable} {Path(__file__).with_name('quick.py')}"


def sh(line: str, plan: Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if name not in ("MASTERPLAN_LANG", "GITHUB_ACTIONS")}
    command = ["bash", "-c", f"set -o pipefail; {line}"]
    return subprocess.run(command, cwd=plan, env={**kept, **variables}, capture_output=True, check=False)


@pytest.mark.parametrize(
    "command", ["validate", "schema", "schema dimension", "rule", "rule Q001", "--version", "--help"]
)
def test_a_full_disk_leaves_with_2(plan: Path, command: str) -> None:
    done = sh(f"{PROGRAM} {command} >/dev/full", plan)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    ("redirect", "code"),
    [("| true", 0), (">&-", 0), (">/dev/full", 2), ("2>&-", 0), ("<&-", 0), (">&- 2>&- <&-", 0), (">/dev/full 2>/dev/full", 2)],
)  # fmt: skip
def test_the_books_are_written_whatever_becomes_of_the_output(
    plan: Path, redirect: str, code: int, unbuffered: str
) -> None:
    done = sh(f"{QUICK} build {redirect}", plan, PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert (plan / "build" / "html" / "index.html").stat().st_size > 0
    assert (plan / "build" / "markdown" / "README.md").stat().st_size > 0


@pytest.mark.parametrize("coding", ["cp1252", "ascii", "utf-16", "cp1252:strict"])
def test_what_is_printed_is_utf_8_everywhere(plan: Path, coding: str) -> None:
    sheet = plan / "worksheets" / "economy.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("mission: m-daya\n", "mission: 'a → b 日本'\n"), "utf-8")
    done = sh(f"{PROGRAM} validate", plan, PYTHONIOENCODING=coding, LC_ALL="C", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, b"")
    assert "a → b 日本" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout


def test_a_reader_who_leaves_takes_no_finding_along(plan: Path) -> None:
    sheet = plan / "worksheets" / "economy.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("mission: m-daya\n", "mission: m-dayaa\n"), "utf-8")
    for unbuffered in ("", "1"):
        done = sh(f"{PROGRAM} validate | true", plan, PYTHONUNBUFFERED=unbuffered)
        assert (done.returncode, done.stderr) == (1, b"")
