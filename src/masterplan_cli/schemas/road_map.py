"""KK-9: which programme stands where on the road map."""

from typing import Literal

from pydantic import Field

from masterplan_cli.schemas._block import Part
from masterplan_cli.schemas._quantities import Year
from masterplan_cli.schemas._text import Line
from masterplan_cli.schemas.ids import ProgrammeId

Horizon = Literal["short", "medium", "long"]


class RoadMapEntry(Part):
    """A stage of a programme in one horizon."""

    programme: ProgrammeId
    stage: Line
    horizon: Horizon
    first_year: Year
    last_year: Year
    milestones: dict[Year, Line] = Field(default_factory=dict)
    depends_on: tuple[ProgrammeId, ...] = ()
