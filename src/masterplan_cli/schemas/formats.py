"""The format that a worksheet says it is written in; in another than ours its fields mean what we cannot know."""

import re

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Text
from masterplan_cli.schemas._sheet import FORMAT
from masterplan_cli.schemas.kinds import NEWER_FORMAT
from masterplan_cli.source import Source

_LONGEST = 9
"""Digits of a format; with more, the field is told of as any other number that is too large."""


def format_of(source: Source) -> int | None:
    """The format; where none is named the first one, and None where what is named is no number."""
    written = source.data.get("format") if isinstance(source.data, dict) else None
    if written is None:
        return 1
    is_number = isinstance(written, str) and len(written) <= _LONGEST and re.fullmatch(r"[0-9]+", written)
    return int(written) if is_number and isinstance(written, str) else None


def other_format(source: Source) -> Diagnostic | None:
    """What is told of a worksheet in another format than ours."""
    written = format_of(source)
    if written in (None, FORMAT):
        return None
    newer = written > FORMAT if written is not None else False
    message, help_ = (_NEWER, _UPDATE) if newer else (_OLDER, _UPGRADE)
    return Diagnostic(source.place(("format",)), NEWER_FORMAT, message.fill(written=written, known=FORMAT), help_)


_NEWER = Text(
    id="Lembar kerja ini memakai format `{written}`; versi ini hanya mengenal format sampai `{known}`.",
    en="This worksheet is in format `{written}`; this version knows formats up to `{known}` only.",
)
_UPDATE = Text(id="Perbarui masterplan-cli, lalu periksa lagi.", en="Update masterplan-cli, then check again.")
_OLDER = Text(
    id="Lembar kerja ini memakai format lama, `{written}`; versi ini membaca format `{known}`.",
    en="This worksheet is in the older format `{written}`; this version reads format `{known}`.",
)
_UPGRADE = Text(id="Jalankan `masterplan upgrade`.", en="Run `masterplan upgrade`.")
