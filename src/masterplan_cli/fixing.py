"""Applies the edits that surely mend something, byte for byte: comments and layout stay."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from masterplan_cli.compiler import Checked, check_worksheets
from masterplan_cli.diagnostics import Diagnostic, Edit, Place
from masterplan_cli.source import lines

_ROUNDS = 5
"""A mended part can show what it hid: it is looked at again, but not for ever."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """Worksheets after mending, and what is still to be told about them."""

    texts: Mapping[str, bytes]
    """Only those that changed."""
    edits: int
    """How many edits were made."""
    checked: Checked


def fix(texts: Mapping[str, bytes]) -> Fixed:
    """Mend what is certain, and check again, until nothing certain is left.

    A worksheet that would come out worse than it was (it does not read, or shows more mistakes of shape) stays as it
    is.
    """
    checked, mended, made = check_worksheets(texts), dict(texts), 0
    for _ in range(_ROUNDS):
        attempt = {file: _edited(mended[file], edits) for file, edits in _edits(checked).items()}
        after = check_worksheets({**mended, **attempt})
        better = {file: raw for file, raw in attempt.items() if _shape(after, file) <= _shape(checked, file)}
        if not better:
            break
        made += sum(len(edits) for file, edits in _edits(checked).items() if file in better)
        mended |= better
        checked = after if better == attempt else check_worksheets(mended)
    return Fixed({file: raw for file, raw in mended.items() if raw != texts[file]}, made, checked)


def _edits(checked: Checked) -> dict[str, list[Edit]]:
    """The edits of each worksheet; of two at one place only the first, for the second may no longer hold."""
    found: dict[str, dict[Place, Edit]] = {}
    for diagnostic in checked.findings.diagnostics:
        if diagnostic.edit:
            found.setdefault(diagnostic.edit.place.file, {}).setdefault(diagnostic.edit.place, diagnostic.edit)
    return {file: list(edits.values()) for file, edits in found.items()}


def _shape(checked: Checked, file: str) -> int:
    """How many mistakes of text and shape a worksheet has; unreadable is worse than any number."""
    codes = [one.kind.code for one in _of(checked, file) if one.kind.code[0] in "YS"]
    return len(codes) + 1_000_000 * sum(code[0] == "Y" for code in codes)


def _of(checked: Checked, file: str) -> Iterable[Diagnostic]:
    return (one for one in checked.findings.diagnostics if one.place.file == file)


def _edited(raw: bytes, edits: Iterable[Edit]) -> bytes:
    text = raw.decode("utf-8")
    mark = text[:1] if text.startswith("\ufeff") else ""
    text = text.removeprefix("\ufeff")
    starts = _starts(text)
    for edit in sorted(edits, key=lambda edit: edit.place, reverse=True):
        place = edit.place
        start = starts[place.line - 1] + place.column - 1
        end = starts[place.end_line - 1] + place.end_column - 1
        text = text[:start] + edit.text + text[end:]
    return (mark + text).encode("utf-8")


def _starts(text: str) -> list[int]:
    """Offsets at which lines start, whatever ends them."""
    starts, offset = [], 0
    for line in lines(text):
        starts.append(offset)
        offset += len(line) + (2 if text[offset + len(line) : offset + len(line) + 2] == "\r\n" else 1)
    return starts
