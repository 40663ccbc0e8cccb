"""What comes out: documents, their figures, and the edition that they make together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from masterplan_cli.diagnostics import Findings
from masterplan_cli.documents._marks import LineMark
from masterplan_cli.language import Language
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import Templates

KINDS = ("book", "annex", "review", "sheet")
"""The kinds of documents, in the order in which they are listed."""


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
    marks: Mapping[int, tuple[LineMark, ...]] = field(default_factory=dict)
    """What lines of the Markdown are, by their number from 0, as the template said."""


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
    def plan(self) -> Masterplan:
        """The plan that the documents tell of."""
        return cast("Masterplan", self.context["plan"])

    @property
    def findings(self) -> Findings:
        """What was found in it."""
        return cast("Findings", self.context["findings"])

    @property
    def wanted(self) -> tuple[Document, ...]:
        """The documents that were asked for."""
        return tuple(document for document in self.documents if not self.only or document.name in self.only)

    @property
    def figures(self) -> Mapping[str, Figure]:
        """The figures of all documents by name."""
        return {figure.name: figure for document in self.documents for figure in document.figures}
