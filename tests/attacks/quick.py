"""The program with a book that is made at once: for what becomes of books, not for how they are made."""

from collections.abc import Callable

from masterplan_cli import __main__, edition
from masterplan_cli.documents import Document


def _made(*before: object) -> edition.Made:
    wish, told = before[-2:]
    assert isinstance(wish, edition.Wish)
    assert isinstance(told, Callable)  # type: ignore[arg-type]
    document = Document("buku-1", "Buku 1", "book", "# Buku 1\n", ())
    told(document)
    page = b"<!DOCTYPE html><html><head></head><body>Buku 1</body></html>"
    files = {"html/index.html": page, "markdown/README.md": b"# Buku 1\n"}
    return edition.Made((document,), {path: raw for path, raw in files.items() if path.split("/")[0] in wish.formats})


edition.make = _made
__main__.main()
