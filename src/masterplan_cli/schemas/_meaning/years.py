"""Years as people write them: `TA 2026`, `2024-2026`, `2024, 2025 dan 2026`."""

import re

from masterplan_cli.language import Text
from masterplan_cli.schemas._meaning.signs import Meaning, plain

_YEAR = r"(?:19|20)\d\d"
_BEFORE = re.compile(r"(?:tahun anggaran|tahun|thn\.?|th\.?|t\. ?a\.?|ta\.?) ?(?=\d)")
_GROUPED = re.compile(r"(?:1\.9|2\.0)\d\d")
_RANGE = re.compile(rf"({_YEAR}) ?(?:[-–—]|s\.?/?d\.?|sampai(?: dengan)?|hingga|to) ?({_YEAR})")
_PARTS = re.compile(r" ?(?:[,;] ?(?:dan |& ?)?| dan |&) ?")
_APART = re.compile(rf"{_YEAR}(?: ?[ /] ?{_YEAR})+")
"""Years with signs between them that part a list for some: `2025/2026` is one year of a school to others."""
_SHORT = re.compile(r"(\d\d) ?[-–—] ?(\d\d)")
_LONGEST = 30
"""Years of the longest range that is written out."""


def year(text: str) -> Meaning:
    """The year that somebody surely meant, or what to ask."""
    said = _BEFORE.sub("", plain(text), count=1)
    if re.fullmatch(_YEAR, said):
        return said
    if _GROUPED.fullmatch(said):
        return said.replace(".", "")
    found = re.findall(rf"(?<!\d){_YEAR}(?!\d)", said)
    if not found or len(found) > 2:
        return None
    listed = Text(id=" atau ".join(f"`{one}`" for one in found), en=" or ".join(f"`{one}`" for one in found))
    return Text(id=f"Tulis satu tahun saja: {listed.id}.", en=f"Write one year alone: {listed.en}.")


def years(text: str) -> Meaning:
    """The years that somebody surely meant, with commas between them, or what to ask."""
    said = _BEFORE.sub("", plain(text).removeprefix("(").removesuffix(")"), count=1)
    if _APART.fullmatch(said):
        return _asked(re.findall(_YEAR, said))
    listed: list[str] = []
    for part in _PARTS.split(said):
        if not (found := _range(part)):
            return _short(said)
        listed += found
    return ", ".join(listed) if listed == sorted(set(listed)) else None


def _range(part: str) -> list[str]:
    if re.fullmatch(_YEAR, part):
        return [part]
    found = _RANGE.fullmatch(part)
    first, last = (int(found[1]), int(found[2])) if found else (1, 0)
    return [str(one) for one in range(first, last + 1)] if last - first < _LONGEST else []


def _short(said: str) -> Meaning:
    """What `24-26` may mean: it is asked, not taken for granted."""
    found = _SHORT.fullmatch(said)
    return _asked(_range(f"20{found[1]}-20{found[2]}") if found else [])


def _asked(listed: list[str]) -> Text | None:
    both = f"`[{', '.join(listed)}]`"
    return Text(id=f"Maksud Anda {both}?", en=f"Did you mean {both}?") if listed == sorted(set(listed)) != [] else None
