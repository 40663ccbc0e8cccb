"""A line of a worksheet with the culprit underlined, cut to the room that there is."""

import re
from collections.abc import Sequence
from itertools import accumulate

from masterplan_cli.diagnostics import Place
from masterplan_cli.reports._visible import cells, drawn

_BREAK = re.compile("\r\n|[\n\r]")
"""What an editor counts as the end of a line; the reader counts alike."""

_TAB = "    "


def lines_of(text: str) -> list[str]:
    """The lines of a worksheet as an editor counts them, without a byte order mark."""
    return _BREAK.split(text.removeprefix("\ufeff"))


def excerpt(line: str, place: Place, room: int) -> tuple[str, str]:
    """The line and, below it, carets under the culprit; `…` stands where either goes on, in at most `room` columns."""
    start, end, goes_on = _culprit(line, place)
    near = max(0, start - room)  # a line of a megabyte costs no more than what can be shown of it
    shown = line[near : min(end, start + room) + room]
    pieces = [_TAB if piece == r"\t" else piece for piece in drawn(shown)]
    pieces += [" "] * (end - len(line))  # a culprit at the end of a line has no character of its own
    widths = [cells(text) for text in pieces]
    start, end = start - near, min(end - near, len(pieces))
    first, last = _window(widths, (start, end), room - 1 if goes_on else room)

    before = "…" if near + first > 0 else ""
    after = "…" if near + last < len(line.rstrip()) else ""
    cut = before + "".join(pieces[first:last]) + after
    indent = " " * (len(before) + sum(widths[first:start]))
    carets = "^" * max(1, sum(widths[start : min(end, last)]))
    return cut.rstrip(), indent + carets + ("…" if goes_on or end > last else "")


def _culprit(line: str, place: Place) -> tuple[int, int, bool]:
    """Where the culprit begins and ends in its first line, counted from 0, and whether more lines follow."""
    ends_here = (place.end_line, place.end_column) <= (place.line + 1, 1)
    whole = place.end_line > place.line
    start = min(place.column - 1, len(line))
    end = len(line.rstrip()) if whole else min(place.end_column - 1, len(line))
    return start, max(end, start + 1), not ends_here


def _window(widths: Sequence[int], culprit: tuple[int, int], room: int) -> tuple[int, int]:
    """First and last (open) of the characters to show: from the left where that reaches the culprit's end."""
    start, end = culprit
    if sum(widths) <= room:
        return 0, len(widths)
    first = 0
    if sum(widths[:end]) > room - 2:
        first = start - _fitting(widths[:start][::-1], room // 3)
    last = first + _fitting(widths[first:], room - 2)
    if last == len(widths):
        first = last - _fitting(widths[::-1], room - 2)
    return first, last


def _fitting(widths: Sequence[int], room: int) -> int:
    """How many of the characters fit into the room."""
    return sum(taken <= room for taken in accumulate(widths))
