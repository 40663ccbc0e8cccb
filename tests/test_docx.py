"""Word files: what stands in them, and what an office can do with it."""

import io
import json
import re
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import docx as reader
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

from masterplan_cli import compiler
from masterplan_cli.book import Table, Text
from masterplan_cli.documents import Figure
from masterplan_cli.edition import Wish
from masterplan_cli.formats.docx.anchors import bookmark
from masterplan_cli.formats.docx.tables import table_xml
from masterplan_cli.language import Language
from masterplan_cli.markdown import clean, escape
from tests.program import SMALL, here, masterplan
from tests.word import R, W, edition, instructions, names, paragraphs, part, plan, sample, style, text, word

ROOT = Path(__file__).parents[1]
FIGURE = Figure(
    "peta-jalan",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 42"><rect width="9" height="9"/></svg>',
    "Peta jalan",
    "Garis",
)

BOOK = r"""# Buku 1: Analisis

**Masterplan 2025**

Kabupaten Purbalingga

*Memuat contoh; lihat [Catatan](#catatan).*

## Kata Sambutan

Kota cerdas bukan soal layar.

Purbalingga, 1 Oktober 2025

**Bupati Purbalingga**

## Daftar Isi

- [Kata Sambutan](#kata-sambutan)
- [1 Isu & arah](#1-isu--arah)
  - [1.1 Air](#11-air)
- [Catatan](#catatan)

## Daftar Tabel

- [Tabel 1.1. Penduduk \*miskin\*](#11-air)

## Daftar Gambar

Buku ini tidak memuat gambar.

## 1 Isu & arah

Satu kalimat pembuka.

Lihat [program](buku-2.md#31-air), [Tabel 1.1](#11-air), [air](#11-air), [tiada](#tiada) dan <https://x.id/a?b=1&c>.
Baris **kedua**, *miring*, ~~dicoret~~, `kode`\
lalu ketiga.

### 1.1 Air

*Tabel 1.1. Penduduk \*miskin\**

| Wilayah | Persen |
| --- | --: |
| Kaligondang \| timur | 14,18 |
| **Bobotsari** | 9 |
| **Jumlah** | 23,18 |

*Sumber: BPS, 2024.*

![Garis "naik"](figures/peta-jalan.svg)

*Gambar 1.1. Peta jalan.*

#### 1.1.1 Hulu

- satu
- dua

  lagi

  3) tiga
  4) empat

> kutipan

```
kode  dua
```

## Catatan

Akhir.
"""


@pytest.fixture(scope="module")
def book() -> bytes:
    return word(BOOK, "book", (FIGURE,))


@pytest.fixture
def plan_folder(tmp_path: Path) -> Path:
    """A plan folder of the test's own, with nothing wrong in it."""
    shutil.copytree(SMALL, tmp_path / "rencana")
    return tmp_path / "rencana"


def test_every_paragraph_has_a_style_that_says_what_it_is(book: bytes) -> None:
    assert paragraphs(book) == [
        ("CoverLogo", ""),
        ("CoverTitle", "Buku 1: Analisis"),
        ("Subtitle", "Masterplan 2025"),
        ("CoverText", "Kabupaten Purbalingga"),
        ("CoverNote", "Memuat contoh; lihat Catatan."),
        ("Heading1", "Kata Sambutan"),
        ("BodyText", "Kota cerdas bukan soal layar."),
        ("Date", "Purbalingga, 1 Oktober 2025"),
        ("Signature", "Bupati Purbalingga"),
        ("TOCHeading", "Daftar Isi"),
        ("TOC1", "Kata Sambutan\t"),
        ("TOC1", "1\tIsu & arah\t"),
        ("TOC2", "1.1\tAir\t"),
        ("TOC1", "Catatan\t"),
        ("TOCHeading", "Daftar Tabel"),
        ("TableofFigures", "Tabel 1.1. Penduduk *miskin*\t"),
        ("TOCHeading", "Daftar Gambar"),
        ("BodyText", "Buku ini tidak memuat gambar."),
        ("Heading1", "Isu & arah"),
        ("ChapterClaim", "Satu kalimat pembuka."),
        (
            "BodyText",
            (
                "Lihat program, Tabel 1.1, air, tiada dan https://x.id/a?b=1&c. "
                "Baris kedua, miring, dicoret, kode\nlalu ketiga."
            ),
        ),
        ("Heading2", "Air"),
        ("Caption", "Tabel 1.1. Penduduk *miskin*"),
        ("Source", "Sumber: BPS, 2024."),
        ("Figure", ""),
        ("FigureCaption", "Gambar 1.1. Peta jalan."),
        ("Heading3", "Hulu"),
        ("ListBullet", "satu"),
        ("ListBullet", "dua"),
        ("ListContinue", "lagi"),
        ("ListNumber2", "tiga"),
        ("ListNumber2", "empat"),
        ("Quote", "kutipan"),
        ("HTMLPreformatted", "kode  dua"),
        ("Heading1", "Catatan"),
        ("BodyText", "Akhir."),
    ]


def test_fields_are_there_for_word_to_update(book: bytes) -> None:
    assert instructions(book) == [
        'TOC \\o "1-2" \\h \\z \\u',
        "PAGEREF _m_kata_sambutan \\h",
        "PAGEREF _m_1_isu__arah \\h",
        "PAGEREF _m_11_air \\h",
        "PAGEREF _m_catatan \\h",
        'TOC \\h \\z \\c "Tabel"',
        "PAGEREF _c_tabel_1_1 \\h",
        "REF _c_tabel_1_1 \\h",
        "STYLEREF 1 \\s",
        "SEQ Tabel \\* ARABIC \\r 1",
        "STYLEREF 1 \\s",
        "SEQ Gambar \\* ARABIC \\r 1",
    ]
    assert part(book, "word/settings.xml").find(f"{W}updateFields") is not None


def test_everything_that_is_referred_to_is_there() -> None:
    for file in sample()[1].values():
        document = part(file)
        marks = [one.attrib[f"{W}name"] for one in document.iter(f"{W}bookmarkStart")]
        numbers = [one.attrib[f"{W}id"] for one in document.iter(f"{W}bookmarkStart")]
        assert len(marks) == len(set(marks))
        assert len(numbers) == len(set(numbers))
        wanted = {one.split()[1] for one in instructions(file) if one.startswith(("REF ", "PAGEREF "))}
        links = list(document.iter(f"{W}hyperlink"))
        wanted |= {one.attrib[f"{W}anchor"] for one in links if f"{R}id" not in one.attrib}
        assert wanted <= set(marks)
        styles = {one.attrib[f"{W}styleId"] for one in part(file, "word/styles.xml").iter(f"{W}style")}
        assert {one.attrib[f"{W}val"] for one in document.iter(f"{W}pStyle")} <= styles
        lists = {one.attrib[f"{W}numId"] for one in part(file, "word/numbering.xml").iter(f"{W}num")}
        assert {one.attrib[f"{W}val"] for one in document.iter(f"{W}numId")} <= {"0", *lists}


def test_links_lead_into_the_other_documents() -> None:
    parts = {name: part(file) for name, file in sample()[1].items()}
    marks = {
        name: {one.attrib[f"{W}name"] for one in document.iter(f"{W}bookmarkStart")} for name, document in parts.items()
    }
    followed = 0
    for name, document in parts.items():
        relations = part(sample()[1][name], "word/_rels/document.xml.rels")
        targets = {one.attrib["Id"]: one.attrib["Target"] for one in relations}
        for link in document.iter(f"{W}hyperlink"):
            if f"{R}id" in link.attrib and f"{W}anchor" in link.attrib:
                assert link.attrib[f"{W}anchor"] in marks[targets[link.attrib[f"{R}id"]]]
                followed += 1
    assert followed > 100


def test_every_file_keeps_to_the_schema(book: bytes, tmp_path: Path) -> None:
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
    path = tmp_path / "x.docx"
    for content in (book, *sample()[1].values()):
        path.write_bytes(content)
        found = [error.description for error in validator.validate(path).errors]
        # A list of number 0 is none: the standard says so, and Word writes it for a heading without its number.
        assert [one for one in found if one != "Numbering definition '0' referenced but not found"] == []


def test_head_rows_repeat_and_rows_stay_whole() -> None:
    seen = 0
    for file in sample()[1].values():
        for table in part(file).iter(f"{W}tbl"):
            rows = table.findall(f"{W}tr")
            assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
            assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
            columns = [int(one.attrib[f"{W}w"]) for one in table.iter(f"{W}gridCol")]
            assert all(len(row.findall(f"{W}tc")) == len(columns) for row in rows)
            seen += 1
    assert seen > 150


def test_tables_fill_the_width_of_their_pages() -> None:
    turned = upright = 0
    for file in sample()[1].values():
        for is_landscape, tables in _sections(file):
            for table in tables:
                columns = [int(one.attrib[f"{W}w"]) for one in table.iter(f"{W}gridCol")]
                assert sum(columns) == (14570 if is_landscape else 9072)
                assert is_landscape or len(columns) < 7 or min(columns) > 300
                turned += is_landscape
                upright += not is_landscape
    assert turned > 50
    assert upright > 50


def test_wide_matrix_turns_its_page_with_its_headings_alone() -> None:
    running = "Kalimat panjang yang mengisi barisnya sampai penuh dan masih berlanjut ke baris berikutnya.\n\n" * 40
    wide = f"| {' | '.join(f'Kolom {one}' for one in range(7))} |\n{'|---' * 7}|\n| {'banyak sekali kata | ' * 7}\n\n"
    narrow = f"| {' | '.join('abcdefg')} |\n{'|---' * 7}|\n| {'1 | ' * 7}\n\n"
    file = word(f"# Buku\n\n## 1 Satu\n\n{running}### 1.1 Matriks\n\n{wide}Singkat.\n\n{wide}{narrow}{running}", "book")
    assert [(is_landscape, len(tables)) for is_landscape, tables in _sections(file)] == [
        (False, 0),
        (False, 0),
        (True, 2),
        (False, 1),
    ]
    styles = [style(one) for one in part(file)[0] if one.tag == f"{W}p"]
    first_end, second_end = (at for at, name in enumerate(styles) if name == "SectionEnd" and at > 10)
    assert styles[first_end + 1] == "Heading2"
    assert styles[second_end - 1] == "AfterTable"


def _sections(file: bytes) -> list[tuple[bool, list[ET.Element]]]:
    """Of every section: whether it is landscape, and its tables."""
    made: list[tuple[bool, list[ET.Element]]] = []
    tables: list[ET.Element] = []
    for child in part(file)[0]:
        tables += [child] if child.tag == f"{W}tbl" else []
        properties = child if child.tag == f"{W}sectPr" else child.find(f"{W}pPr/{W}sectPr")
        if properties is not None:
            size = properties.find(f"{W}pgSz")
            assert size is not None
            made.append((size.get(f"{W}orient") == "landscape", tables))
            tables = []
    return made


def test_pages_count_from_the_first_chapter(book: bytes) -> None:
    counted = [one.find(f"{W}pgNumType") for one in part(book).iter(f"{W}sectPr")]
    assert [None if one is None else {key.removeprefix(W): value for key, value in one.items()} for one in counted] == [
        None,
        {"fmt": "lowerRoman", "start": "1"},
        {"start": "1"},
    ]


def test_running_heads_name_region_book_and_plan(book: bytes) -> None:
    assert text(part(book, "word/header1.xml")) == "Kabupaten Contoh\tBuku 1"
    assert text(part(book, "word/footer2.xml")) == "Masterplan Smart City Kabupaten Contoh\t1"
    cover, *others = part(book).iter(f"{W}sectPr")
    assert cover.findall(f"{W}headerReference") == []
    assert all(one.find(f"{W}headerReference") is not None for one in others)


@pytest.mark.parametrize(("language", "locale"), [(Language.ID, "id-ID"), (Language.EN, "en-GB")])
def test_words_are_spelled_and_hyphenated_in_their_language(language: Language, locale: str) -> None:
    file = edition(plan(), language, ["buku-1"])[1]["buku-1.docx"]
    styles = part(file, "word/styles.xml")
    written = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert written is not None
    assert written.attrib[f"{W}val"] == locale
    assert part(file, "word/settings.xml").find(f"{W}autoHyphenation") is not None
    body = next(one for one in styles.iter(f"{W}style") if one.attrib[f"{W}styleId"] == "BodyText")
    assert [one.attrib[f"{W}val"] for one in body.iter(f"{W}jc")] == ["both"]


def test_properties_tell_what_it_is_and_never_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    def properties() -> tuple[object, ...]:
        core = reader.Document(io.BytesIO(edition(dated, only=["buku-2"])[1]["buku-2.docx"])).core_properties
        return core.title, core.author, core.subject, core.keywords, core.language, core.created, core.modified

    dated = compiler.check_folder(ROOT)
    region, title = "Kabupaten Purbalingga", "Masterplan Smart City Kabupaten Purbalingga 2025–2034"
    dimensions = "Smart Governance; Smart Branding; Smart Economy; Smart Living; Smart Society; Smart Environment"
    keywords = f"masterplan; smart city; {region}; {dimensions}"
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    day = datetime(2025, 10, 1, tzinfo=UTC)
    assert properties() == ("Buku 2: Masterplan Smart City", region, title, keywords, "id-ID", day, day)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    day = datetime(2026, 1, 1, tzinfo=UTC)
    assert properties() == ("Buku 2: Masterplan Smart City", region, title, keywords, "id-ID", day, day)


def test_figure_is_a_picture_and_its_drawing_with_what_it_says(book: bytes) -> None:
    assert {"word/media/peta-jalan.png", "word/media/peta-jalan.svg"} <= set(names(book))
    shown = reader.Document(io.BytesIO(book)).inline_shapes
    assert [(one._inline.docPr.get("descr"), one.width, one.height) for one in shown] == [
        ('Garis "naik"', 9072 * 635, 4235 * 635)
    ]
    assert b"svgBlip" in ET.tostring(part(book))


def test_figure_that_the_edition_lacks_is_its_text() -> None:
    assert paragraphs(word("![a < b](figures/absent.svg)\n")) == [("BodyText", "a < b")]


def test_sums_stand_out(book: bytes) -> None:
    looks = [one.attrib[f"{W}lastRow"] for one in part(book).iter(f"{W}tblLook")]
    assert looks == ["1"]


def test_lists_keep_their_numbers() -> None:
    file = word("3. tiga\n4. empat\n\n<!-- -->\n\n1) satu\n   1) dalam\n2) dua\n\n- - x\n-\n")
    items = [
        (text(one), number.attrib[f"{W}val"], level.attrib[f"{W}val"])
        for one in part(file).iter(f"{W}p")
        if (number := one.find(f"{W}pPr/{W}numPr/{W}numId")) is not None
        and (level := one.find(f"{W}pPr/{W}numPr/{W}ilvl")) is not None
    ]
    assert items == [
        ("tiga", "5", "0"),
        ("empat", "5", "0"),
        ("satu", "6", "0"),
        ("dalam", "7", "1"),
        ("dua", "6", "0"),
        ("", "2", "0"),
        ("x", "2", "1"),
        ("", "2", "0"),
    ]
    starts = [one.attrib[f"{W}val"] for one in part(file, "word/numbering.xml").iter(f"{W}startOverride")]
    assert starts == ["3", "1", "1"]


def test_number_that_word_would_count_otherwise_stays_written() -> None:
    assert paragraphs(word("## 2 Dua\n\n## 1 Satu\n\n### 1.1 A\n\n### 1.3 C\n\n## 2025\n")) == [
        ("Heading1", "2 Dua"),
        ("Heading1", "Satu"),
        ("Heading2", "A"),
        ("Heading2", "1.3 C"),
        ("Heading1", "2025"),
    ]


def test_caption_numbers_start_again_where_they_do() -> None:
    table = "\n\n| a |\n|---|\n| 1 |\n\n"
    captions = "".join(f"*Tabel {number}. x*{table}" for number in ("1", "2", "7", "8"))
    assert [one for one in instructions(word(captions)) if one.startswith("SEQ")] == [
        "SEQ Tabel \\* ARABIC",
        "SEQ Tabel \\* ARABIC",
        "SEQ Tabel \\* ARABIC \\r 7",
        "SEQ Tabel \\* ARABIC",
    ]


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("11-latar-belakang", "_m_11_latar_belakang"),
        ("a_b", "_m_a_b_648fa9b31b"),
        ("kesehatan-é", "_m_kesehatan__0fcf1f564a"),
        ("a" * 38, "_m_aaaaaaaaaaaaaaaaaaaaaaaa_365a9c3e2c"),
    ],
)
def test_anchor_becomes_a_name_that_word_accepts(slug: str, name: str) -> None:
    assert bookmark(slug) == name
    assert len(name) <= 40


@given(st.lists(st.lists(st.text("aB1 .", max_size=60), min_size=3, max_size=3), min_size=1, max_size=4))
def test_columns_share_the_whole_width(rows: list[list[str]]) -> None:
    head, *others = [tuple((Text(cell),) for cell in row) for row in rows]
    xml = table_xml(Table(("", "", "right"), tuple(head), tuple(others)), lambda _: "", 9072)
    shared = [int(width) for width in re.findall('<w:gridCol w:w="([0-9]+)"/>', xml)]
    assert len(shared) == 3
    assert sum(shared) == 9072
    assert min(shared) > 0


LINES = st.text(st.characters(codec="utf-8", exclude_categories=()), min_size=1, max_size=60)


@settings(max_examples=150, deadline=None)
@given(LINES)
@example("</w:t></w:r><w:p/> &amp; &lt; ]]> <!-- \\ \u202e \x0c \x1f \ufffe")
@example("[klik](javascript:x) *a* **b** `c` | d")
def test_text_comes_back_as_it_was_written(line: str) -> None:
    shown = " ".join(re.split("[ \t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+", clean(line))).strip()
    written = escape(line)
    file = word(f"Awal {written} akhir\n\n| a |\n|---|\n| {written} |\n\n### {written} x\n")
    document = reader.Document(io.BytesIO(file))
    assert document.paragraphs[0].text.split() == f"Awal {shown} akhir".split()
    assert document.tables[0].cell(1, 0).text.split() == shown.split()
    assert document.paragraphs[-1].text.split() == f"{shown} x".split()


HOSTILE = (
    "<script>x</script> [klik](javascript:x) a|b `c` {{ 7*7 }} {% raw %} *e* __f__ <!-- g &lt; &amp; \u202eterbalik\u202c "
    "\\ ]] ![h](http://host/i.png) <https://host> //host </w:t></w:r></w:p> # k"
)
WRITTEN_BY_PEOPLE = re.compile(
    r"^(?P<key> *(?:- )?(?:name|title|text|statement|claim|goal|source|role|meaning|how|stage|word|province|contact): )"
    r"(?![|>{\[]).*$",
    re.MULTILINE,
)


def test_hostile_plan_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    texts = {
        file: WRITTEN_BY_PEOPLE.sub(
            lambda line: line["key"] + json.dumps(HOSTILE), (SMALL / file).read_text(encoding="utf-8")
        ).encode()
        for file in compiler.worksheets(SMALL)
    }
    seen = re.sub("[\u202e\u202c]", "", HOSTILE)
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
    shown = 0
    for content in edition(compiler.check_worksheets(texts), only=SOME)[1].values():
        shown += "\n".join(map(text, part(content).iter(f"{W}p"))).count(seen)
        targets = [one.attrib["Target"] for one in part(content, "word/_rels/document.xml.rels")]
        assert [one for one in targets if "script" in one or one.startswith("file:")] == []
        (tmp_path / "x.docx").write_bytes(content)
        errors = validator.validate(tmp_path / "x.docx").errors
        assert [one.description for one in errors if "'0'" not in one.description] == []
    assert shown > 100


SOME = ("buku-3", "lampiran-anggaran", "review", "quick-win-uji-air-pekanan")
"""A document of every kind."""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50"><rect width="40" height="50"/></svg>'


def test_logo_of_the_region_stands_on_covers(plan_folder: Path, tmp_path: Path) -> None:
    (plan_folder / "templates").mkdir()
    (plan_folder / "templates" / "logo.svg").write_text(LOGO, "utf-8")
    done = masterplan("build", plan_folder, "--format", "docx", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    book = (tmp_path / "out" / "docx" / "buku-1.docx").read_bytes()
    assert {"word/media/logo.png", "word/media/logo.svg"} <= set(names(book))
    annex = (tmp_path / "out" / "docx" / "lampiran-sumber.docx").read_bytes()
    assert "word/media/logo.png" not in names(annex)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("logo.png", b"GIF89a"),
        ("logo.png", b""),
        ("logo.svg", b"\xff\xfe"),
        ("logo.svg", b"<svg"),
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("logo.svg", LOGO.replace("0 0 40 50", "0 0 1 90000").encode()),
        ("logo.svg", LOGO.replace("<rect", '<image href="/etc/logo.png"/><rect').encode()),
        ("logo.svg", f"<!DOCTYPE svg>{LOGO}".encode()),
    ],
)
def test_logo_that_is_none_is_refused(plan_folder: Path, name: str, content: bytes) -> None:
    (plan_folder / "templates").mkdir()
    (plan_folder / "templates" / name).write_bytes(content)
    compiled = compiler.compile_folder(plan_folder, Wish(Language.ID, ["docx"]))
    (found,) = compiled.findings.diagnostics
    assert (found.kind.code, found.place.file, found.place.line) == ("D006", f"templates/{name}", 1)
    assert compiled.made is None


def test_a_refused_logo_stops_the_build(plan_folder: Path, tmp_path: Path) -> None:
    (plan_folder / "templates").mkdir()
    (plan_folder / "templates" / "logo.png").write_bytes(b"GIF89a")
    done = masterplan("build", plan_folder, "--format", "docx", "--out", tmp_path / "out")
    assert (done.returncode, done.stderr) == (1, "")
    assert "templates/logo.png:1:" in done.stdout
    assert "galat D006 unusable-picture\n" in done.stdout
    assert not (tmp_path / "out").exists()


def test_same_plan_makes_the_same_bytes(plan_folder: Path, tmp_path: Path) -> None:
    made = []
    for seed, zone in (("1", "UTC"), ("2", "Asia/Jakarta")):
        out, cache = tmp_path / seed, str(tmp_path / f"cache-{seed}")
        arguments = ("build", plan_folder, "--format", "docx", "--only", ",".join(SOME), "--out", out)
        done = masterplan(*arguments, PYTHONHASHSEED=seed, TZ=zone, MASTERPLAN_CACHE_DIR=cache)
        assert done.returncode == 0, done.stderr
        made.append({path.name: path.read_bytes() for path in (out / "docx").glob("*.docx")})
    assert set(made[0]) == {f"{name}.docx" for name in SOME}
    assert made[0] == made[1]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("id", "Format `docx` memerlukan paket tambahan. Pasang dengan salah satu, sesuai cara pemasangan Anda: "),
        ("en", "Format `docx` needs more packages. Install them with one of these, as you installed this: "),
    ],
)
def test_without_the_extra_one_sentence_names_the_command(
    monkeypatch: pytest.MonkeyPatch, plan_folder: Path, tmp_path: Path, lang: str, sentence: str
) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    out = tmp_path / "out"
    done = here("build", plan_folder, "--format", "docx", "--out", out, "--lang", lang)
    ways = ("pip install", "pipx install --force", "uv tool install")
    told = ", ".join(f"`{way} 'masterplan-cli[docx]'`" for way in ways)
    assert (done.returncode, done.stderr) == (2, f"{sentence}{told}.\n")
    assert not out.exists()
