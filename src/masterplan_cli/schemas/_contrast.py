"""How well a colour can be told from the paper below it, as WCAG counts."""

from collections.abc import Iterator

WHITE, DARK = "#ffffff", "#12181e"
"""The paper of pages, by day and in the dark theme."""

TEXT, MARK = 4.5, 3.0
"""What WCAG AA asks of words, and of marks that carry meaning."""

AT_EASE = 7.0
"""What WCAG AAA asks of words: for colours that we choose ourselves."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """The first colour with `share` of the second in it, 0 to 1."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def readable(colour: str, paper: str, least: float) -> str:
    """The colour itself, or the nearest mix with black or white that reaches the contrast on this paper."""
    ink = "#000000" if _luminance(paper) > 0.5 else "#ffffff"
    mixes = (mixed(colour, ink, percent / 100) for percent in range(101))
    return next((each for each in mixes if contrast(each, paper) >= least), ink)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> Iterator[int]:
    return (int(colour[start : start + 2], 16) for start in (1, 3, 5))
