"""Reading goes on behind a mistake: what holds it is blanked, told once, and known as not read."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from yaml.error import MarkedYAMLError

from masterplan_cli.diagnostics import Diagnostic, Related, Route
from masterplan_cli.language import Text
from masterplan_cli.source._causes import Failure, cause
from masterplan_cli.source._kinds import INVALID_YAML, UNSAFE_YAML
from masterplan_cli.source._lines import Lines
from masterplan_cli.source._refusals import refusal
from masterplan_cli.source._rows import Row, rows
from masterplan_cli.source._tree import Refusal, Spot, Tree, grow

MOST = 20
"""Mistakes that are looked behind in one file; each costs one more reading of it."""

LARGEST = 2 * 1024 * 1024
"""Characters of the largest file that is read again behind a mistake."""

_TOO_MUCH = ("keys", "values")
"""Where a worksheet is too large, nothing is read behind that."""

_ONE_HABIT = ("property", "alias", "merge")
"""Features of YAML that come in company: who knows one uses all of them."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of the text that was not read."""

    start: int
    end: int
    column: int
    """Of the entry that it holds, counted from 0: tells in which block it stands."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a text, what is wrong with it, and what was left out."""

    tree: Tree
    found: tuple[Diagnostic, ...]
    text: str
    """The text without what was left out, as long as it was."""
    gaps: tuple[Gap, ...] = ()


def read_on(places: Lines, text: str, gaps: tuple[Gap, ...] = ()) -> Reading:
    """Read a text, and behind each mistake go on with what comes after the entry that holds it.

    `places` shows the file as it was written, `text` as it is read: without `gaps`, and as long.
    """
    text = _blanked(text, gaps)
    found: list[Diagnostic] = []
    tree, before = grow(text), -1
    while tree.stopped and len(gaps) < MOST and len(text) <= LARGEST and not _is_too_much(tree.stopped):
        diagnostic, failure, at = _told(Lines(places.file, text), tree.stopped)
        gap = _gap(text, diagnostic, failure, at)
        if at > before:
            found = _joined(found, diagnostic, tree.stopped)
        if gap is None:
            return Reading(tree, tuple(found), text, gaps)
        gaps, before = (*gaps, gap), max(at, gap.end)
        text = _blanked(text, (gap,))
        tree = grow(text)
    if tree.stopped:
        diagnostic, _, at = _told(Lines(places.file, text), tree.stopped)
        found = _joined(found, diagnostic, tree.stopped)
        if gaps and not _is_too_much(tree.stopped):
            gap = Gap(places.start(at), len(text), 0)
            found.append(_not_read(places, gap))
            gaps, tree = (*gaps, gap), grow(_blanked(text, (gap,)))
    return Reading(tree, tuple(found), text, gaps)


def _is_too_much(stopped: Refusal | MarkedYAMLError) -> bool:
    return isinstance(stopped, Refusal) and stopped.feature in _TOO_MUCH


def _told(places: Lines, stopped: Refusal | MarkedYAMLError) -> tuple[Diagnostic, Failure | None, int]:
    """The diagnostic of what ended a reading, and where that was."""
    if isinstance(stopped, Refusal):
        return refusal(places, stopped.feature, stopped.start), None, stopped.start
    failure = Failure.of(places, stopped)
    return cause(failure), failure, failure.at


def _joined(found: list[Diagnostic], new: Diagnostic, stopped: Refusal | MarkedYAMLError) -> list[Diagnostic]:
    """All of them; a feature of YAML that is refused once more becomes a related place of the first."""
    first = next((index for index, one in enumerate(found) if one.kind is UNSAFE_YAML), None)
    if first is None or not isinstance(stopped, Refusal) or stopped.feature not in _ONE_HABIT:
        return [*found, new]
    related = Related(Text(id="Di sini juga.", en="Here too."), new.place)
    one = replace(found[first], related=(*found[first].related, related))
    return [*found[:first], one, *found[first + 1 :]]


def _blanked(text: str, gaps: tuple[Gap, ...]) -> str:
    for gap in gaps:
        within = "".join(sign if sign in "\r\n" else " " for sign in text[gap.start : gap.end])
        text = text[: gap.start] + within + text[gap.end :]
    return text


def _gap(text: str, diagnostic: Diagnostic, failure: Failure | None, at: int) -> Gap | None:
    """The entry that holds a mistake, with all that stands below it; None where there is nothing to blank."""
    written = rows(text)
    starts = [row.start for row in written]
    number = diagnostic.place.line - 1
    flow = [offset for offset in failure.open if text[offset] in "[{"] if failure else []
    if flow:
        number = min(number, _row_of(starts, flow[0]))
    if written[number].is_blank:
        number = _row_of(starts, at)
    row = written[number]
    if not row.text.strip():
        return None
    at_dash = number == diagnostic.place.line - 1 and diagnostic.place.column - 1 < row.column
    column = row.indent if at_dash else row.column
    last = _last(written, number, column, failure, at_dash=at_dash)
    return Gap(row.start + column, written[last].end, _column_meant(written, number, column))


def _column_meant(written: tuple[Row, ...], number: int, column: int) -> int:
    """Where an entry was meant to stand: with tabs beside the one above, as text of a `|` below it."""
    row = written[number]
    above = next((one for one in reversed(written[:number]) if one.text.strip()), None)
    if above and "\t" in row.text[: row.indent]:
        return above.column + 1 if above.opens_text else above.column
    return above.column + 1 if above and above.opens_text and not row.is_entry else column


def _row_of(starts: list[int], offset: int) -> int:
    return bisect_right(starts, offset) - 1


def _last(written: tuple[Row, ...], number: int, column: int, failure: Failure | None, *, at_dash: bool) -> int:
    """The number of the last row that belongs to the entry which starts at a column."""
    row = written[number]
    if failure is None and row.text.startswith("---"):
        return len(written) - 1
    tabs = "\t" in row.text[: row.indent]
    astray = not tabs and row.is_entry and number > 0 and not _lines_up(failure, column, at_dash=at_dash)
    last = number
    for index in range(number + 1, len(written)):
        below = written[index]
        if below.is_blank or below.literal:
            last = index if below.literal else last
            continue
        deeper = below.indent > column or (astray and below.indent == column)
        same = tabs and "\t" in below.text[: below.indent]
        prose = not row.is_entry and not below.is_entry and below.indent >= column
        closing = failure is not None and failure.bracket is not None and not below.text.strip(" ]},")
        if not (deeper or same or prose or closing):
            break
        last = index
    return last


def _lines_up(failure: Failure | None, column: int, *, at_dash: bool) -> bool:
    """Whether a block of its sort, items or keys, is open at the column of an entry."""
    if failure is None:
        return True
    unlike = "[{" if at_dash else "[{-"
    open_blocks = [offset for offset in failure.open if failure.text[offset] not in unlike]
    if at_dash:
        open_blocks = [offset for offset in open_blocks if failure.text[offset] == "-"]
    return column in {failure.places.column(offset) - 1 for offset in open_blocks}


def _not_read(places: Lines, gap: Gap) -> Diagnostic:
    left = len(rows(places.text[gap.start :].rstrip()))
    return Diagnostic(
        places.place(gap.start, gap.start),
        INVALID_YAML,
        Text(
            id=f"Mulai di sini {left} baris tidak dibaca, karena di atasnya sudah ada {MOST} kesalahan susunan.",
            en=f"From here {left} lines were not read, because there are {MOST} mistakes of layout above.",
        ),
        Text(id="Perbaiki yang di atas dulu, lalu periksa lagi.", en="Fix those above first, then check again."),
    )


def unread(reading: Reading) -> frozenset[Route]:
    """The ways to the values in which something was not read: what is missing there is not missing."""
    return frozenset(route for gap in reading.gaps for route in _around(reading.text, reading.tree.spot, gap))


def _around(text: str, root: Spot | None, gap: Gap) -> tuple[Route, ...]:
    spot = root
    route: Route = ()
    while spot and spot[2] and text[spot[0]] not in "[{":
        found = _entry_before(text, spot, gap.start)
        if found is None or gap.column < found[1]:
            break
        if gap.column == found[1]:
            # In the column of dashes a key may be meant for the block around them, or for the item above.
            return (route, route[:-1], (*route, found[0])) if isinstance(spot[2], list) else (route,)
        step, _, spot = found
        route = (*route, step)
    return (route,)


def _entry_before(text: str, spot: Spot, at: int) -> tuple[str | int, int, Spot] | None:
    """The last entry of a mapping or list that begins before an offset: its step, its column and itself."""
    table = spot[2]
    if isinstance(table, dict):
        begun = [(key, child[3], child) for key, child in table.items() if child[3] <= at]
    else:
        dashes = [(index, text.rfind("-", 0, child[0]), child) for index, child in enumerate(table or ())]
        begun = [(index, dash, child) for index, dash, child in dashes if dash <= at]  # type: ignore[misc]
    if not begun:
        return None
    step, start, child = begun[-1]
    return step, start - (max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1), child
