"""What a stranger plants where we write: nothing of anybody's is written through, replaced, removed or waited for."""

import errno
import fcntl
import hashlib
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from masterplan_cli import compiler, writing
from masterplan_cli.compiler import Checked, Compiled, compile_checked
from masterplan_cli.edition import Wish
from masterplan_cli.writing import _disk, held
from tests.program import SMALL, here, masterplan

SPOILED = ("offices: [dinkes, disdik]", "offices: [dinkes, disdikk]")
"""A reference of the small plan, and how it is misspelt so that `--fix` mends it."""


_made: dict[str, Compiled] = {}


@pytest.fixture(autouse=True)
def books_of_a_plan_are_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Made anew they would be the same; here they are only written."""

    def compiled(checked: Checked, folder: Path, wish: Wish, _: object) -> Compiled:
        key = repr((sorted(checked.findings.texts.items()), wish))
        if key not in _made:
            _made[key] = compile_checked(checked, folder, wish)
        return _made[key]

    monkeypatch.setattr(compiler, "compile_checked", compiled)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with its books, to copy."""
    plan = tmp_path_factory.mktemp("built") / "rencana"
    shutil.copytree(SMALL, plan)
    assert here("build", plan).returncode == 0
    return plan


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Path:
    """A plan with its books, of the test's own."""
    shutil.copytree(built, tmp_path / "rencana", symlinks=True)
    return tmp_path / "rencana"


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    """A file of somebody's, outside of everything that is written to."""
    (tmp_path / "rumah").mkdir()
    file = tmp_path / "rumah" / ".bashrc"
    file.write_text("milik orang lain")
    return file


def spoil(plan: Path) -> Path:
    worksheet = plan / "worksheets" / "living.yaml"
    text = worksheet.read_text("utf-8")
    assert text.count(SPOILED[0]) == 1
    worksheet.write_text(text.replace(*SPOILED), "utf-8")
    return worksheet


def retitle(plan: Path) -> None:
    worksheet = plan / "worksheets" / "living.yaml"
    worksheet.write_text(worksheet.read_text("utf-8").replace("Layanan kesehatan", "Pelayanan kesehatan"), "utf-8")


def snapshot(folder: Path) -> dict[str, object]:
    """Every entry below a folder with what it is, holds, and how it is kept; links unfollowed."""
    found: dict[str, object] = {}
    for entry in sorted(folder.rglob("*")):
        status = entry.lstat()
        held = entry.readlink() if entry.is_symlink() else entry.read_bytes() if entry.is_file() else None
        mark = (status.st_ino, status.st_mode, status.st_mtime_ns)
        found[str(entry.relative_to(folder))] = (*(mark if not entry.is_dir() else mark[:2]), held)
    return found


def no_leftovers(folder: Path) -> None:
    assert [entry for entry in folder.rglob(".masterplan*") if entry.name != ".masterplan-files"] == []


# A link of a name that can be known beforehand


@pytest.mark.parametrize(
    "name", [".living.yaml.masterplan-new", ".masterplan-living.yaml", "living.yaml.masterplan-new"]
)
def test_fix_writes_through_no_planted_link(plan: Path, victim: Path, name: str) -> None:
    worksheet = spoil(plan)
    (worksheet.parent / name).symlink_to(victim)
    assert here("validate", plan, "--fix").returncode == 0
    assert SPOILED[0] in worksheet.read_text("utf-8")
    assert victim.read_text() == "milik orang lain"
    assert (worksheet.parent / name).is_symlink()


@pytest.mark.parametrize(
    "option", ["--report=json=hasil.json", "--report=sarif=hasil.json", "--write-baseline=hasil.json"]
)
@pytest.mark.parametrize("name", [".hasil.json.masterplan-new", "hasil.json"])
def test_reports_and_baselines_write_through_no_planted_link(plan: Path, victim: Path, option: str, name: str) -> None:
    (plan / name).symlink_to(victim)
    done = here("validate", option, folder=plan)
    assert done.returncode == (2 if name == "hasil.json" else 0)
    assert victim.read_text() == "milik orang lain"
    assert (plan / name).is_symlink()
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("place", ["worksheets", "worksheets/living.yaml", "worksheets/masterplan.yaml"])
def test_init_writes_through_no_planted_link(tmp_path: Path, victim: Path, place: str) -> None:
    target = victim.parent if place == "worksheets" else victim.with_name("baru")
    (tmp_path / "rencana" / place).parent.mkdir(parents=True)
    (tmp_path / "rencana" / place).symlink_to(target)
    here("init", tmp_path / "rencana")
    assert [entry.name for entry in victim.parent.iterdir()] == [".bashrc"]
    assert (tmp_path / "rencana" / place).readlink() == target


@pytest.mark.parametrize(
    "place", [".masterplan", "html", "markdown", "html/figures", "html/buku-1.html", ".masterplan/lock"]
)
def test_build_goes_through_no_link_below_the_output_folder(plan: Path, victim: Path, place: str) -> None:
    link = plan / "build" / place
    link.parent.mkdir(parents=True)
    link.symlink_to(victim.parent if "lock" not in place and ".html" not in place else victim.with_name("baru"))
    done = here("build", plan)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert f"`{link}` adalah tautan" in done.stderr
    assert [entry.name for entry in victim.parent.iterdir()] == [".bashrc"]
    assert link.is_symlink()


def test_the_output_folder_itself_may_be_a_link(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "disk lain").mkdir()
    (plan / "build").symlink_to(tmp_path / "disk lain")
    assert here("build", plan).returncode == 0
    assert (tmp_path / "disk lain" / "html" / "index.html").is_file()
    assert (plan / "build").is_symlink()


# Pipes and devices


@pytest.mark.parametrize("name", [".living.yaml.masterplan-new", ".masterplan-living.yaml", "x.yaml.masterplan-new"])
def test_fix_waits_for_no_planted_pipe(plan: Path, name: str) -> None:
    worksheet = spoil(plan)
    os.mkfifo(worksheet.parent / name)
    assert here("validate", plan, "--fix").returncode == 0
    assert SPOILED[0] in worksheet.read_text("utf-8")


@pytest.mark.parametrize(
    "place", ["html", "html/index.html", "html/.masterplan-files", ".masterplan", ".masterplan/lock", ".masterplan/set"]
)
def test_build_waits_for_no_planted_pipe(plan: Path, place: str) -> None:
    (plan / "build" / place).parent.mkdir(parents=True)
    os.mkfifo(plan / "build" / place)
    done = here("build", plan)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert (plan / "build" / place).is_fifo()


def test_devices_stay_devices_and_get_the_report(plan: Path, tmp_path: Path) -> None:
    null = Path("/dev/null")
    if os.geteuid() == 0:  # who could replace that for everybody
        null = tmp_path / "null"
        with suppress(PermissionError):  # some containers make none
            os.mknod(null, stat.S_IFCHR | 0o666, os.makedev(1, 3))
    devices = [*([null] * null.exists()), *map(Path, ("/dev/stdout", "/dev/stderr", "/dev/fd/1", "/proc/self/fd/1"))]
    before = [os.lstat(device)[:2] for device in devices[:-2]]
    done = masterplan("validate", plan, *(f"--report=json={device}" for device in devices))
    assert done.returncode == 0
    assert [os.lstat(device)[:2] for device in devices[:-2]] == before
    assert (done.stdout.count('"diagnostics"'), done.stderr.count('"diagnostics"')) == (3, 1)


def test_a_report_to_standard_output_that_is_a_file_stands_in_it_whole(plan: Path, tmp_path: Path) -> None:
    reports = ("--report=text", "--report=json=/dev/stdout")
    command = [sys.executable, "-m", "masterplan_cli", "validate", str(plan), *reports]
    with (tmp_path / "keluaran").open("wb") as stream:
        subprocess.run(command, stdout=stream, check=True)
    said = (tmp_path / "keluaran").read_text("utf-8")
    assert said.count('"diagnostics"') == 1
    assert said.count("tidak ada yang perlu diperbaiki") == 1


def test_a_pipe_that_the_user_names_is_written_straight(plan: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE, text=True) as reader:
        assert here("validate", plan, "--report", f"json={pipe}").returncode == 0
        heard, _ = reader.communicate(timeout=60)
    assert heard.startswith("{")
    assert pipe.is_fifo()


# Two runs at once


@contextmanager
def another_run(out: Path) -> Iterator[None]:
    """The lock of a run that is at work in a folder."""
    (out / ".masterplan").mkdir(parents=True, exist_ok=True)
    with (out / ".masterplan" / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.mark.parametrize("options", [(), ("--only", "buku-1"), ("--lang", "id,en"), ("--format", "markdown")])
def test_a_second_run_refuses_and_touches_nothing(own: Path, options: tuple[str, ...]) -> None:
    retitle(own)
    with another_run(own / "build"):
        before = snapshot(own / "build")
        done = here("build", own, *options)
        assert snapshot(own / "build") == before
    assert done.returncode == 2
    assert done.stderr.startswith(f"masterplan lain sedang menulis ke `{own / 'build'}`; tidak ada yang ditulis.")
    assert here("build", own, *options).returncode == 0


def test_a_second_run_that_waits_comes_after_the_first_and_reads_the_plan_then(own: Path) -> None:
    command = [sys.executable, "-m", "masterplan_cli", "build", str(own), "--wait"]
    with another_run(own / "build"):
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        assert running.stderr is not None
        assert running.stderr.readline().startswith("Menunggu masterplan lain")
        retitle(own)
    with running:
        assert running.wait(timeout=120) == 0
    assert "Pelayanan kesehatan" in (own / "build" / "html" / "buku-3.html").read_text("utf-8")
    no_leftovers(own)


def test_a_run_that_waits_makes_the_folder_that_the_first_took_away(plan: Path) -> None:
    out = plan / "build"
    command = [sys.executable, "-m", "masterplan_cli", "build", str(plan), "--wait", "--format", "markdown"]
    with ExitStack() as stack:
        with another_run(out):
            running = stack.enter_context(
                subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            )
            stack.callback(running.kill)
            assert running.stderr is not None
            assert running.stderr.readline().startswith("Menunggu masterplan lain")
            shutil.rmtree(out)  # as a run does that had made it and found a mistake
        assert running.wait(timeout=60) == 0
    assert (out / "markdown" / "buku-1.md").is_file()
    no_leftovers(plan)


def test_two_runs_may_make_the_folder_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def quicker(act: str, name: str) -> None:
        if (act, name) == ("mkdir", "keluaran"):
            (tmp_path / name).mkdir()

    monkeypatch.setattr(_disk, "before", quicker)
    with held(tmp_path / "keluaran"):
        assert (tmp_path / "keluaran" / ".masterplan" / "lock").is_file()
    assert list((tmp_path / "keluaran").iterdir()) == []  # it is the other one's


def test_a_full_disk_is_told_by_the_folder_and_leaves_nothing(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(act: str, _: str) -> None:
        if act == "write":
            raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(_disk, "before", full)
    done = here("build", plan, "--format", "markdown")
    assert (done.returncode, done.stderr) == (2, f"`{plan / 'build'}` tidak dapat ditulis: disk penuh.\n")
    assert not (plan / "build").exists()


def test_a_folder_in_which_nothing_can_be_made_is_a_sentence(plan: Path) -> None:
    done = masterplan("build", plan, "--out", "/proc")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("`/proc")


def test_check_takes_no_lock_and_heeds_none(own: Path) -> None:
    with another_run(own / "build"):
        before = snapshot(own / "build")
        assert here("build", own, "--check").returncode == 0
        assert snapshot(own / "build") == before


def test_the_lock_of_a_run_that_died_holds_nobody_up(own: Path) -> None:
    (own / "build" / ".masterplan").mkdir()
    (own / "build" / ".masterplan" / "lock").touch()
    retitle(own)
    assert here("build", own).returncode == 0
    no_leftovers(own)


def test_fix_refuses_while_another_run_changes_the_plan(plan: Path) -> None:
    worksheet = spoil(plan)
    before = worksheet.read_bytes()
    with another_run(plan):
        done = here("validate", plan, "--fix")
    assert (done.returncode, worksheet.read_bytes()) == (2, before)
    assert here("validate", plan, "--fix").returncode == 0


# The user's own entries


def test_own_entries_in_the_output_folder_are_never_touched(own: Path, victim: Path) -> None:
    build = own / "build"
    (build / "html" / "kosong").mkdir()
    (build / "html" / "kosong" / "dalam").mkdir(mode=0o700)
    (build / "html" / "tertutup").mkdir(mode=0o000)
    (build / "html" / "catatan.txt").write_text("jangan dihapus")
    (build / "html" / "catatan.txt").chmod(0o640)
    os.utime(build / "html" / "catatan.txt", (1, 1))
    (build / "html" / "rahasia").symlink_to(victim)
    (build / "html" / "folder").symlink_to(victim.parent)
    (build / "html" / "menggantung").symlink_to("tidak-ada")
    (build / "html" / "nol").symlink_to("/dev/zero")
    os.mkfifo(build / "html" / "pipa")
    (build / "lain").mkdir()
    (build / "html.masterplan-new").write_text("milik saya juga")
    (build / "html").chmod(0o700)
    ours = {"html/catatan.txt", "html/kosong", "html/kosong/dalam", "html/tertutup", "html/rahasia", "html/folder"}
    ours |= {"html/menggantung", "html/nol", "html/pipa", "lain", "html.masterplan-new", "html"}
    before = {name: mark for name, mark in snapshot(build).items() if name in ours}
    assert before.keys() == ours
    retitle(own)
    assert here("build", own).returncode == 0
    assert {name: mark for name, mark in snapshot(build).items() if name in ours} == before
    assert "Pelayanan kesehatan" in (build / "html" / "buku-3.html").read_text("utf-8")
    (build / "html" / "tertutup").chmod(0o700)


def test_modes_of_files_that_are_renewed_are_kept(own: Path) -> None:
    (own / "build" / "html" / "buku-3.html").chmod(0o600)
    (own / "worksheets" / "living.yaml").chmod(0o640)
    retitle(own)
    spoil(own)
    assert here("validate", own, "--fix").returncode == 0
    assert here("build", own).returncode == 0
    assert (own / "build" / "html" / "buku-3.html").stat().st_mode & 0o777 == 0o600
    assert (own / "worksheets" / "living.yaml").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["index.html", "buku-2.html", "figures/house.svg"])
def test_a_file_changed_by_hand_is_told_and_not_lost(own: Path, name: str) -> None:
    file = own / "build" / "html" / name
    file.write_text("diubah tangan")
    before = snapshot(own / "build")
    done = here("build", own)
    assert done.returncode == 2
    assert f"`{file}` berubah sejak" in done.stderr
    assert snapshot(own / "build") == before


# Lists of written files that lie


def listing(*names: str, folder: Path) -> bytes:
    """A list that claims files, as we would write it, with the digest of what a stranger guesses they hold."""
    fields = ["masterplan-files 2"]
    for name in names:
        fields += [name, hashlib.sha256(b"tebakan" + bytes(folder)).hexdigest()]
    body = "\0".join((*fields, "")).encode()
    return body + hashlib.sha256(body).hexdigest().encode()


@pytest.mark.parametrize(
    "name", ["catatan.txt", "../../worksheets/living.yaml", "/etc/hostname", "..\\catatan.txt", "dalam/x"]
)
def test_a_forged_list_deletes_nothing(own: Path, name: str) -> None:
    html = own / "build" / "html"
    (html / "dalam").mkdir()
    for file in (html / "catatan.txt", html / "dalam" / "x"):
        file.write_text("milik saya")
    (html / ".masterplan-files").write_bytes(listing(name, folder=html))
    before = snapshot(own)
    done = here("build", own, "--format", "html")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert snapshot(own) == before


@pytest.mark.parametrize(
    "raw", [b"", b"catatan.txt\n", b"\xff\xfe\0", b"masterplan-files 2\0catatan.txt\0", b"\n" * 10, b"a\xe2\x80\xa8b\n"]
)
def test_a_damaged_or_older_list_is_a_sentence(own: Path, raw: bytes) -> None:
    html = own / "build" / "html"
    (html / "catatan.txt").write_text("milik saya")
    (html / ".masterplan-files").write_bytes(raw)
    before = snapshot(own)
    done = here("build", own)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert "Hapus folder itu bila tidak memuat berkas Anda sendiri" in done.stderr
    assert snapshot(own) == before
    assert here("build", own, "--check").returncode == 1


@pytest.mark.parametrize("name", ["a\u2028catatan.txt", "a\u2029catatan.txt", "a\u0085catatan.txt"])
def test_a_name_that_ends_a_line_claims_no_other_file(tmp_path: Path, name: str) -> None:
    out = tmp_path / "build"
    (out / "html").mkdir(parents=True)
    (out / "html" / "catatan.txt").write_text("milik saya")
    with writing.held(out) as hold:
        writing.write(hold, {"html": {name: b"1"}})
        writing.write(hold, {"html": {"index.html": b"2"}})
    assert sorted(file.name for file in (out / "html").iterdir()) == [".masterplan-files", "catatan.txt", "index.html"]
