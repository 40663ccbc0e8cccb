"""Where a rule speaks of a whole dimension or of the whole plan."""

from collections.abc import Iterator

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.dimension_sheet import DimensionSheet


def dimensions(plan: Masterplan) -> Iterator[tuple[Dimension, Spot]]:
    """Each dimension that has a worksheet, and the `dimension:` of the first; that one is missing is told elsewhere."""
    first: dict[str, Spot] = {}
    for block in plan.blocks:
        if isinstance(block, DimensionSheet) and block.dimension:
            first.setdefault(block.dimension, block.at("dimension"))
    for dimension in plan.dimensions:
        if dimension.key in first:
            yield dimension, first[dimension.key]
