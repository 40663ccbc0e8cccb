"""What a document that is kept between runs depends on, whatever the format."""

from collections.abc import Iterator, Mapping

from masterplan_cli.cache import makers
from masterplan_cli.documents import Document, Figure


def parts_of(document: Document, figures: Mapping[str, Figure]) -> Iterator[bytes]:
    """The document, every drawing of the edition that its text may show, and the code that makes files of them."""
    yield repr(document).encode()
    yield from (figure.svg.encode() for name, figure in figures.items() if name in document.markdown)
    yield makers("book", "documents", "formats", "markdown")
