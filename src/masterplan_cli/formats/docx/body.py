"""The blocks of a document become what stands on its pages, one piece after the other."""

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
    plain,
)
from masterplan_cli.formats.docx.anchors import bookmark
from masterplan_cli.formats.docx.captions import Captions
from masterplan_cli.formats.docx.flow import Flow, code
from masterplan_cli.formats.docx.listings import Listings
from masterplan_cli.formats.docx.numbering import numbered
from masterplan_cli.formats.docx.pictures import Picture
from masterplan_cli.formats.docx.sections import PORTRAIT, Piece, Space
from masterplan_cli.formats.docx.state import DocumentState
from masterplan_cli.formats.docx.tables import Grid
from masterplan_cli.formats.docx.xml import escaped, paragraph, run

_LINE = 281  # twips from one line of running text to the next
_SIGNS = 95  # of a line of running text
_WIDEST = 10000  # twips of a figure on a landscape page, so that its heading stays with it
_CAPTION = 900  # twips that a page keeps for the caption of a figure


@dataclass(slots=True)
class Body:
    """Makes the pieces of one document."""

    state: DocumentState
    captions: Captions
    listings: Listings
    draw: Callable[[str], Picture | None]
    is_book: bool
    _flow: Flow = field(default_factory=Flow, init=False)
    _chapter: str = field(default="", init=False)
    """The number of the chapter, `2`; empty outside numbered chapters."""
    _has_begun: bool = field(default=False, init=False)
    """Whether the first numbered chapter is reached: what comes before it are forewords and lists."""

    def pieces(self, blocks: Blocks) -> Iterator[Piece]:
        """Everything from the first block to the last."""
        for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
            match block:
                case Heading():
                    yield self._heading(block, after)
                case Paragraph(runs):
                    yield self._paragraph(runs, before)
                case _:
                    yield from self._other(block)

    def _other(self, block: Block) -> Iterator[Piece]:
        match block:
            case Note():
                yield self._note(block)
            case Table():
                yield self._table(block)
            case Figure():
                yield self._figure(block)
            case Listing():
                xml = self.listings.write(block)
                yield from (_fixed(xml),) if xml else self._other(block.bullets)
            case Signature(place, signer):
                signed = (("Date", place), ("Signature", signer))
                yield from (_fixed(paragraph(style, self._runs(runs)), 4) for style, runs in signed if runs)
            case Bullets(items):
                yield from self._list("ListBullet", self.state.lists.bullets(), items)
            case Steps(items, start, sign):
                number = self.state.lists.numbered(sign, self._flow.depth, start)
                yield from self._list("ListNumber", number, items)
            case Quotation(blocks):
                yield from self._mark()
                with self._flow.quotation():
                    yield from self.pieces(blocks)
            case CodeBlock(text):
                yield _fixed(self._flow.mark() + code(text))
            case Divider():
                yield _fixed(self._flow.mark() + paragraph("Divider", ""))

    def _list(self, style: str, number: int, items: tuple[Blocks, ...]) -> Iterator[Piece]:
        yield from self._mark()
        with self._flow.list(style, number):
            for item in items:
                self._flow.begin_item()
                yield from self.pieces(item)
                yield from self._mark()

    def _mark(self) -> Iterator[Piece]:
        if mark := self._flow.mark():
            yield _fixed(mark)

    def _heading(self, heading: Heading, after: Block | None) -> Piece:
        is_chapter = heading.level == 2
        if not heading.is_listed:
            is_contents = isinstance(after, Listing) and after.kind == "heading"
            starts_page = "<w:pageBreakBefore/>" if is_contents else ""
            title = paragraph("TOCHeading", self._runs(heading.runs), starts_page)
            return _fixed(title, heading=True, chapter=is_contents)
        number, title_runs = self.listings.numbers[heading.slug]
        content = self.state.bookmarks.around(self._runs(title_runs), bookmark(heading.slug))
        if heading.level == 1:
            return _fixed(paragraph("Title", content), 3, heading=True)
        first = is_chapter and bool(number) and not self._has_begun
        self._has_begun |= first
        if is_chapter:
            self._chapter = number
        level = min(heading.level - 1, 4)
        properties = "" if number or level > 3 else numbered(0, 0)
        xml = paragraph(f"Heading{level}", content, properties)
        return _fixed(xml, 3, heading=True, chapter=is_chapter and self.is_book, first_chapter=first)

    def _paragraph(self, runs: Runs, before: Block | None) -> Piece:
        lines = _lines(runs)
        if self._chapter and not self._flow.is_open and isinstance(before, Heading) and before.level == 2:
            return _fixed(paragraph("ChapterClaim", self._runs(runs)), lines + 1)
        return _fixed(self._flow.text(self._runs(runs)), lines)

    def _note(self, note: Note) -> Piece:
        if self._flow.is_open:
            return _fixed(self._flow.text(self._runs((Emphasis(note.runs),))), _lines(note.runs))
        return _fixed(paragraph("Note", self._runs(note.runs)), _lines(note.runs))

    def _table(self, table: Table) -> Piece:
        mark = self._flow.mark()
        caption = table.caption
        title = self.captions.paragraph(caption, self._chapter, "Caption", "<w:keepNext/>") if caption else ""
        source = paragraph("Source", self._runs(table.source)) if table.source else paragraph("AfterTable", "")
        grid = Grid(table)

        def draw(space: Space) -> str:
            return f"{mark}{title}{grid.xml(self._runs, space.width)}{source}"

        return Piece(draw, grid.lines + 3, wide=grid.is_wide)

    def _figure(self, figure: Figure) -> Piece:
        if not (drawing := self.draw(figure.name)):
            return _fixed(self._flow.text(run(escaped(figure.alternative))), 2)
        mark = self._flow.mark()
        title = self.captions.paragraph(figure.caption, self._chapter, "FigureCaption") if figure.caption else ""
        across, down = drawing.size

        def draw(space: Space) -> str:
            width = min(space.width, _WIDEST)
            shown = self.state.pictures.run(drawing, width, space.height - _CAPTION, figure.alternative)
            return f"{mark}{paragraph('Figure', shown)}{title}"

        return Piece(draw, PORTRAIT.width * down // across // _LINE + 3)

    def _runs(self, runs: Runs) -> str:
        return self.state.runs.write(runs)


def _lines(runs: Runs) -> int:
    """About how many lines of a portrait page a paragraph takes."""
    return 1 + len(plain(runs)) // _SIGNS


def _fixed(
    xml: str, lines: int = 1, *, heading: bool = False, chapter: bool = False, first_chapter: bool = False
) -> Piece:
    return Piece(lambda _: xml, lines, heading=heading, chapter=chapter, first_chapter=first_chapter)
