"""Colours of all charts, and textures for those that some readers cannot tell apart."""

import re

INK = "#1d2733"
MUTED = "#5d6b7a"
HAIRLINE = "#e3e8ee"
BAND = "#f6f8fa"
PAPER = "#ffffff"
NEUTRAL = "#222c38"
"""What belongs to no dimension: dark enough that neither grey nor colour-blindness makes it look like one."""

GOOD, FAIR, POOR = "#2b7a4b", "#8a6100", "#a83232"
"""Ratings; a shape and a word stand beside each."""

_TEXTURES = (
    "",
    "M0 3H6",
    "M0 6L6 0M-1.5 1.5L1.5-1.5M4.5 7.5L7.5 4.5",
    "M3 0V6",
    "M1.5 1.5h.01M4.5 4.5h.01",
    "M0 0L6 6M4.5-1.5L7.5 1.5M-1.5 4.5L1.5 7.5",
)
"""By the place of a dimension, whatever its colour: nothing, then lines across, aslant and down, and dots.

In grey, and for the colour-blind, these tell dimensions apart.
"""


def tint(colour: str, strength: float) -> str:
    """The colour mixed with white; strength 1 leaves it as it is."""
    parts = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * strength):02x}" for part in parts)


def paint(key: str, colour: str, place: int) -> str:
    """What to fill with: the colour in the texture of its place among the dimensions; the first one's is bare."""
    texture = place % len(_TEXTURES)
    return f"url(#{key}-{texture}-{colour[1:]}) {colour}" if _TEXTURES[texture] else colour


def textures(key: str, body: str) -> str:
    """The definitions of the textures that a drawing uses; empty where it uses none."""
    used = sorted(set(re.findall(rf"url\(#{key}-(\d)-([0-9a-f]{{6}})\)", body)))
    patterns = "".join(
        f'<pattern id="{key}-{texture}-{colour}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<rect width="6" height="6" fill="#{colour}"/>'
        f'<path d="{_TEXTURES[int(texture)]}" stroke="#ffffff" stroke-opacity="0.45" stroke-width="1" stroke-linecap="round"/>'
        "</pattern>"
        for texture, colour in used
    )
    return f"<defs>{patterns}</defs>\n" if patterns else ""
