"""Markdown: the documents as they are, their figures, and an index that a forge shows first."""

from collections.abc import Iterator

from masterplan_cli.documents import Document, Edition

_KINDS = ("book", "annex", "review", "sheet")


def render(edition: Edition) -> dict[str, bytes]:
    """The files: one a document, one a figure, and `README.md`."""
    files = {f"{document.name}.md": document.markdown for document in edition.documents}
    files |= {f"figures/{figure.name}.svg": figure.svg for each in edition.documents for figure in each.figures}
    files["README.md"] = edition.templates.render("index.md.j2", {**edition.context, "groups": list(_groups(edition))})
    return {path: text.encode() for path, text in files.items()}


def _groups(edition: Edition) -> Iterator[tuple[str, list[Document]]]:
    """The documents of each kind, in their order."""
    for kind in _KINDS:
        if documents := [document for document in edition.documents if document.kind == kind]:
            yield kind, documents
