"""Mistakes with colons and dashes: one too many, none, or no space behind them."""

import re

from yaml.events import ScalarEvent

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Text
from masterplan_cli.source._causes._failure import Failure
from masterplan_cli.source._causes.layout import wrong_indentation
from masterplan_cli.source._wording import code, value_end, with_quotes

_VALUE = re.compile(r" *(?:- +)*[^\s:#][^:#]*: +(?=\S)")
_VALUE_IN_FLOW = re.compile(r": ++([^,\[\]{}:]*)$")
_NEAR = 200
"""Characters before the failure in which its value is looked for."""
_TIGHT_COLON = re.compile(r"""(?:- +)*["']?[\w.-]+["']?(:)(?=[^\s/:])""")
_TIGHT_DASH = re.compile(r"-(?=[^\s-])")
_WRITTEN = re.compile(r"\S")
_ITEM = re.compile(r" *(?:- +)*")


def colon_in_text(failure: Failure) -> Diagnostic | None:
    """`vision: Visi kami: maju`."""
    value = _VALUE.match(failure.line)
    if failure.sign != ":" or failure.doing or not value or value.end() > failure.column:
        return None
    fixed = with_quotes(failure.line, value.end(), value_end(failure.line, value.end()))
    return _colon_in_text(failure, code(fixed.strip()))


def second_colon_in_flow(failure: Failure) -> Diagnostic | None:
    """`{vision: Visi kami: maju}`."""
    if failure.bracket is None or failure.sign != ":" or "flow" not in failure.doing:
        return None
    near = failure.line[: failure.column][-_NEAR:]
    before = _VALUE_IN_FLOW.search(near)
    if not before or " " in before[1].strip():
        return None
    start = failure.column - len(near) + before.start(1)
    end = value_end(failure.line, failure.column, in_flow=True)
    return _colon_in_text(failure, code(with_quotes(failure.line, start, end).strip()))


def space_missing_in_flow(failure: Failure) -> Diagnostic | None:
    """`{years:[2025, 2026]}`."""
    if failure.bracket is None or failure.sign != ":" or "plain scalar" not in failure.doing:
        return None
    return _space_missing(failure, failure.at)


def colon_missing(failure: Failure) -> Diagnostic | None:
    """A line `name Purbalingga`, `name:Purbalingga` or `-Purbalingga` where a key must stand."""
    if "simple key" not in failure.doing or failure.context is None:
        return None
    return _tight(failure, failure.context) or _no_colon(failure, failure.context)


def key_below_text(failure: Failure) -> Diagnostic | None:
    """A key that the text of the lines above has swallowed, because one of them or the key is laid out wrongly."""
    last = failure.last
    if failure.sign != ":" or failure.doing or not isinstance(last, ScalarEvent) or not last.start_mark:
        return None
    start = last.start_mark.index
    offset = start
    while failure.places.number(offset) < failure.places.number(failure.at):
        if found := _tight(failure, offset):
            return found
        written = _WRITTEN.search(failure.text, failure.places.end(offset))
        offset = written.start() if written else failure.at
    if " " in _ITEM.sub("", failure.line[: failure.column], count=1):
        return _colon_in_text(failure, None)
    if _ITEM.fullmatch(failure.text, failure.places.start(start), start):
        return _no_colon(failure, start)
    return wrong_indentation(failure)


def _tight(failure: Failure, start: int) -> Diagnostic | None:
    if _TIGHT_DASH.match(failure.text, start):
        line, column = failure.places.line(start), failure.places.column(start)
        fixed = code(f"{line[:column]} {line[column:]}".strip())
        return failure.tell(
            start,
            start + 1,
            Text(id="Sesudah tanda `-` tidak ada spasi.", en="There is no space after the dash `-`."),
            Text(id=f"Tulis {fixed}.", en=f"Write {fixed}."),
        )
    colon = _TIGHT_COLON.match(failure.text, start)
    return _space_missing(failure, colon.start(1)) if colon else None


def _space_missing(failure: Failure, colon: int) -> Diagnostic:
    line, column = failure.places.line(colon), failure.places.column(colon)
    fixed = code(f"{line[:column]} {line[column:]}".strip())
    return failure.tell(
        colon,
        colon + 1,
        Text(id="Sesudah titik dua ini tidak ada spasi.", en="There is no space after this colon."),
        Text(id=f"Tulis {fixed}.", en=f"Write {fixed}."),
    )


def _no_colon(failure: Failure, start: int) -> Diagnostic:
    end = failure.end_of_text(start)
    return failure.tell(
        start,
        end,
        Text(
            id=f"Baris {code(failure.text[start:end])} tidak memuat kunci dan titik dua.",
            en=f"The line {code(failure.text[start:end])} has no key and colon.",
        ),
        Text(
            id="Tulis `kunci: nilai`; bila baris ini lanjutan teks di atasnya, awali dengan spasi lebih banyak daripada kuncinya.",
            en="Write `key: value`; if this line goes on with the text above, indent it deeper than its key.",
        ),
    )


def _colon_in_text(failure: Failure, fixed: str | None) -> Diagnostic:
    message = Text(
        id="Teks ini memuat titik dua, sehingga terbaca sebagai kunci di dalam kunci.",
        en="This text has a colon in it, so it reads like a key within a key.",
    )
    if fixed:
        mend = Text(
            id=f"Apit teksnya dengan tanda kutip: {fixed}.",
            en=f"Put the text between quotes: {fixed}.",
        )
    else:
        mend = Text(
            id="Apit seluruh teksnya dengan tanda kutip, atau tulis `>-` sesudah kuncinya dan teksnya di bawahnya.",
            en="Put the whole text between quotes, or write `>-` after its key and the text below it.",
        )
    return failure.tell(failure.at, failure.at + 1, message, mend)
