"""Writes SVG that draws alike everywhere: presentation attributes only, no style sheet, no script."""

from collections.abc import Iterable
from typing import TypeAlias
from unicodedata import category
from xml.sax.saxutils import escape

from masterplan_cli.charts._colours import HAIRLINE, PAPER

Attribute: TypeAlias = str | float | None

_REORDERING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff")


def clean(text: str) -> str:
    """Text without control characters, halves of surrogate pairs and marks that reorder what stands beside them."""
    if text.isprintable():
        return text
    return "".join(sign for sign in text if category(sign) not in ("Cc", "Cs") and sign not in _REORDERING)


def element(name: str, *content: str, **attributes: Attribute) -> str:
    """An element; content is markup, attributes are not, None leaves one out, `stroke_width` is `stroke-width`."""
    start = name + "".join(
        f' {key.replace("_", "-")}="{_written(value)}"' for key, value in attributes.items() if value is not None
    )
    return f"<{start}>{''.join(content)}</{name}>" if content else f"<{start}/>"


def text(x: float, y: float, content: str, **look: Attribute) -> str:
    """One line of text with its baseline at `y`."""
    return element("text", escaped(content), x=x, y=y, **look)


def lines(x: float, y: float, content: Iterable[str], leading: float, **look: Attribute) -> str:
    """Several lines, the first with its baseline at `y`; a space ends all but the last, for who reads them as one."""
    written = " \n".join(content).split("\n")
    return "".join(text(x, y + number * leading, line, **look) for number, line in enumerate(written) if line)


def haloed(x: float, y: float, content: str, **look: Attribute) -> str:
    """A line of text that reads over lines of the drawing; drawn twice, as not everyone knows `paint-order`."""
    halo: dict[str, Attribute] = {
        "fill": PAPER,
        "stroke": PAPER,
        "stroke_width": 4,
        "stroke_linejoin": "round",
        "aria_hidden": "true",
    }
    return text(x, y, content, **{**look, **halo}) + text(x, y, content, **look)


def rectangle(x: float, y: float, width: float, height: float, tip: str = "", **look: Attribute) -> str:
    """A rectangle; `tip` shows where the pointer rests on it."""
    return element("rect", *_tip(tip), x=x, y=y, width=max(width, 0), height=max(height, 0), **look)


def group(tip: str, *parts: str, **look: Attribute) -> str:
    """Parts that are one thing; `data_thing` names one that may have a page of its own: `programme:jaringan-air`."""
    return element("g", *_tip(tip), *parts, **look)


def ground(x: float, y: float, width: float, height: float) -> str:
    """What the pointer meets between the parts of a group; nobody sees it."""
    return rectangle(x, y, width, height, fill="none", pointer_events="all")


def line(x1: float, y1: float, x2: float, y2: float, **look: Attribute) -> str:
    """A straight line, a hairline unless it looks otherwise."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": HAIRLINE, **look})


def path(steps: str, tip: str = "", **look: Attribute) -> str:
    """A path; `way` and `polygon` write its steps."""
    return element("path", *_tip(tip), d=steps, **{"fill": "none", **look})


def circle(x: float, y: float, radius: float, tip: str = "", **look: Attribute) -> str:
    """A circle."""
    return element("circle", *_tip(tip), cx=x, cy=y, r=radius, **look)


def polygon(points: Iterable[tuple[float, float]]) -> str:
    """The way along some points and back to the first."""
    return "M" + "L".join(f"{short(x)} {short(y)}" for x, y in points) + "Z"


def way(*steps: str | float) -> str:
    """The way of a path: letters and coordinates."""
    return " ".join(step if isinstance(step, str) else short(step) for step in steps)


def short(value: float) -> str:
    """A coordinate with two decimals at most: `12`, `12.5`."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def escaped(content: str) -> str:
    """Text as it stands in markup."""
    return escape(clean(content))


def _written(value: str | float) -> str:
    return escape(clean(value), {'"': "&quot;"}) if isinstance(value, str) else short(value)


def _tip(words: str) -> tuple[str, ...]:
    return (element("title", escaped(words)),) if words else ()
