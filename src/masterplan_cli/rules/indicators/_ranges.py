"""Which values an indicator can have, by its unit and its name."""

import re
from dataclasses import dataclass
from decimal import Decimal

_GROWTH = re.compile(r"\b(pertumbuhan|laju|perubahan|peningkatan|kenaikan|inflasi|growth)\b", re.IGNORECASE)
"""Rates may be negative and may pass a hundred."""
_UNBOUNDED = re.compile(
    r"\b(rasio|realisasi|capaian|perbandingan|partisipasi kasar|apk|ratio)\b|\bterhadap target\b", re.IGNORECASE
)
"""Shares that can pass a hundred: gross enrolment, what was reached of a target, ratios."""
_INDEX_UNIT = re.compile(r"(?i)indeks|index|nilai|poin|skor|skala|angka|\A-?\Z")
_PERCENT = re.compile(r"(?i)\A(%|persen|percent)\Z")


@dataclass(frozen=True, slots=True)
class Range:
    """From where to where, both included; None where there is no end."""

    low: Decimal | None
    high: Decimal | None

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies within."""
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def __str__(self) -> str:
        if self.low is None or self.high is None:
            return f"≥ {self.low}" if self.high is None else f"≤ {self.high}"
        return f"{self.low}–{self.high}"


_ENDLESS = Range(None, None)
_HUNDRED = Range(Decimal(0), Decimal(100))
_FIVE = Range(Decimal(1), Decimal(5))
_INDICES = (
    (re.compile(r"(?i)\b(indeks|nilai|skor) (spbe|sistem pemerintahan berbasis elektronik)\b"), _FIVE),
    (re.compile(r"(?i)\bindeks literasi digital\b"), _FIVE),
    (re.compile(r"(?i)\bindeks pembangunan manusia\b|\bipm\b"), _HUNDRED),
    (re.compile(r"(?i)\bindeks kepuasan masyarakat\b|\b(indeks |nilai )?ikm\b"), _HUNDRED),
    (re.compile(r"(?i)\b(indeks|nilai|skor) (reformasi birokrasi|rb)\b"), _HUNDRED),
    (re.compile(r"(?i)\bindeks kualitas (lingkungan hidup|air|udara|tutupan lahan|lahan)\b|\biklh\b"), _HUNDRED),
)
"""Indices whose scale is laid down by the ministries that publish them."""


def of(name: str, unit: str | None, minimum: Decimal | None = None, maximum: Decimal | None = None) -> Range:
    """The range of an indicator; what it states itself goes before what is known of its unit and name."""
    known = _known(name, (unit or "").strip())
    return Range(known.low if minimum is None else minimum, known.high if maximum is None else maximum)


def _known(name: str, unit: str) -> Range:
    if _GROWTH.search(name):
        return _ENDLESS
    if _PERCENT.match(unit):
        return Range(Decimal(0), None) if _UNBOUNDED.search(name) else _HUNDRED
    if _INDEX_UNIT.search(unit):
        return next((scale for pattern, scale in _INDICES if pattern.search(name)), _ENDLESS)
    return _ENDLESS
