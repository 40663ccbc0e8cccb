"""Numbers as people say them: `tiga ratus lima puluh juta`, `1 miliar 250 juta`."""

import re
from decimal import Decimal

_DIGITS = "nol satu dua tiga empat lima enam tujuh delapan sembilan".split()
_POWERS = {"triliun": 12, "trilyun": 12, "miliar": 9, "milyar": 9, "juta": 6, "jt": 6, "ribu": 3, "rb": 3}
_SCALE = re.compile(rf" ?\b({'|'.join(_POWERS)})\b ?")
_ONE = re.compile(r"\bse(?=(?:puluh|belas|ratus|ribu|juta|miliar|milyar|triliun)\b)")
_RUPIAH = re.compile(r"^rp\.? ?| ?(?:rupiah)?\.?$")
_D = "|".join(_DIGITS[1:])
_WORDS = re.compile(
    rf"(?:(?P<hundreds>{_D}) ratus)? ?(?:(?P<teen>{_D}) belas|(?:(?P<tens>{_D}) puluh)? ?(?P<ones>{_D})?)"
    r"(?: ?(?P<half>setengah))?"
)


def spoken(text: str) -> Decimal | None:
    """The number that a text of words, or of figures with words for thousands, says as a whole."""
    said = _ONE.sub("satu ", _RUPIAH.sub("", text))
    if said == "nol":
        return Decimal(0)
    *scaled, rest = _SCALE.split(said)
    powers = [_POWERS[word] for word in scaled[1::2]]
    parts = [_group(part) for part in (*scaled[::2], *([rest] if rest else []))]
    if not parts or None in parts or powers != sorted(set(powers), reverse=True):
        return None
    return sum(
        (part * Decimal(10) ** power for part, power in zip(parts, (*powers, 0), strict=False) if part), Decimal(0)
    )


def _group(said: str) -> Decimal | None:
    """Less than a thousand, and half of one more where it says so."""
    if re.fullmatch(r"[1-9]\d{0,2}", said):
        return Decimal(said)
    found = _WORDS.fullmatch(said)
    if not said or not found:
        return None
    hundreds, teen, tens, ones = (_DIGITS.index(found[name] or "nol") for name in ("hundreds", "teen", "tens", "ones"))
    half = Decimal("0.5") if found["half"] else 0
    return Decimal(100 * hundreds + 10 * tens + ones + (10 + teen if teen else 0)) + half
