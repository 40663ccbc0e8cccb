"""DOCX: a Word file a document, with real styles, fields and bookmarks, so that an office can go on editing."""

import os
from datetime import UTC, date, datetime, time

from masterplan_cli.documents import Edition
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
    words, plan = edition.templates.words, plan_of(edition)
    region = f"{words.kinds[plan.region.kind]} {plan.region.name}" if plan.region else ""
    title, status = (plan.plan.title, plan.plan.status) if plan.plan else ("", "draft")
    dimensions = (each.name.to(edition.language) for each in plan.dimensions)
    figures = {figure.name: figure.svg for document in edition.documents for figure in document.figures}
    return Imprint(
        language=edition.language,
        region=region,
        plan=title,
        note=f"{title} · {words.statuses.draft}" if status == "draft" else title,
        keywords="; ".join(filter(None, ("masterplan", "smart city", region, *dimensions))),
        when=_when(plan.plan.date if plan.plan else None),
        words={"table": words.table, "figure": words.figure},
        lists={
            words.headings.contents: "heading",
            words.headings.tables: "table",
            words.headings.figures: "figure",
        },
        documents=frozenset(document.name for document in edition.documents),
        drawings={name: drawer.drawn(name, svg) for name, svg in figures.items()},
        logo=logo(edition, drawer),
        accent=plan.settings.look.accent,
    )


def _when(day: date | None) -> datetime | None:
    """When the documents were made: `SOURCE_DATE_EPOCH`, or the day that stands on the books; never the clock."""
    if (epoch := os.environ.get("SOURCE_DATE_EPOCH", "")).isdecimal() and len(epoch) < 12:
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.combine(day, time(), UTC) if day else None
