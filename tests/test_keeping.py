"""The cache of finished documents: never wrong, never in the way."""

import hashlib
import shutil
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import pytest

import masterplan_cli
from masterplan_cli import compiler
from masterplan_cli.cache import kept
from masterplan_cli.compiler import check_worksheets, compile_folder, worksheet_bytes
from masterplan_cli.edition import Wish
from masterplan_cli.language import Language
from masterplan_cli.source import read
from tests.program import SMALL

PAPER = pytest.mark.parametrize("form", ["docx", "pdf"])


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MASTERPLAN_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def firsts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Mapping[str, bytes], Path]]:
    """What was made of the small plan in each format, and a cache that holds all of it, each with a mark at its end."""
    found = {}
    for form in ("docx", "pdf"):
        folder = tmp_path_factory.mktemp(form) / "cache"
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("MASTERPLAN_CACHE_DIR", str(folder))
            found[form] = books(SMALL, form), folder
        for entry in (folder / "documents").iterdir():
            content = entry.read_bytes()[32:] + MARK
            entry.write_bytes(hashlib.sha256(content).digest() + content)
    return found


@pytest.fixture
def first(form: str, cache: Path, firsts: dict[str, tuple[Mapping[str, bytes], Path]]) -> Mapping[str, bytes]:
    """What was made of the small plan; the cache holds it."""
    made, folder = firsts[form]
    shutil.copytree(folder, cache)
    return made


def test_a_worksheet_that_did_not_change_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    texts, living, asked = worksheet_bytes(SMALL), "worksheets/living.yaml", list[str]()
    before = check_worksheets(texts)

    def counted(file: str, raw: bytes) -> Any:
        asked.append(file)
        return read(file, raw)

    monkeypatch.setattr(compiler, "read", counted)
    spoiled = texts[living].replace(b"priority: high", b"priority: hihg", 1)
    after = check_worksheets({**texts, living: spoiled})
    assert asked == [living]
    assert [one.place.file for one in after.findings.diagnostics] == [living]
    assert check_worksheets(texts).findings.diagnostics == before.findings.diagnostics == ()
    assert asked == [living]


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


MARK = b"from the cache"


SOME = ("buku-3", "lampiran-sumber", "quick-win-uji-air-pekanan")
"""A document of every kind that all formats make: as good as all of them where each must change."""


def books(plan: Path, form: str, language: Language = Language.ID, only: Collection[str] = ()) -> Mapping[str, bytes]:
    made = compile_folder(plan, Wish(language, [form], only)).made
    assert made
    return made.files


def anew(files: Mapping[str, bytes]) -> set[str]:
    return {Path(path).stem for path, content in files.items() if not content.endswith(MARK)}


def replaced(plan: Path, file: str, old: str, new: str) -> None:
    worksheet = plan / "worksheets" / file
    text = worksheet.read_text("utf-8")
    assert old in text
    worksheet.write_text(text.replace(old, new), "utf-8")


@PAPER
def test_only_documents_that_a_worksheet_changed_are_made_anew(
    plan: Path, form: str, first: Mapping[str, bytes]
) -> None:
    assert len(first) > 10
    again = books(plan, form)
    assert {path: content.removesuffix(MARK) for path, content in again.items()} == first
    assert anew(again) == set()
    replaced(plan, "masterplan.yaml", "Masterplan ini milik bersama", "Rencana ini milik bersama")
    assert anew(books(plan, form)) == {"buku-2"}


def test_pages_of_documents_that_did_not_change_are_not_converted_again(plan: Path, cache: Path) -> None:
    first = books(plan, "html")
    assert books(plan, "html") == first
    for entry in (cache / "documents").iterdir():
        content = entry.read_bytes()[32:].replace(b"</h1>", MARK + b"</h1>")
        entry.write_bytes(hashlib.sha256(content).digest() + content)
    kept_pages = {path for path, content in books(plan, "html").items() if MARK in content}
    assert {"html/buku-1.html", "html/buku-2.html", "html/review.html"} <= kept_pages
    replaced(plan, "masterplan.yaml", "Masterplan ini milik bersama", "Rencana ini milik bersama")
    assert {path for path, content in books(plan, "html").items() if MARK in content} == kept_pages - {
        "html/buku-2.html"
    }


@PAPER
@pytest.mark.usefixtures("first")
def test_a_drawing_that_changed_makes_its_documents_anew(plan: Path, form: str) -> None:
    colour = "settings:\n  look: {dimensions: [{dimension: economy, colour: 7a6000}]}\n"
    replaced(plan, "masterplan.yaml", "settings:\n", colour)
    changed = anew(books(plan, form))
    assert {"buku-2", "buku-3", "lampiran-anggaran"} <= changed
    assert not changed & {"lampiran-program", "lampiran-sumber", "quick-win-loket-cepat"}


def accented(plan: Path) -> None:
    replaced(plan, "masterplan.yaml", "settings:\n", "settings:\n  look: {accent: 7a1f3d}\n")


def with_a_logo(plan: Path) -> None:
    (plan / "templates").mkdir()
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    (plan / "templates" / "logo.svg").write_text(drawing)


def retitled(plan: Path) -> None:
    replaced(plan, "masterplan.yaml", "Masterplan Smart City", "Rencana Induk Smart City")


def with_a_font(plan: Path) -> None:
    (plan / "templates" / "fonts").mkdir(parents=True)
    shipped = Path(masterplan_cli.__file__).parent / "fonts" / "SourceSans3-Regular.ttf"
    (plan / "templates" / "fonts" / "Lain.ttf").write_bytes(shipped.read_bytes())


def named_otherwise(plan: Path) -> None:
    replaced(plan, "masterplan.yaml", "settings:\n", "settings:\n  look: {paper_font: Source Sans 3}\n")


def dated(plan: Path) -> None:
    replaced(plan, "masterplan.yaml", "  date: 2024-11-20\n", "  date: 2024-11-21\n")


CHANGES = [accented, with_a_logo, with_a_font, named_otherwise, dated, retitled]


@PAPER
@pytest.mark.usefixtures("first")
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_stands_in_all_documents_makes_all_of_them_anew(
    plan: Path, form: str, change: Callable[[Path], None]
) -> None:
    change(plan)
    assert anew(books(plan, form, only=SOME)) == set(SOME)


@PAPER
@pytest.mark.usefixtures("first")
def test_another_language_and_another_date_are_other_documents(
    plan: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert anew(books(plan, form, Language.EN, SOME)) == set(SOME)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    assert anew(books(plan, form, only=SOME)) == set(SOME)
