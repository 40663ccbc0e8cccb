"""The region's own look on the site: colours and fonts behind our sheets."""

from collections.abc import Iterator

from masterplan_cli.documents import Edition
from masterplan_cli.schemas._contrast import AT_EASE, DARK, TEXT, WHITE, contrast, mixed, readable
from masterplan_cli.schemas.look import Look

_TINTS = range(90, 101)
"""Percents of paper in the tint of an accent, the strongest first."""


def colours(edition: Edition) -> str:
    """Rules behind `page.css`: colours are data, and a strict page takes no style but from its sheets."""
    plan = edition.plan
    own = _own(plan.settings.look)
    dimensions = (f".dimension-{each.key} {{ --dimension: {each.colour}; }}\n" for each in plan.dimensions)
    return "".join((*own, *dimensions))


def dark_colours(edition: Edition) -> str:
    """Rules behind `dark.css`; an accent that is for white alone is made as light as it needs to be."""
    look = edition.plan.settings.look
    if not (accent := look.dark_accent or (look.accent and readable(look.accent, DARK, AT_EASE))):
        return ""
    return f":root {{ --accent: {accent}; --tint: {_tint(accent, DARK)}; }}\n"


def _own(look: Look) -> Iterator[str]:
    if look.accent:
        yield f":root {{ --accent: {look.accent}; }}\n"
        yield f"@media screen {{ :root {{ --tint: {_tint(look.accent, WHITE)}; }} }}\n"
    if look.fonts:
        names = ", ".join(f'"{name}"' for name in look.fonts)
        yield f":root {{ --family: {names}, system-ui, sans-serif; }}\n"


def _tint(accent: str, paper: str) -> str:
    """The paper with a breath of the accent, on which words in the accent still read."""
    tints = (mixed(accent, paper, percent / 100) for percent in _TINTS)
    return next(each for each in tints if contrast(accent, each) >= TEXT)
