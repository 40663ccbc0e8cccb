"""The one way to everything that is printed: whatever a text holds, neither a terminal nor a CI service obeys it."""

from masterplan_cli import streams
from masterplan_cli.reports._visible import harmless

_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def say(text: str, *, colours: bool = False, commands: bool = False) -> None:
    """Write to standard output: with `colours`, the colours stay; with `commands`, those of a report for a CI service."""
    streams.write(harmless(text, colours=colours, commands=commands))


def complain(text: str) -> None:
    """Write to standard error."""
    streams.write(harmless(text), error=True)


def say_diff(text: str) -> None:
    """Write a diff as it is, for only so can it be applied: one that holds what a terminal obeys is never made."""
    streams.write(text)


def clear() -> None:
    """Empty the terminal."""
    streams.write(_CLEAR)
