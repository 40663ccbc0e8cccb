"""The text of a document from its cover to its last page, section after section."""

from collections.abc import Iterator, Mapping, Sequence

from masterplan_cli.documents import Document
from masterplan_cli.formats._blocks import Block
from masterplan_cli.formats._word.body import Body
from masterplan_cli.formats._word.captions import Captions
from masterplan_cli.formats._word.cover import cover, length
from masterplan_cli.formats._word.desk import Desk
from masterplan_cli.formats._word.imprint import Imprint
from masterplan_cli.formats._word.listings import Listings, heading_numbers
from masterplan_cli.formats._word.sections import (
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

RunningHeads = Mapping[bool, str]
"""What a section refers to for its running heads, by whether it is landscape."""


def text(document: Document, blocks: Sequence[Block], desk: Desk, imprint: Imprint, heads: RunningHeads) -> str:
    """Everything that stands on the pages; only a book has a cover."""
    covered = length(blocks) if document.kind == "book" else 0
    opening = cover(blocks[:covered], desk, imprint.logo, imprint.region) if covered else ""
    pieces = tuple(_pieces(document, blocks, covered, desk, imprint))
    return "".join(
        (opening, *_sections(pieces, heads, MANY if document.kind == "annex" else FEW, covered=bool(covered)))
    )


def _pieces(document: Document, blocks: Sequence[Block], covered: int, desk: Desk, imprint: Imprint) -> Iterator[Piece]:
    rest = blocks[covered:]
    listings = Listings(rest, desk, imprint.lists, imprint.words, heading_numbers(blocks))
    captions = Captions(imprint.labels, desk)
    return Body(rest, desk, captions, listings, imprint.draw, is_book=document.kind == "book").pieces()


def _sections(pieces: Sequence[Piece], heads: RunningHeads, few: int, *, covered: bool) -> Iterator[str]:
    """Section after section; the properties of the last stand alone, without a paragraph that ends it."""
    if covered:
        yield section_end(properties(COVER, "", title_page=False))
    made = sections(pieces, few, has_cover=covered)
    for section in made:
        yield from (piece.draw(LANDSCAPE if section.wide else PORTRAIT) for piece in section.pieces)
        own = properties(section, heads[section.wide], title_page=section is made[0] and not covered)
        yield own if section is made[-1] else section_end(own)
