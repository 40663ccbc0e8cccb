"""What all documents of an edition have in common."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime

from masterplan_cli.formats.docx.pictures import Picture
from masterplan_cli.language import Language


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who publishes what, when, and in which words."""

    language: Language
    region: str
    """With its kind: `Kabupaten Purbalingga`."""
    plan: str
    """The title of the plan."""
    note: str
    """At the foot of every page."""
    keywords: str
    when: datetime | None
    draw: Callable[[str], Picture | None]
    """Draws the figure of a name, if there is one; only documents that are made anew ask for it."""
    logo: Picture | None
    accent: str | None = None
    """The region's own colour, `#1f5f8b`; None for ours."""
    font: str | None = None
    """The region's own family of fonts; None for ours."""

    @property
    def seal(self) -> tuple[object, ...]:
        """All of it in a fixed order, but for the figures: what a file of this imprint depends on."""
        return tuple(getattr(self, each.name) for each in fields(self) if each.name != "draw")
