"""The commands of the README do what it says: every `console` block runs, in order, in a fresh copy of the checkout."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
ELSEWHERE = {"make test"}
"""Commands that would run this very test again; `.ci/run` runs them."""
NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv", ".tools", "build", "dist", ".*_cache", "__pycache__", ".hypothesis"
)


def blocks(markdown: str) -> list[str]:
    return [block.group(1) for block in re.finditer(r"^```console\n(.*?)^```$", markdown, re.MULTILINE | re.DOTALL)]


def steps(block: str) -> Iterator[tuple[str, list[str]]]:
    """Each command behind `$ ` with the lines of output that the README shows below it."""
    command, shown = "", list[str]()
    for line in block.splitlines():
        if line.startswith("$ "):
            if command:
                yield command, shown
            command, shown = line[2:], []
        else:
            assert command, f"output before any command: {line}"
            shown.append(line)
    yield command, shown


def test_every_command_of_the_readme_works_as_written(tmp_path: Path) -> None:
    checkout = tmp_path / "masterplan-cli"
    shutil.copytree(ROOT, checkout, ignore=NOT_COPIED)
    path = os.pathsep.join([str(checkout / ".venv" / "bin"), os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "NO_COLOR": "1", "COLUMNS": "100"}
    ran = 0
    for block in blocks((ROOT / "README.md").read_text(encoding="utf-8")):
        for command, shown in steps(block):
            if command in ELSEWHERE:
                continue
            done = subprocess.run(
                ["bash", "-c", command], cwd=checkout, env=environment, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"$ {command}\n{done.stdout}{done.stderr}"
            printed = (done.stdout + done.stderr).splitlines()
            missing = [line for line in shown if line.strip() not in {"", "…"} and line not in printed]
            assert not missing, f"$ {command}\nshown, but not printed: {missing}\n{done.stdout}{done.stderr}"
            ran += 1
    assert ran >= 4
