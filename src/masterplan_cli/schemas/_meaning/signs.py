"""Texts as people type them, with the signs that look different and say the same made one."""

import re
from typing import TypeAlias

from masterplan_cli.language import Text

Meaning: TypeAlias = str | Text | None
"""What to write where one value is meant; a help where there are several or none; None where nothing can be said."""

_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SAME = _WIDE | dict.fromkeys(map(ord, "\u2010\u2011\u2212"), "-") | dict.fromkeys(map(ord, "\u200b\u2060\ufeff"), "")
_UNKNOWN = re.compile(
    r"[-–—.…?_*\s]+|x{2,}|n/?a|tb[cda]|nihil|kosong|menyusul|rahasia|entahlah|(?:masih )?dalam proses|(?:rp\.?|idr)? ?[-–—]+"
    r"|(?:data )?(?:tidak|tdk|belum|blm) (?:ada|tersedia|diketahui|tahu|ditentukan|ditetapkan|dihitung|diisi|terdata)"
    r"(?: data(?:nya)?)?|unknown|none|not available|not known"
)

LEAVE_EMPTY = Text(
    id="Bila belum diketahui, kosongkan isian ini atau hapus barisnya.",
    en="While it is not known, leave this field empty or remove its line.",
)
NONE_OR_UNKNOWN = Text(
    id="Bila memang tidak ada, tulis `0`; bila belum diketahui, kosongkan isian ini atau hapus barisnya.",
    en="If there is none, write `0`; while it is not known, leave this field empty or remove its line.",
)
REMOVE_YEAR = Text(
    id="Bila belum diketahui, kosongkan: hapus tahun ini beserta isinya.",
    en="While it is not known, leave it out: remove this year and its value.",
)


def plain(text: str) -> str:
    """The text with ordinary spaces, hyphens and digits, in small letters."""
    return " ".join(text.translate(_SAME).lower().split())


def nothing(text: str) -> bool:
    """Whether a text may also say that there is none: `nihil`, `tidak ada`."""
    return plain(text) in ("nihil", "tidak ada", "tdk ada", "kosong", "none")


def unknown(text: str) -> bool:
    """Whether a text says that there is no value: `-`, `n/a`, `belum ada data`."""
    return _UNKNOWN.fullmatch(plain(text)) is not None
