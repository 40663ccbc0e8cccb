"""Mistakes with colons and dashes: one too many, none, or no space behind them."""

import re

from yaml.events import ScalarEvent

from masterplan_cli.diagnostics import Diagnostic, Edit
from masterplan_cli.language import Text
from masterplan_cli.source._causes._failure import Failure
from masterplan_cli.source._causes.layout import wrong_indentation
from masterplan_cli.source._wording import code, value_end, with_quotes

_VALUE = re.compile(r" *(?>(?:- +)*)[^\s:#][^:#]*:[ \t]+(?=\S)")
_VALUE_IN_FLOW = re.compile(r": ++([^,\[\]{}:]*)$")
_NEAR = 200
"""Characters before the failure in which its value is looked for."""
_TIGHT_COLON = re.compile(r"""(?>(?:- +)*)["']?[\w.-]+["']?(:)(?=[^\s/:])""")
_TIGHT_DASH = re.compile(r"-(?=[^\s-])")
_WORD = re.compile(r"\S*")
_WRITTEN = re.compile(r"\S")
_ITEM = re.compile(r" *(?:- +)*")
_KEYS = re.compile(r"(?:^[ \t]*(?:- +)*|[{,] *)([a-z_]+):(?=\s|$)", re.MULTILINE)
_KEY_WITHIN = re.compile(r"(?<=\s)([a-z]+(?:_[a-z]+)*):(?=\s|$)")
_BEFORE_COLON = re.compile(r"(?<![a-z_])([a-z_]++):")
_OTHER_SIGN = re.compile(r"(?P<key>(?>[a-z]+(?:_[a-z]+)*))(?P<sign> ?[;=] ?| ++|$)(?P<value>.*)")
_LIST_OR_PROSE = Text(
    id="Tulis `kunci: nilai`; bila baris ini lanjutan teks di atasnya, awali dengan spasi lebih banyak daripada kuncinya; "
    "bila hanya catatan, awali dengan `#`.",
    en="Write `key: value`; if this line goes on with the text above, indent it deeper than its key; if it is only a note, "
    "begin it with `#`.",
)
_COLON_IN_TEXT = Text(
    id="Teks ini memuat titik dua, sehingga terbaca sebagai kunci di dalam kunci.",
    en="This text has a colon in it, so it reads like a key within a key.",
)


def two_fields(failure: Failure) -> Diagnostic | None:
    """`nature: new lead_office: dinkes`, and the same behind quotes or brackets."""
    value = _VALUE.match(failure.line)
    if failure.doing not in {"", "while parsing a block mapping"} or failure.bracket is not None or not value:
        return None
    found = _second_key(failure, value.end())
    if not found:
        return None
    start = failure.places.start(failure.at) + found.start(1)
    before = _ITEM.match(failure.line)
    column = before.end() if before else 0
    key = f"`{found[1]}:`"
    gap = len(failure.line[: found.start(1)]) - len(failure.line[: found.start(1)].rstrip())
    return failure.tell(
        start,
        start + len(found[1]),
        Text(
            id=f"Isian {key} sebaris dengan isian lain.",
            en=f"Field {key} stands on the line of another field.",
        ),
        Text(
            id=f"Pindahkan {key} ke baris tersendiri; bila ini teks biasa, apit seluruh teksnya dengan tanda kutip.",
            en=f"Move {key} to a line of its own; if this is plain text, put the whole text between quotes.",
        ),
        edit=failure.edit(start - gap, start, f"\n{' ' * column}") if "_" in found[1] else None,
    )


def _second_key(failure: Failure, start: int) -> re.Match[str] | None:
    """A key of this worksheet, or a word that only keys are spelt like, within the value of another."""
    keys = set(_KEYS.findall(failure.text))
    found = (one for one in _KEY_WITHIN.finditer(failure.line, start) if one[1] in keys or "_" in one[1])
    return next(found, None)


def colon_in_text(failure: Failure) -> Diagnostic | None:
    """`vision: Visi kami: maju`."""
    value = _VALUE.match(failure.line)
    if failure.sign != ":" or failure.doing or not value or value.end() > failure.column:
        return None
    return _colon_in_text(failure, value.end(), value_end(failure.line, value.end()))


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
    return _colon_in_text(failure, start, end)


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
        return _colon_in_lines(failure)
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
            edit=_space_after(failure, start, start),
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
        edit=_space_after(failure, _word(failure, colon), colon),
    )


def _space_after(failure: Failure, start: int, sign: int) -> Edit:
    """A space behind a sign, in the word around it."""
    end = _WORD.match(failure.text, sign)
    behind = failure.text[sign + 1 : end.end() if end else sign + 1]
    return failure.edit(start, sign + 1 + len(behind), f"{failure.text[start : sign + 1]} {behind}")


def _word(failure: Failure, colon: int) -> int:
    """Where the key before a colon starts."""
    before = failure.text[failure.places.start(colon) : colon]
    return colon - len(before) + max(before.rfind(sign) for sign in " {[,") + 1


def _no_colon(failure: Failure, start: int) -> Diagnostic:
    end = failure.end_of_text(start)
    write = _with_colon(failure, failure.text[start:end])
    return failure.tell(
        start,
        end,
        Text(
            id=f"Baris {code(failure.text[start:end])} tidak memuat kunci dan titik dua.",
            en=f"The line {code(failure.text[start:end])} has no key and colon.",
        ),
        Text(id=f"Tulis {code(write)}.", en=f"Write {code(write)}.") if write else _LIST_OR_PROSE,
        edit=failure.edit(start, end, write) if write else None,
    )


def _with_colon(failure: Failure, text: str) -> str | None:
    """The line with the colon that it surely lacks."""
    found = _OTHER_SIGN.fullmatch(text)
    if not found or not (found["key"] in _KEYS.findall(failure.text) or "_" in found["key"]):
        return None
    certain = "_" in found["key"] or found["sign"].strip() or not found["value"]
    return f"{found['key']}: {found['value']}".rstrip() if certain else None


def _colon_in_text(failure: Failure, start: int, end: int) -> Diagnostic:
    """A colon in the text between two columns of the line."""
    line, text = failure.line, failure.line[start:end]
    line_start = failure.places.start(failure.at)
    fixed = code(with_quotes(line, start, end).strip())
    certain = not _goes_on(failure) and not _has_key(failure, text)
    return failure.tell(
        failure.at,
        failure.at + 1,
        _COLON_IN_TEXT,
        Text(id=f"Apit teksnya dengan tanda kutip: {fixed}.", en=f"Put the text between quotes: {fixed}."),
        edit=failure.edit(line_start + start, line_start + end, with_quotes(text, 0, len(text))) if certain else None,
    )


def _colon_in_lines(failure: Failure) -> Diagnostic:
    return failure.tell(
        failure.at,
        failure.at + 1,
        _COLON_IN_TEXT,
        Text(
            id="Apit seluruh teksnya dengan tanda kutip, atau tulis `>-` sesudah kuncinya dan teksnya di bawahnya.",
            en="Put the whole text between quotes, or write `>-` after its key and the text below it.",
        ),
    )


def _goes_on(failure: Failure) -> bool:
    """Whether the next line is indented deeper, so that the text may not end on its own line."""
    following = _WRITTEN.search(failure.text, failure.places.end(failure.at))
    if not following or failure.bracket is not None:
        return False
    before = _ITEM.match(failure.line)
    return failure.places.column(following.start()) > (before.end() if before else 0) + 1


def _has_key(failure: Failure, text: str) -> bool:
    """Whether a word before a colon is a key of this worksheet: then two fields may have come to stand on one line."""
    keys = set(_KEYS.findall(failure.text))
    return any(word in keys for word in _BEFORE_COLON.findall(text))
