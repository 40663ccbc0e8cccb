"""DOCX: a Word file a document, with real styles, fields and bookmarks, so that an office can go on editing."""

import os
from datetime import UTC, date, datetime, time

from masterplan_cli.documents import Edition
from masterplan_cli.formats._site import plan_of
from masterplan_cli.formats._word.document import Imprint, word_file
from masterplan_cli.formats._word.pictures import Picture, Drawer
from masterplan_cli.formats._word.reading import Reader


def render(edition: Edition) -> dict[str, bytes]:
    """The files: `buku-1.docx`, one a document. Raises `Rejected` without the extra `docx`."""
    drawer, reader = Drawer(), Reader()
    figures = {figure.name: figure.svg for document in edition.documents for figure in document.figures}
    drawings = {name: drawer.drawn(name, svg) for name, svg in figures.items()}
    imprint = _imprint(edition, _logo(edition, drawer))
    return {
        f"{document.name}.docx": word_file(document, reader, imprint, drawings) for document in edition.documents
    }


def _imprint(edition: Edition, logo: Picture | None) -> Imprint:
    words, plan = edition.templates.words, plan_of(edition)
    headings = words.headings
    return Imprint(
        language=edition.language,
        region=f"{words.kinds[plan.region.kind]} {plan.region.name}" if plan.region else "",
        plan=plan.plan.title if plan.plan else "",
        when=_when(plan.plan.date if plan.plan else None),
        logo=logo,
        words={"table": words.table, "figure": words.figure},
        lists={headings.contents: "heading", headings.tables: "table", headings.figures: "figure"},
        documents=frozenset(document.name for document in edition.documents),
    )


def _logo(edition: Edition, drawer: Drawer) -> Picture | None:
    """The region's `templates/logo.svg` or `logo.png`."""
    return None


def _when(day: date | None) -> datetime | None:
    """When the document was made: `SOURCE_DATE_EPOCH`, or the day that stands on the books; never the clock."""
    if (epoch := os.environ.get("SOURCE_DATE_EPOCH", "")).isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.combine(day, time(), UTC) if day else None
