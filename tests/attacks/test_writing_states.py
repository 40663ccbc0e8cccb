"""A run that is stopped before any of its changes to the disk: every state there can be, none left out."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from masterplan_cli import writing
from masterplan_cli.commands import init as beginning
from masterplan_cli.commands._writing import change_plan, finish_plan
from masterplan_cli.compiler import worksheet_bytes
from masterplan_cli.writing import _disk, _folder

Files = Mapping[str, Mapping[str, bytes]]
OLD: Files = {
    "html": {"index.html": b"old index", "buku.html": b"old book", "figures/gone.svg": b"gone", "same.css": b"same"},
    "markdown": {"README.md": b"old readme"},
}
NEW: Files = {
    "html": {"index.html": b"new index", "buku.html": b"new book", "same.css": b"same", "maps/a.svg": b"new map"},
    "markdown": {"README.md": b"new readme", "buku.md": b"new"},
    "en/html": {"index.html": b"new english"},
}


class Stopped(BaseException):
    """The process is gone here."""


class Stop:
    """Stops before the change of this number: once, as an interrupt does, or for good, as a kill does."""

    def __init__(self, at: int, *, for_good: bool, error: BaseException | None = None) -> None:
        self.at, self.for_good, self.error, self.seen = at, for_good, error or Stopped(), 0

    def __call__(self, *_: str) -> None:
        self.seen += 1
        if self.seen == self.at or (self.for_good and self.seen > self.at):
            raise self.error


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder in memory where there is such a thing: thousands of states are copied and taken away."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of the test's own below it
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting for the disk is counted, not done: no test here cuts the power."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture(params=[True, False], ids=["open folders", "by path"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that acts in open folders, and one that goes by path as Windows does."""
    if not request.param:
        monkeypatch.setattr(_folder, "HELD", False)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output folder with an old set and entries of the user's own."""
    build = tmp_path / "build"
    with writing.held(build) as hold:
        writing.write(hold, OLD)
    (build / "html" / "kosong").mkdir(mode=0o700)
    (build / "html" / "catatan.txt").write_text("milik saya")
    (build / "html" / "tautan").symlink_to("catatan.txt")
    (build / "html" / "index.html").chmod(0o600)
    return build


def write(build: Path, files: Files = NEW) -> None:
    with writing.held(build) as hold:
        writing.write(hold, files)


def tree(folder: Path) -> dict[str, bytes | str]:
    """What stands in a folder: files and what they hold, links and where they lead, folders."""
    found: dict[str, bytes | str] = {}
    for entry in folder.rglob("*"):
        held = str(entry.readlink()) if entry.is_symlink() else entry.read_bytes() if entry.is_file() else "folder"
        found[entry.relative_to(folder).as_posix()] = held
    return found


def own(build: Path) -> list[tuple[int, int, int]]:
    entries = [(build / "html" / name).lstat() for name in ("kosong", "catatan.txt", "tautan")]
    return [(one.st_ino, one.st_mode, one.st_mtime_ns) for one in entries]


def whole(build: Path) -> None:
    """Every file of a book is one that a whole run wrote."""
    for folder in {*OLD, *NEW}:
        for path in {*OLD.get(folder, {}), *NEW.get(folder, {})}:
            file = build / folder / path
            if file.exists():
                assert file.read_bytes() in {OLD.get(folder, {}).get(path), NEW.get(folder, {}).get(path)}


def steps(build: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None]) -> int:
    """How many changes to the disk an undisturbed run makes in a copy."""
    copy = build.parent / "undisturbed"
    shutil.copytree(build, copy, symlinks=True)
    count = Stop(0, for_good=False)
    with monkeypatch.context() as patched:
        patched.setattr(_disk, "before", count)
        act(copy)
    return count.seen


def states(
    build: Path,
    monkeypatch: pytest.MonkeyPatch,
    act: Callable[[Path], None],
    *,
    for_good: bool,
    error: BaseException | None = None,
) -> Iterator[Path]:
    """A copy of the folder for each place in which the run can be stopped, after it was stopped there."""
    count = steps(build, monkeypatch, act)
    assert count > 15
    for at in range(1, count + 1):
        copy = build.parent / f"stopped-{at}"
        shutil.copytree(build, copy, symlinks=True)
        mine = own(copy)
        stop = Stop(at, for_good=for_good, error=error)
        with monkeypatch.context() as patched:
            patched.setattr(_disk, "before", stop)
            with suppress(type(stop.error)):
                act(copy)
        assert stop.seen >= at
        assert own(copy) == mine
        yield copy
        assert own(copy) == mine
        shutil.rmtree(copy)


def expected(build: Path) -> dict[str, bytes | str]:
    return tree(build.parent / "undisturbed")


@pytest.mark.usefixtures("system")
def test_killed_anywhere_every_file_is_whole_and_the_next_run_ends_as_if_nothing_had_been(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for copy in states(out, monkeypatch, write, for_good=True):
        whole(copy)
        write(copy)
        assert tree(copy) == expected(out)
        assert (copy / "html" / "index.html").stat().st_mode & 0o777 == 0o600


def test_killed_anywhere_and_killed_anywhere_again_the_third_run_ends_it(
    out: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def small(build: Path) -> None:
        write(build, {"html": {"index.html": b"new index", "buku.html": b"old book", "same.css": b"same"}})

    for copy in states(out, monkeypatch, small, for_good=True):
        second = tmp_path / "second"
        for again in range(1, 200):
            shutil.copytree(copy, second, symlinks=True)
            stop = Stop(again, for_good=True)
            with monkeypatch.context() as patched:
                patched.setattr(_disk, "before", stop)
                with suppress(Stopped):
                    small(second)
            small(second)
            assert tree(second) == expected(out)
            shutil.rmtree(second)
            if stop.seen < again:
                break
        else:
            pytest.fail("it never ends")


def test_killed_anywhere_another_format_finishes_the_set_too(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = tree(out), None
    for copy in states(out, monkeypatch, write, for_good=True):
        new = new or expected(out)
        decided = writing.unfinished(copy)
        write(copy, {"docx": {"buku.docx": b"word"}})
        after = {path: held for path, held in tree(copy).items() if not path.startswith("docx")}
        begun = {path: held for path, held in after.items() if path not in {"html/maps", "en", "en/html"}}
        assert after == new or (begun == old and not decided)  # an empty folder is all that may be left


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(143)], ids=["interrupt", "terminate"])
def test_interrupted_anywhere_it_is_the_old_set_or_the_new_and_nothing_is_left(
    out: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    old, seen = tree(out), set()
    for copy in states(out, monkeypatch, write, for_good=False, error=error):
        state = tree(copy)
        assert state in (old, expected(out))
        seen.add(state == old)
    assert seen == {True, False}


@pytest.mark.parametrize("number", [28, 30, 5], ids=["full", "read-only", "broken"])
def test_where_the_system_refuses_it_is_the_old_set_or_the_next_run_finishes(
    out: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def seen(folder: Path) -> dict[str, bytes | str]:
        # A lock or an empty folder that cannot be removed holds nobody up.
        left = {".masterplan", ".masterplan/lock", "html/figures"}
        return {path: held for path, held in tree(folder).items() if path not in left}

    old = seen(out)
    for copy in states(out, monkeypatch, write, for_good=False, error=OSError(number, "")):
        whole(copy)
        assert writing.unfinished(copy) or seen(copy) in (old, seen(out.parent / "undisturbed"))
        write(copy)
        assert seen(copy) == seen(out.parent / "undisturbed")
        assert not (copy / ".masterplan").exists()


def test_check_tells_the_truth_in_every_state(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for copy in states(out, monkeypatch, write, for_good=True):
        before = tree(copy)
        stale = writing.outdated(copy, NEW)
        assert tree(copy) == before
        visible = {path: held for path, held in before.items() if not path.startswith(".masterplan")}
        assert stale or visible == expected(out)
        write(copy)
        assert writing.outdated(copy, NEW) == []


def test_worksheets_change_together_or_not_at_all(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {"html/index.html": b"old index", "html/buku.html": b"old book", "markdown/README.md": b"old readme"}

    def rename(plan: Path) -> None:
        changes = [
            writing.Change(path, writing.digest(raw), raw.replace(b"old", b"new")) for path, raw in before.items()
        ]
        with writing.held(plan) as hold:
            writing.finish(hold)
            writing.apply(hold, [*changes, writing.Change("html/figures/gone.svg", writing.digest(b"gone"), None)])

    old = tree(out)
    for copy in states(out, monkeypatch, rename, for_good=True):
        decided = writing.unfinished(copy)
        with writing.held(copy) as hold:
            writing.finish(hold)
        assert tree(copy) == (expected(out) if decided or tree(copy) != old else old)
        assert not list(copy.rglob(".masterplan"))


def test_what_the_user_changed_after_a_kill_is_told_and_not_lost(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for copy in states(out, monkeypatch, write, for_good=True):
        (copy / "html" / "buku.html").write_bytes(b"by hand")
        with pytest.raises(writing.Obstacle):
            write(copy)
        assert (copy / "html" / "buku.html").read_bytes() == b"by hand"
        (copy / "html" / "buku.html").unlink()
        write(copy)
        assert tree(copy) == expected(out)


def test_new_files_that_somebody_took_away_after_a_kill_are_made_again(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for copy in states(out, monkeypatch, write, for_good=True):
        for file in copy.rglob(".masterplan-*-*"):
            file.unlink()
        write(copy)
        assert tree(copy) == expected(out)


def mend(build: Path) -> None:
    with writing.held(build) as hold:
        writing.apply(hold, [writing.Change("html/buku.html", writing.digest(b"old book"), b"mended")])


def report(build: Path) -> None:
    writing.put(build / "temuan.json", b"{}")


@pytest.mark.parametrize("act", [write, mend, report])
def test_nothing_is_renamed_before_everything_is_on_the_disk(
    out: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None]
) -> None:
    acts: list[str] = []
    monkeypatch.setattr(_disk, "before", lambda name, _: acts.append(name))
    act(out)
    first, last = acts.index("rename"), len(acts) - 1 - acts[::-1].index("write")
    syncs = [number for number, act in enumerate(acts) if act == "sync"]
    assert last < syncs[0] < first
    assert len([number for number in syncs if number < first]) >= acts.count("create") - 1
    assert os.path.lexists(out / "html" / "index.html")


def test_init_and_fix_killed_anywhere_are_ended_by_the_same_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blank = {"masterplan.yaml": b"misspelt", "living/dinkes.yaml": b"misspelt"}
    monkeypatch.setattr(beginning, "_blank", lambda *_: blank)

    def begin(plan: Path) -> None:
        beginning.init(plan)

    def fix(plan: Path) -> None:
        finish_plan(plan)
        texts = worksheet_bytes(plan)
        change_plan(plan, texts, {file: b"right" for file, raw in texts.items() if raw != b"right"})

    for act in (begin, fix):
        before, undisturbed, copy = (tmp_path / f"{act.__name__}-{name}" for name in ("before", "after", "stopped"))
        if act is fix:
            begin(before)
            shutil.copytree(before, undisturbed)
        act(undisturbed)
        at, stopped = 0, True
        while stopped:
            at += 1
            if act is fix:
                shutil.copytree(before, copy)
            stop = Stop(at, for_good=True)
            with monkeypatch.context() as patched:
                patched.setattr(_disk, "before", stop)
                with suppress(Stopped):
                    act(copy)
            stopped = stop.seen >= at
            act(copy)
            assert tree(copy) == tree(undisturbed)
            shutil.rmtree(copy)
        assert at > 15
