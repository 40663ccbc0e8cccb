"""A sign that no font has is told: without it a PDF would be a copy for archives, and nobody would notice."""

from pathlib import Path

from tests.program import masterplan


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
