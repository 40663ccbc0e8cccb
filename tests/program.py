"""The program as a person starts it, and the plan that tests start from."""

import io
import os
import shutil
import subprocess
import sys
import warnings
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NoReturn

import pytest

from tests import starting

SMALL = Path(__file__).parent / "plans" / "small"
"""The smallest plan that is good in every respect."""

_ELSEWHERE = ("MASTERPLAN_LANG", "GITHUB_ACTIONS", "GITLAB_CI", "NO_COLOR", "FORCE_COLOR")
"""Variables of where the tests run."""


def masterplan(
    *arguments: str | Path, folder: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own, away from this one's terminal."""
    kept = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    environment = {**kept, "COLUMNS": "80", **variables}
    asked = [*map(str, arguments)]
    if hasattr(os, "fork") and not any(name.startswith("PYTHON") for name in variables):
        return starting.start(asked, str(folder or Path.cwd()), environment)
    command = [sys.executable, "-m", "masterplan_cli", *asked]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def here(*arguments: str | Path, folder: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program in this process: for tests that put something else in place of a part of it."""
    from masterplan_cli import cli

    out, error = io.StringIO(), io.StringIO()
    command = ["masterplan", *map(str, arguments)]
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(error):
        for name in _ELSEWHERE:
            patch.delenv(name, raising=False)
        for name, value in {"COLUMNS": "80", **variables}.items():
            patch.setenv(name, value)
        patch.chdir(folder or Path.cwd())
        patch.setattr(sys, "argv", command)
        patch.setattr(warnings, "showwarning", lambda *_: None)
        code = cli._outcome()
    return subprocess.CompletedProcess(command, code, out.getvalue(), error.getvalue())


def needed(program: str) -> str:
    """The path of a program that a test cannot do without: where CI runs it must be there, elsewhere the test waits."""
    return shutil.which(program) or lacking(program)


def lacking(what: str) -> NoReturn:
    """Leave a test that cannot do without: where CI runs, that is a failure."""
    sentence = f"{what} is missing; .ci/run installs it"
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)
