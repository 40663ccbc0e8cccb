"""Lines of a report, in colour or not: the text is the same, and users' text is never markup."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from masterplan_cli.reports._visible import harmless


class Paint(StrEnum):
    """How a piece of a line looks on a terminal, in rich's words."""

    PLAIN = ""
    STRONG = "bold"
    QUIET = "dim"
    ACCENT = "cyan"
    ERROR = "bold red"
    WARNING = "bold yellow"
    NOTE = "bold cyan"


Piece: TypeAlias = tuple[Paint, str]
Line: TypeAlias = tuple[Piece, ...]


def plain(text: str) -> Line:
    """A line without any paint."""
    return ((Paint.PLAIN, text),)


def painted(lines: Iterable[Line], *, colour: bool) -> str:
    """The text of a report, with ANSI codes where `colour` asks for them."""
    write = _in_colour if colour else _as_it_is
    return harmless("".join("".join(write(piece) for piece in line) + "\n" for line in lines), colours=colour)


def _as_it_is(piece: Piece) -> str:
    return piece[1]


def _in_colour(piece: Piece) -> str:
    from rich.color import ColorSystem
    from rich.style import Style

    paint, text = piece
    return Style.parse(paint.value).render(text, color_system=ColorSystem.STANDARD) if paint else text
