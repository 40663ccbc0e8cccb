"""What comes out: documents, their figures, and the edition that they make together."""

from collections.abc import Mapping
from dataclasses import dataclass

from masterplan_cli.language import Language
from masterplan_cli.templating import Templates


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing that a document shows; every format keeps it as a file of its own."""

    name: str
    """Stem of its file: `road-map`, `budget-by-year`."""
    svg: str
    title: str
    """The caption without its number."""
    alternative: str
    """What the drawing says, for those who cannot see it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A finished document, not yet in any format."""

    name: str
    """Stem of its file: `buku-1`, `lampiran-program`, `quick-win-laskar-fast-track`."""
    title: str
    kind: str
    """`book`, `annex`, `review` (for reviewers), or `sheet` (a fact sheet of one thing, such as a quick win)."""
    markdown: str
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """All documents of one plan in one language, and what a format may still want to know."""

    documents: tuple[Document, ...]
    language: Language
    templates: Templates
    context: Mapping[str, object]
    """What every template sees by name: `plan`, `views`, `names`, `charts`, `words`, `language`, `findings` …"""
    only: frozenset[str] = frozenset()
    """Names of the documents that were asked for; all when empty. The others are there to be pointed at."""
    beside: tuple[Language, ...] = ()
    """The languages of all editions that lie beside each other, this one included; empty for one alone."""

    @property
    def wanted(self) -> tuple[Document, ...]:
        """The documents that were asked for."""
        return tuple(document for document in self.documents if not self.only or document.name in self.only)
