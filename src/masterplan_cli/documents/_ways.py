"""From a place in a worksheet to the place in the books where readers see what stands there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from masterplan_cli.diagnostics import Place, Route
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas.analysis import Gap, Issue, Swot
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.governance import Commitment, Enactment, Governance, Round
from masterplan_cli.schemas.objectives import Indicator, Objective, Uncovered
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.plan_sheet import Introduction, Outlook
from masterplan_cli.schemas.planning import LegalBasis, PlanningDocument
from masterplan_cli.schemas.programmes import Programme, Strategy
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.schemas.readiness import Element
from masterplan_cli.schemas.region import KeyFigure, Region
from masterplan_cli.schemas.road_map import RoadMapEntry
from masterplan_cli.schemas.vision import Mission, Vision


@dataclass(frozen=True, slots=True)
class Way:
    """Where a part of the plan is printed."""

    part: str
    """Which sort of part it is; `words.review.parts` says what readers call it."""
    title: str | Text
    """Its own name; empty where there is only one of its sort."""
    name: str
    """What references call the section, or the document of its own."""
    document: str
    """The document in which the section stands; empty where no book has its chapter."""


class _Sort(NamedTuple):
    part: str
    title: str
    """The field that names it, or `dimension`; empty where nothing does."""
    name: str
    where: str
    """An annex, or a chapter that the settings put into one of the books; empty for a document of its own."""


_SORTS: Mapping[type[Block], _Sort] = {
    Programme: _Sort("programme", "name", "programme-{id}", "lampiran-program"),
    QuickWin: _Sort("quick_win", "name", "quick-win-{id}", ""),
    Indicator: _Sort("indicator", "name", "indicators-{dimension}", "lampiran-indikator"),
    Objective: _Sort("objective", "name", "objectives-{dimension}", "vision"),
    Uncovered: _Sort("objectives", "dimension", "objectives-{dimension}", "vision"),
    Strategy: _Sort("strategy", "name", "strategies-{dimension}", "strategies"),
    RoadMapEntry: _Sort("road_map", "dimension", "road-map-{dimension}", "road-map"),
    Issue: _Sort("issue", "name", "issues-{dimension}", "future"),
    Gap: _Sort("gaps", "dimension", "gaps-{dimension}", "gaps"),
    Swot: _Sort("swot", "dimension", "swot-{dimension}", "swot"),
    DimensionSheet: _Sort("dimension", "dimension", "strategies-{dimension}", "strategies"),
    Element: _Sort("readiness", "", "readiness-{sort}", "readiness"),
    Vision: _Sort("vision", "", "vision", "vision"),
    Mission: _Sort("mission", "name", "missions", "vision"),
    PlanningDocument: _Sort("planning", "title", "planning-{id}", "future"),
    KeyFigure: _Sort("key_figure", "name", "key-figures", "profile"),
    Region: _Sort("region", "", "region", "future"),
    Outlook: _Sort("outlook", "", "outlook", "future"),
    Introduction: _Sort("introduction", "", "introduction", "introduction"),
    LegalBasis: _Sort("legal_basis", "", "legal-basis", "introduction"),
    Round: _Sort("rounds", "", "rounds", "introduction"),
    Office: _Sort("office", "label", "offices", "governance"),
    Commitment: _Sort("commitments", "", "lampiran-komitmen", ""),
    Enactment: _Sort("enactment", "", "enactment", "governance"),
    Governance: _Sort("governance", "", "organisation", "governance"),
}


class Ways:
    """The ways to everything in a plan."""

    def __init__(self, plan: Masterplan) -> None:
        self._plan = plan
        self._blocks: Mapping[tuple[str, Route], Block] = {
            (block.origin.file, block.origin.route): block for block in plan.blocks
        }

    def to(self, place: Place) -> Way | None:
        """The way to the innermost part around a place that has one."""
        for length in range(len(place.route), -1, -1):
            block = self._blocks.get((place.file, place.route[:length]))
            if block and (way := self._way(block)):
                return way
        return None

    def _way(self, block: Block) -> Way | None:
        sort = next((_SORTS[above] for above in type(block).__mro__ if above in _SORTS), None)
        if sort is None:
            return None
        names = {"id": getattr(block, "id", ""), "sort": type(block).__name__.lower()}
        name = sort.name.format(dimension=block.origin.dimension, **names)
        return Way(sort.part, self._title(block, sort.title), name, self._document(sort.where))

    def _title(self, block: Block, field: str) -> str | Text:
        if field != "dimension":
            return str(getattr(block, field)) if field else ""
        dimension = self._plan.dimension(block.origin.dimension)
        return dimension.name if dimension else block.origin.dimension

    def _document(self, where: str) -> str:
        """An annex, or the first book that has a chapter; empty where none has."""
        books = self._plan.settings.books
        chapters = {"buku-1": books.book_1, "buku-2": books.book_2, "buku-3": books.book_3}
        annex = where if where.startswith("lampiran-") else ""
        return annex or next((book for book, held in chapters.items() if where in held), "")
