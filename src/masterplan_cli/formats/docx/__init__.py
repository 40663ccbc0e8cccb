"""DOCX: a Word file a document, with real styles, fields and bookmarks, so that an office can go on editing."""

from masterplan_cli.book import BookReader
from masterplan_cli.cache import kept
from masterplan_cli.documents import Document, Edition
from masterplan_cli.formats._colophon import colophon
from masterplan_cli.formats._kept_parts import parts_of
from masterplan_cli.formats._paper_fonts import paper_fonts
from masterplan_cli.formats.docx.document import word_file
from masterplan_cli.formats.docx.imprint import Imprint
from masterplan_cli.formats.docx.logo import logo
from masterplan_cli.formats.docx.pictures import Drawer


def render(edition: Edition) -> dict[str, bytes]:
    """The files: `buku-1.docx`, one a document. Raises `Rejected` without the extra `docx`."""
    drawer, figures = Drawer(paper_fonts(edition)), edition.figures
    names = [document.name for document in edition.documents]
    imprint, reader = _imprint(edition, drawer), BookReader(names, figures)
    seal = (repr((imprint.seal, names)).encode(), drawer.seal)

    def file(document: Document) -> bytes:
        parts = (*parts_of(document, figures), *seal)
        return kept("docx", parts, lambda: word_file(reader.book(document), imprint))

    return {f"{document.name}.docx": file(document) for document in edition.wanted}


def _imprint(edition: Edition, drawer: Drawer) -> Imprint:
    about, figures = colophon(edition), edition.figures
    return Imprint(
        language=edition.language,
        region=about.region,
        plan=about.plan,
        note=about.note,
        keywords="; ".join(about.keywords),
        when=about.when,
        draw=lambda name: drawer.drawn(name, figures[name].svg) if name in figures else None,
        logo=logo(edition, drawer),
        accent=edition.plan.settings.look.accent,
        font=edition.plan.settings.look.paper_font,
    )
