"""DOCX: a Word file a document, with real styles, fields and bookmarks, so that an office can go on editing."""

from collections.abc import Iterator, Mapping

from masterplan_cli.documents import Document, Edition
from masterplan_cli.formats._colophon import colophon
from masterplan_cli.formats._paper_fonts import paper_fonts
from masterplan_cli.formats._site import plan_of
from masterplan_cli.formats._word.document import word_file
from masterplan_cli.formats._word.imprint import Imprint
from masterplan_cli.formats._word.logo import logo
from masterplan_cli.formats._word.pictures import Drawer, Drawings
from masterplan_cli.formats._word.reading import Reader
from masterplan_cli.keeping import kept, makers


def render(edition: Edition) -> dict[str, bytes]:
    """The files: `buku-1.docx`, one a document. Raises `Rejected` without the extra `docx`."""
    reader, drawer = Reader(), Drawer(paper_fonts(edition))
    figures = {figure.name: figure.svg for document in edition.documents for figure in document.figures}
    imprint = _imprint(edition, drawer, figures)
    seal = (repr(imprint.seal).encode(), drawer.seal, makers("formats", "markdown"))

    def file(document: Document) -> bytes:
        return kept("docx", (*_seen(document, figures), *seal), lambda: word_file(document, reader, imprint))

    return {f"{document.name}.docx": file(document) for document in edition.wanted}


def _seen(document: Document, figures: Mapping[str, str]) -> Iterator[bytes]:
    """What a file depends on beside the imprint: the document, and every drawing that its text may show."""
    yield repr(document).encode()
    yield from (svg.encode() for name, svg in figures.items() if name in document.markdown)


def _imprint(edition: Edition, drawer: Drawer, figures: Mapping[str, str]) -> Imprint:
    words, about = edition.templates.words, colophon(edition)
    return Imprint(
        language=edition.language,
        region=about.region,
        plan=about.plan,
        note=about.note,
        keywords="; ".join(about.keywords),
        when=about.when,
        words={"table": words.table, "figure": words.figure},
        lists={
            words.headings.contents: "heading",
            words.headings.tables: "table",
            words.headings.figures: "figure",
        },
        documents=frozenset(document.name for document in edition.documents),
        drawings=Drawings(figures, drawer),
        logo=logo(edition, drawer),
        accent=plan_of(edition).settings.look.accent,
        font=plan_of(edition).settings.look.paper_font,
    )
