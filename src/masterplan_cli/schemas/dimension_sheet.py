"""`worksheets/<dimension>.yaml`, or `worksheets/<dimension>/<office>.yaml`: what concerns one dimension."""

from typing import Annotated

from masterplan_cli.schemas._sheet import Needed, Sheet
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.analysis import Gap, Issue, Swot
from masterplan_cli.schemas.ids import DimensionKey
from masterplan_cli.schemas.objectives import Objective, Uncovered
from masterplan_cli.schemas.programmes import Programme, Strategy
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.schemas.road_map import RoadMapEntry


class DimensionSheet(Sheet):
    """A dimension, or the part of it that one office fills in."""

    dimension: Annotated[DimensionKey | None, Needed] = None
    claim: Line | None = None
    """What the dimension promises, in one sentence."""
    summary: Prose | None = None
    issues: tuple[Issue, ...] = ()
    swot: Swot | None = None
    gaps: tuple[Gap, ...] = ()
    objectives: tuple[Objective, ...] = ()
    uncovered: tuple[Uncovered, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    programmes: tuple[Programme, ...] = ()
    road_map: tuple[RoadMapEntry, ...] = ()
    quick_wins: tuple[QuickWin, ...] = ()
