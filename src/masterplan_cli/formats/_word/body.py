"""The blocks of a document become what stands on its pages, one piece after the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from masterplan_cli.formats._blocks import Block, CaptionedFigure, CaptionedTable, Heading, plain
from masterplan_cli.formats._word.anchors import bookmark
from masterplan_cli.formats._word.captions import Captions
from masterplan_cli.formats._word.desk import Desk
from masterplan_cli.formats._word.flow import Flow
from masterplan_cli.formats._word.listings import Listings
from masterplan_cli.formats._word.numbering import numbered
from masterplan_cli.formats._word.pictures import Picture
from masterplan_cli.formats._word.runs import wholly
from masterplan_cli.formats._word.sections import PORTRAIT, Piece, Space
from masterplan_cli.formats._word.tables import Grid
from masterplan_cli.formats._word.xml import paragraph

_LINE = 281  # twips from one line of running text to the next
_WIDEST = 10000  # twips of a figure on a landscape page, so that its heading stays with it
_CAPTION = 900  # twips that a page keeps for the caption of a figure


@dataclass(slots=True)
class Body:
    """Makes the pieces of one document."""

    blocks: Sequence[Block]
    desk: Desk
    captions: Captions
    listings: Listings
    draw: Callable[[str], Picture | None]
    is_book: bool
    flow: Flow = field(init=False)
    _chapter: str = field(default="", init=False)
    """The number of the chapter with its point, `2.`; empty outside numbered chapters."""
    _has_begun: bool = field(default=False, init=False)
    """Whether the first numbered chapter is reached: what comes before it are forewords and lists."""
    _index: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self.flow = Flow(self.desk.lists)

    def pieces(self) -> Iterator[Piece]:
        """Everything from the first block to the last."""
        while self._index < len(self.blocks):
            match self.blocks[self._index]:
                case Heading() as heading:
                    yield from self._heading(heading)
                case CaptionedTable() as table:
                    yield self._table(table)
                case CaptionedFigure() as figure:
                    yield self._figure(figure)
                case Token(type="inline") as token:
                    yield self._paragraph(self.desk.html(token.content))
                case Token() as token if xml := self.flow.token(token):
                    yield _fixed(xml)
            self._index += 1

    def _heading(self, heading: Heading) -> Iterator[Piece]:
        if (title := self.listings.title(heading)) is not None:
            yield _fixed(title, heading=True, chapter=self.listings.is_contents(heading))
            if listed := self.listings.after(self._index):
                xml, self._index = listed
                yield _fixed(xml)
            return
        number, html = self.listings.numbers[heading.slug]
        content = self.desk.bookmarks.around(self.desk.runs.of(html), bookmark(heading.slug))
        if heading.level == 1:
            yield _fixed(paragraph("Title", content), 3, heading=True)
            return
        is_chapter = heading.level == 2
        first = is_chapter and bool(number) and not self._has_begun
        self._has_begun |= first
        if is_chapter:
            self._chapter = f"{number}." if number else ""
        level = min(heading.level - 1, 4)
        properties = "" if number or level > 3 else numbered(0, 0)
        xml = paragraph(f"Heading{level}", content, properties)
        yield _fixed(xml, 3, heading=True, chapter=is_chapter and self.is_book, first_chapter=first)

    def _paragraph(self, html: str) -> Piece:
        lines = 1 + len(html) // 95
        if self.flow.is_open:
            return _fixed(self.flow.text(self.desk.runs.of(html)), lines)
        if noted := wholly("em", html):
            return _fixed(paragraph("Note", self.desk.runs.of(noted)), lines)
        before = self.blocks[self._index - 2] if self._index > 1 else None
        if self._chapter and isinstance(before, Heading) and before.level == 2:
            return _fixed(paragraph("ChapterClaim", self.desk.runs.of(html)), lines + 1)
        if self.is_book and not self._has_begun and (style := self._of_signature()):
            return _fixed(paragraph(style, self.desk.runs.of(html)), 4)
        return _fixed(self.flow.text(self.desk.runs.of(html)), lines)

    def _of_signature(self) -> str:
        """The style of the last two paragraphs of a foreword: place and date, and who signs."""
        if self._is_signed(self._index):
            return "Signature"
        written = self.blocks[self._index]
        is_short = isinstance(written, Token) and len(written.content) < 60
        return "Date" if is_short and self._is_signed(self._index + 3) else ""

    def _is_signed(self, index: int) -> bool:
        """Whether a paragraph is wholly strong and the last below its heading."""
        if index + 2 < len(self.blocks) and not isinstance(self.blocks[index + 2], Heading):
            return False
        match self.blocks[index : index + 1]:
            case [Token(type="inline") as token]:
                return wholly("strong", self.desk.html(token.content)) is not None
        return False

    def _table(self, block: CaptionedTable) -> Piece:
        mark = self.flow.mark()
        title = (
            self.captions.paragraph(block.caption, self._chapter, "Caption", "<w:keepNext/>") if block.caption else ""
        )
        source = paragraph("Source", self.desk.runs.of(block.source)) if block.source else paragraph("AfterTable", "")
        grid = Grid.of(block.table, self.desk.html)

        def draw(space: Space) -> str:
            return f"{mark}{title}{grid.xml(self.desk.runs.of, space.width)}{source}"

        return Piece(draw, grid.lines + 3, wide=grid.is_wide)

    def _figure(self, block: CaptionedFigure) -> Piece:
        if not (drawing := self.draw(block.name)):
            return _fixed(self.flow.text(self.desk.runs.of(block.alternative)), 2)
        mark = self.flow.mark()
        title = self.captions.paragraph(block.caption, self._chapter, "FigureCaption") if block.caption else ""
        across, down = drawing.size

        def draw(space: Space) -> str:
            alternative = plain(block.alternative)
            width = min(space.width, _WIDEST)
            shown = self.desk.pictures.run(drawing, width, space.height - _CAPTION, alternative)
            return f"{mark}{paragraph('Figure', shown)}{title}"

        return Piece(draw, PORTRAIT.width * down // across // _LINE + 3)


def _fixed(
    xml: str, lines: int = 1, *, heading: bool = False, chapter: bool = False, first_chapter: bool = False
) -> Piece:
    return Piece(lambda _: xml, lines, heading=heading, chapter=chapter, first_chapter=first_chapter)
