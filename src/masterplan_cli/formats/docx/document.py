"""One document becomes one Word file."""

from pathlib import Path

from masterplan_cli.book import Book
from masterplan_cli.formats.docx import parts
from masterplan_cli.formats.docx.anchors import Bookmarks
from masterplan_cli.formats.docx.imprint import Imprint
from masterplan_cli.formats.docx.numbering import Lists
from masterplan_cli.formats.docx.package import packed
from masterplan_cli.formats.docx.pictures import Pictures
from masterplan_cli.formats.docx.relations import Relations
from masterplan_cli.formats.docx.runs import RunWriter
from masterplan_cli.formats.docx.state import DocumentState
from masterplan_cli.formats.docx.text import text
from masterplan_cli.formats.docx.xml import element
from masterplan_cli.language import Language

_SPACES = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
_ACCENT = "1F5F8B"
_HEADS = {False: "1", True: "2"}
"""Numbers of the parts with running heads, by whether they stand on landscape pages."""


def word_file(book: Book, imprint: Imprint) -> bytes:
    """The bytes of the file."""
    relations = _relations()
    state = DocumentState(RunWriter.of(book, relations), Bookmarks(), Lists(), Pictures(relations))
    body = text(book, state, imprint, {wide: _heads(relations, wide=wide) for wide in _HEADS})
    return packed(
        {
            "word/document.xml": element("w:document", element("w:body", body), **_SPACES),
            "word/_rels/document.xml.rels": relations.xml(),
            "word/styles.xml": _dressed(_styles(book, imprint.language), imprint),
            "word/settings.xml": parts.settings(imprint.language),
            "word/numbering.xml": state.lists.xml(),
            "word/fontTable.xml": parts.fonts(imprint.font),
            "word/theme.xml": _dressed(_shipped("theme.xml"), imprint),
            **_running_heads(book, imprint),
            **{f"word/{path}": content for path, content in sorted(state.pictures.files.items())},
            "docProps/core.xml": parts.core(
                title=book.title,
                author=imprint.region,
                subject=imprint.plan,
                keywords=imprint.keywords,
                language=imprint.language,
                when=imprint.when,
            ),
            "docProps/app.xml": parts.app(imprint.region),
        }
    )


def _relations() -> Relations:
    """The relations to the parts that every file has."""
    made = Relations()
    for name in ("styles", "settings", "numbering", "fontTable", "theme"):
        made.part(name, f"{name}.xml")
    return made


def _heads(relations: Relations, *, wide: bool) -> str:
    """What a section refers to; the first page of an annex has its title for a running head."""
    header = relations.part("header", f"header{_HEADS[wide]}.xml")
    footer = relations.part("footer", f"footer{_HEADS[wide]}.xml")
    return "".join(
        element(f"w:{kind}Reference", **{"w:type": pages, "r:id": name})
        for kind, pages, name in (
            ("header", "default", header),
            ("footer", "default", footer),
            ("footer", "first", footer),
        )
    )


def _running_heads(book: Book, imprint: Imprint) -> dict[str, str]:
    made = {}
    for wide, number in _HEADS.items():
        made[f"word/header{number}.xml"] = parts.header(imprint.region, book.title, wide=wide)
        made[f"word/footer{number}.xml"] = parts.footer(imprint.note, wide=wide)
    return made


def _styles(book: Book, language: Language) -> str:
    """The shipped styles in the language of the document; only chapters of a book start on a new page."""
    xml = _shipped("styles.xml").replace("id-ID", parts.LOCALES[language])
    return xml.replace('<w:pageBreakBefore w:val="false"/>', "<w:pageBreakBefore/>" if book.kind == "book" else "")


def _dressed(xml: str, imprint: Imprint) -> str:
    """The styles in the region's colour and font instead of ours."""
    coloured = xml.replace(_ACCENT, imprint.accent.removeprefix("#").upper()) if imprint.accent else xml
    return coloured.replace(f'"{parts.FONT}"', f'"{imprint.font}"') if imprint.font else coloured


def _shipped(name: str) -> str:
    return Path(__file__).with_name(name).read_text("utf-8")
