"""The text of a document from its cover to its last page, section after section."""

from collections.abc import Iterator, Mapping

from masterplan_cli.book import Blocks, Book
from masterplan_cli.book.layout import PageRun, page_runs, title_of
from masterplan_cli.formats.docx.body import Body
from masterplan_cli.formats.docx.captions import Captions
from masterplan_cli.formats.docx.cover import cover, covered
from masterplan_cli.formats.docx.imprint import Imprint
from masterplan_cli.formats.docx.listings import Listings, heading_numbers
from masterplan_cli.formats.docx.sections import COVER, properties, section_end, sections
from masterplan_cli.formats.docx.state import DocumentState

RunningHeads = Mapping[bool, str]
"""What a section refers to for its running heads, by whether it is landscape."""


def text(book: Book, state: DocumentState, imprint: Imprint, heads: RunningHeads) -> str:
    """Everything that stands on the pages; only a book has a cover."""
    body = Body(state, Captions(state), Listings(book, state, heading_numbers(book.blocks)), imprint.draw)
    on_cover = covered(book)
    if not on_cover:
        return "".join(_sections(book, body, heads, has_cover=False))
    end = section_end(properties(COVER, "", title_page=False))
    return "".join(
        (cover(on_cover, state, imprint.logo, imprint.region), end, *_sections(book, body, heads, has_cover=True))
    )


def _sections(book: Book, body: Body, heads: RunningHeads, *, has_cover: bool) -> Iterator[str]:
    """Section after section; the properties of the last stand alone, without a paragraph that ends it."""
    runs = page_runs(book) or (PageRun(is_front=False, is_landscape=False, blocks=()),)
    for at, (run, section) in enumerate(zip(runs, sections(runs, has_cover=has_cover), strict=True)):
        is_first = not (at or has_cover)
        yield from body.write((*_above(book), *run.blocks) if is_first else run.blocks, section.space)
        own = properties(section, heads[section.is_landscape], title_page=is_first)
        yield own if run is runs[-1] else section_end(own)


def _above(book: Book) -> Blocks:
    """What stands above the first run of pages where there is no cover."""
    return book.opening if book.kind == "book" else title_of(book)
