"""The cache folder in other hands: nothing that somebody else can have written is read, run or waited for."""

import os
from pathlib import Path

import pytest

from masterplan_cli import cache
from masterplan_cli.writing import _disk
from tests.program import masterplan

KEY = "0" * 64


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MASTERPLAN_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(cache, "_written", {})
    return tmp_path / "cache"


def test_what_is_kept_is_found_again_and_for_this_user_alone(place: Path) -> None:
    cache.save("templates", KEY, b"kept")
    assert cache.load("templates", KEY) == b"kept"
    assert place.stat().st_mode & 0o777 == (place / "templates").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
@pytest.mark.parametrize("part", ["", "templates", f"templates/{KEY}"])
def test_what_others_can_write_is_not_read(place: Path, mode: int, part: str) -> None:
    cache.save("templates", KEY, b"planted")
    (place / part).chmod(mode)
    assert cache.load("templates", KEY) is None


@pytest.mark.parametrize("part", ["", "templates", f"templates/{KEY}"])
def test_what_belongs_to_somebody_else_is_not_read(place: Path, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.save("templates", KEY, b"planted")
    if os.geteuid() == 0:
        os.chown(place / part, 12345, 12345)
    else:
        monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert cache.load("templates", KEY) is None


@pytest.mark.parametrize("part", ["", "documents", f"documents/{KEY}"])
@pytest.mark.parametrize("plant", ["pipe", "device", "link", "folder"])
def test_pipes_devices_links_and_folders_are_no_entries(place: Path, tmp_path: Path, part: str, plant: str) -> None:
    target = place / part
    target.parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "berkas").write_bytes(b"planted")
    if plant == "pipe":
        os.mkfifo(target)
    elif plant == "folder":
        (target / "x").mkdir(parents=True)
    else:
        target.symlink_to("/dev/zero" if plant == "device" else tmp_path / "berkas")
    assert cache.load("documents", KEY) is None
    assert cache.kept("pdf", (b"a",), lambda: b"made") == b"made"
    cache.save("documents", KEY, b"new")
    assert (tmp_path / "berkas").read_bytes() == b"planted"


@pytest.mark.parametrize("where", ["create", "write", "rename"])
def test_a_full_disk_leaves_no_new_files_and_is_asked_once(
    place: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    cache.save("documents", "f" * 64, b"first")
    tried: list[str] = []

    def full(act: str, _: str) -> None:
        tried.append(act)
        if act == where:
            raise OSError(28, "")

    monkeypatch.setattr(_disk, "before", full)
    for number in range(82):
        assert cache.kept("pdf", (bytes([number]),), lambda: b"made") == b"made"
    assert [entry.name for entry in (place / "documents").iterdir()] == ["f" * 64]
    assert tried.count(where) == 1


@pytest.mark.parametrize(("most", "most_bytes"), [(10, 1 << 30), (1 << 30, 1000)])
def test_it_is_bounded_in_entries_and_in_bytes(
    place: Path, monkeypatch: pytest.MonkeyPatch, most: int, most_bytes: int
) -> None:
    monkeypatch.setattr(cache, "MOST", most)
    monkeypatch.setattr(cache, "MOST_BYTES", most_bytes)
    monkeypatch.setattr(cache, "_BETWEEN", 1)
    for number in range(40):
        cache.save("documents", f"{number:064x}", b"x" * 100)
    assert 5 <= len(list((place / "documents").iterdir())) <= 10
    assert cache.load("documents", f"{39:064x}") is not None


def test_the_command_shows_it_and_empties_it_of_our_entries_alone(place: Path, tmp_path: Path) -> None:
    cache.save("documents", KEY, b"x" * 3000)
    cache.save("templates", KEY, b"y" * 2000)
    (place / "documents" / ".masterplan-left").write_bytes(b"")
    (place / "documents" / "catatan.txt").write_text("milik saya")
    (place / "templates" / ("a" * 64)).symlink_to(tmp_path)
    shown = masterplan("cache", MASTERPLAN_CACHE_DIR=str(place))
    assert (shown.returncode, shown.stdout.split(". ")[0]) == (0, f"{place}: 3 entri, 5 kB")
    cleared = masterplan("cache", "--clear", "--lang", "en", MASTERPLAN_CACHE_DIR=str(place))
    assert (cleared.returncode, cleared.stdout) == (0, f"{place}: 3 entries removed, 5 kB.\n")
    left = sorted(entry.name for part in ("documents", "templates") for entry in (place / part).iterdir())
    assert left == ["a" * 64, "catatan.txt"]
    assert masterplan("cache", MASTERPLAN_CACHE_DIR=str(tmp_path / "belum")).stdout.startswith(
        f"{tmp_path / 'belum'}: 0 entri"
    )


def test_the_command_says_when_the_cache_is_not_used(place: Path) -> None:
    place.mkdir()
    place.chmod(0o777)
    done = masterplan("cache", MASTERPLAN_CACHE_DIR=str(place))
    assert done.returncode == 0
    assert done.stdout.startswith(f"{place} tidak dipakai: ")
