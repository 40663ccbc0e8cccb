"""Characters that do not show in an editor, or that an editor and YAML take differently."""

import re

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Text
from masterplan_cli.source._kinds import INVALID_YAML
from masterplan_cli.source._lines import Lines

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_ODD_BREAKS = ("\x85", "\u2028", "\u2029")


def control_character(places: Lines) -> Diagnostic | None:
    """The first character that YAML forbids."""
    found = _CONTROL.search(places.text)
    if not found:
        return None
    name = f"U+{ord(found.group()):04X}"
    return Diagnostic(
        places.place(found.start(), found.end()),
        INVALID_YAML,
        Text(
            id=f"Di sini ada karakter kendali {name}, yang tidak tampak di layar.",
            en=f"Here is the control character {name}, which does not show on the screen.",
        ),
        Text(
            id="Hapus karakter itu; biasanya ia ikut tersalin dari PDF atau Word.",
            en="Remove it; such characters usually come along when text is copied from PDF or Word.",
        ),
    )


def without_odd_breaks(text: str) -> str:
    """A space for each character that ends a line for YAML but for no editor; offsets stay the same."""
    for sign in _ODD_BREAKS:
        if sign in text:
            text = text.replace(sign, " ")
    return text
