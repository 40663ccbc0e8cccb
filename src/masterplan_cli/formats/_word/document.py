"""One document becomes one Word file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from masterplan_cli.documents import Document
from masterplan_cli.formats._word import parts
from masterplan_cli.formats._word.anchors import Bookmarks, anchors
from masterplan_cli.formats._word.body import Body
from masterplan_cli.formats._word.captions import Captions
from masterplan_cli.formats._word.contents import Listed
from masterplan_cli.formats._word.cover import cover, length
from masterplan_cli.formats._word.flow import Flow
from masterplan_cli.formats._word.listings import Listings, heading_numbers
from masterplan_cli.formats._word.numbering import Lists
from masterplan_cli.formats._word.package import packed
from masterplan_cli.formats._word.pictures import Picture, Pictures
from masterplan_cli.formats._word.reading import Reader
from masterplan_cli.formats._word.relations import Relations
from masterplan_cli.formats._word.runs import Runs
from masterplan_cli.formats._word.sections import LANDSCAPE, PORTRAIT, Section, properties, section_end, sections
from masterplan_cli.formats._word.xml import element
from masterplan_cli.language import Language

_SPACES = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}


@dataclass(frozen=True, slots=True)
class Imprint:
    """What all documents of an edition have in common."""

    language: Language
    region: str
    """With its kind: `Kabupaten Purbalingga`."""
    plan: str
    """The title of the plan."""
    when: datetime | None
    logo: Picture | None
    words: Mapping[Listed, str]
    """What stands before the number of a table or a figure."""
    lists: Mapping[str, Listed]
    """What is listed below a heading of this text."""
    documents: frozenset[str]
    """Their stems."""


def word_file(document: Document, reader: Reader, imprint: Imprint, drawings: Mapping[str, Picture]) -> bytes:
    """The bytes of the file; `drawings` are the figures of the edition by name."""
    blocks, html = reader.read(document.markdown)
    words = tuple(imprint.words.values())
    relations, lists, bookmarks = Relations(), Lists(), Bookmarks()
    heads = _running_heads(document, imprint)
    references = {wide: _references(relations, wide=wide) for wide in (False, True)}
    for name in ("styles", "settings", "numbering", "fontTable"):
        relations.part(name, f"{name}.xml")
    runs = Runs(anchors(blocks, words), imprint.documents, relations)
    pictures = Pictures(relations)
    covered = length(blocks) if document.kind == "book" else 0
    opening = cover(blocks[:covered], html, runs, bookmarks, pictures, imprint.logo, imprint.region) if covered else ""
    body = Body(
        blocks=blocks[covered:],
        html=html,
        runs=runs,
        flow=Flow(lists),
        bookmarks=bookmarks,
        captions=Captions(words, runs, bookmarks),
        listings=Listings(blocks[covered:], html, runs, imprint.lists, imprint.words, heading_numbers(blocks)),
        pictures=pictures,
        drawings=drawings,
        is_book=document.kind == "book",
    )
    made = sections(tuple(body.pieces()), has_cover=bool(covered))
    text = _text(opening, made, references)
    return packed(
        {
            "word/document.xml": element("w:document", element("w:body", text), **_SPACES),
            "word/_rels/document.xml.rels": relations.xml(),
            "word/styles.xml": _styles(document, imprint.language),
            "word/settings.xml": parts.settings(imprint.language),
            "word/numbering.xml": lists.xml(),
            "word/fontTable.xml": parts.fonts(),
            **heads,
            **{f"word/{path}": content for path, content in sorted(pictures.files.items())},
            "docProps/core.xml": _core(document, imprint),
            "docProps/app.xml": parts.app(imprint.region),
        }
    )


def _text(opening: str, made: tuple[Section, ...], references: Mapping[bool, str]) -> str:
    """The cover, then section after section; the properties of the last stand alone."""
    text = [opening, section_end(properties(_COVER, "", title_page=False))] if opening else []
    for index, section in enumerate(made):
        space = LANDSCAPE if section.wide else PORTRAIT
        text += [piece.draw(space) for piece in section.pieces]
        own = properties(section, references[section.wide], title_page=index == 0 and not opening)
        text.append(own if index == len(made) - 1 else section_end(own))
    return "".join(text)


_COVER = Section((), wide=False, front=False, starts=False)


def _running_heads(document: Document, imprint: Imprint) -> dict[str, str]:
    heads = {
        f"word/header{1 + wide}.xml": parts.header(imprint.region, document.title, wide=wide) for wide in (False, True)
    }
    feet = {f"word/footer{1 + wide}.xml": parts.footer(imprint.plan, wide=wide) for wide in (False, True)}
    return {**heads, **feet}


def _references(relations: Relations, *, wide: bool) -> str:
    header = relations.part("header", f"header{1 + wide}.xml")
    footer = relations.part("footer", f"footer{1 + wide}.xml")
    return "".join(
        (
            element("w:headerReference", **{"w:type": "default", "r:id": header}),
            element("w:footerReference", **{"w:type": "default", "r:id": footer}),
            element("w:footerReference", **{"w:type": "first", "r:id": footer}),
        )
    )


def _styles(document: Document, language: Language) -> str:
    """The shipped styles in the language of the document; only chapters of a book start on a new page."""
    xml = Path(__file__).with_name("styles.xml").read_text("utf-8").replace("id-ID", parts.LOCALES[language])
    return xml.replace('<w:pageBreakBefore w:val="false"/>', "<w:pageBreakBefore/>" if document.kind == "book" else "")


def _core(document: Document, imprint: Imprint) -> str:
    keywords = "; ".join(filter(None, ("smart city", imprint.region, imprint.plan)))
    return parts.core(document.title, imprint.region, imprint.plan, keywords, imprint.language, imprint.when)
