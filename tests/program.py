"""The program as a person starts it, and the plan that tests start from."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from tests import starting

SMALL = Path(__file__).parent / "plans" / "small"
"""The smallest plan that is good in every respect."""


def masterplan(
    *arguments: str | Path, folder: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own, away from this one's terminal."""
    elsewhere = ("MASTERPLAN_LANG", "GITHUB_ACTIONS", "GITLAB_CI", "NO_COLOR", "FORCE_COLOR")
    kept = {name: value for name, value in os.environ.items() if name not in elsewhere}
    environment = {**kept, "COLUMNS": "80", **variables}
    asked = [*map(str, arguments)]
    if hasattr(os, "fork") and not any(name.startswith("PYTHON") for name in variables):
        return starting.start(asked, str(folder or Path.cwd()), environment)
    command = [sys.executable, "-m", "masterplan_cli", *asked]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def needed(program: str) -> str:
    """The path of a program that a test cannot do without: where CI runs it must be there, elsewhere the test waits."""
    return shutil.which(program) or lacking(program)


def lacking(what: str) -> NoReturn:
    """Leave a test that cannot do without: where CI runs, that is a failure."""
    sentence = f"{what} is missing; .ci/run installs it"
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)
