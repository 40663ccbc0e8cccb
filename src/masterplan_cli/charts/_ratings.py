"""Good, fair and poor as a shape: a circle, a diamond, a triangle; a ring where nothing was rated."""

from masterplan_cli.charts._colours import FAIR, GOOD, MUTED, PAPER, POOR
from masterplan_cli.charts._svg import circle, path, polygon

_COLOURS = {"good": GOOD, "fair": FAIR, "poor": POOR}


def colour(rating: str | None) -> str:
    """The colour of a rating."""
    return _COLOURS.get(rating or "", MUTED)


def mark(x: float, y: float, rating: str | None, size: float = 5) -> str:
    """The shape of a rating with its middle at a point."""
    if rating == "good":
        return circle(x, y, size, fill=GOOD)
    if rating == "fair":
        far = size * 1.2
        return path(polygon([(x, y - far), (x + far, y), (x, y + far), (x - far, y)]), fill=FAIR)
    if rating == "poor":
        far = size * 1.15
        return path(polygon([(x, y - far), (x + far, y + far * 0.8), (x - far, y + far * 0.8)]), fill=POOR)
    return circle(x, y, size - 0.5, fill=PAPER, stroke=MUTED)
