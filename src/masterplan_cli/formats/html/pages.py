"""What each page of the site shows: its text, its contents, and the pages before and after it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from masterplan_cli.documents import Document
from masterplan_cli.formats.html.bodies import Body, PageHeading
from masterplan_cli.formats.html.site import Link


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading of the second level and those below it."""

    heading: PageHeading
    sections: tuple[PageHeading, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What one page shows."""

    name: str
    title: str
    kind: str
    opening: str = ""
    chapters: str = ""
    contents: tuple[Chapter, ...] = ()
    previous: Link | None = None
    next: Link | None = None


def pages(documents: Sequence[Document], bodies: Sequence[Body]) -> Iterator[Page]:
    """A page a document, each with its neighbours."""
    links = [Link(document.name, document.title) for document in documents]
    for document, body, before, after in zip(documents, bodies, [None, *links], [*links[1:], None], strict=False):
        yield Page(
            document.name,
            document.title,
            document.kind,
            Markup(body.opening),  # noqa: S704 - made by our own writer, which escapes
            Markup(body.chapters),  # noqa: S704 - same
            tuple(_contents(body.headings)),
            before,
            after,
        )


def _contents(headings: Sequence[PageHeading]) -> Iterator[Chapter]:
    chapter: PageHeading | None = None
    sections: list[PageHeading] = []
    for heading in headings:
        if heading.level == 2:
            yield from _chapter(chapter, sections)
            chapter, sections = heading, []
        elif heading.level == 3:
            sections.append(heading)
    yield from _chapter(chapter, sections)


def _chapter(heading: PageHeading | None, sections: Sequence[PageHeading]) -> Iterator[Chapter]:
    if heading:
        yield Chapter(heading, tuple(sections))
    else:
        yield from (Chapter(section, ()) for section in sections)
