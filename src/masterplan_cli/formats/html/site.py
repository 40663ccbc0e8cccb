"""What the pages of the site share: names, links, figures, and the questions that are left."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from masterplan_cli.diagnostics import Diagnostic, Findings, Severity
from masterplan_cli.documents import Document, Edition, Figure
from masterplan_cli.formats._colophon import colophon
from masterplan_cli.formats.html.bodies import Body
from masterplan_cli.language import Language, Text

LISTS = ("programmes", "offices", "indicators")
"""Names of the pages that list what has a page of its own."""

CASCADE = "cascade"
"""Name of the page that shows how the vision reaches every programme."""

_CASES = 3  # places that the index page shows of one kind of question
_SUBTITLE = re.compile(r"\s[–—-]\s+|[:.]\s+")


class Link(NamedTuple):
    """A way to a page."""

    name: str
    title: str

    @property
    def href(self) -> str:
        """Relative: the site works from any folder."""
        return f"{self.name}.html"


class BookLink(NamedTuple):
    """A way to a book, its title in two parts."""

    name: str
    short: str
    """Up to the first pause: `Buku 1` of `Buku 1 – Analisis Strategis`."""
    rest: str
    """After it: `Analisis Strategis`; empty where there is none."""


class Group(NamedTuple):
    """The pages of one kind, under one name in the navigation: the lists, the annexes, the quick wins."""

    kind: str
    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What reviewers would still ask: the warnings of one kind."""

    code: str
    summary: str
    cases: tuple[tuple[str, str], ...]
    """Sentence and place, of the first few."""
    more: int
    """How many others there are."""


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages share."""

    language: Language
    title: str
    """The name of the masterplan."""
    region: str
    """With its kind: `Kabupaten Purbalingga`."""
    books: tuple[BookLink, ...]
    groups: tuple[Group, ...]
    questions: tuple[Question, ...]
    figures: Mapping[str, Figure]
    names: frozenset[str]
    """Names of the pages that documents became."""
    others: tuple[Language, ...]
    """Languages of the editions that lie beside this one, each in a folder of its name."""
    sections: Mapping[str, str]
    """The way to the first chapter or section of each title, without its number."""

    def beside(self, name: str, language: Language) -> str:
        """The way to the same page of another edition."""
        return f"../../{language.value}/html/{name}.html"

    def page(self, name: str) -> str:
        """The way to a page; empty where the site lacks it."""
        return f"{name}.html" if name in self.names else ""

    def section(self, title: str | Text) -> str:
        """The way to a chapter or section; empty where there is none of that title."""
        return self.sections.get(title.to(self.language) if isinstance(title, Text) else title, "")


def site(edition: Edition, bodies: Sequence[Body]) -> Site:
    """What all pages of an edition share."""
    words, about = edition.templates.words, colophon(edition)
    links = {
        kind: tuple(Link(document.name, document.title) for document in edition.documents if document.kind == kind)
        for kind in ("book", "annex", "review", "sheet")
    }
    label = words.label
    lists = zip(LISTS, (label.programmes, label.offices, label.indicators), strict=True)
    groups = (
        Group("list", words.site.lists, (*(Link(*each) for each in lists), Link(CASCADE, words.site.cascade))),
        Group("annex", words.site.annexes, links["annex"]),
        Group("review", words.site.review, links["review"]),
        Group("sheet", words.site.sheets, links["sheet"]),
    )
    return Site(
        language=edition.language,
        title=about.plan,
        region=about.region,
        books=tuple(_book(*link) for link in links["book"]),
        groups=tuple(group for group in groups if group.links),
        questions=tuple(_questions(edition.findings, edition.language)),
        figures=edition.figures,
        names=frozenset(document.name for document in edition.documents),
        others=tuple(language for language in edition.beside if language != edition.language),
        sections=dict(reversed([*_sections(edition.documents, bodies)])),
    )


def _book(name: str, title: str) -> BookLink:
    short, *rest = _SUBTITLE.split(title, maxsplit=1)
    return BookLink(name, short.rstrip(), "".join(rest))


def _sections(documents: Sequence[Document], bodies: Sequence[Body]) -> Iterator[tuple[str, str]]:
    for document, body in zip(documents, bodies, strict=True):
        for heading in body.headings:
            if heading.level > 1:
                yield heading.title, f"{document.name}.html#{heading.slug}"


def _questions(findings: Findings, language: Language) -> Iterator[Question]:
    by_code: dict[str, list[Diagnostic]] = {}
    for diagnostic in findings.diagnostics:
        if diagnostic.weight == Severity.WARNING:
            by_code.setdefault(diagnostic.kind.code, []).append(diagnostic)
    for code, found in sorted(by_code.items()):
        cases = tuple((each.message.to(language), f"{each.place.file}:{each.place.line}") for each in found[:_CASES])
        yield Question(code, found[0].kind.summary.to(language), cases, len(found) - len(cases))
