"""DOCX: a Word file a document, with real styles, fields and bookmarks, so that an office can go on editing."""

from masterplan_cli.documents import Edition
from masterplan_cli.formats._colophon import colophon
from masterplan_cli.formats._site import plan_of
from masterplan_cli.formats._word.document import word_file
from masterplan_cli.formats._word.imprint import Imprint
from masterplan_cli.formats._word.logo import logo
from masterplan_cli.formats._word.pictures import Drawer
from masterplan_cli.formats._word.reading import Reader


def render(edition: Edition) -> dict[str, bytes]:
    """The files: `buku-1.docx`, one a document. Raises `Rejected` without the extra `docx`."""
    reader, imprint = Reader(), _imprint(edition, Drawer())
    return {f"{document.name}.docx": word_file(document, reader, imprint) for document in edition.wanted}


def _imprint(edition: Edition, drawer: Drawer) -> Imprint:
    words, about = edition.templates.words, colophon(edition)
    figures = {figure.name: figure.svg for document in edition.documents for figure in document.figures}
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
        drawings={name: drawer.drawn(name, svg) for name, svg in figures.items()},
        logo=logo(edition, drawer),
        accent=plan_of(edition).settings.look.accent,
    )
