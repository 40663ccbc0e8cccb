"""Insides of pages, kept between runs: a document that has not changed is neither read nor written again."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from masterplan_cli.book import Book, BookReader, plain
from masterplan_cli.cache import kept
from masterplan_cli.documents import Document
from masterplan_cli.formats._kept_parts import parts_of
from masterplan_cli.formats.html.search import Section, sections
from masterplan_cli.formats.html.writer import PageWriter, Surroundings


@dataclass(frozen=True, slots=True)
class PageHeading:
    """A heading of a page, as other parts of the site name it and lead to it."""

    level: int
    slug: str
    text: str
    """With its number."""
    title: str
    """Without it."""


@dataclass(frozen=True, slots=True)
class Body:
    """The inside of a page, and what the site knows of it."""

    opening: str
    """HTML of the title and all that stands before the first heading below it."""
    chapters: str
    """HTML of the rest."""
    headings: tuple[PageHeading, ...]
    sections: tuple[Section, ...]
    """What the search finds."""


class Bodies:
    """Makes the inside of one page after another, or finds it where it was kept."""

    def __init__(self, reader: BookReader, shared: Surroundings, pages: Iterable[str]) -> None:
        """`pages` are the names of all to which texts, cells and parts of figures may lead."""
        self._reader = reader
        self._shared = shared
        self._others = repr((shared.table, shared.figure, shared.links, [*pages])).encode()

    def of(self, document: Document) -> Body:
        """The inside of the page of a document."""
        parts = (*parts_of(document, self._shared.drawings), self._others)
        return _load(kept("html", parts, lambda: _dump(write_body(self._reader.book(document), self._shared))))


def write_body(book: Book, shared: Surroundings) -> Body:
    """The inside of the page of a book."""
    writer = PageWriter(shared, book.name)
    headings = (PageHeading(each.level, each.slug, each.text, plain(each.title)) for each in book.headings)
    opening, chapters = writer.html(book.opening), writer.html(book.blocks[len(book.opening) :])
    return Body(opening, chapters, tuple(headings), tuple(sections(book)))


def _dump(body: Body) -> bytes:
    headings = [(each.level, each.slug, each.text, each.title) for each in body.headings]
    return json.dumps((body.opening, body.chapters, headings, body.sections)).encode()


def _load(content: bytes) -> Body:
    opening, chapters, headings, found = json.loads(content)
    return Body(
        opening, chapters, tuple(PageHeading(*each) for each in headings), tuple(Section(*each) for each in found)
    )
