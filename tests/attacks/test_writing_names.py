"""Every path that is written is a file below its folder, and the same file on every system."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from masterplan_cli import writing
from masterplan_cli.language import Language
from masterplan_cli.reasons import reason
from masterplan_cli.writing import Kind, Obstacle
from masterplan_cli.writing import _folder as folders


def refused(out: Path, *paths: str) -> Kind:
    with pytest.raises(Obstacle) as told, writing.held(out) as hold:
        writing.write(hold, {"html": dict.fromkeys(paths, b"x")})
    assert not out.exists()
    return told.value.kind


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../x", "a/../../x", "a//b", "./a", "a/.", "", "a/", "..", "a\\b", "..\\x"]
)
def test_no_path_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    assert refused(tmp_path / "build", path) == Kind.OUTSIDE


@pytest.mark.parametrize(
    "path",
    ["con", "C:x", "c:/x", "NUL.html", "a/aux.md", "com1.txt", "LPT9", "conin$", "a:b", "a.", "a ", "a\nb", "a\x00b", "a\x1bb", "a\ud800",
     "a?b", "a*b", 'a"b', "a|b", "x" * 256, "é" * 128, ".masterplan/set", ".masterplan-files", "sub/.Masterplan-x"],
)  # fmt: skip
def test_no_name_that_only_some_systems_take(tmp_path: Path, path: str) -> None:
    assert refused(tmp_path / "build", path) == Kind.NAME


@pytest.mark.parametrize(
    "paths",
    [("a.html", "A.html"), ("é.md", "e\u0301.md"), ("Straße", "STRASSE"), ("a", "a/b"), ("Figures/a", "figures/b")],
)
def test_no_two_files_that_are_one_elsewhere(tmp_path: Path, paths: tuple[str, str]) -> None:
    assert refused(tmp_path / "build", *paths) == Kind.CLASH


@pytest.mark.parametrize(
    "path", ["konsep.html", "com.txt", "nulis.md", "x" * 250, "é" * 127, "a\u2028b", "日本/富士.html"]
)
def test_ordinary_names_are_written(tmp_path: Path, path: str) -> None:
    with writing.held(tmp_path) as hold:
        writing.write(hold, {"html": {path: b"x"}})
    assert (tmp_path / "html" / path).read_bytes() == b"x"


@pytest.mark.parametrize("held", [True, False])
@pytest.mark.parametrize("plant", ["link", "dangling", "folder", "pipe"])
@pytest.mark.parametrize(
    "place", ["html", "html/sub", "html/sub/a.html", "html/.masterplan-files", ".masterplan", ".masterplan/begun"]
)
def test_whatever_stands_in_the_way_stays_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: bool, plant: str, place: str
) -> None:
    monkeypatch.setattr(folders, "HELD", held and folders.HELD)
    if plant == "folder" and place in {"html", "html/sub", ".masterplan"}:
        pytest.skip("a folder belongs there")
    target, out = tmp_path / "rumah", tmp_path / "build"
    target.mkdir()
    (out / place).parent.mkdir(parents=True)
    if plant in {"link", "dangling"}:
        (out / place).symlink_to(target if plant == "link" else target / "tidak-ada")
    elif plant == "folder":
        (out / place).mkdir()
    else:
        os.mkfifo(out / place)
    before = (out / place).lstat()
    with pytest.raises((Obstacle, OSError)), writing.held(out) as hold:
        writing.write(hold, {"html": {"sub/a.html": b"x"}})
    after = (out / place).lstat()
    assert (after.st_ino, after.st_mode, after.st_mtime_ns) == (before.st_ino, before.st_mode, before.st_mtime_ns)
    assert list(target.iterdir()) == []
    assert not (out / "html" / "sub" / "a.html").is_file()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize("place", ["", "html"])
def test_a_folder_that_is_read_only_stays_whole(tmp_path: Path, place: str) -> None:
    out = tmp_path / "build"
    with writing.held(out) as hold:
        writing.write(hold, {"html": {"a.html": b"old"}})
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom masterplan_cli import writing\nos.setuid(12345)\n"
        f"try:\n  with writing.held(Path('{out}')) as hold: writing.write(hold, {{'html': {{'a.html': b'new', 'b.html': b'new'}}}})\n"
        "except PermissionError as error: sys.exit(f'{error.errno} {error.filename}')\n"
    )
    for folder in (*out.rglob("*"), out):
        os.chown(folder, 12345, 12345)
    for above in out.parents:
        if above != Path("/tmp") and above.is_relative_to("/tmp"):  # noqa: S108
            above.chmod(0o755)
    (out / place).chmod(0o555)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    (out / place).chmod(0o755)
    assert done.stderr.startswith("13 "), done.stderr
    assert (out / "html" / "a.html").read_bytes() == b"old"
    assert sorted(entry.name for entry in out.rglob("*")) == [".masterplan-files", "a.html", "html"]


@pytest.mark.parametrize("number", [13, 17, 20, 21, 28, 30, 36, 40])
def test_what_the_system_says_is_said_in_both_languages(number: int) -> None:
    said = reason(OSError(number, ""))
    assert said.id != said.en
    assert "sistem" not in said.id
    assert os.strerror(number) not in (said.id, said.to(Language.EN))
