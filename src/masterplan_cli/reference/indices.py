"""National indices: their names, the range of their values, and the bands that they are read by."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from masterplan_cli.reference._tables import Certainty, rows, several


@dataclass(frozen=True, slots=True)
class Band:
    """A class of values, from its lower bound to that of the next."""

    label: str
    lower: Decimal


@dataclass(frozen=True, slots=True)
class Index:
    """An index that an office of the state publishes."""

    name: str
    aliases: tuple[str, ...]
    unit: str
    minimum: Decimal | None
    maximum: Decimal | None
    """None where values have no end."""
    bands: tuple[Band, ...]
    """Ascending; empty where no bands are known, or where they are letters without numbers."""
    owner: str
    direction: str | None
    """`up`, `down`, or None where neither is better."""
    certainty: Certainty

    def band(self, value: Decimal) -> Band | None:
        """The band that a value lies in."""
        return next((band for band in reversed(self.bands) if value >= band.lower), None)


@cache
def indices() -> tuple[Index, ...]:
    """All indices, in the order of the table."""
    return tuple(
        Index(
            row["name"],
            several(row["aliases"]),
            row["unit"],
            Decimal(row["minimum"]) if row["minimum"] else None,
            Decimal(row["maximum"]) if row["maximum"] else None,
            tuple(_bands(row["bands"])),
            row["owner"],
            None if row["direction"] == "none" else row["direction"],
            Certainty(row["certainty"]),
        )
        for row in rows("indices")
    )


def _bands(cell: str) -> list[Band]:
    pairs = [part.rpartition(":") for part in several(cell, "|")]
    return [Band(label, Decimal(lower)) for label, separator, lower in pairs if separator]
