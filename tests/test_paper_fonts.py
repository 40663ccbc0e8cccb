"""Fonts on paper: the region's own, and signs that no font has."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest

from masterplan_cli import child as child_package
from masterplan_cli.compiler import compile_folder
from masterplan_cli.diagnostics import Diagnostic, Rejected
from masterplan_cli.documents import Document, Edition, Figure
from masterplan_cli.edition import Wish
from masterplan_cli.formats import docx, pdf
from masterplan_cli.language import Language
from masterplan_cli.templating import Templates
from tests.program import lacking, masterplan
from tests.test_pdf import edition

NOTO = Path("/usr/share/fonts/truetype/noto")
JAVANESE = "\ua997\ua9ae\ua9b6"  # the last is a mark above the letter before it
SHEET = "worksheets/masterplan.yaml"


def write(plan: Path, words: str) -> tuple[int, int]:
    """Line and column of these words, at the end of the plan's conclusion."""
    text = (plan / SHEET).read_text("utf-8")
    assert text.count("pokok masterplan ini.") == 1
    text = text.replace("pokok masterplan ini.", f"pokok {words}.")
    (plan / SHEET).write_text(text, "utf-8")
    before = text[: text.index(f"pokok {words}.") + len("pokok ")]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def noto(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        if not (NOTO / name).is_file():
            lacking(str(NOTO / name))
        shutil.copy(NOTO / name, folder)


def with_paper_font(plan: Path, family: str) -> None:
    with (plan / SHEET).open("a", encoding="utf-8") as sheet:
        sheet.write(f"  look: {{paper_font: {family}}}\n")


def made(plan: Path, *formats: str) -> tuple[Mapping[str, bytes], list[Diagnostic]]:
    """The files of a plan, and what is told beside what its worksheets say."""
    compiled = compile_folder(plan, Wish(Language.ID, formats, ("buku-1", "lampiran-sumber")))
    assert compiled.made
    assert set(compiled.made.diagnostics) <= set(compiled.findings.diagnostics)
    return compiled.made.files, list(compiled.made.diagnostics)


def told(markdown: str, *figures: Figure, title: str = "Contoh") -> list[str]:
    """What is told of a document of ours that no worksheet knows."""
    shared = edition()
    document = Document("contoh", title, "annex", f"# {title}\n\n{markdown}\n", figures)
    alone = Edition((document,), Language.ID, shared.templates, shared.context)
    return [one.message.id for one in pdf.diagnostics(alone, pdf.render(alone))]


def conforms(content: bytes) -> bool:
    return b"<pdfaid:part>2" in content


def test_signs_without_a_letter_are_told_with_their_place(plan: Path) -> None:
    line, column = write(plan, f"kita \U0001f331 {JAVANESE} x\u0301")
    files, (one,) = made(plan, "pdf")
    assert (one.kind.code, one.weight) == ("D004", "warning")
    assert (one.place.file, one.place.line, one.place.column) == (SHEET, line, column + 5)
    assert one.place.end_column == one.place.column + 1
    assert one.message.id == (
        "Tanda `\U0001f331` (U+1F331), `\ua997` (U+A997), `\ua9ae\ua9b6` (U+A9AE U+A9B6) tidak ada di huruf mana pun, "
        "sehingga `buku-1.pdf` bukan salinan arsip (PDF/A)."
    )
    assert {path for path, content in files.items() if not conforms(content)} == {"pdf/buku-1.pdf"}
    assert made(plan, "pdf") == (files, [one])  # from the cache


def test_a_sign_in_a_comment_is_no_place_for_it(plan: Path) -> None:
    text = (plan / SHEET).read_text("utf-8")
    (plan / SHEET).write_text(f"# \u4e2d\n{text}", "utf-8")
    assert made(plan, "pdf")[1] == []
    line, column = write(plan, "\u4e2d  # \u4e2d")
    (one,) = made(plan, "pdf")[1]
    assert (one.place.line, one.place.column) == (line, column)


def test_many_signs_of_one_line_are_told_once(plan: Path) -> None:
    write(plan, "".join(map(chr, range(0x4E00, 0x4E64))))
    (one,) = made(plan, "pdf")[1]
    assert one.message.en.startswith("No font has `\u4e00` (U+4E00), ")
    assert "`\u4e04` (U+4E04) and 95 more, so" in one.message.en


def test_signs_that_our_fonts_have_are_no_matter(plan: Path) -> None:
    write(plan, "“kita” → ≥ 5 – 2,5 m² ± 1 † é x\u0301 a\u200bb")
    files, found = made(plan, "pdf")
    assert found == []
    assert all(map(conforms, files.values()))


def test_a_sign_of_a_drawing_or_a_template_is_told_too() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40" width="90" height="40"><text y="20">中</text></svg>'
    assert told("![x](figures/gambar.svg)", Figure("gambar", svg, "Gambar", "x")) == [
        "Tanda `中` (U+4E2D) tidak ada di huruf mana pun, sehingga `contoh.pdf` bukan salinan arsip (PDF/A)."
    ]
    assert [one[:17] for one in told("&#x4e2d;")] == ["Tanda `中` (U+4E2D"]


def test_a_book_that_is_no_copy_for_archives_for_another_reason_is_told() -> None:
    (sentence,) = told("Kata.", title="")
    assert re.fullmatch(r"`contoh\.pdf` bukan salinan arsip \(PDF/A\); Typst menolaknya: `.+[^.]`\.", sentence)


def test_only_pdf_tells_of_signs_and_fonts(plan: Path) -> None:
    write(plan, "\U0001f331")
    with_paper_font(plan, "Bookman Old Style")
    assert made(plan, "markdown", "html", "docx")[1] == []


def test_fonts_of_the_region_stand_in_for_signs_that_ours_lack(plan: Path) -> None:
    write(plan, JAVANESE)
    assert len(made(plan, "pdf")[1]) == 1
    noto(plan / "templates" / "fonts" / "jawa", "NotoSansJavanese-Regular.ttf")
    files, found = made(plan, "pdf")
    assert found == []
    assert all(map(conforms, files.values()))
    assert b"NotoSansJavanese" in files["pdf/buku-1.pdf"]


def test_pictures_in_word_take_signs_from_fonts_of_the_region(tmp_path: Path) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40" width="90" height="40"><text y="20">{JAVANESE}</text></svg>'
    document = Document("buku-1", "Buku", "annex", "![x](figures/gambar.svg)\n", (Figure("gambar", svg, "", "x"),))

    def picture() -> bytes:
        own = Edition((document,), Language.ID, Templates(Language.ID, tmp_path), edition().context)
        (tmp_path / "buku.docx").write_bytes(docx.render(own)["buku-1.docx"])
        with ZipFile(tmp_path / "buku.docx") as book:
            return book.read("word/media/gambar.png")

    without = picture()
    noto(tmp_path / "fonts", "NotoSansJavanese-Regular.ttf")
    assert picture() != without


def test_a_book_is_set_in_the_font_of_the_region(plan: Path) -> None:
    noto(plan / "templates" / "fonts", "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf")
    with_paper_font(plan, "Noto Serif")
    files, found = made(plan, "pdf", "docx")
    assert found == []
    assert b"NotoSerif-Bold" in files["pdf/buku-1.pdf"]
    assert b"SourceSerif" not in files["pdf/buku-1.pdf"]
    (plan / "buku-1.docx").write_bytes(files["docx/buku-1.docx"])
    with ZipFile(plan / "buku-1.docx") as book:
        parts = {name: book.read(name).decode() for name in book.namelist() if name.endswith(".xml")}
    assert re.findall(r'<a:latin typeface="([^"]+)"', parts["word/theme.xml"]) == ["Noto Serif", "Noto Serif"]
    assert 'w:name="Noto Serif"' in parts["word/fontTable.xml"]
    assert "Calibri" not in parts["word/styles.xml"]


def test_a_font_that_ships_needs_no_file(plan: Path) -> None:
    with_paper_font(plan, "Source Sans 3")
    files, found = made(plan, "pdf")
    assert found == []
    assert b"SourceSerif" not in files["pdf/buku-1.pdf"]


def test_a_font_that_is_not_there_is_told_at_its_setting_and_ours_stay(plan: Path) -> None:
    with_paper_font(plan, "Bookman Old Style")
    files, (one,) = made(plan, "pdf")
    assert b"SourceSerif" in files["pdf/buku-1.pdf"]
    assert (one.kind.code, one.weight) == ("D003", "warning")
    assert one.place.file == SHEET
    written = (plan / SHEET).read_text("utf-8").split("\n")[one.place.line - 1]
    assert written[one.place.column - 1 : one.place.end_column - 1] == "Bookman Old Style"
    assert one.help
    assert one.help.id == "Simpan berkas hurufnya (`.ttf`, `.otf`, atau `.ttc`) di sana."
    noto(plan / "templates" / "fonts", "NotoSerif-Regular.ttf")
    (one,) = made(plan, "pdf")[1]
    assert one.help
    assert one.help.en == "Put its files there, or write a name that is there: `Noto Serif`."


def test_build_shows_these_warnings_and_stops_at_them_only_when_strict(plan: Path) -> None:
    with_paper_font(plan, "Bookman Old Style")
    strict = masterplan("build", plan, "--format", "pdf", "--strict")
    assert strict.returncode == 1
    assert "peringatan D003 missing-font\n" in strict.stdout
    assert not (plan / "build").exists()
    done = masterplan("build", plan, "--format", "pdf")
    assert (done.returncode, done.stderr) == (0, "")
    assert "peringatan D003 missing-font\n" in done.stdout
    assert "masterplan validate" not in done.stdout  # which would not show it
    checked = masterplan("build", plan, "--format", "pdf", "--check")
    assert checked.returncode == 0
    assert "peringatan D003 missing-font\n" in checked.stdout


FONT = "SourceSans3-Regular.ttf"
SHIPPED = Path(child_package.__file__).parents[1] / "fonts" / FONT


@pytest.mark.parametrize("content", [b"", b"bukan huruf", b"OTTO", b"ttcf\0\0\0\0", SHIPPED.read_bytes()[:90_000]])
@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_file_that_is_no_whole_font_is_refused(plan: Path, form: str, content: bytes) -> None:
    noto(plan / "templates" / "fonts")
    (plan / "templates" / "fonts" / "Huruf.TTF").write_bytes(content)
    compiled = compile_folder(plan, Wish(Language.ID, [form]))
    assert compiled.made is None
    (found,) = [one for one in compiled.findings.diagnostics if one.weight == "error"]
    assert (found.kind.code, found.place.file) == ("D007", "templates/fonts/Huruf.TTF")
    assert found.message.id == "`templates/fonts/Huruf.TTF` tidak dapat dipakai: bukan berkas huruf yang utuh."


def test_a_licence_beside_a_font_is_no_matter(plan: Path) -> None:
    noto(plan / "templates" / "fonts")
    shutil.copy(SHIPPED, plan / "templates" / "fonts")
    (plan / "templates" / "fonts" / "LICENSE.txt").write_text("OFL")
    assert made(plan, "pdf", "docx")[1] == []


@pytest.mark.parametrize("linked", ["fonts", f"fonts/{FONT}", "fonts/lain"])
@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_font_outside_the_folder_is_refused(plan: Path, tmp_path: Path, form: str, linked: str) -> None:
    (tmp_path / "luar").mkdir()
    shutil.copy(SHIPPED, tmp_path / "luar")
    link = plan / "templates" / linked
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "luar" / (FONT if linked.endswith(FONT) else ""))
    with pytest.raises(Rejected) as rejected:
        compile_folder(plan, Wish(Language.ID, [form]))
    assert rejected.value.sentence.id == f"`templates/{linked}` adalah tautan ke luar folder templat."
