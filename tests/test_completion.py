"""What the shells offer when somebody presses the tabulator."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import needed


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """`masterplan` as an installed program."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "masterplan"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m masterplan_cli "$@"\n', "utf-8")
    script.chmod(0o755)
    return script


def offered(program: Path, plan: Path, line: str) -> list[str]:
    """What bash is told for a line, word by word."""
    words = line.split(" ")
    done = subprocess.run(
        [program], cwd=plan, capture_output=True, text=True, check=False,
        env={
            **os.environ,
            "_MASTERPLAN_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        },
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("masterplan va", {"validate"}),
        ("masterplan rule Q00", {"Q001", "Q002"}),
        ("masterplan build --format ma", {"markdown"}),
        ("masterplan build --format html,p", {"html,pdf"}),
        ("masterplan build --only lampiran-p", {"lampiran-program"}),
        ("masterplan build --only quick", {"quick-win-pengingat-timbang"}),
        ("masterplan schema re", {"readiness"}),
        ("masterplan validate --report s", {"sarif"}),
        ("masterplan validate --lang e", {"en"}),
        ("masterplan validate --select R0", {"R001"}),
        ("masterplan validate --dimension li", {"living"}),
        ("masterplan validate --office din", {"dinkes"}),
        ("masterplan init --profile g", {"gmsc-2021"}),
        ("masterplan help bu", {"build"}),
    ],
)
def test_values_are_offered(program: Path, plan: Path, line: str, some: set[str]) -> None:
    found = offered(program, plan, line)
    assert some <= set(found)
    last = line.rpartition(" ")[2]
    assert all(one.startswith(last) for one in found)


def test_where_there_is_no_plan_nothing_is_said(program: Path, tmp_path: Path) -> None:
    assert offered(program, tmp_path, "masterplan validate --office d") == []


SHELLS = {
    "bash": 'source "$SCRIPT"; COMP_WORDS=(masterplan rule Q00); COMP_CWORD=2; _masterplan_completion masterplan; echo "${COMPREPLY[@]}"',
    "zsh": 'autoload -Uz compinit; compinit -u -D; compdef() { : }; _arguments() { print -r -- "$@" }; '
    'source "$SCRIPT"; words=(masterplan rule Q00); CURRENT=3; _masterplan_completion',
    "fish": 'source "$SCRIPT"; complete --do-complete "masterplan rule Q00"',
}


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_the_shell_works(shell: str, program: Path, plan: Path, tmp_path: Path) -> None:
    found = needed(shell)
    variables = {**os.environ, "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}
    script = tmp_path / "script"
    shown = subprocess.run(
        [program], env={**variables, "_MASTERPLAN_COMPLETE": f"source_{shell}"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    script.write_text(shown.stdout, "utf-8")
    done = subprocess.run(
        [found, "-c", SHELLS[shell]], cwd=plan, env={**variables, "SCRIPT": str(script)},
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert "Q001" in done.stdout, done.stderr
    assert "R001" not in done.stdout
