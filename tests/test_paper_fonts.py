"""Fonts on paper: the region's own, and signs that no font has."""

import os
import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.program import masterplan

NOTO = Path("/usr/share/fonts/truetype/noto")


def written(plan: Path, words: str) -> str:
    """What `build` says of a plan whose conclusion ends in these words."""
    worksheet = plan / "worksheets" / "masterplan.yaml"
    text = worksheet.read_text("utf-8")
    assert text.count("menjadi pokok masterplan ini.") == 1
    worksheet.write_text(text.replace("menjadi pokok masterplan ini.", f"menjadi pokok {words}."), "utf-8")
    done = masterplan("build", plan, "--format", "pdf")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def conforms(file: Path) -> bool:
    return b"pdfaid" in file.read_bytes()


def test_a_sign_without_a_letter_is_told_with_its_place(plan: Path) -> None:
    said = written(plan, "kita \U0001f331")
    lines = (plan / "worksheets" / "masterplan.yaml").read_text("utf-8").split("\n")
    (line,) = (number for number, text in enumerate(lines, 1) if "\U0001f331" in text)
    column = lines[line - 1].index("\U0001f331") + 1
    (told,) = (one for one in said.splitlines() if "U+1F331" in one)
    assert told.startswith(
        f"worksheets/masterplan.yaml:{line}:{column}: Tanda `\U0001f331` (U+1F331) tidak ada di huruf buku"
    )
    shown = [file for file in (plan / "build" / "pdf").iterdir() if file.name in told]
    assert shown
    assert [conforms(file) for file in shown] == [False] * len(shown)
    others = [file for file in (plan / "build" / "pdf").glob("*.pdf") if file not in shown]
    assert others
    assert all(conforms(file) for file in others)


def test_signs_that_our_fonts_have_are_no_matter(plan: Path) -> None:
    said = written(plan, "“kita” → ≥ 5 – 2,5 m² ± 1 † é")
    assert "U+" not in said
    assert all(conforms(file) for file in (plan / "build" / "pdf").glob("*.pdf"))


def with_fonts(plan: Path, *names: str) -> None:
    (plan / "templates" / "fonts").mkdir(parents=True)
    for name in names:
        if not (NOTO / name).is_file() and not os.environ.get("CI"):
            pytest.skip(f"{name} is missing")
        shutil.copy(NOTO / name, plan / "templates" / "fonts")


def with_paper_font(plan: Path, family: str) -> None:
    with (plan / "worksheets" / "masterplan.yaml").open("a", encoding="utf-8") as sheet:
        sheet.write(f"  look: {{paper_font: {family}}}\n")


def test_fonts_of_the_region_stand_in_for_signs_that_ours_lack(plan: Path) -> None:
    javanese = "\ua98f\ua9a7"
    assert "U+A98F" in written(plan, javanese)
    with_fonts(plan, "NotoSansJavanese-Regular.ttf")
    done = masterplan("build", plan, "--format", "pdf")
    assert (done.returncode, "U+" in done.stdout) == (0, False)
    assert all(conforms(file) for file in (plan / "build" / "pdf").glob("*.pdf"))
    assert any(b"NotoSansJavanese" in file.read_bytes() for file in (plan / "build" / "pdf").glob("*.pdf"))


def test_a_book_is_set_in_the_font_of_the_region(plan: Path) -> None:
    with_fonts(plan, "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf")
    with_paper_font(plan, "Noto Serif")
    done = masterplan("build", plan, "--format", "pdf,docx")
    assert (done.returncode, "paper_font" in done.stdout) == (0, False)
    pdf = (plan / "build" / "pdf" / "buku-1.pdf").read_bytes()
    assert b"NotoSerif" in pdf
    assert b"SourceSerif" not in pdf
    with ZipFile(plan / "build" / "docx" / "buku-1.docx") as book:
        parts = {name: book.read(name).decode() for name in book.namelist() if name.endswith(".xml")}
    assert re.findall(r'<a:latin typeface="([^"]+)"', parts["word/theme.xml"]) == ["Noto Serif", "Noto Serif"]
    assert 'w:name="Noto Serif"' in parts["word/fontTable.xml"]
    assert "Calibri" not in parts["word/styles.xml"]


def test_a_font_that_is_not_there_is_told_and_ours_stay(plan: Path) -> None:
    with_paper_font(plan, "Bookman Old Style")
    done = masterplan("build", plan, "--format", "pdf")
    assert done.returncode == 0
    assert "Huruf `Bookman Old Style` (`settings.look.paper_font`) tidak ada di `templates/fonts/`" in done.stdout
    assert b"SourceSerif" in (plan / "build" / "pdf" / "buku-1.pdf").read_bytes()
