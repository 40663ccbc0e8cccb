"""A region's own look: the pages that tell of it are right, what cannot be read is refused, the draft is a draft.

`UPDATE_EXPECTED=1` writes the drafts anew, to be read in the diff before they are kept.
"""

import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader

from masterplan_cli.compiler import check_folder, check_worksheets, compile_folder, worksheet_bytes
from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.documents import Document, compose
from masterplan_cli.edition import Wish
from masterplan_cli.language import Language
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._contrast import DARK, WHITE, contrast, readable
from masterplan_cli.schemas.look import Look
from masterplan_cli.templating import Templates
from masterplan_cli.views.draft_regulation import draft_regulation
from tests.pictures import png
from tests.program import SMALL, masterplan

ROOT = Path(__file__).parents[1]
EXPECTED = Path(__file__).parent / "expected" / "perbup"
SHEET = "worksheets/masterplan.yaml"
SWITCH = '{% extends "shipped/optional/perbup.md.j2" %}\n'
PAGES = {Language.ID: ROOT / "docs" / "tampilan.md", Language.EN: ROOT / "docs" / "look.md"}
BLOCK = re.compile(r"`([\w./-]+)`:\n\n```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><script>document.title = "jahat"</script></svg>\n'
CLEAN = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8"/>\n'


def with_look(look: str) -> dict[str, bytes]:
    """The worksheets of the small plan with this below `settings.look`."""
    texts = worksheet_bytes(SMALL)
    indented = "".join(f"    {line}\n" for line in look.splitlines())
    return {**texts, SHEET: texts[SHEET] + f"  look:\n{indented}".encode()}


def told(look: str) -> list[tuple[str, int, str, str | None]]:
    """Code, line below `look:`, sentence and help of everything that is said of a look."""
    texts = with_look(look)
    first = texts[SHEET].decode().split("\n").index("  look:") + 1
    found = check_worksheets(texts).findings.diagnostics
    return [(one.kind.code, one.place.line - first, one.message.id, helped(one)) for one in found]


def helped(diagnostic: Diagnostic) -> str | None:
    return diagnostic.help.id if diagnostic.help else None


@pytest.fixture
def made(plan: Path) -> Callable[..., Mapping[str, str]]:
    """The files of a plan with this look: what is text as text."""

    def made(look: str = "", language: Language = Language.ID) -> Mapping[str, str]:
        texts = with_look(look) if look else {}
        for file, text in texts.items():
            (plan / file).write_bytes(text)
        compiled = compile_folder(plan, Wish(language, ("markdown", "html")))
        assert compiled.made, [one.message.en for one in compiled.findings.diagnostics]
        return {path: content.decode(errors="replace") for path, content in compiled.made.files.items()}

    return made


Made = Callable[..., Mapping[str, str]]


@pytest.mark.parametrize("language", list(Language))
def test_every_example_of_the_page_does_what_it_says(language: Language, plan: Path, made: Made) -> None:
    page = PAGES[language].read_text(encoding="utf-8")
    examples = BLOCK.findall(page)
    assert len(examples) == page.count("\n```\n") - 2  # all but the picture of the folder and what `build` tells
    for path, _, text in examples:
        if path == SHEET:
            with (plan / path).open("a", encoding="utf-8") as sheet:  # which ends with settings of its own
                sheet.write(text.removeprefix("settings:\n"))
        elif path.startswith("templates/"):
            (plan / path).parent.mkdir(parents=True, exist_ok=True)
            (plan / path).write_text(text, encoding="utf-8")
    files = made(language=language)
    shown = [(path.removeprefix("build/"), text) for path, _, text in examples if path.startswith("build/")]
    assert len(shown) == 8
    for path, text in shown:
        assert text in files[path] + "\n", path


@pytest.mark.parametrize("language", list(Language))
def test_the_page_shows_what_build_tells_of_a_font_that_is_not_there(language: Language, plan: Path) -> None:
    shown = re.search(r"^```text\n(\w+ D003 .*?)^```$", PAGES[language].read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert shown
    for file, text in with_look("paper_font: Bookman Old Style").items():
        (plan / file).write_bytes(text)
    assert shown[1] in masterplan("build", plan, "--format", "pdf", "--only", "buku-3", "--lang", language.value).stdout


def test_a_region_without_a_look_has_that_which_ships(made: Made) -> None:
    files = made()
    assert ":root { --accent: #1f5f8b" not in files["html/page.css"]
    assert files["html/dark.css"] == (ROOT / "templates" / "dark.css").read_text(encoding="utf-8")
    assert 'class="logo"' not in files["html/index.html"] + files["html/buku-1.html"]
    assert not [path for path in files if "logo" in path or "perbup" in path]


def test_colours_reach_pages_and_charts(made: Made) -> None:
    files = made("accent: '#7A1F3D'\ndark_accent: f0a0b8\ndimensions:\n- {dimension: economy, colour: 7a6000}")
    css = files["html/page.css"]
    assert ":root { --accent: #7a1f3d; }\n@media screen { :root { --tint: #f2e9ec; } }\n" in css
    assert ".dimension-economy { --dimension: #7a6000; }\n" in css
    assert ".dimension-living { --dimension: #8e4585; }\n" in css
    assert files["html/dark.css"].endswith(":root { --accent: #f0a0b8; --tint: #28262d; }\n")
    drawn = "".join(text for path, text in files.items() if path.endswith(".svg"))
    assert "#7a6000" in drawn
    assert "#b8860b" not in drawn


def test_an_accent_for_white_alone_is_made_light_enough_for_the_dark_theme(made: Made) -> None:
    css = made("accent: 7a1f3d")["html/dark.css"]
    assert css.endswith(":root { --accent: #c298a6; --tint: #24252c; }\n")
    assert contrast("#c298a6", DARK) >= 7
    assert contrast("#c298a6", "#24252c") >= 4.5


def test_a_line_stands_on_every_cover_in_both_languages(made: Made) -> None:
    look = "cover_line: {id: Kota *Kopi*, en: Home of *Coffee*}"
    files = made(look)
    for book in ("buku-1", "buku-2", "buku-3"):
        assert files[f"markdown/{book}.md"].split("\n")[4] == r"Kota \*Kopi\*"
    assert '<p class="title">Kota *Kopi*</p>' in files["html/index.html"]
    assert '<p class="title">Home of *Coffee*</p>' in made(language=Language.EN)["html/index.html"]


@pytest.mark.parametrize(
    ("look", "line", "message", "help_"),
    [
        (
            "accent: e0c080", 1,
            "Warna `e0c080` di `accent` tidak cukup kontras dengan latar `#ffffff`.",
            "Warna terdekat yang cukup kontras: `86734d`.",
        ),
        (
            "accent: 1f5f8b\ndark_accent: '#123456'", 2,
            "Warna `#123456` di `dark_accent` tidak cukup kontras dengan latar `#12181e`.",
            "Warna terdekat yang cukup kontras: `6e8398`.",
        ),
        (
            "dimensions:\n- dimension: economy\n  colour: ffd700", 3,
            "Warna `ffd700` di `colour` tidak cukup kontras dengan latar `#ffffff`.",
            "Warna terdekat yang cukup kontras: `ad9200`.",
        ),
        (
            "accent: 'red; } body { display: none'", 1,
            "`red; } body { display: none` tidak sesuai pola untuk `accent`.",
            "Contoh yang benar: `1f5f8b`.",
        ),
        (
            "accent: url(http://contoh.id/x)", 1,
            "`url(http://contoh.id/x)` tidak sesuai pola untuk `accent`.",
            "Contoh yang benar: `1f5f8b`.",
        ),
        (
            "accent: 1f5f8b8b", 1, "`1f5f8b8b` tidak sesuai pola untuk `accent`.", "Contoh yang benar: `1f5f8b`.",
        ),
        (
            "fonts:\n- Lato\n- 'X\"; } * { color: red'", 3,
            '`X"; } * { color: red` tidak sesuai pola untuk `fonts`.',
            "Contoh yang benar: `Source Sans 3`.",
        ),
        (
            "fonts: ['Lato, url(x)']", 1,
            "`Lato, url(x)` tidak sesuai pola untuk `fonts`.",
            "Contoh yang benar: `Source Sans 3`.",
        ),
        (
            "dimensions:\n- {dimension: economi, colour: 7a6000}", 2,
            "Dimensi `economi` tidak ada dalam profil `gmsc-2021`.",
            "Dalam profil ini namanya `economy`.",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_or_is_no_colour_is_refused_in_its_place(
    look: str, line: int, message: str, help_: str
) -> None:
    assert [found[1:] for found in told(look)] == [(line, message, help_)]


@pytest.mark.parametrize(
    "written", ["x`*|_[a](b) </p><b>", "{{ 7 * 7 }} {% raw %}", "</style><script>alert(1)</script>"]
)
def test_a_hostile_line_on_the_cover_is_text(written: str, made: Made) -> None:
    page = made(f"cover_line: {written!r}")["html/index.html"]
    shown = written.replace("<", "&lt;").replace(">", "&gt;")
    assert f'<p class="title">{shown}</p>' in page


def test_the_nearest_readable_colour_is_readable() -> None:
    for colour in ("#ffffff", "#ffd700", "#e0c080", "#808080", "#000000", "#12181e", "#1f5f8b"):
        for paper in (WHITE, DARK):
            assert contrast(readable(colour, paper, 4.5), paper) >= 4.5
    assert readable("#1f5f8b", WHITE, 4.5) == "#1f5f8b"
    assert round(contrast("#000000", WHITE), 2) == 21
    assert round(contrast("#777777", WHITE), 2) == 4.48


def test_what_ships_passes_its_own_test() -> None:
    for dimension in check_folder(SMALL).plan.dimensions:
        assert Look.model_validate({"dimensions": [{"dimension": dimension.key, "colour": dimension.colour}]})
    assert Look.model_validate({"accent": "1f5f8b", "dark_accent": "8cc0e2"}).accent == "#1f5f8b"


@pytest.mark.parametrize(
    ("name", "content", "shows"), [("logo.svg", SVG.encode(), CLEAN), ("logo.png", png(8, 8), png(8, 8))]
)
def test_the_logo_lies_beside_the_pages_and_is_shown_as_a_picture(
    name: str, content: bytes, shows: bytes, plan: Path, made: Made
) -> None:
    (plan / "templates").mkdir()
    (plan / "templates" / name).write_bytes(content)
    compiled = compile_folder(plan, Wish(Language.ID, ("html",)))
    assert compiled.made
    assert compiled.made.files[f"html/{name}"] == shows
    files = made()
    picture = f'<img class="logo" src="{name}" alt="Lambang Kabupaten Contoh">'
    shown = [path for path, text in files.items() if picture in text]
    assert shown == ["html/buku-1.html", "html/buku-2.html", "html/buku-3.html", "html/index.html"]
    assert not [path for path, text in files.items() if path.endswith(".html") and "jahat" in text]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("logo.svg", b"GIF89a", "berisi GIF, bukan SVG"),
        ("logo.png", SVG.encode(), "bukan gambar PNG"),
    ],
)
def test_a_logo_that_is_no_picture_is_a_finding(name: str, content: bytes, reason: str, plan: Path) -> None:
    (plan / "templates").mkdir()
    (plan / "templates" / name).write_bytes(content)
    compiled = compile_folder(plan, Wish(Language.ID, ("html",)))
    assert compiled.made is None
    (found,) = [one for one in compiled.findings.diagnostics if one.weight == "error"]
    assert (found.kind.code, found.place.file) == ("D006", f"templates/{name}")
    assert found.message.id == f"`templates/{name}` tidak dapat dipakai: {reason}."


@pytest.mark.parametrize("name", ["logo.svg", "page.css", "words/id.yaml"])
def test_a_link_out_of_the_folder_is_refused_in_a_sentence(name: str, plan: Path, tmp_path: Path) -> None:
    (tmp_path / "rahasia").write_text("rahasia", encoding="utf-8")
    file = plan / "templates" / name
    file.parent.mkdir(parents=True)
    file.symlink_to(tmp_path / "rahasia")
    done = masterplan("build", plan)
    assert done.returncode == 2
    assert f"`templates/{name}` adalah tautan ke luar folder templat." in done.stderr
    assert "Traceback" not in done.stderr
    assert not (plan / "build").exists()


def drafted(plan: Masterplan, language: Language, folder: Path) -> Document:
    """The draft of the regulation in a region that wants it."""
    (folder / "documents").mkdir(exist_ok=True)
    (folder / "documents" / "perbup.md.j2").write_text(SWITCH, encoding="utf-8")
    (document,) = compose(plan, Templates(language, folder), language, ["perbup"])
    return document


@pytest.mark.parametrize("language", list(Language))
def test_the_draft_of_the_regulation(language: Language, tmp_path: Path) -> None:
    made = drafted(check_folder(SMALL).plan, language, tmp_path)
    file = EXPECTED / f"{language.value}.md"
    if os.environ.get("UPDATE_EXPECTED"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(made.markdown, encoding="utf-8")
    assert made.markdown == file.read_text(encoding="utf-8")
    assert made.kind == "annex"


def test_an_enacted_plan_still_makes_a_draft(tmp_path: Path) -> None:
    texts = worksheet_bytes(SMALL)
    enacted = texts[SHEET].replace(b"status: final", b"status: enacted")
    numbered = enacted.replace(b"planned_date: 2025-01-15", b"number: Perbup 5/2025\n    date: 2025-01-15")
    assert numbered != enacted != texts[SHEET]
    plan = check_worksheets({**texts, SHEET: numbered}).plan
    expected = (EXPECTED / "id.md").read_text(encoding="utf-8")
    assert drafted(plan, Language.ID, tmp_path).markdown == expected


def test_a_city_has_a_mayor_and_a_title_with_years_keeps_them_once(tmp_path: Path) -> None:
    texts = worksheet_bytes(SMALL)
    city = texts[SHEET].replace(b"kind: kabupaten", b"kind: kota").replace(b'"33.40"', b'"33.71"')
    dated = city.replace(b"title: Masterplan Smart City Kabupaten Contoh", b"title: Masterplan Kota Contoh 2025-2029")
    text = drafted(check_worksheets({**texts, SHEET: dated}).plan, Language.ID, tmp_path).markdown
    assert text.startswith("# Rancangan Peraturan Wali Kota Contoh\n")
    assert "**MASTERPLAN KOTA CONTOH 2025-2029**\n" in text
    assert "\n3. Wali Kota adalah Wali Kota Contoh.\n" in text
    assert "Bupati" not in text.replace("Dewan", "")


def test_the_least_plan_makes_a_draft_too(tmp_path: Path) -> None:
    head = """
plan: {title: Rencana, first_year: 2025, last_year: 2029}
region: {name: Contoh, kind: kabupaten, code: "33.40", province: Jawa Tengah}
vision: {statement: Contoh Lestari}
"""
    keys = ("governance", "branding", "economy", "living", "society", "environment")
    texts = {f"worksheets/{key}.yaml": f"dimension: {key}\n".encode() for key in keys}
    plan = check_worksheets({**texts, SHEET: head.encode()}).plan
    text = drafted(plan, Language.ID, tmp_path).markdown
    assert "\n**Mengingat:**\n\nDasar hukum belum disebutkan.\n" in text
    assert "\n(2) Masterplan bertujuan mewujudkan “Contoh Lestari”.\n" in text
    assert "\na. Smart Governance, dikoordinasikan oleh …;\n" in text
    assert "\n\n\n" not in text


def test_hostile_names_leave_the_draft_in_its_shape(tmp_path: Path) -> None:
    hostile = json.dumps("# x | *y* `z` <script>alert(1)</script> [t](javascript:1) {{ 7 * 7 }} \\\\ 1. _#")
    texts = {
        file: re.sub(
            r"^( *(?:- )?(?:title|name|statement|province): ).*$",
            lambda line: line[1] + hostile,
            text.decode(),
            flags=re.MULTILINE,
        ).encode()
        for file, text in worksheet_bytes(SMALL).items()
    }
    made = drafted(check_worksheets(texts).plan, Language.ID, tmp_path).markdown
    plain = (EXPECTED / "id.md").read_text(encoding="utf-8")
    assert shape(made) == shape(plain)
    html = MarkdownIt("commonmark").render(made)
    assert "<script" not in html
    assert 'javascript:1"' not in html
    assert "# X | *Y* `Z` &lt;SCRIPT&gt;ALERT(1)&lt;/SCRIPT&gt; [T](JAVASCRIPT:1) {{ 7 * 7 }} \\\\ 1. _#" in html


def shape(markdown: str) -> list[str]:
    """The sorts of blocks that a Markdown parser finds, one after the other."""
    return [token.type for token in MarkdownIt("commonmark").parse(markdown)]


def cited(*numbers: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The regulations and the rest of a legal basis of these."""
    texts = worksheet_bytes(SMALL)
    before, after = texts[SHEET].decode().split("legal_basis:\n")
    rest = after[after.index("\nvision:") :]
    written = "".join(f"  - {{number: '{number}', subject: Hal}}\n" for number in numbers)
    plan = check_worksheets({**texts, SHEET: f"{before}legal_basis:\n{written}{rest}".encode()}).plan
    found = draft_regulation(plan)
    return found.regulations, found.others


def test_regulations_are_cited_in_full_and_by_rank() -> None:
    assert cited(
        "Perbup 7/2020", "Perda 5/2021", "Peraturan Menteri Pariwisata dan Ekonomi Kreatif Nomor 9 Tahun 2021", "Perda Provinsi Jawa Tengah 2/2019", "Permenpan-RB 5/2020", "Permendagri 90/2019",
        "Perpres 95/2018", "PP 59/2022", "Perppu 1/2020", "UU 23/2014", "UU 9/2014", "uu No. 25 Tahun 2009",
        "Peraturan Pemerintah Nomor 38 Tahun 2017", "Nota kesepakatan 014/DJAI/2024", "Kepbup 100/12/2024", "SNI ISO 37122",
    ) == (
        (
            "Undang-Undang Nomor 25 Tahun 2009 tentang Hal",
            "Undang-Undang Nomor 9 Tahun 2014 tentang Hal",
            "Undang-Undang Nomor 23 Tahun 2014 tentang Hal",
            "Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2020 tentang Hal",
            "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Hal",
            "Peraturan Pemerintah Nomor 59 Tahun 2022 tentang Hal",
            "Peraturan Presiden Nomor 95 Tahun 2018 tentang Hal",
            "Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019 tentang Hal",
            "Permenpan-RB Nomor 5 Tahun 2020 tentang Hal",
            "Peraturan Menteri Pariwisata dan Ekonomi Kreatif Nomor 9 Tahun 2021 tentang Hal",
            "Perda Provinsi Jawa Tengah Nomor 2 Tahun 2019 tentang Hal",
            "Peraturan Daerah Kabupaten Contoh Nomor 5 Tahun 2021 tentang Hal",
            "Peraturan Bupati Contoh Nomor 7 Tahun 2020 tentang Hal",
        ),
        (
            "Nota kesepakatan 014/DJAI/2024 tentang Hal",
            "Kepbup 100/12/2024 tentang Hal",
            "SNI ISO 37122 tentang Hal",
        ),
    )  # fmt: skip


def test_the_accent_reaches_word_and_pdf(plan: Path) -> None:
    worksheet = plan / "worksheets" / "masterplan.yaml"
    text = worksheet.read_text("utf-8")
    worksheet.write_text(text.replace("\nsettings:\n", "\nsettings:\n  look: {accent: 7a1f3d}\n"), "utf-8")
    assert masterplan("build", plan, "--format", "docx,pdf", "--only", "buku-3").returncode == 0
    with ZipFile(plan / "build" / "docx" / "buku-3.docx") as word:
        styles = word.read("word/styles.xml").decode() + word.read("word/theme.xml").decode()
    assert "7A1F3D" in styles
    assert "1F5F8B" not in styles
    cover = PdfReader(plan / "build" / "pdf" / "buku-3.pdf").pages[0].get_contents()
    assert cover is not None
    colours = cover.get_data().decode("latin-1")
    assert ".478" in colours  # 7a of ff
