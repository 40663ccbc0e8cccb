"""The books as PDF, read back by another program."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from masterplan_cli import compiler
from masterplan_cli.diagnostics import Findings
from masterplan_cli.documents import Document, Edition, Figure, compose, context
from masterplan_cli.formats.pdf import render
from masterplan_cli.formats.pdf.hyphens import SOFT, divided
from masterplan_cli.language import Language
from masterplan_cli.markdown.parser import parser
from masterplan_cli.templating import Templates, Unusable
from tests.marked import document as marked
from tests.pictures import png
from tests.program import SMALL

FIGURE = Figure(
    "road-map",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40" width="90" height="40"><text y="20">Garis</text></svg>',
    "Peta jalan",
    "Garis",
)
DAY = 1732060800  # 20 November 2024, the date of the small plan


@cache
def edition(language: Language = Language.ID) -> Edition:
    plan, templates = compiler.check_folder(SMALL).plan, Templates(language, None)
    shared = context(plan, templates, language, Findings((), {}))
    return Edition(compose(plan, templates, language), language, templates, shared)


@cache
def made(language: Language = Language.ID) -> dict[str, bytes]:
    return render(edition(language))


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def printed(
    markdown: str, kind: str = "annex", language: Language = Language.ID, *, is_marked: bool = True
) -> PdfReader:
    """One document of ours in the small plan."""
    shared = edition(language)
    documents = (
        marked("contoh", "Buku 1: Contoh", kind, f"# Buku 1: Contoh\n\n{markdown}", (FIGURE,), is_marked=is_marked),
        Document("buku-2", "Buku 2: Lain", "book", "# Buku 2: Lain\n\n## 3 Isu\n"),
    )
    return read(render(Edition(documents, language, shared.templates, shared.context))["contoh.pdf"])


def text(page: PageObject) -> str:
    return re.sub(rf"{SOFT}+\s*", "", page.extract_text())


def words(shown: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", shown))


def is_landscape(page: PageObject) -> bool:
    return bool(page.mediabox.width > page.mediabox.height)


def root(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def structure(reader: PdfReader) -> Iterator[DictionaryObject]:
    waiting = [root(reader)["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, ArrayObject):
            waiting += reversed(element)
        elif isinstance(element, DictionaryObject):
            yield element
            waiting += [element["/K"]] if "/K" in element else []


def roles(reader: PdfReader) -> Counter[str]:
    return Counter(str(element["/S"]) for element in structure(reader) if "/S" in element)


def bookmarks(outline: list[Any], level: int = 0) -> Iterator[tuple[int, str]]:
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry, level + 1)
        else:
            yield level, entry["/Title"]


def links(reader: PdfReader) -> Iterator[tuple[str, object]]:
    """What every link leads to: an address, or the page and the height of a place."""
    for page in reader.pages:
        for annotation in page.get("/Annots", ()):
            one = annotation.get_object()
            action = one.get("/A", {}).get_object() if "/A" in one else {}
            yield ("URI", str(action["/URI"])) if "/URI" in action else ("GoTo", one.get("/Dest", action.get("/D")))


def test_every_document_is_a_book_of_its_own() -> None:
    assert list(made()) == [f"{document.name}.pdf" for document in edition().documents]
    assert all(content.startswith(b"%PDF-1.7") for content in made().values())


@pytest.mark.parametrize("language", list(Language))
def test_all_that_a_document_says_stands_on_its_pages(language: Language) -> None:
    for document in edition(language).documents:
        pages = [text(page) for page in read(made(language)[f"{document.name}.pdf"]).pages]
        assert all(page.strip() for page in pages)
        html = parser().render(document.markdown).replace("</", " </")
        wanted = words(unescape(re.sub(r"<[^>]*>", "", html)))
        assert wanted.total() > 50
        assert wanted - words("\n".join(pages)) == Counter(), document.name


@pytest.mark.parametrize("language", list(Language))
def test_books_keep_what_pdf_ua_and_pdf_a_ask_for(language: Language) -> None:
    for name, content in made(language).items():
        reader = read(content)
        catalogue = root(reader)
        assert catalogue["/MarkInfo"]["/Marked"].value
        assert catalogue["/Lang"] == {"id": "id-ID", "en": "en"}[language.value]
        assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"].value
        assert [intent["/S"] for intent in catalogue["/OutputIntents"]] == ["/GTS_PDFA1"]
        metadata = catalogue["/Metadata"].get_data().decode()
        assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata
        assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
        assert {"/Document", "/P", "/H1"} <= roles(reader).keys(), name
        assert all(element.get("/Alt") for element in structure(reader) if element.get("/S") == "/Figure")
        assert not reader.is_encrypted


def test_a_book_says_what_it_is_and_whose() -> None:
    reader = read(made()["buku-1.pdf"])
    assert reader.metadata is not None
    assert reader.metadata.title == "Buku 1: Analisis Strategis Smart City"
    assert reader.metadata.author == "Kabupaten Contoh"
    assert reader.metadata.subject == "Masterplan Smart City Kabupaten Contoh"
    assert "Smart Environment" in (reader.metadata.get("/Keywords") or "")
    assert text(reader.pages[0]).splitlines()[:6] == [
        "Kabupaten Contoh",
        "Buku 1",
        "Analisis Strategis ",
        "Smart City",
        "Masterplan Smart City Kabupaten Contoh",
        "Kabupaten Contoh, Provinsi Jawa Tengah",
    ]


BOOK = """\
**Masterplan**

*Catatan kecil.*

## Kata Sambutan

Terima kasih.

Contoh, 20 November 2024

**Bupati Contoh**

## Daftar Isi

- [1 Pendahuluan](#1-pendahuluan)
  - [1.1 Latar](#11-latar)

## Daftar Tabel

- [Tabel 1.1. Angka](#11-latar)

## Daftar Gambar

- [Gambar 1.1. Peta](#11-latar)

## 1 Pendahuluan

Klaim bab ini.

### 1.1 Latar

Lihat [Tabel 1.1](#11-latar), [bab lain](buku-2.md#3-isu), [buku lain](buku-9.md), [alamat](https://contoh.id/a?b=1).

*Tabel 1.1. Angka*

| Ukuran | Nilai |
| --- | ---: |
| Penduduk | 1.250 |
| **Jumlah** | 1.250 |

*Sumber: kertas kerja KK-0.*

![Garis](figures/road-map.svg)

*Gambar 1.1. Peta*

## 2 Penutup

Selesai.
"""


def test_a_book_has_lists_with_page_numbers_in_place_of_links() -> None:
    pages = printed(BOOK, "book").pages
    assert [re.sub(r"[ .]*\s(?=\d+$)", " ", text(page).splitlines()[1]) for page in pages[2:5]] == [
        "Kata Sambutan ii",
        "Tabel 1.1 Angka 1",
        "Gambar 1.1 Peta 1",
    ]
    assert [re.sub(r"[ .]*\s(?=\d+$)", " ", line) for line in text(pages[2]).splitlines()[:5]] == [
        "Daftar Isi",
        "Kata Sambutan ii",
        "1 Pendahuluan 1",
        "1.1 Latar 1",
        "2 Penutup 2",
    ]


def test_pages_before_the_first_chapter_have_numbers_of_their_own() -> None:
    assert printed(BOOK, "book").page_labels == ["", "ii", "iii", "iv", "v", "1", "2"]


def test_bookmarks_are_the_headings() -> None:
    assert list(bookmarks(printed(BOOK, "book").outline)) == [
        (0, "Kata Sambutan"),
        (0, "Daftar Isi"),
        (0, "Daftar Tabel"),
        (0, "Daftar Gambar"),
        (0, "1 Pendahuluan"),
        (1, "1.1 Latar"),
        (0, "2 Penutup"),
    ]
    annex = printed("## Isu\n\n#### Rinci\n\nTeks.\n")  # a level is left out, which readers aloud must not meet
    assert list(bookmarks(annex.outline)) == [(0, "Buku 1: Contoh"), (1, "Isu"), (2, "Rinci")]


def test_tags_tell_headings_lists_tables_captions_and_figures_apart() -> None:
    found = roles(printed(f"{BOOK}\n- satu\n- dua\n\n> kutipan\n", "book"))
    assert {name: found[f"/{name}"] for name in ("H1", "H2", "TOC", "Table", "Caption", "Figure", "L", "LI", "TH")} == {
        "H1": 6,
        "H2": 1,
        "TOC": 4,
        "Table": 1,
        "Caption": 2,
        "Figure": 1,
        "L": 1,
        "LI": 2,
        "TH": 2,
    }
    assert {"/Title", "/THead", "/TFoot", "/BlockQuote", "/Link"} <= found.keys()


def test_links_lead_within_the_book_to_other_books_and_outside() -> None:
    reader = printed(BOOK, "book")
    assert [target for kind, target in links(reader) if kind == "URI"] == [
        "buku-2.pdf#3-isu",
        "https://contoh.id/a?b=1",
    ]
    inside = [target for kind, target in links(reader) if kind == "GoTo"]
    assert len(inside) == 7  # six entries of the three lists, and the reference to the table
    assert set(reader.named_destinations) >= {"1-pendahuluan", "11-latar"}
    shown = text(reader.pages[5])
    assert "alamat (https://contoh.id/a?b=1)" in " ".join(shown.split())


def test_markdown_that_no_template_marked_is_printed_as_it_stands() -> None:
    reader = printed(BOOK, "book", is_marked=False)
    assert {"/Caption", "/TOC", "/TFoot"}.isdisjoint(roles(reader))
    assert reader.page_labels == ["", *map(str, range(1, len(reader.pages)))]  # it has no numbered chapter
    shown = " ".join("\n".join(map(text, reader.pages)).split())
    for words_ in ("1.1 Latar", "Tabel 1.1. Angka", "Sumber: kertas kerja KK-0.", "Gambar 1.1. Peta", "Klaim bab ini."):
        assert words_ in shown
    assert len([target for kind, target in links(reader) if kind == "GoTo"]) == 5  # four entries and the reference


def left_of(page: PageObject, wanted: str) -> float:
    """How far from the left edge of the page a text begins, in points."""
    found: list[float] = []

    def visit(shown: str, matrix: list[float], inner: list[float], *_: object) -> None:
        if wanted in shown:
            found.append(matrix[4] + inner[4] * matrix[0])

    page.extract_text(visitor_text=visit)
    (left,) = found
    return left


@pytest.mark.parametrize("place", ["", "Contoh, 20 November 2024\n\n"])
def test_who_signs_a_foreword_stands_to_the_right_whatever_comes_before(place: str) -> None:
    foreword = "Terima kasih kepada semua pihak yang ikut menyusun masterplan ini bersama kami."
    page = printed(f"## Kata Sambutan\n\n{foreword}\n\n{place}**Bupati Contoh**\n\n## 1 Awal\n", "book").pages[1]
    assert left_of(page, "Bupati Contoh") > left_of(page, "Terima kasih") + 150


def test_links_to_places_with_other_letters_lead_there() -> None:
    reader = printed("## Café\n\n[di sini](#café) [di sana](buku-2.md#café)\n")
    assert [target for kind, target in links(reader) if kind == "URI"] == ["buku-2.pdf#caf%C3%A9"]
    assert len([target for kind, target in links(reader) if kind == "GoTo"]) == 1


def test_running_heads_name_region_book_and_chapter() -> None:
    pages = printed("## 1 Awal\n\n" + "Kata. \n\n" * 60 + "## 2 Akhir\n\nKata.\n", "book").pages
    heads = [text(page).splitlines()[0] for page in pages[1:]]
    assert heads == ["1 Awal", "Kabupaten Contoh – Buku 1 1 Awal", "2 Akhir"]
    assert [text(page).splitlines()[-1] for page in pages[1:]] == [
        f"Masterplan Smart City Kabupaten Contoh {number}" for number in (1, 2, 3)
    ]


def table(columns: int, rows: int, cell: str = "isi") -> str:
    lines = ["|".join(f"Kolom{number}" for number in range(columns)), "|".join(["---"] * columns)]
    lines += ["|".join(f"{cell} {row}.{number}" for number in range(columns)) for row in range(rows)]
    return "\n".join(f"|{line}|" for line in lines) + "\n"


LONG = "uraian yang cukup panjang untuk kolom ini"


def test_a_wide_matrix_stands_on_a_landscape_page_of_its_own() -> None:
    body = f"## 1 Awal\n\n{'Kata. ' * 300}\n\n{table(8, 4, LONG)}\nSesudah.\n"
    pages = printed(body, "book").pages
    assert [is_landscape(page) for page in pages] == [False, False, True, False]
    assert "Kolom7" in text(pages[2])
    assert "Sesudah." in text(pages[3])
    for short in (table(8, 4), table(5, 4, LONG)):
        assert not any(map(is_landscape, printed(f"## 1 Awal\n\n{short}", "book").pages))


def test_a_chapter_begins_on_the_landscape_page_of_its_matrix() -> None:
    pages = printed(f"## 1 Awal\n\nKlaim.\n\n### 1.1 Isi\n\n{table(8, 4, LONG)}", "book").pages
    assert [is_landscape(page) for page in pages] == [False, True]
    assert text(pages[1]).splitlines()[:2] == ["1 Awal", "Klaim."]


def test_an_annex_of_matrices_is_landscape_throughout_and_a_sheet_never() -> None:
    body = f"Pembuka.\n\n## Isi\n\n{table(8, 40, LONG)}\n## Lain\n\nKata.\n"
    assert all(map(is_landscape, printed(body).pages))
    assert not any(map(is_landscape, printed(body, "sheet").pages))


def test_every_page_of_a_long_table_begins_with_its_head_and_no_row_is_cut() -> None:
    rows = "".join(f"| Baris{row} | {'uraian panjang ' * 20}akhir{row} |\n" for row in range(40))
    pages = printed(f"*Tabel 1. Panjang*\n\n| Nama | Penjelasan |\n| --- | --- |\n{rows}").pages
    assert len(pages) > 2
    for page in pages:
        shown = text(page)
        assert "Nama Penjelasan" in shown
        assert re.findall(r"Baris(\d+)", shown) == re.findall(r"akhir(\d+)", shown) != []


def test_a_row_taller_than_a_page_is_cut_and_loses_nothing() -> None:
    cell = " ".join(f"kata{number}" for number in range(2000))
    shown = "\n".join(map(text, printed(f"| Nama | Isi |\n| --- | --- |\n| x | {cell} |\n").pages))
    assert set(re.findall(r"kata(\d+)", shown)) == set(map(str, range(2000)))


HOSTILE = (
    '#panic("x") #import "@preview/a:1.0.0": * #read("/etc/passwd") $x$ <label> @rujuk // komentar /* ya */ '
    "= judul `kode` *tebal* _miring_ \\u{41} \\ \" ' ; ] [ ) ( } { ~ -- --- ... <script>alert(1)</script>"
)


def test_text_that_looks_like_typst_comes_back_as_it_was_written() -> None:
    shared, escaped = edition(), re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", HOSTILE)
    markdown = (
        f"## {escaped}\n\n{escaped}\n\n*Tabel 1. {escaped}*\n\n|a|\n|-|\n|{escaped}|\n\n- {escaped}\n\n> {escaped}\n"
    )
    document = marked("contoh", HOSTILE, "annex", f"# {escaped}\n\n{markdown}")
    made_of_it = render(Edition((document,), Language.ID, shared.templates, shared.context))["contoh.pdf"]
    shown = re.sub(r"\s", "", "".join(map(text, read(made_of_it).pages)))
    assert shown.count(re.sub(r"\s", "", HOSTILE)) >= 7
    assert "root:" not in shown


def test_code_is_shown_and_links_that_may_lead_anywhere_are_text() -> None:
    reader = printed('`#panic("x")` [klik](javascript:1) [ini](file:///etc/passwd)\n\n```\n#panic("y")\n```\n')
    assert list(links(reader)) == []
    assert '#panic("x") [klik](javascript:1) [ini](file:///etc/passwd)' in text(reader.pages[0])
    assert '#panic("y")' in text(reader.pages[0])


def test_a_word_that_no_line_holds_breaks_and_stays_whole() -> None:
    word = "a1" * 150
    reader = printed(f"{word}\n\n## {word}\n\n|{word}|b|\n|-|-|\n|{word}|c|\n")
    assert "".join(map(text, reader.pages)).replace("\n", "").replace(" ", "").count(word) >= 4


def test_a_sign_that_no_font_of_ours_has_stops_no_book() -> None:
    reader = printed("Aksara ꦗꦮ dan 中 ada di sini.\n")
    assert "Aksara" in text(reader.pages[0])
    assert "ada di sini." in text(reader.pages[0])
    assert "pdfuaid" not in root(reader)["/Metadata"].get_data().decode()


PIECES = st.sampled_from(
    [
        *("# a\n", "## 1 b\n", "#### c\n", "- ", "  - ", "1. ", "7) ", "> ", "```\n", "---\n", "\n", "\n\n", " "),
        *("|a|b|\n|-|-:|\n|c|d|\n", "*Tabel 1. x*\n\n", "*Sumber: y*\n\n", "*", "**", "`", "~~", "<b>", "\\", "&amp;"),
        *("*Catatan.*\n\n", "**Bupati**\n\n", "## Kata Sambutan\n\n"),
        *("[a](#1-b)", "[b](buku-2.md)", "[c](https://x.id)", "![d](figures/road-map.svg)", "*Gambar 1. z*\n\n"),
        *("kata", '"', "#x", "$", "é", "\u00a0", "  \n", "- Daftar Isi", "## Daftar Isi\n\n- [a](#1-b)\n\n"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(["book", "annex", "sheet"]))
@example("> " * 90 + "dalam", "book")
@example("- " * 90 + "dalam", "sheet")
@example("1. - > " * 20 + "# judul\n", "annex")
@example("|" + "a|" * 60 + "\n|" + "-|" * 60 + "\n", "book")
@example(f"|{'kepala ' * 900}|\n|-|\n|x|\n", "annex")
@example("", "book")
@example("", "sheet")
def test_any_markdown_becomes_a_book(markdown: str, kind: str) -> None:
    assert len(printed(markdown, kind).pages) > 0


def test_the_least_plan_there_can_be_becomes_books() -> None:
    head = """
plan: {title: Rencana, first_year: 2025, last_year: 2029}
region: {name: Contoh, kind: kabupaten, code: "33.40", province: Jawa Tengah}
vision: {statement: Contoh Lestari}
"""
    dimensions = ("governance", "branding", "economy", "living", "society", "environment")
    texts = {f"worksheets/{key}.yaml": f"dimension: {key}\n".encode() for key in dimensions}
    plan = compiler.check_worksheets({**texts, "worksheets/masterplan.yaml": head.encode()}).plan
    templates = Templates(Language.ID, None)
    documents = compose(plan, templates, Language.ID)
    bare = Edition(documents, Language.ID, templates, context(plan, templates, Language.ID, Findings((), {})))
    reader = read(render(bare)["buku-1.pdf"])
    assert reader.metadata is not None
    assert reader.metadata.creation_date is None
    assert text(reader.pages[2]).splitlines()[-1] == "Rencana · Rancangan iii"


def test_the_same_plan_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = read(made()["buku-3.pdf"])
    assert reader.metadata is not None
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.timestamp() == DAY
    code = (
        "import hashlib; from tests.test_pdf import made; print(hashlib.sha256(b''.join(made().values())).hexdigest())"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Jakarta"))
    }
    assert len(sums) == 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    dated = printed("Kata.").metadata
    assert dated is not None
    assert dated.creation_date is not None
    assert dated.creation_date.timestamp() == 86400


def test_long_words_are_divided_as_indonesian_divides_them() -> None:
    shown = "penyelenggaraan pemerintahan mempertimbangkan masyarakat pendidikan Purbalingga SATUPADU smartphone2go"
    assert divided(shown).replace(SOFT, "-") == (
        "penye-leng-ga-raan peme-rin-tahan mem-per-tim-bang-kan masya-ra-kat pen-di-dikan Purbalingga SATUPADU smartphone2go"
    )


def test_a_hyphen_stands_where_a_line_ends_and_nowhere_else() -> None:
    sentence = "Penyelenggaraan pemerintahan mempertimbangkan kesejahteraan masyarakat berkelanjutan di perdesaan. "
    shown = "\n".join(page.extract_text() for page in printed(sentence * 60).pages)
    hyphens = re.findall(rf"{SOFT}+(.?)", shown)
    assert hyphens
    assert set(hyphens) == {""}


def region(folder: Path, name: str, content: bytes) -> Edition:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    templates = Templates(Language.ID, folder)
    return Edition(edition().documents[:1], Language.ID, templates, edition().context)


@pytest.mark.parametrize(("name", "content"), [("logo.svg", FIGURE.svg.encode()), ("logo.png", png())])
def test_the_logo_of_the_region_stands_on_the_cover(tmp_path: Path, name: str, content: bytes) -> None:
    reader = read(render(region(tmp_path / "templates", name, content))["buku-1.pdf"])
    alternatives = [str(each["/Alt"]) for each in structure(reader) if each.get("/S") == "/Figure"]
    assert alternatives[0] == "Lambang Kabupaten Contoh"


@pytest.mark.parametrize(("name", "content"), [("logo.svg", b"<svg"), ("logo.png", b"bukan gambar")])
def test_a_logo_that_is_no_picture_is_told(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(Unusable) as told:
        render(region(tmp_path / "templates", name, content))
    assert [(one.kind.code, one.place.file) for one in told.value.diagnostics] == [("D006", f"templates/{name}")]


def test_without_the_extra_one_sentence_says_what_to_install(plan: Path) -> None:
    code = "import sys; sys.modules['typst'] = None; from masterplan_cli.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "build", str(plan), "--format", "pdf"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    ways = ("pip install", "pipx install --force", "uv tool install")
    told = ", ".join(f"`{way} 'masterplan-cli[pdf]'`" for way in ways)
    start = "Format `pdf` memerlukan paket tambahan. Pasang dengan salah satu, sesuai cara pemasangan Anda: "
    assert done.stderr == f"{start}{told}.\n"
    assert not (plan / "build").exists()
