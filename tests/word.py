"""Word files for tests, and what stands in them."""

import io
import zipfile
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from masterplan_cli import compiler
from masterplan_cli.documents import Document, Edition, Figure
from masterplan_cli.edition import Wish, make
from masterplan_cli.formats import docx
from masterplan_cli.language import Language
from masterplan_cli.templating import Templates
from tests.marked import document
from tests.program import SMALL

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SIGNS = {f"{W}br": "\n", f"{W}tab": "\t"}


@cache
def plan() -> compiler.Checked:
    return compiler.check_folder(SMALL)


def word(markdown: str, kind: str = "annex", figures: tuple[Figure, ...] = ()) -> bytes:
    """The Word file of one document of a small plan, beside which there is a `buku-2`."""
    documents = (document("buku-1", "Buku 1", kind, markdown, figures), Document("buku-2", "Buku 2", "book", ""))
    context = {"plan": plan().plan}
    return docx.render(Edition(documents, Language.ID, Templates(Language.ID, None), context))["buku-1.docx"]


Files = tuple[tuple[Document, ...], dict[str, bytes]]
"""Documents, and their Word files by name."""


def edition(checked: compiler.Checked, language: Language = Language.ID, only: Collection[str] = ()) -> Files:
    """What is made of a plan."""
    made = make(checked.plan, checked.findings, SMALL / "templates", Wish(language, ["docx"], only), lambda _: None)
    assert made.diagnostics == ()
    return made.documents, {path.removeprefix("docx/"): content for path, content in made.files.items()}


@cache
def sample() -> Files:
    """What is made of the plan that we ship, which has every part and the longest tables."""
    return edition(compiler.check_folder(Path(__file__).parents[1]))


def part(file: bytes, path: str = "word/document.xml") -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return ET.fromstring(archive.read(path))  # noqa: S314 - we wrote it


def names(file: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return archive.namelist()


def text(element: ET.Element) -> str:
    """What a reader sees of a paragraph or a cell."""
    shown = (one for run in element.iter(f"{W}r") for one in run)
    return "".join(one.text or "" if one.tag == f"{W}t" else _SIGNS.get(one.tag, "") for one in shown)


def style(paragraph: ET.Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.attrib[f"{W}val"] if found is not None else ""


def paragraphs(file: bytes) -> list[tuple[str, str]]:
    """Style and text of every paragraph outside tables, but not of those that only end a section."""
    found = [(style(one), text(one)) for one in _upright(part(file))]
    return [one for one in found if one[0] not in ("SectionEnd", "AfterTable")]


def instructions(file: bytes) -> list[str]:
    """What the fields of a document ask Word to show, in their order."""
    return [(one.text or "").strip() for one in part(file).iter(f"{W}instrText")]


def _upright(parent: ET.Element) -> Iterator[ET.Element]:
    for child in parent:
        if child.tag == f"{W}p":
            yield child
        elif child.tag != f"{W}tbl":
            yield from _upright(child)
