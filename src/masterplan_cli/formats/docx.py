"""DOCX: a Word file a document, with real styles, fields and bookmarks, so that an office can go on editing."""

from masterplan_cli.cache import kept
from masterplan_cli.documents import Document, Edition
from masterplan_cli.formats._colophon import colophon
from masterplan_cli.formats._kept_parts import parts_of
from masterplan_cli.formats._paper_fonts import paper_fonts
from masterplan_cli.formats._word.document import word_file
from masterplan_cli.formats._word.imprint import Imprint
from masterplan_cli.formats._word.logo import logo
from masterplan_cli.formats._word.pictures import Drawer
from masterplan_cli.formats._word.reading import Reader


def render(edition: Edition) -> dict[str, bytes]:
    """The files: `buku-1.docx`, one a document. Raises `Rejected` without the extra `docx`."""
    reader, drawer, figures = Reader(), Drawer(paper_fonts(edition)), edition.figures
    imprint = _imprint(edition, drawer)
    seal = (repr(imprint.seal).encode(), drawer.seal)

    def file(document: Document) -> bytes:
        return kept("docx", (*parts_of(document, figures), *seal), lambda: word_file(document, reader, imprint))

    return {f"{document.name}.docx": file(document) for document in edition.wanted}


def _imprint(edition: Edition, drawer: Drawer) -> Imprint:
    words, about, figures = edition.templates.words, colophon(edition), edition.figures
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
        draw=lambda name: drawer.drawn(name, figures[name].svg) if name in figures else None,
        logo=logo(edition, drawer),
        accent=edition.plan.settings.look.accent,
        font=edition.plan.settings.look.paper_font,
    )
