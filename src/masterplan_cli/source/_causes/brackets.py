"""Mistakes within `[…]` and `{…}`."""

import re

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Text
from masterplan_cli.source._causes._failure import Failure
from masterplan_cli.source._wording import code

_CLOSING = {"[": "]", "{": "}"}
_WORD = re.compile(r"[^\s,\[\]{}]+")
_NEAR = 200
"""Characters before the failure in which its key is looked for."""
_KEY = re.compile(r"(?<![^\s,\[\]{}:])[^\s,\[\]{}:]+ *$")


def not_closed(failure: Failure) -> Diagnostic | None:
    """`offices: [dinkes, dpupr`, and the next line is another key."""
    bracket = failure.bracket
    if bracket is None or (failure.sign and not _left(failure, bracket)):
        return None
    opening = failure.text[bracket]
    mend = Text(
        id=f"Tutup dengan `{_CLOSING[opening]}` sesudah butir terakhirnya.",
        en=f"Close it with `{_CLOSING[opening]}` after its last item.",
    )
    if not failure.text[failure.places.end(bracket) : failure.places.start(failure.at)].strip():
        line_start = failure.places.start(bracket)
        line = failure.text[line_start : failure.end_of_text(bracket)]
        fixed = code((line.rstrip(" ,") + _CLOSING[opening]).strip())
        mend = Text(
            id=f"Tutup dengan `{_CLOSING[opening]}`: {fixed}.", en=f"Close it with `{_CLOSING[opening]}`: {fixed}."
        )
    return failure.tell(
        bracket,
        bracket + 1,
        Text(
            id=f"Tanda kurung `{opening}` yang dibuka di sini tidak ditutup.",
            en=f"The bracket `{opening}` that opens here is not closed.",
        ),
        mend,
        failure.related(
            failure.at, Text(id="Sampai di sini tidak ada penutupnya.", en="Nothing closes it up to here.")
        ),
    )


def wrong_bracket(failure: Failure) -> Diagnostic | None:
    """`[dinkes, dpupr}`."""
    bracket = failure.bracket
    if bracket is None or not failure.sign or failure.sign not in "]}" or "flow" not in failure.doing:
        return None
    opening = failure.text[bracket]
    return failure.tell(
        failure.at,
        failure.at + 1,
        Text(
            id=f"Tanda kurung `{opening}` ditutup dengan `{failure.sign}`.",
            en=f"The bracket `{opening}` is closed with `{failure.sign}`.",
        ),
        Text(id=f"Tutup dengan `{_CLOSING[opening]}`.", en=f"Close it with `{_CLOSING[opening]}`."),
        failure.related(bracket, Text(id="Dibuka di sini.", en="Opened here.")),
    )


def comma_without_item(failure: Failure) -> Diagnostic | None:
    """`[dinkes,, dpupr]`."""
    if failure.bracket is None or failure.sign != "," or "flow" not in failure.doing:
        return None
    return failure.tell(
        failure.at,
        failure.at + 1,
        Text(id="Tidak ada butir di depan koma ini.", en="There is no item before this comma."),
        Text(id="Hapus koma ini, atau tulis butirnya.", en="Remove this comma, or write the item."),
    )


def comma_missing(failure: Failure) -> Diagnostic | None:
    """`["dinkes" "dpupr"]` or `{year: 2025 amount: 100}`."""
    if failure.bracket is None or not failure.sign or "flow" not in failure.doing:
        return None
    start, end = failure.at, failure.at + 1
    before = failure.line[: failure.column][-_NEAR:]
    if failure.sign == ":" and (key := _KEY.search(before)):
        start, end = failure.at - len(before) + key.start(), failure.at
    elif word := _WORD.match(failure.text, failure.at):
        end = word.end()
    shown = code(failure.text[start:end])
    return failure.tell(
        start,
        end,
        Text(id=f"Di depan {shown} tidak ada koma.", en=f"There is no comma before {shown}."),
        Text(
            id="Pisahkan butir-butir di dalam tanda kurung dengan koma; teks yang memuat tanda khusus diapit tanda kutip.",
            en="Separate the items between brackets with commas; put text with special signs between quotes.",
        ),
    )


def _left(failure: Failure, bracket: int) -> bool:
    """Whether the failure stands on a later line that is indented no deeper than that of the bracket."""
    if failure.places.number(failure.at) == failure.places.number(bracket) or failure.sign in "]}":
        return False
    opening = failure.places.line(bracket)
    depth, reached = _indent(opening), _indent(failure.line)
    return reached < depth or (reached == depth and opening[depth] not in "[{")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
