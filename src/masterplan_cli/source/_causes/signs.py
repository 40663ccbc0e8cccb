"""Text that starts with a sign which YAML has taken for itself."""

import re

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Text
from masterplan_cli.source._causes._failure import Failure
from masterplan_cli.source._refusals import refusal
from masterplan_cli.source._wording import code, with_quotes

_DIRECTIVES = ("%YAML", "%TAG")
_SURELY_TEXT = "%@`"
"""Signs that no line of YAML starts with; each of the others may have been meant as what it is."""
_NO_KEY = Text(
    id="Tulis `kunci: nilai`; bila hanya catatan, awali barisnya dengan `#`.",
    en="Write `key: value`; if it is only a note, begin its line with `#`.",
)
"""Of a line at the margin, where no text can stand."""
_ID_OR_KEY = re.compile(r"\* +(?:[a-z0-9-]+|[a-z_]+:(?: .*)?)")
"""What surely is an item of a list, and not one of a prose that has lost its `|`."""
_READING = ("alias", "anchor", "a tag", "block scalar", "directive")


def special_sign(failure: Failure) -> Diagnostic | None:
    """`name: @purbalingga`, `note: *penting*`, `share: > 5 persen`, `rate: %`."""
    start = _start(failure)
    if start is None:
        return None
    line_start, line = failure.places.start(start), failure.places.line(start)
    if line.startswith(_DIRECTIVES):
        return refusal(failure.places, "directive", line_start)
    sign = failure.text[start]
    if found := _fence(failure, start) or _other_dash(failure, start):
        return found
    end = failure.end_of_text(start, in_flow=failure.bracket is not None)
    fixed = code(with_quotes(line, start - line_start, end - line_start).strip())
    mend = Text(id=f"Apit teksnya dengan tanda kutip: {fixed}.", en=f"Put the text between quotes: {fixed}.")
    text = failure.text[start:end]
    edit = failure.edit(start, end, with_quotes(text, 0, len(text))) if sign in _SURELY_TEXT else None
    if start == line_start and ": " not in line:
        mend, edit = _NO_KEY, None
    elif sign in "|>":
        mend = Text(
            id=f"Apit teksnya dengan tanda kutip: {fixed}, atau mulai teksnya di baris berikutnya.",
            en=f"Put the text between quotes: {fixed}, or start the text on the next line.",
        )
    return failure.tell(
        start,
        end,
        Text(
            id=f"Teks di sini diawali {code(sign)}, tanda yang punya arti khusus dalam YAML.",
            en=f"The text here starts with {code(sign)}, a sign that has a meaning of its own in YAML.",
        ),
        mend,
        edit=edit,
    )


def _fence(failure: Failure, start: int) -> Diagnostic | None:
    """The line around a worksheet that was copied out of a chat: ```` ```yaml ````."""
    line = failure.places.line(start)
    if not re.fullmatch(r"`{3,}\w*\s*", line):
        return None
    return failure.tell(
        start,
        start + len(line.rstrip()),
        Text(
            id="Tanda ```` ``` ```` di sini bukan bagian dari lembar kerja; biasanya ikut tersalin dari percakapan.",
            en="The sign ```` ``` ```` here is no part of a worksheet; it usually comes along when a chat is copied.",
        ),
        Text(id="Hapus baris ini.", en="Remove this line."),
        edit=failure.edit(start, start + len(line.rstrip()), ""),
    )


def _other_dash(failure: Failure, start: int) -> Diagnostic | None:
    """`* dinkes` where an item of a list begins."""
    line = failure.places.line(start)
    if not line.strip().startswith("* ") or line[: start - failure.places.start(start)].strip():
        return None
    fixed = code(line.replace("*", "-", 1).strip())
    return failure.tell(
        start,
        start + 1,
        Text(
            id="`*` bukan tanda hubung; butir daftar diawali `- `.",
            en="`*` is no hyphen; an item of a list begins with `- `.",
        ),
        Text(id=f"Tulis {fixed}.", en=f"Write {fixed}."),
        edit=failure.edit(start, start + 1, "-") if _ID_OR_KEY.fullmatch(line.strip()) else None,
    )


def _start(failure: Failure) -> int | None:
    """Offset of the sign, if a sign is to blame."""
    if failure.context is not None and any(word in failure.doing for word in _READING):
        return failure.context
    if not failure.sign:
        return None
    if "flow node" in failure.doing:
        return failure.at if failure.sign in "-?|>%@`" else None
    if not failure.doing or "token" in failure.doing or "node" in failure.doing:
        return failure.at if failure.sign in "&*!|>%@`?,]}" else None
    return None
