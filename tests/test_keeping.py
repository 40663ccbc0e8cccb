"""The cache of finished documents: never wrong, never in the way."""

from pathlib import Path

import pytest

from masterplan_cli.keeping import kept


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MASTERPLAN_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def never() -> bytes:
    pytest.fail("made again")


def test_the_same_parts_are_made_once(cache: Path) -> None:
    assert kept("pdf", (b"a", b"b"), lambda: b"first") == b"first"
    assert kept("pdf", (b"a", b"b"), never) == b"first"
    assert len(list((cache / "documents").iterdir())) == 1


def test_other_parts_or_another_kind_are_made_anew() -> None:
    assert kept("pdf", (b"ab", b"c"), lambda: b"1") == b"1"
    assert kept("pdf", (b"a", b"bc"), lambda: b"2") == b"2"
    assert kept("docx", (b"ab", b"c"), lambda: b"3") == b"3"


def test_a_broken_entry_is_made_anew(cache: Path) -> None:
    kept("pdf", (b"a",), lambda: b"good")
    (entry,) = (cache / "documents").iterdir()
    entry.write_bytes(b"torn")
    assert kept("pdf", (b"a",), lambda: b"good") == b"good"
    assert kept("pdf", (b"a",), never) == b"good"


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    monkeypatch.setenv("MASTERPLAN_CACHE_DIR", str(tmp_path / "berkas"))
    assert kept("pdf", (b"a",), lambda: b"made") == b"made"
