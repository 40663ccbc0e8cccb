"""Characters that YAML forbids: told once, and read past."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Diagnostic, Related
from masterplan_cli.language import Text
from masterplan_cli.source._kinds import INVALID_YAML
from masterplan_cli.source._lines import Lines
from masterplan_cli.source._recovery import MOST, Gap
from masterplan_cli.source._rows import Row, rows

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_WITHIN_WORD = re.compile(rf"(?:^[ -]*|\S){_CONTROL.pattern}+(?=\S)")
_SHOWN = 5
"""Further places that are shown beside the first."""


def control_characters(places: Lines) -> Diagnostic | None:
    """What is said of the characters that YAML forbids; all of a file are one mistake."""
    found = [one.start() for one in _CONTROL.finditer(places.text)]
    if not found:
        return None
    first, *others = found
    return Diagnostic(
        places.place(first, first + 1),
        INVALID_YAML,
        Text(
            id=f"Di sini ada karakter kendali U+{ord(places.text[first]):04X}, yang tidak tampak di layar.",
            en=f"Here is the control character U+{ord(places.text[first]):04X}, which does not show on the screen.",
        ),
        Text(
            id="Hapus karakter itu; biasanya ia ikut tersalin dari PDF atau Word.",
            en="Remove it; such characters usually come along when text is copied from PDF or Word.",
        ),
        tuple(Related(Text(id="Di sini juga.", en="Here too."), places.place(at, at + 1)) for at in others[:_SHOWN]),
    )


def gaps_of_controls(text: str) -> tuple[Gap, ...] | None:
    """The entries that cannot be read because a control character divides a word; None where the whole is no text."""
    spoilt = [row for row in rows(text) if _CONTROL.search(row.text)]
    return tuple(_gaps(text, spoilt)) if len(spoilt) <= MOST else None


def _gaps(text: str, spoilt: list[Row]) -> Iterator[Gap]:
    below = rows(text)
    for row in spoilt:
        plain = _CONTROL.sub("", row.text)
        if row.literal or not _WITHIN_WORD.search(row.text) or not Row(row.start, plain, literal=False).is_entry:
            continue  # with a blank in its place it reads as it was meant
        column = len(plain) - len(plain.lstrip())
        end = row.end
        for one in below[below.index(row) + 1 :]:
            if not one.is_blank and not one.literal and one.indent <= column:
                break
            end = one.end if one.text.strip() else end
        yield Gap(row.start + column, end, column)


def without_controls(text: str) -> str:
    """A space for each character that YAML forbids; offsets stay the same."""
    return _CONTROL.sub(" ", text)
