"""The program with a book that is made at once: for what becomes of books, not for how they are made."""

from collections.abc import Callable
from pathlib import Path

from masterplan_cli import __main__, edition
from masterplan_cli.diagnostics import Findings
from masterplan_cli.documents import Document
from masterplan_cli.masterplan import Masterplan

PAGE = b"<!DOCTYPE html><html><head></head><body>Buku 1</body></html>"


def make(
    plan: Masterplan, findings: Findings, region: Path, wish: edition.Wish, told: Callable[[Document], None]
) -> edition.Made:
    del plan, findings, region
    document = Document("buku-1", "Buku 1", "book", "# Buku 1\n", ())
    told(document)
    files = {"html/index.html": PAGE, "markdown/README.md": b"# Buku 1\n"}
    return edition.Made((document,), {path: raw for path, raw in files.items() if path.split("/")[0] in wish.formats})


edition.make = make
__main__.main()
