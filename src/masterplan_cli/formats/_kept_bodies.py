"""Insides of pages, kept between runs: a document that has not changed is not made into HTML again."""

import json
from collections.abc import Mapping, Sequence

from masterplan_cli.cache import kept
from masterplan_cli.documents import Document, Figure
from masterplan_cli.formats._blocks import Heading
from masterplan_cli.formats._kept_parts import parts_of
from masterplan_cli.formats._markdown_html import Body, Converter


class Bodies:
    """Makes the inside of one page after another, or finds it where it was kept."""

    def __init__(self, converter: Converter, figures: Mapping[str, Figure], pages: Sequence[str]) -> None:
        """`pages` are the names of those to which parts of the figures may lead."""
        self._converter = converter
        self._figures = figures
        self._seal = repr((converter.seal, pages)).encode()

    def of(self, document: Document) -> Body:
        """The inside of the page of a document."""
        parts = (*parts_of(document, self._figures), self._seal)
        return _read(kept("html", parts, lambda: _written(self._converter.body(document.markdown))))


def _written(body: Body) -> bytes:
    headings = [(heading.level, heading.slug, heading.html) for heading in body.headings]
    return json.dumps((body.opening, body.chapters, headings)).encode()


def _read(content: bytes) -> Body:
    opening, chapters, headings = json.loads(content)
    return Body(opening, chapters, tuple(Heading(*heading) for heading in headings))
