"""What must work with the oldest releases that we promise; `.ci/run` runs these in an environment of just those."""

import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.program import masterplan

pytestmark = pytest.mark.minima
ROOT = Path(__file__).parents[1]


def oldest() -> dict[str, str]:
    printed = subprocess.run(
        [sys.executable, ROOT / "requirements" / "minima.py"], capture_output=True, text=True, check=True
    ).stdout
    return dict(line.split("==") for line in printed.splitlines())


def test_every_dependency_has_a_lower_bound_that_is_met() -> None:
    found = oldest()
    assert {"typer", "pydantic", "markdown-it-py", "typst", "watchfiles", "resvg-py"} <= found.keys()
    if not os.environ.get("MINIMA"):
        return
    installed = {name: version(name) for name in found}
    assert [name for name, bound in found.items() if parts(installed[name]) != parts(bound)] == []


def parts(release: str) -> tuple[str, ...]:
    """`3.0` and `3.0.0` are one release."""
    return tuple(re.sub(r"(?:\.0)+$", "", release).split("."))


@pytest.mark.parametrize("command", ["", "build", "help", "init", "rule", "schema", "serve", "validate"])
def test_help(command: str) -> None:
    done = masterplan(*([command] if command else []), "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Pemakaian: masterplan")


def test_wrong_use_is_a_sentence(plan: Path) -> None:
    for arguments in (["validat"], ["validate", "--repor", "x"], ["build", "a", "b"], ["validate", "--report"]):
        done = masterplan(*arguments, folder=plan)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), arguments


def test_check_fix_and_explain(plan: Path) -> None:
    assert masterplan("validate", plan).returncode == 0
    worksheet = plan / "worksheets" / "economy.yaml"
    good = worksheet.read_text("utf-8")
    worksheet.write_text(good.replace("mission: m-daya", "mission: m-dayaa"), "utf-8")
    assert masterplan("validate", plan, "--report", "sarif").returncode == 1
    assert masterplan("validate", plan, "--fix").returncode == 0
    assert worksheet.read_text("utf-8") == good
    assert masterplan("rule", "R001").returncode == 0
    assert masterplan("schema", "dimension").returncode == 0


def test_every_format(plan: Path) -> None:
    # With the newest releases other tests build all of it.
    part = () if os.environ.get("MINIMA") else ("--only", "buku-1")
    done = masterplan("build", plan, "--format", "markdown,html,docx,pdf", "--lang", "id,en", *part)
    assert done.returncode == 0, done.stderr
    made = {file.suffix for file in (plan / "build").rglob("buku-1.*")}
    assert made == {".md", ".html", ".docx", ".pdf"}


def test_tables_read_as_they_do_with_the_newest(plan: Path) -> None:
    masterplan("build", plan, "--only", "lampiran-anggaran", "--format", "html")
    page = (plan / "build" / "html" / "lampiran-anggaran.html").read_text("utf-8")
    assert "<table" in page
    assert "| ---" not in page
