"""Hostile values and files where a person would name a good one: a sentence, exit code 2, no traceback, and an end."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from masterplan_cli import folders, unforeseen
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.source._bytes import LARGEST
from tests.program import masterplan

LIVING = "worksheets/living.yaml"


def assert_a_sentence(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "Terjadi kesalahan di dalam masterplan" not in done.stderr
    for word in words:
        assert word in done.stderr


@pytest.mark.parametrize("command", ["validate", "build"])
@pytest.mark.parametrize(
    ("target", "word"),
    [("living.yaml", "menunjuk ke dirinya sendiri"), ("../loop", "menunjuk ke dirinya sendiri"), ("tidak-ada", "tidak dapat dibaca")],
)  # fmt: skip
def test_a_link_that_leads_nowhere(plan: Path, command: str, target: str, word: str) -> None:
    (plan / LIVING).unlink()
    (plan / LIVING).symlink_to(target)
    (plan / "loop").symlink_to("worksheets/living.yaml")
    assert_a_sentence(masterplan(command, plan), LIVING, word)


@pytest.mark.parametrize("command", ["validate", "build"])
@pytest.mark.parametrize("way", ["straight", "through a link"])
def test_a_pipe_instead_of_a_worksheet_is_not_waited_for(plan: Path, command: str, way: str) -> None:
    (plan / LIVING).unlink()
    pipe = plan / (LIVING if way == "straight" else "pipa")
    os.mkfifo(pipe)
    if way != "straight":
        (plan / LIVING).symlink_to(pipe)
    assert_a_sentence(masterplan(command, plan), LIVING, "bukan berkas biasa")


@pytest.mark.parametrize("what", ["pipe", "/dev/zero", "/dev/full"])
def test_a_baseline_that_never_ends(plan: Path, what: str) -> None:
    os.mkfifo(plan / "pipe")
    assert_a_sentence(masterplan("validate", plan, "--baseline", plan / what), "bukan berkas biasa")


@pytest.mark.parametrize("written", ["1e999", "-1e999", "9" * 6000, "NaN", "[" * 100_000, '{"a":' * 50_000])
def test_a_baseline_of_odd_numbers_and_endless_depth(plan: Path, written: str) -> None:
    file = plan / "dasar.json"
    file.write_text(f'{{"version": 1, "findings": {{"a": {{"count": {written}}}}}}}', "utf-8")
    assert_a_sentence(masterplan("validate", plan, "--baseline", file), "dasar.json")


@pytest.mark.parametrize("file", [".", "/", "./", "../", "a" * 300, "tidak-ada/x", "worksheets"])
@pytest.mark.parametrize("option", ["--report json=", "--write-baseline "])
def test_a_file_to_write_that_cannot_be_one(plan: Path, option: str, file: str) -> None:
    arguments = [part for part in f"{option}{file}".split(" ") if part]
    done = masterplan("validate", *arguments, folder=plan)
    assert_a_sentence(done)
    assert sorted(entry.name for entry in plan.iterdir()) == ["worksheets"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--report", f"json={LIVING}"),
        ("--report", f"sarif={LIVING}"),
        ("--write-baseline", LIVING),
        ("--report", "json=temuan.txt,sarif=temuan.txt"),
    ],
    ids=" ".join,
)
def test_nothing_is_written_over_a_worksheet_or_twice(plan: Path, arguments: tuple[str, str]) -> None:
    before = {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}
    assert_a_sentence(masterplan("validate", *arguments, folder=plan))
    assert {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "arguments",
    [("validate", ""), ("build", "--out", ""), ("validate", "--report", "json="), ("init", "")],
    ids=" ".join,
)
def test_a_path_that_is_empty_is_not_the_current_folder(plan: Path, arguments: tuple[str, ...]) -> None:
    assert_a_sentence(masterplan(*arguments, folder=plan))
    assert [entry.name for entry in plan.iterdir()] == ["worksheets"]


def test_every_path_of_every_command_is_read_alike() -> None:
    seen = 0
    for name in folders.names("commands"):
        for hint in get_type_hints(getattr(folders.module("commands", name), name), include_extras=True).values():
            kind, *more = get_args(hint) or (hint,)
            if "Path" in str(kind):
                seen += 1
                with pytest.raises(Rejected):
                    more[0].parser("")
    assert seen > 8


def test_a_worksheet_larger_than_memory_is_a_finding(plan: Path) -> None:
    with (plan / LIVING).open("wb") as stream:
        stream.truncate(1 << 40)
    done = masterplan("validate", plan)
    assert done.returncode == 1
    assert "Y003 unsafe-yaml" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("number", "size", "word"), [(1_001, 0, "1.000"), (5, LARGEST, "64 MiB"), (900, 80_000, "64 MiB")]
)
def test_more_worksheets_than_any_plan_has(plan: Path, number: int, size: int, word: str) -> None:
    (plan / LIVING).with_suffix("").mkdir()
    for each in range(number):
        with (plan / f"worksheets/living/opd-{each}.yaml").open("wb") as sheet:
            sheet.truncate(size)
    assert_a_sentence(masterplan("validate", plan), word)


def test_standard_input_that_never_ends_is_a_finding(plan: Path) -> None:
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [sys.executable, "-m", "masterplan_cli", "validate", "-", "--stdin-name", plan / LIVING],
            stdin=endless, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "")
    assert "Y003 unsafe-yaml" in done.stdout


def test_standard_input_that_is_closed(plan: Path) -> None:
    command = f"exec {sys.executable} -m masterplan_cli validate - --stdin-name {plan / LIVING} <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert_a_sentence(done, "Masukan standar tidak dapat dibaca")


def test_too_little_memory_is_a_sentence(plan: Path) -> None:
    code = (
        "import sys; sys.argv = ['masterplan', 'validate', sys.argv[1]]\n"
        "from masterplan_cli import __main__, compiler\n"
        "def check_folder(folder, *rest): raise MemoryError\n"
        "compiler.check_folder = check_folder\n"
        "__main__.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code, plan], capture_output=True, text=True, check=False)
    assert_a_sentence(done, "Memori komputer ini tidak cukup")


FAULT = """
import sys; sys.argv = ["masterplan", "validate", sys.argv[1]]
from masterplan_cli import __main__, compiler
class Odd(BaseException): pass
def check_folder(folder, *rest): {fault}
compiler.check_folder = check_folder
__main__.main()
"""


@pytest.mark.parametrize(
    "fault",
    ["raise KeyError('isi \\x1b[31m rencana')", "return check_folder(folder)", "raise Odd('panik')"],
)
def test_a_fault_of_ours_is_a_sentence_and_a_file_of_details(plan: Path, tmp_path: Path, fault: str) -> None:
    keep = tmp_path / "sementara"
    keep.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", FAULT.format(fault=fault), plan],
        env={**os.environ, "TMPDIR": str(keep), "MASTERPLAN_LANG": ""},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "Traceback" not in done.stderr
    (details,) = keep.iterdir()
    assert f"`{details}`" in done.stderr
    assert "Traceback" in details.read_text("utf-8")
    assert details.stat().st_mode & 0o777 == 0o600


def test_the_details_are_shown_where_they_are_asked_for(plan: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULT.format(fault="raise KeyError('\\x1b[31m')"), plan],
        env={**os.environ, unforeseen.SHOWN: "1", "MASTERPLAN_LANG": "en"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith("Something went wrong inside masterplan itself (KeyError)")
    assert "Traceback" in done.stderr
    assert "\x1b" not in done.stderr


def test_what_the_operating_system_refuses_is_no_fault_of_ours() -> None:
    sentence = unforeseen.sentence(OSError(errno.ENOSPC, "", "/cakram/penuh"))
    assert "`/cakram/penuh`" in sentence.id
    assert "masterplan" not in sentence.id


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every folder")
def test_a_folder_that_cannot_be_read_is_one_sentence(plan: Path) -> None:
    (plan / "worksheets").chmod(0)
    try:
        assert_a_sentence(masterplan("validate", plan), "Folder `worksheets` tidak dapat dibaca")
    finally:
        (plan / "worksheets").chmod(0o700)
