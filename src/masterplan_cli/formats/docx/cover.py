"""The cover of a book: the region's logo, the title, and what the template says below it."""

from collections.abc import Iterator

from masterplan_cli.book import Block, Blocks, Book, Heading, Note, Paragraph, Strong
from masterplan_cli.formats.docx.anchors import bookmark
from masterplan_cli.formats.docx.pictures import Picture
from masterplan_cli.formats.docx.state import DocumentState
from masterplan_cli.formats.docx.xml import paragraph

_LOGO = 1900  # twips, the side of the square that a logo fits into


def covered(book: Book) -> Blocks:
    """What stands on the cover: the title of a book and the lines below it, where nothing else is before its chapters."""
    title, *lines = book.opening or (None,)
    has_title = isinstance(title, Heading) and title.level == 1
    if book.kind != "book" or not has_title or not book.divisions:
        return ()
    return book.opening if all(isinstance(line, Paragraph | Note) for line in lines) else ()


def cover(blocks: Blocks, state: DocumentState, logo: Picture | None, region: str) -> str:
    """The paragraphs of the cover; without a logo its place stays empty."""
    shown = state.pictures.run(logo, _LOGO * 2, _LOGO, region) if logo else ""
    return "".join((paragraph("CoverLogo", shown), *_lines(blocks, state)))


def _lines(blocks: Blocks, state: DocumentState) -> Iterator[str]:
    for block in blocks:
        yield _line(block, state)


def _line(block: Block, state: DocumentState) -> str:
    """A line of the cover: a strong one is its subtitle."""
    match block:
        case Heading():
            return paragraph("CoverTitle", state.bookmarks.around(state.runs.write(block.runs), bookmark(block.slug)))
        case Paragraph((Strong(inside),)):
            return paragraph("Subtitle", state.runs.write(inside))
        case Note(runs):
            return paragraph("CoverNote", state.runs.write(runs))
        case Paragraph(runs):
            return paragraph("CoverText", state.runs.write(runs))
    return ""
