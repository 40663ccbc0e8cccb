"""Applies the edits that surely mend something, byte for byte: comments and layout stay."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from masterplan_cli.compiler import Checked, check_worksheets
from masterplan_cli.diagnostics import Diagnostic, Edit, Findings, Place
from masterplan_cli.editing import Change, edited

_ROUNDS = 24
"""A mended part can show what it hid: it is looked at again, but not for ever."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """Worksheets after mending, and what is still to be told about them."""

    texts: Mapping[str, bytes]
    """Only those that changed."""
    changes: tuple[Change, ...]
    checked: Checked


@dataclass(frozen=True, slots=True)
class _Attempt:
    """The edits of one worksheet, made."""

    raw: bytes
    made: tuple[tuple[Diagnostic, Change, Place], ...]
    """Each with what it mends and the place of its text afterwards."""


def _all(checked: Checked) -> Findings:
    return checked.findings


def fix(
    texts: Mapping[str, bytes],
    view: Callable[[Checked], Findings] = _all,
    folder: Path | None = None,
    *,
    today: date | None = None,
) -> Fixed:
    """Mend what is certain in what `view` shows, and check again, until nothing certain is left.

    An edit after which its own place still shows a mistake is not made: then it was not that certain.
    """
    checked, mended = check_worksheets(texts, folder, today=today), dict(texts)
    changes: list[Change] = []
    vain: set[Edit] = set()
    for _ in range(_ROUNDS):
        attempts = {file: _attempt(mended[file], file, mends) for file, mends in _mends(view(checked), vain).items()}
        if not attempts:
            break
        attempted = {file: attempt.raw for file, attempt in attempts.items()}
        after = check_worksheets({**mended, **attempted}, folder, today=today)
        failed = {edit for file, attempt in attempts.items() for edit in _failed(attempt, file, checked, after)}
        if failed:
            vain |= failed
            continue
        mended |= attempted
        changes += [change for _, attempt in sorted(attempts.items()) for _, change, _ in attempt.made]
        checked = after
    changed = {file: raw for file, raw in mended.items() if raw != texts[file]}
    return Fixed(changed, tuple(changes), _without(checked, vain))


def _without(checked: Checked, vain: set[Edit]) -> Checked:
    """What was found, the edits left out that were tried in vain."""
    if not vain:
        return checked
    found = checked.findings.diagnostics
    plain = tuple(replace(one, edit=None) if one.edit in vain else one for one in found)
    return replace(checked, findings=replace(checked.findings, diagnostics=plain))


def _mends(findings: Findings, vain: set[Edit]) -> dict[str, list[tuple[Diagnostic, Edit]]]:
    """The edits of each worksheet by place; of two that touch only the first, for the second may no longer hold."""
    found: dict[str, list[tuple[Diagnostic, Edit]]] = {}
    certain = ((one, one.edit) for one in findings.diagnostics if one.edit and one.edit not in vain)
    for diagnostic, edit in sorted(certain, key=lambda mend: mend[1].place):
        mends = found.setdefault(edit.place.file, [])
        if not mends or _end(mends[-1][1].place) < _start(edit.place):
            mends.append((diagnostic, edit))
    return found


def _attempt(raw: bytes, file: str, mends: Iterable[tuple[Diagnostic, Edit]]) -> _Attempt:
    diagnostics, edits = zip(*mends, strict=True)
    done = edited(raw, file, edits)
    return _Attempt(done.raw, tuple(zip(diagnostics, done.changes, done.places, strict=True)))


def _failed(attempt: _Attempt, file: str, before: Checked, after: Checked) -> Iterator[Edit]:
    """The edits after which their place is no better; all of them where the worksheet cannot be read any more."""
    left = _of(after, file)
    known = {_said(one) for one in _of(before, file)}
    unreadable = sum(map(_of_text, left)) > sum(map(_of_text, _of(before, file)))
    for diagnostic, _, place in attempt.made:
        text = _of_text(diagnostic)
        spoilt = _unread(place, left) or _no_value(place, left) if text else _misfit(place, left, known)
        if diagnostic.edit and (spoilt or unreadable):
            yield diagnostic.edit


def _unread(place: Place, left: Iterable[Diagnostic]) -> bool:
    """Whether the lines of a mended text still do not read, or read as fields that nobody knows."""
    lines = range(place.line, place.end_line + 1)
    here = (one for one in left if one.place.line in lines or one.place.end_line in lines)
    return any(one.kind.code == "S002" or (_of_text(one) and not one.edit) for one in here)


def _no_value(place: Place, left: Iterable[Diagnostic]) -> bool:
    """Whether the mended text begins a value that its field refuses, as `"1 : 500"` where a number belongs."""
    return any(one.kind.code in ("S003", "S004", "R001") and _start(one.place) == _start(place) for one in left)


def _misfit(place: Place, left: Iterable[Diagnostic], known: set[tuple[str, str]]) -> bool:
    """Whether a mended value has a mistake that was not there before."""
    touching = (one for one in left if _start(one.place) < _end(place) and _start(place) < _end(one.place))
    return any((one.kind.code[0] in "YS" or one.kind.code == "R001") and _said(one) not in known for one in touching)


def _of(checked: Checked, file: str) -> tuple[Diagnostic, ...]:
    return tuple(one for one in checked.findings.diagnostics if one.place.file == file)


def _of_text(diagnostic: Diagnostic) -> bool:
    return diagnostic.kind.code[0] == "Y"


def _said(diagnostic: Diagnostic) -> tuple[str, str]:
    return diagnostic.kind.code, diagnostic.message.id


def _start(place: Place) -> tuple[int, int]:
    return place.line, place.column


def _end(place: Place) -> tuple[int, int]:
    return place.end_line, place.end_column
