"""The text of a document from its cover to its last page, section after section."""

from collections.abc import Iterator, Mapping, Sequence

from masterplan_cli.book import Book
from masterplan_cli.formats.docx.body import Body
from masterplan_cli.formats.docx.captions import Captions
from masterplan_cli.formats.docx.cover import cover, covered
from masterplan_cli.formats.docx.imprint import Imprint
from masterplan_cli.formats.docx.listings import Listings, heading_numbers
from masterplan_cli.formats.docx.sections import (
    COVER,
    FEW,
    LANDSCAPE,
    MANY,
    PORTRAIT,
    Piece,
    properties,
    section_end,
    sections,
)
from masterplan_cli.formats.docx.state import DocumentState

RunningHeads = Mapping[bool, str]
"""What a section refers to for its running heads, by whether it is landscape."""


def text(book: Book, state: DocumentState, imprint: Imprint, heads: RunningHeads) -> str:
    """Everything that stands on the pages; only a book has a cover."""
    on_cover = covered(book)
    opening = cover(on_cover, state, imprint.logo, imprint.region) if on_cover else ""
    listings = Listings(book, state, heading_numbers(book.blocks))
    body = Body(state, Captions(state), listings, imprint.draw, is_book=book.kind == "book")
    pieces = tuple(body.pieces(book.blocks[len(on_cover) :]))
    few = MANY if book.kind == "annex" else FEW
    return "".join((opening, *_sections(pieces, heads, few, has_cover=bool(on_cover))))


def _sections(pieces: Sequence[Piece], heads: RunningHeads, few: int, *, has_cover: bool) -> Iterator[str]:
    """Section after section; the properties of the last stand alone, without a paragraph that ends it."""
    if has_cover:
        yield section_end(properties(COVER, "", title_page=False))
    made = sections(pieces, few, has_cover=has_cover)
    for section in made:
        yield from (piece.draw(LANDSCAPE if section.wide else PORTRAIT) for piece in section.pieces)
        own = properties(section, heads[section.wide], title_page=section is made[0] and not has_cover)
        yield own if section is made[-1] else section_end(own)
