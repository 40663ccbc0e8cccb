"""A change of a worksheet as a diff that `git apply` and `patch` take."""

import re
from difflib import unified_diff

from masterplan_cli.reports._visible import COMMAND, MARKER, unseen

_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
"""Only a line feed ends a line here, as for programs that apply a diff."""

_OBEYED = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)|^[^\S\n]+:(?=:)",
    re.MULTILINE,
)
"""What a terminal or GitHub would obey: a diff is there to be applied, so nothing of it can be written otherwise."""


def diff(file: str, before: bytes, after: bytes) -> str | None:
    """The diff; None where it would hold what a terminal or a CI service obeys."""
    old, new = (_LINE.findall(raw.decode("utf-8")) for raw in (before, after))
    lines = unified_diff(old, new, _name(f"a/{file}"), _name(f"b/{file}"))
    text = "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
    return None if _OBEYED.search(text) or MARKER.search(text) else text


def _name(path: str) -> str:
    """A path as git writes it in the head of a diff: in quotes where it holds anything that could end or hide it."""
    if not any(unseen(char) or char in '"\\' for char in path) and not COMMAND.search(path):
        return path
    escaped = (
        chr(byte) if 32 <= byte < 127 and byte not in b'"\\:#' else f"\\{byte:03o}"
        for byte in path.encode("utf-8", "surrogateescape")
    )
    return f'"{"".join(escaped)}"'
