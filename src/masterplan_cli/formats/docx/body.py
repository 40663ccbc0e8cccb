"""The blocks of a document become what stands on its pages, one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from masterplan_cli.book import (
    Block,
    Blocks,
    Bullets,
    CodeBlock,
    Divider,
    Emphasis,
    Figure,
    Heading,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Runs,
    Signature,
    Steps,
    Table,
    Text,
)
from masterplan_cli.book.layout import is_claim
from masterplan_cli.formats.docx.anchors import bookmark
from masterplan_cli.formats.docx.captions import Captions
from masterplan_cli.formats.docx.flow import Flow, code
from masterplan_cli.formats.docx.listings import Listings
from masterplan_cli.formats.docx.numbering import numbered
from masterplan_cli.formats.docx.pictures import Picture
from masterplan_cli.formats.docx.sections import Space
from masterplan_cli.formats.docx.state import DocumentState
from masterplan_cli.formats.docx.tables import table_xml
from masterplan_cli.formats.docx.xml import paragraph

_CHAPTER = 2  # the level of its heading
_WIDEST = 10000  # twips of a figure on a landscape page, so that its heading stays with it
_CAPTION = 900  # twips that a page keeps for the caption of a figure


@dataclass(slots=True)
class Body:
    """Writes the blocks of one document."""

    state: DocumentState
    captions: Captions
    listings: Listings
    draw: Callable[[str], Picture | None]
    _flow: Flow = field(default_factory=Flow, init=False)
    _chapter: str = field(default="", init=False)
    """The number of the chapter, `2`; empty outside numbered chapters."""

    def write(self, blocks: Blocks, space: Space, before: Block | None = None) -> Iterator[str]:
        """The blocks on pages that have so much room; `before` stands right above them."""
        for above, block, after in zip((before, *blocks), blocks, (*blocks[1:], None), strict=False):
            match block:
                case Heading():
                    yield self._heading(block, after)
                case Paragraph(runs):
                    is_opening = is_claim(block, above) and not self._flow.is_open
                    yield paragraph("ChapterClaim", self._runs(runs)) if is_opening else self._text(runs)
                case _:
                    yield from self._other(block, space)

    def _other(self, block: Block, space: Space) -> Iterator[str]:
        match block:
            case Note(runs):
                is_alone = not self._flow.is_open
                yield paragraph("Note", self._runs(runs)) if is_alone else self._text((Emphasis(runs),))
            case Table():
                yield self._table(block, space)
            case Figure():
                yield self._figure(block, space)
            case Listing():
                yield self.listings.write(block) or "".join(self._other(block.bullets, space))
            case Signature(place, signer):
                signed = (("Date", place), ("Signature", signer))
                yield from (paragraph(style, self._runs(runs)) for style, runs in signed if runs)
            case Bullets(items):
                yield from self._list("ListBullet", self.state.lists.bullets(), items, space)
            case Steps(items, start, sign):
                number = self.state.lists.numbered(sign, self._flow.depth, start)
                yield from self._list("ListNumber", number, items, space)
            case Quotation(blocks):
                yield self._flow.mark()
                with self._flow.quotation():
                    yield from self.write(blocks, space)
            case CodeBlock(text):
                yield self._flow.mark() + code(text)
            case Divider():
                yield self._flow.mark() + paragraph("Divider", "")

    def _list(self, style: str, number: int, items: tuple[Blocks, ...], space: Space) -> Iterator[str]:
        yield self._flow.mark()
        with self._flow.list(style, number):
            for item in items:
                self._flow.begin_item()
                yield from self.write(item, space)
                yield self._flow.mark()

    def _heading(self, heading: Heading, after: Block | None) -> str:
        if not heading.is_listed:
            is_contents = isinstance(after, Listing) and after.kind == "heading"
            starts_page = "<w:pageBreakBefore/>" if is_contents else ""
            return paragraph("TOCHeading", self._runs(heading.runs), starts_page)
        number, title = self.listings.numbers[heading.slug]
        content = self.state.bookmarks.around(self._runs(title), bookmark(heading.slug))
        if heading.level == 1:
            return paragraph("Title", content)
        if heading.level == _CHAPTER:
            self._chapter = number
        level = min(heading.level - 1, 4)
        return paragraph(f"Heading{level}", content, "" if number or level > 3 else numbered(0, 0))

    def _text(self, runs: Runs) -> str:
        return self._flow.text(self._runs(runs))

    def _table(self, table: Table, space: Space) -> str:
        mark, caption = self._flow.mark(), table.caption
        title = self.captions.paragraph(caption, self._chapter, "Caption", "<w:keepNext/>") if caption else ""
        source = paragraph("Source", self._runs(table.source)) if table.source else paragraph("AfterTable", "")
        return f"{mark}{title}{table_xml(table, self._runs, space.width)}{source}"

    def _figure(self, figure: Figure, space: Space) -> str:
        if not (drawing := self.draw(figure.name)):
            return self._text((Text(figure.alternative),))
        mark = self._flow.mark()
        title = self.captions.paragraph(figure.caption, self._chapter, "FigureCaption") if figure.caption else ""
        width, height = min(space.width, _WIDEST), space.height - _CAPTION
        shown = self.state.pictures.run(drawing, width, height, figure.alternative)
        return f"{mark}{paragraph('Figure', shown)}{title}"

    def _runs(self, runs: Runs) -> str:
        return self.state.runs.write(runs)
