"""What the program needs of a machine: no more than every system has, and the system's refusals in the user's language."""

import ast
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import masterplan_cli
from masterplan_cli.commands._reporting import way
from tests.program import masterplan

PACKAGE = Path(masterplan_cli.__file__).parent
IMPORTED_AS_ON_WINDOWS = """
import importlib, os, pkgutil, signal, sys, types

def load():
    import masterplan_cli
    found = [one.name for one in pkgutil.walk_packages(masterplan_cli.__path__, "masterplan_cli.")]
    for name in found:
        importlib.import_module(name)
    return len(found)

load()  # what others wrote is loaded as it is here
for name in [name for name in sys.modules if name.partition(".")[0] == "masterplan_cli"]:
    del sys.modules[name]
for name in ("fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty"):
    sys.modules[name] = None
sys.modules["msvcrt"] = types.ModuleType("msvcrt")
sys.platform = "win32"
for name in [name for name in vars(os) if name.startswith(("O_NO", "O_DIR", "O_CLO", "get", "set", "fork", "fch"))]:
    if name not in ("getenv", "get_exec_path", "get_terminal_size", "getcwd", "getpid", "get_inheritable"):
        delattr(os, name)
for name in ("SIGHUP", "SIGKILL", "SIGPIPE", "SIGALRM", "SIGXCPU", "alarm", "setitimer", "pthread_sigmask"):
    delattr(signal, name)
print(load())
"""


def test_every_module_loads_where_nothing_is_that_only_posix_has() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "dev", "-c", IMPORTED_AS_ON_WINDOWS],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert int(done.stdout) > 300


def test_no_pattern_takes_a_group_again_and_again_for_good() -> None:
    """`(?:a|b)*+` goes wrong in Python 3.11.2, which Debian 12 has; `(?>(?:a|b)*)` says the same and goes right."""
    for_good = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")
    texts = [
        (file, node.value)
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(node, ast.Constant)
    ]
    assert len(texts) > 1000
    assert [(file.name, text) for file, text in texts if isinstance(text, str) and for_good.search(text)] == []


def test_one_module_says_why_the_system_refuses() -> None:
    files = [file for file in PACKAGE.rglob("*.py") if file.name != "reasons.py"]
    assert [file.name for file in files if "strerror" in file.read_text("utf-8")] == []


@pytest.mark.parametrize(("language", "said"), [("id", "alamat itu sudah dipakai"), ("en", "the address is in use")])
def test_a_refusal_of_the_system_is_in_the_language_of_the_user(plan: Path, language: str, said: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = masterplan("serve", plan, "--port", port, MASTERPLAN_LANG=language)
    assert done.returncode == 2
    assert f": {said}." in done.stderr
    assert not re.search(r"(?i)errno|already in use", done.stderr)


def test_a_plan_on_another_drive_is_named_in_full(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def over_drives(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", over_drives)
    assert way(plan) == f"{plan.as_posix()}/"
