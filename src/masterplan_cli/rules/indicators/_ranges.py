"""Which values an indicator can have, by what it states, by its unit and by its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.phrases import lexicon, words
from masterplan_cli.reference._tables import Certainty
from masterplan_cli.reference.indices import Index, indices
from masterplan_cli.rules.indicators._units import is_index, is_percent, is_quantity, range_in

_CHANGE = re.compile(
    r"(?i)\b(?:pertumbuhan|laju|perubahan|peningkatan|kenaikan|penurunan|inflasi|deflasi|growth|deviasi|selisih|neraca|"
    r"surplus|defisit|migrasi|suhu|saldo|elastisitas)\b"
)
"""What may be negative and may pass a hundred."""
_BELOW = re.compile(
    r"(?i)\b(?:elevasi|ketinggian|kedalaman|muka air|muka tanah|penurunan|arus kas|laba|rugi|silpa|simpangan|neto|netto|net|bersih|lintang|bujur|"
    r"keseimbangan|terhadap|dibanding\w*|pergeseran|cadangan|balans)\b"
)
"""What may lie below nothing though it has a unit of length, time or number."""
_COUNT = re.compile(r"(?i)\A(?:jumlah|banyaknya|total)\b")


@dataclass(frozen=True, slots=True)
class Range:
    """From where to where, both included; None where there is no end."""

    low: Decimal | None
    high: Decimal | None
    severity: Severity = Severity.ERROR
    """What a target outside it is: certain, probable, or a question."""
    measured: Severity = Severity.ERROR
    """What a baseline outside it is: that was measured, on a scale or by a way of counting that may have been another."""
    why: Text | None = None
    """Where the range comes from."""

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies within."""
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def weight(self, value: Decimal, *, is_target: bool) -> Severity:
        """How sure it is that a figure outside is wrong: nothing and a little may stand for what was never measured."""
        if self.low is not None and 0 <= value < self.low and self.why not in (_STATED, _IN_UNIT):
            return Severity.NOTE
        return self.severity if is_target else self.measured

    def __str__(self) -> str:
        if self.low is None or self.high is None:
            return f"≥ {self.low}" if self.high is None else f"≤ {self.high}"
        return f"{self.low}–{self.high}"


_ENDLESS = Range(None, None)
_STATED = Text(id="menurut indikatornya sendiri", en="as the indicator itself says")
_IN_UNIT = Text(id="menurut satuannya", en="as its unit says")
_SHARE = Text(id="sebagai bagian dari keseluruhan", en="as a share of a whole")
_COVERAGE = Text(id="sebagai cakupan", en="as a coverage")
_COVERED = Decimal(200)
"""Percent that no coverage reaches, however badly those to be covered were estimated."""
_NOTHING_LESS = Text(id="karena dihitung", en="as it is counted")
_GRADES = {Certainty.TWO: Severity.ERROR, Certainty.ONE: Severity.WARNING, Certainty.MEMORY: Severity.NOTE}


def of(name: str, unit: str | None, minimum: Decimal | None = None, maximum: Decimal | None = None) -> Range:
    """The range of an indicator; what it states itself goes before what is known of its unit and name."""
    known = _known(name, (unit or "").strip())
    if minimum is None and maximum is None:
        return known
    low, high = (known.low if minimum is None else minimum), (known.high if maximum is None else maximum)
    return Range(low, high, why=_STATED)


def is_corridor(name: str) -> bool:
    """Whether an indicator is to be held where it is: neither more nor less inflation is better."""
    index = index_of(name)
    return (index is not None and index.direction is None) or _HELD.search(name) is not None


_HELD = re.compile(r"(?i)\b(?:inflasi|stabilitas)\b")


def _known(name: str, unit: str) -> Range:
    if is_index(unit):
        if stated := range_in(unit):
            return Range(*stated, why=_IN_UNIT)
        return _ENDLESS if _CHANGE.search(name) else _of_index(name)
    if _CHANGE.search(name):
        return _ENDLESS
    if is_percent(unit):
        return _of_share(name)
    index = index_of(name)
    if index and unit.casefold() == index.unit:
        return _scale(index)
    is_counted = _COUNT.match(name) or (is_quantity(unit) and not _BELOW.search(name))
    return Range(Decimal(0), None, why=_NOTHING_LESS) if is_counted else _ENDLESS


def _of_share(name: str) -> Range:
    """A share ends at a hundred, unless it is of a target, an estimate or another thing than its own whole."""
    written = words(name)
    if lexicon("beyond_hundred").first(written):
        return Range(Decimal(0), None, why=_SHARE)
    if lexicon("coverages").first(written):
        return Range(Decimal(0), _COVERED, Severity.WARNING, Severity.WARNING, _COVERAGE)
    is_share = bool(written) and lexicon("shares").length(written, 0) > 0
    return Range(Decimal(0), Decimal(100), measured=Severity.ERROR if is_share else Severity.WARNING, why=_SHARE)


def _of_index(name: str) -> Range:
    index = index_of(name)
    return _scale(index) if index else _ENDLESS


def _scale(index: Index) -> Range:
    low = index.minimum
    if low is not None and index.certainty != Certainty.TWO:
        low = min(low, Decimal(0))  # below its lowest value a figure is on another scale, which some indices have
    why = Text(id=f"skala {index.name}", en=f"the scale of {index.name}")
    grade = _GRADES[index.certainty]
    return Range(low, index.maximum, grade, Severity.NOTE if grade is Severity.NOTE else Severity.WARNING, why)


def index_of(name: str) -> Index | None:
    """The index that a name begins with, the longest where several fit."""
    forms = tuple(word.form for word in words(name))
    for start in (0, 1) if forms and forms[0] in _MEASURES else (0,):
        rest = forms[start:]
        for length in range(len(rest), 0, -1):
            if found := _by_words().get(frozenset(rest[:length])):
                return found
    return None


_MEASURES = frozenset(("nilai", "skor", "indeks", "angka", "hasil", "capaian", "rerata", "tingkat"))
"""Words before an index that do not belong to its name."""

_ABBREVIATIONS = frozenset(
    "spbe pemdi imdi ipm ikm sakip akip iklh idm mcp mcsp ntp apm rls hls tpt tpak ipg idg ikg ipei ietpd ibangga".split()
)
"""Abbreviations that mean one index and nothing else; `IKK`, `IPK`, `SPI` and `IKD` mean several and are not judged."""


@cache
def _by_words() -> dict[frozenset[str], Index]:
    """Indices by the words of their names, in any order: `Rasio Gini` is `Gini Rasio`."""
    found: dict[frozenset[str], Index] = {}
    for index in indices():
        for name in (index.name, *index.aliases):
            for forms in _namings(tuple(word.form for word in words(name))):
                found.setdefault(frozenset(forms), index)
    return found


def _namings(forms: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name as it stands, and without the word for index before it; one word alone only if it is an abbreviation."""
    shorter = forms[1:] if forms[0] in _MEASURES else ()
    yield from (one for one in (forms, shorter) if len(one) > 1 or (one and one[0] in _ABBREVIATIONS))
