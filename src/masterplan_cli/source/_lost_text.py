"""Text behind ` #`, which is a comment to YAML and was surely meant as text."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Diagnostic, Edit, Place
from masterplan_cli.language import Text
from masterplan_cli.source._kinds import LOST_TEXT
from masterplan_cli.source._wording import code, quoted

_EMPTY = re.compile(r".*(?:[\w\"']:|(?:^| )-)\s+$")
_COLOUR_OR_TAG = re.compile(r"#[^\s#]+\s*$")
_NUMBER = re.compile(r"#\d{1,3}(?!\d)")
_TAG = re.compile(r"#[A-Z][a-z]+[A-Z]\w*")
_GOES_ON = re.compile(
    r"\b(?:dan|atau|di|ke|dari|untuk|dengan|yang|serta|nomor|no\.?|gang|blok|rt|rw|juara|peringkat|jalan|jl\.?|tagar)\s+$",
    re.IGNORECASE,
)
_VALUE = re.compile(r" *(?:- +)*(?:[^\s:#][^:#]*: +)?")
_CLOSED = ('"', "'", "]", "}", "|", ">", "|-", ">-")


def lost_text(line: str, place: Place) -> Iterator[Diagnostic]:
    """The diagnostic for a comment that is none; most comments are, so only what is sure is said."""
    before, comment = line[: place.column - 1], line[place.column - 1 : place.end_column - 1]
    if not before.strip() or "masterplan:" in comment:
        return
    if _EMPTY.fullmatch(before):
        if not _COLOUR_OR_TAG.fullmatch(comment):
            return
        edit = Edit(place, quoted(comment.rstrip()))
    elif before.rstrip().endswith(_CLOSED) or not _is_cut(before, comment):
        return
    else:
        edit = None
    value = _VALUE.match(before)
    start = value.end() if value else 0
    fixed = f"{line[:start]}{quoted(line[start:].rstrip())}".strip()
    yield Diagnostic(
        place,
        LOST_TEXT,
        Text(
            id=f"{code(comment)} terbaca sebagai komentar, sehingga tidak masuk ke dalam rencana.",
            en=f"{code(comment)} reads as a comment, so it is not in the plan.",
        ),
        Text(
            id=f"Apit seluruh isinya dengan tanda kutip: {code(fixed)}.",
            en=f"Put the whole value between quotes: {code(fixed)}.",
        ),
        edit=edit,
    )


def _is_cut(before: str, comment: str) -> bool:
    return bool(_NUMBER.match(comment) or _TAG.match(comment) or _GOES_ON.search(before))
