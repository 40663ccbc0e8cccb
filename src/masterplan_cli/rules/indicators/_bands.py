"""Where a value stands among the classes of a national index."""

from decimal import Decimal

from masterplan_cli.reference.indices import Index
from masterplan_cli.rules.indicators import _ranges
from masterplan_cli.rules.indicators._units import is_index, is_percent

_FEWEST = 3
"""Classes: of two, neither is low nor high."""


def index_of(name: str, unit: str | None) -> Index | None:
    """The index of this name, where its unit is that of an index and its classes are known."""
    index = _ranges.index_of(name)
    written = (unit or "").strip()
    fits = is_index(written) or (is_percent(written) and index is not None and index.unit == "persen")
    return index if index and fits and len(index.bands) >= _FEWEST and index.direction else None


def standing(index: Index, value: Decimal) -> Decimal | None:
    """From 0, in the worst class, to 1, in the best; None beyond the scale."""
    within = (index.minimum is None or value >= index.minimum) and (index.maximum is None or value <= index.maximum)
    band = index.band(value) if within else None
    if band is None:
        return None
    rank = Decimal(index.bands.index(band)) / (len(index.bands) - 1)
    return rank if index.direction == "up" else 1 - rank
