"""The program as a person starts it, and the plan that tests start from."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

SMALL = Path(__file__).parent / "plans" / "small"
"""The smallest plan that is good in every respect."""


def masterplan(
    *arguments: str | Path, folder: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own, away from this one's terminal."""
    command = [sys.executable, "-m", "masterplan_cli", *map(str, arguments)]
    elsewhere = ("MASTERPLAN_LANG", "GITHUB_ACTIONS", "GITLAB_CI", "NO_COLOR", "FORCE_COLOR")
    kept = {name: value for name, value in os.environ.items() if name not in elsewhere}
    return subprocess.run(
        command, cwd=folder, env={**kept, "COLUMNS": "80", **variables}, capture_output=True, text=True, check=False
    )


def needed(program: str) -> str:
    """The path of a program that a test cannot do without: where CI runs it must be there, elsewhere the test waits."""
    return shutil.which(program) or lacking(program)


def lacking(what: str) -> NoReturn:
    """Leave a test that cannot do without: where CI runs, that is a failure."""
    sentence = f"{what} is missing; .ci/run installs it"
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)
