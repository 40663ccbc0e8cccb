"""KK-5: vision and missions."""

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._codes import Slug
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.ids import PlanningMissionId, SwotStrategyId


class Keyword(Block):
    """A word of the vision and what it means here."""

    word: Line
    meaning: Prose


class Vision(Block):
    """The smart-city vision of the region."""

    statement: Line
    explanation: Prose | None = None
    keywords: tuple[Keyword, ...] = ()


class Mission(Block):
    """A smart-city mission, and which missions of the planning documents it serves."""

    id: Slug
    name: Line
    explanation: Prose | None = None
    rpjmd_missions: tuple[PlanningMissionId, ...] = ()
    rpjpd_missions: tuple[PlanningMissionId, ...] = ()
    swot_strategies: tuple[SwotStrategyId, ...] = ()
    """The TOWS strategies that it carries further."""
