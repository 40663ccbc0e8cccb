"""The page of sources: who published the figures of the plan, and what rests on them."""

from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.language import Text
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas.facts import Fact
from masterplan_cli.schemas.objectives import Baseline, Indicator
from masterplan_cli.views._titles import Titles


@dataclass(frozen=True, slots=True)
class Citation:
    """A figure that rests on a source."""

    title: str | Text
    """What the figure is about."""
    year: int | None
    dimension: Dimension | None
    """None for what concerns the whole region."""


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source and all that rests on it."""

    number: int
    """Counts from 1 in alphabetical order."""
    source: str
    citations: tuple[Citation, ...]
    """In the order of the worksheets, each title and year once."""


@dataclass(frozen=True, slots=True)
class Sources:
    """All sources in alphabetical order."""

    rows: tuple[CitedSource, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the plan cites nothing yet."""
        return not self.rows

    def number(self, source: str) -> int | None:
        """The number of a source, for notes that point to this page."""
        return next((row.number for row in self.rows if row.source == source), None)


def sources(plan: Masterplan) -> Sources:
    """Every source that a figure or an indicator of the plan names."""
    titles = Titles(plan)
    cited: dict[str, dict[tuple[object, ...], Citation]] = {}
    for block in plan.blocks:
        for source, year in _named(block):
            citation = Citation(titles.of(block), year, plan.dimension(block.origin.dimension))
            cited.setdefault(source, {}).setdefault((citation.title, year, block.origin.dimension), citation)
    ordered = sorted(cited, key=lambda source: (source.casefold(), source))
    return Sources(
        tuple(CitedSource(number, source, tuple(cited[source].values())) for number, source in enumerate(ordered, 1))
    )


def _named(block: Block) -> Iterator[tuple[str, int | None]]:
    if isinstance(block, Fact | Baseline) and block.source:
        yield block.source, block.year
    # Where an indicator's baseline names the same source, that citation has the year too.
    if isinstance(block, Indicator) and block.data_source and block.data_source != _first_source(block):
        yield block.data_source, None


def _first_source(indicator: Indicator) -> str | None:
    return indicator.baseline.source if indicator.baseline else None
