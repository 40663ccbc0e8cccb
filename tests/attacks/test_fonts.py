"""Hostile fonts: each is a finding at its file, and none brings the program down."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from struct import pack

import pytest

from masterplan_cli import child as child_package
from masterplan_cli.child import Child, Lost, Refused, child
from masterplan_cli.compiler import compile_folder
from masterplan_cli.edition import Wish
from masterplan_cli.formats._font_files import font
from masterplan_cli.formats._typst import print_pdf
from masterplan_cli.language import Language, Text

SHIPPED = Path(child_package.__file__).parents[1] / "fonts"
REGULAR = (SHIPPED / "SourceSans3-Regular.ttf").read_bytes()
COLLECTION = b"ttcf\0\1\0\0"
ONE = ("quick-win-loket-cepat",)


def reason(folder: Path, content: bytes) -> str:
    """Why the child refuses a font; empty where it takes it."""
    (folder / "font.ttf").write_bytes(content)
    try:
        child().ask(font, {"folder": str(folder), "file": str(folder / "font.ttf")}, content)
    except Refused as refused:
        return refused.reason.en
    return ""


def table(at: int, offset: int, length: int) -> bytes:
    """The shipped font with another place of one of its tables."""
    start = 12 + 16 * at + 8
    return REGULAR[:start] + pack(">II", offset, length) + REGULAR[start + 8 :]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"wOFF" + REGULAR, "holds a WOFF font, which paper cannot take"),
        (b"wOF2" + REGULAR, "holds a WOFF2 font, which paper cannot take"),
        (b"%!PS-AdobeFont-1.0", "holds a PostScript Type 1 font, which paper cannot take"),
        (b"", "is no whole font file"),
        (REGULAR[:4] + b"\xff\xff" + REGULAR[6:200], "is no whole font file"),
        (REGULAR[:-1_000], "is no whole font file"),
        (table(0, 2**32 - 1, 2**32 - 1), "is no whole font file"),
        (table(3, 0, 2**31), "is no whole font file"),
        (COLLECTION + pack(">I", 2**32 - 1), "is no whole font file"),
        (COLLECTION + pack(">I", 0), "is no whole font file"),
        (COLLECTION + pack(">II", 1, 12), "is no whole font file"),
        (REGULAR.replace(b"cmap", b"cmaq"), "is no whole font file"),
        (REGULAR, ""),
    ],
)
def test_files_that_are_no_fonts_for_paper_are_refused(tmp_path: Path, content: bytes, said: str) -> None:
    assert reason(tmp_path, content) == said


def test_mutated_fonts_are_taken_or_refused_by_a_child_that_goes_on(tmp_path: Path) -> None:
    chance = random.Random(20250102)  # noqa: S311 - the same cases every time
    refused = 0
    for _ in range(40):
        spoiled = bytearray(REGULAR)
        for _ in range(chance.choice((4, 40, 400))):
            spoiled[chance.randrange(chance.choice((600, len(spoiled))))] = chance.randrange(256)
        refused += bool(reason(tmp_path, bytes(spoiled)))
    assert 5 < refused < 40
    assert reason(tmp_path, REGULAR) == ""


def fonts(plan: Path) -> Path:
    folder = plan / "templates" / "fonts"
    folder.mkdir(parents=True)
    return folder


def found(plan: Path, form: str) -> list[tuple[str, str]]:
    """Code and file of the errors that stop a build."""
    compiled = compile_folder(plan, Wish(Language.ID, [form], ONE))
    assert (compiled.made is None) == any(one.weight == "error" for one in compiled.findings.diagnostics)
    return [(one.kind.code, one.place.file) for one in compiled.findings.diagnostics if one.weight == "error"]


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_all_fonts_that_cannot_be_used_are_told_at_once(plan: Path, form: str) -> None:
    folder = fonts(plan)
    (folder / "a.ttf").write_bytes(b"wOF2")
    (folder / "b.otf").write_bytes(REGULAR[:5_000])
    (folder / "c.ttf").write_bytes(REGULAR)
    os.truncate(folder / "c.ttf", 60_000_000)
    (folder / "d.ttf").write_bytes(REGULAR)
    assert found(plan, form) == [("D007", f"templates/fonts/{name}") for name in ("a.ttf", "b.otf", "c.ttf")]


def itself(path: Path) -> None:
    path.symlink_to(path.name)


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, itself])
@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_font_that_is_no_file_is_a_finding(plan: Path, form: str, make: Callable[[Path], None]) -> None:
    make(fonts(plan) / "a.ttf")
    assert found(plan, form) == [("D007", "templates/fonts/a.ttf")]


def test_too_many_fonts_are_a_finding(plan: Path) -> None:
    folder = fonts(plan)
    for number in range(101):
        (folder / f"{number}.ttf").write_bytes(b"")
    assert found(plan, "pdf") == [("D007", "templates/fonts")]


def test_a_font_with_which_no_book_can_be_set_is_found_among_the_others(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fonts(plan)
    shutil.copy(SHIPPED / "SourceSans3-Regular.ttf", folder / "a.ttf")
    shutil.copy(SHIPPED / "SourceSans3-Italic.ttf", folder / "b.ttf")
    ask, guilty = Child.ask, (SHIPPED / "SourceSans3-Italic.ttf").read_bytes()

    def stumble(self: Child, task: Callable[..., object], asked: dict[str, object], *more: object) -> object:
        where = Path(str(asked["folder"]) or "tidak-ada")
        if task is not font and any(guilty == file.read_bytes() for file in where.glob("*.ttf")):
            raise Lost(Text(id="berhenti", en="ended"))
        return ask(self, task, asked, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(Child, "ask", stumble)
    assert found(plan, "pdf") == [("D007", "templates/fonts/b.ttf")]


def test_typst_works_in_the_child_with_fonts_of_the_region(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(SHIPPED / "SourceSans3-Italic.ttf", fonts(plan))
    monkeypatch.setattr("masterplan_cli.formats._typst._compiler", lambda *_: pytest.fail("set here"))
    assert found(plan, "pdf") == []


def test_what_typst_refuses_is_a_sentence() -> None:
    with pytest.raises(Refused) as refused:
        child().ask(print_pdf, {"folder": "", "fonts": "", "inputs": {}, "standards": [], "moment": 0}, b"#panic()")
    assert refused.value.reason.en.startswith("cannot be printed (")


def test_every_font_that_ships_has_its_licence_beside_it_and_in_the_package() -> None:
    root = SHIPPED.parents[2]
    families = {file.name.partition("-")[0] for file in SHIPPED.glob("*.ttf")}
    assert {f"{family}-LICENSE.txt" for family in families} == {file.name for file in SHIPPED.glob("*.txt")}
    project = (root / "pyproject.toml").read_text("utf-8")
    assert 'license = "MIT AND OFL-1.1"' in project
    assert 'license-files = ["LICENSE", "src/masterplan_cli/fonts/*-LICENSE.txt"]' in project
