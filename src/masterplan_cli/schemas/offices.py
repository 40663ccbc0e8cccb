"""The offices (OPD) of the region, also those that merge while the plan runs."""

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._codes import FieldCode, Slug
from masterplan_cli.schemas._quantities import Day
from masterplan_cli.schemas._text import Line, Name
from masterplan_cli.schemas.ids import OfficeId


class Office(Block):
    """An office, its other names, and the time in which it exists."""

    id: Slug
    name: Line
    short: Line | None = None
    """As tables print it: `Dinkominfo`."""
    aliases: tuple[Name, ...] = ()
    """Other names that worksheets may use for it."""
    government_fields: tuple[FieldCode, ...] = ()
    """The fields of government (bidang) that it works in."""
    valid_from: Day | None = None
    valid_until: Day | None = None
    merged_into: OfficeId | None = None
    """The office that took over its duties."""

    @property
    def label(self) -> str:
        """Its short name, or else its name."""
        return self.short or self.name
