"""The gaps of each dimension, what they follow from and which programmes close them."""

from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.profiles import SubDimension
from masterplan_cli.schemas.analysis import Gap, Issue
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.views._offices import label


@dataclass(frozen=True, slots=True)
class GapRow:
    """A gap between an issue and the programmes that close it."""

    sub_dimension: SubDimension | None
    gap: Gap
    issues: tuple[Issue, ...]
    programmes: tuple[Programme, ...]
    office: str


@dataclass(frozen=True, slots=True)
class DimensionGaps:
    """The gaps of a dimension."""

    dimension: Dimension
    rows: tuple[GapRow, ...]


@dataclass(frozen=True, slots=True)
class GapsByDimension:
    """All dimensions in the order of the plan, also those without a gap."""

    groups: tuple[DimensionGaps, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no gap was described yet."""
        return not any(group.rows for group in self.groups)


def gaps_by_dimension(plan: Masterplan) -> GapsByDimension:
    """The gaps of every dimension, in the order of its sub-dimensions."""
    return GapsByDimension(tuple(DimensionGaps(dimension, _rows(plan, dimension)) for dimension in plan.dimensions))


def _rows(plan: Masterplan, dimension: Dimension) -> tuple[GapRow, ...]:
    order = {part.key: place for place, part in enumerate(dimension.sub_dimensions)}
    gaps = sorted(dimension.gaps, key=lambda gap: order.get(gap.sub_dimension, len(order)))
    return tuple(
        GapRow(
            dimension.sub_dimension(gap.sub_dimension),
            gap,
            plan.issues_behind(gap),
            plan.programmes_closing(gap),
            label(plan, gap.office),
        )
        for gap in gaps
    )
