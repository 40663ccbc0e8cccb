"""Colours of all charts, and textures for those that some readers cannot tell apart."""

INK = "#1d2733"
MUTED = "#5d6b7a"
HAIRLINE = "#e3e8ee"
BAND = "#f6f8fa"
PAPER = "#ffffff"
ACCENT = "#1f5f8b"

GOOD, FAIR, POOR = "#2b7a4b", "#8a6100", "#a83232"
"""Ratings; a shape and a word stand beside each."""

_TEXTURES = {
    "#c2571a": "M0 3H6",
    "#b8860b": "M0 6L6 0M-1.5 1.5L1.5-1.5M4.5 7.5L7.5 4.5",
    "#8e4585": "M3 0V6",
    "#a63d40": "M1.5 1.5h.01M4.5 4.5h.01",
    "#2e8b57": "M0 0L6 6M4.5-1.5L7.5 1.5M-1.5 4.5L1.5 7.5",
}
"""Lines across, down and aslant, and dots: in grey, and for the colour-blind, these tell dimensions apart."""


def tint(colour: str, strength: float) -> str:
    """The colour mixed with white; strength 1 leaves it as it is."""
    parts = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * strength):02x}" for part in parts)


def paint(key: str, colour: str) -> str:
    """What to fill with: the colour in its texture, or the bare colour where it needs none."""
    return f"{_reference(key, colour)} {colour}" if colour in _TEXTURES else colour


def textures(key: str, body: str) -> str:
    """The definitions of the textures that a drawing uses; empty where it uses none."""
    used = "".join(
        f'<pattern id="{key}-{colour[1:]}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<rect width="6" height="6" fill="{colour}"/>'
        f'<path d="{texture}" stroke="#ffffff" stroke-opacity="0.45" stroke-width="1" stroke-linecap="round"/>'
        "</pattern>"
        for colour, texture in _TEXTURES.items()
        if _reference(key, colour) in body
    )
    return f"<defs>{used}</defs>\n" if used else ""


def _reference(key: str, colour: str) -> str:
    return f"url(#{key}-{colour[1:]})"
