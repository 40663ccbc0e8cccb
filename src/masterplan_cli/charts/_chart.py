"""What a chart hands back, and the card on which it is drawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from masterplan_cli.charts._colours import HAIRLINE, INK, PAPER, textures
from masterplan_cli.charts._svg import element, escaped, rectangle, short

WIDTH = 660
"""Of every drawing: as wide as the text of a portrait page (160 mm), letters of 11 print as 7.5 points."""

_FONT = "'Source Sans 3','Noto Sans','Segoe UI',system-ui,sans-serif"


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing and what it says in words."""

    svg: str
    title: str
    """The caption without its number."""
    alternative: str
    """What the drawing says, for those who cannot see it."""


@dataclass(frozen=True, slots=True)
class Card:
    """A white card: what is drawn on it reads on a dark page too."""

    name: str
    title: str
    alternative: str

    @property
    def key(self) -> str:
        """Tells drawings in one page apart, and is the same on every machine."""
        said = f"{self.title}\n{self.alternative}".encode(errors="replace")
        return f"{self.name}-{sha256(said).hexdigest()[:8]}"

    def draw(self, height: float, parts: Iterable[str]) -> Chart:
        """The finished chart."""
        body = "\n".join(part for part in parts if part)
        key = self.key
        svg = element(
            "svg",
            "\n",
            element("title", escaped(self.title), id=f"{key}-title") + "\n",
            element("desc", escaped(self.alternative), id=f"{key}-desc") + "\n",
            textures(key, body),
            rectangle(0.5, 0.5, WIDTH - 1, height - 1, rx=8, fill=PAPER, stroke=HAIRLINE) + "\n",
            f"{body}\n",
            xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH} {short(height)}", width=WIDTH, height=height,
            role="img", aria_labelledby=f"{key}-title {key}-desc", font_family=_FONT, font_size=12, fill=INK,
        )  # fmt: skip
        return Chart(f"{svg}\n", self.title, self.alternative)
