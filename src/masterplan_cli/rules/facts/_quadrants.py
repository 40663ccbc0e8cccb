"""The four quadrants of SWOT: their letters, fields and names."""

from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.language import Text
from masterplan_cli.masterplan import Dimension
from masterplan_cli.schemas.analysis import SwotEntry


@dataclass(frozen=True, slots=True)
class Quadrant:
    """A quadrant as worksheets and sentences call it."""

    letter: str
    """As in the kinds of TOWS strategies: `SO` combines `S` and `O`."""
    field: str
    name: Text


QUADRANTS = (
    Quadrant("S", "strengths", Text(id="kekuatan", en="strengths")),
    Quadrant("W", "weaknesses", Text(id="kelemahan", en="weaknesses")),
    Quadrant("O", "opportunities", Text(id="peluang", en="opportunities")),
    Quadrant("T", "threats", Text(id="ancaman", en="threats")),
)


def entries(dimension: Dimension) -> Iterator[tuple[Quadrant, SwotEntry]]:
    """Every entry of a dimension with the quadrant that it stands in."""
    for quadrant in QUADRANTS:
        for entry in getattr(dimension, quadrant.field):
            yield quadrant, entry


def listed(quadrants: list[Quadrant]) -> Text:
    """The names of quadrants in one line."""
    return Text(
        id=", ".join(quadrant.name.id for quadrant in quadrants),
        en=", ".join(quadrant.name.en for quadrant in quadrants),
    )
