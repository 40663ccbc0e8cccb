"""Mistakes with quotes: not closed, closed too early, codes that nobody knows."""

import re

from yaml.events import CollectionEndEvent, ScalarEvent

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Text
from masterplan_cli.source._causes._failure import Failure
from masterplan_cli.source._wording import code, with_quotes

_LEFT_OVER = (",", ";", ".")
_DOCUMENT = re.compile(r"(?:---|\.\.\.)(?:\s|$)")
_CLOSING = re.compile(r"(?<![\]}])[\]}]+$")
_ESCAPE = re.compile(r"\\(?:[xuU][0-9A-Fa-f]*|.?)")
_IN_QUOTES = re.compile(r'"((?:[^"\\]|\\.)*)"?')


def not_closed(failure: Failure) -> Diagnostic | None:
    """`name: "Purbalingga`, and no other quote until the end."""
    if "quoted scalar" not in failure.doing or failure.context is None:
        return None
    if failure.text[failure.at :] not in {"", "\\"} and not _DOCUMENT.match(failure.line):
        return None
    until = Text(id="Sampai di sini tidak ada penutupnya.", en="Nothing closes it up to here.")
    return _opened(failure, failure.context, failure.at, until)


def closed_too_late(failure: Failure) -> Diagnostic | None:
    """`name: "Purbalingga` that the opening quote of another line closes."""
    scalar = _scalar_before(failure)
    if not scalar or failure.places.number(scalar[0]) == failure.places.number(failure.at):
        return None
    until = Text(id="Tanda kutip berikutnya baru ada di sini.", en="The next quote stands only here.")
    return _opened(failure, scalar[0], scalar[1] - 1, until)


def unknown_escape(failure: Failure) -> Diagnostic | None:
    r"""`folder: "D:\masterplan"`."""
    backslash = failure.text.rfind("\\", failure.context or 0, failure.at + 1)
    if "quoted scalar" not in failure.doing or failure.context is None or backslash < 0:
        return None
    start = failure.places.start(failure.context)
    line, column = failure.places.line(failure.context), failure.context - start
    mend = Text(id="Hapus `\\` itu atau gandakan: `\\\\`.", en="Remove the `\\` or double it: `\\\\`.")
    if found := _IN_QUOTES.match(line, column):
        fixed = code(line[:column] + "'" + found[1].replace("'", "''") + "'" + line[found.end() :])
        mend = Text(id=f"Pakai tanda kutip tunggal: {fixed}.", en=f"Use single quotes: {fixed}.")
    escape = _ESCAPE.match(failure.text, backslash)
    end = escape.end() if escape else backslash + 1
    shown = code(failure.text[backslash:end])
    return failure.tell(
        backslash,
        end,
        Text(
            id=f"Di dalam tanda kutip ganda, `\\` membuka kode, dan {shown} bukan kode yang dikenal.",
            en=f"Between double quotes `\\` starts a code, and {shown} is not a code that is known.",
        ),
        mend,
    )


def text_outside(failure: Failure) -> Diagnostic | None:
    """`name: "Smart" City` or `name: [Prioritas] Air`."""
    before = _scalar_before(failure) or _brackets_before(failure)
    if not before or failure.bracket is not None:
        return None
    line, start = failure.line, failure.places.start(failure.at)
    end = failure.end_of_text(failure.at)
    if failure.text[failure.at : end] in _LEFT_OVER:
        return _left_over(failure, before[1], end)
    fixed = code(with_quotes(line, before[0] - start, end - start).strip())
    outside = code(failure.text[failure.at : end])
    around = failure.text[before[1] - 1] in "]}"
    return failure.tell(
        failure.at,
        end,
        Text(
            id=f"Teks {outside} berdiri di luar tanda {'kurung' if around else 'kutip'}.",
            en=f"The text {outside} stands outside the {'brackets' if around else 'quotes'}.",
        ),
        Text(
            id=f"Apit seluruh teksnya dengan tanda kutip: {fixed}.",
            en=f"Put the whole text between quotes: {fixed}.",
        ),
    )


def _left_over(failure: Failure, start: int, end: int) -> Diagnostic:
    """A comma behind the value of a line that was copied from JSON."""
    sign = failure.text[failure.at : end]
    return failure.tell(
        failure.at,
        end,
        Text(
            id=f"Tanda `{sign}` berdiri di luar tanda kutip atau kurung.",
            en=f"The sign `{sign}` stands outside the quotes or brackets.",
        ),
        Text(id=f"Hapus `{sign}` itu.", en=f"Remove that `{sign}`."),
        edit=failure.edit(start, end, ""),
    )


def _opened(failure: Failure, start: int, until: int, message: Text) -> Diagnostic:
    quote = failure.text[start]
    line = failure.places.line(start).rstrip()
    closing = _CLOSING.search(line) if failure.bracket is not None else None
    end = closing.start() if closing else len(line)
    fixed = code((line[:end].rstrip("”’") + quote + line[end:]).strip())
    return failure.tell(
        start,
        start + 1,
        Text(
            id=f"Tanda kutip `{quote}` yang dibuka di sini tidak ditutup.",
            en=f"The quote `{quote}` that opens here is not closed.",
        ),
        Text(
            id=f"Tutup dengan tanda kutip yang sama: {fixed}.",
            en=f"Close it with the same quote: {fixed}.",
        ),
        failure.related(until, message),
    )


def _scalar_before(failure: Failure) -> tuple[int, int] | None:
    """Offsets of a scalar in quotes that ends right before the failure."""
    last = failure.last
    if not isinstance(last, ScalarEvent) or not last.style or last.style not in "'\"":
        return None
    start, end = (last.start_mark.index, last.end_mark.index) if last.start_mark and last.end_mark else (0, 0)
    return (start, end) if failure.sign and not failure.text[end : failure.at].strip(" \t") else None


def _brackets_before(failure: Failure) -> tuple[int, int] | None:
    """Offsets of a list in brackets that ends right before the failure, on its line."""
    last = failure.last
    end = last.end_mark.index if isinstance(last, CollectionEndEvent) and last.end_mark else 0
    if not failure.sign or not end or failure.text[end - 1] not in "]}" or failure.text[end : failure.at].strip(" \t"):
        return None
    line_start = failure.places.start(failure.at)
    start = failure.text.find("[" if failure.text[end - 1] == "]" else "{", line_start, end)
    return (start, end) if start >= 0 else None
