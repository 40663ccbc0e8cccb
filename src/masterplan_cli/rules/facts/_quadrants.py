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
    """The names of quadrants as a sentence lists them: `kekuatan, peluang, dan ancaman`."""
    return Text(
        id=_joined([quadrant.name.id for quadrant in quadrants], ", dan " if quadrants[2:] else " dan "),
        en=_joined([quadrant.name.en for quadrant in quadrants], " and "),
    )


def _joined(names: list[str], conjunction: str) -> str:
    return conjunction.join(filter(None, (", ".join(names[:-1]), names[-1])))
