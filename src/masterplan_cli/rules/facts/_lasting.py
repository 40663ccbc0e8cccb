"""Figures that years do not make stale: of the land, of a census, of an event, of a series."""

import re
from collections.abc import Iterable

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Word, lexicon, words
from masterplan_cli.rules._lexicons import lexicon_of
from masterplan_cli.schemas.facts import Fact

_UNIT = re.compile(r"(?i)\b(?:mdpl|m ?dpl|dpl|[lb][stu])\Z|°\s?(?:ls|lu|bt|bb)\b")
"""Units of heights and coordinates."""
_CENSUS = re.compile(r"(?i)\b(?:(?:sp|st|se|lf ?sp)-? ?(?:19|20)\d\d|sensus|supas|sdki|riskesdas)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS = re.compile(r"\b(?:19|20)\d\d\s?(?:[-–—]|sampai|hingga)\s?(?:19|20)?\d\d\b")
_CHANGING = frozenset(
    ("rusak", "tempuh", "genangan", "kumuh", "kritis", "terbakar", "tutupan", "sawah", "sisa", "tersisa")
)
"""Words that make a measure of the land one of its condition."""


def lasts(plan: Masterplan, fact: Fact) -> bool:
    """Whether a figure is of what does not change with the years, or of a year that is meant."""
    field = fact.origin.route[-1] if fact.origin.route else ""
    if field in ("area", "altitude") or _UNIT.search(fact.unit or "") or _CENSUS.search(f"{fact.source} {fact.name}"):
        return True
    name = fact.name or ""
    written = words(name)
    if _YEARS.search(name) or lexicon_of(plan, "lasting").first(written):
        return True
    return _is_of_the_land(name, written) or _is_event(name, written)


Series = tuple[object, ...]
"""What figures of one series share: the list that they stand in, and their name without its year."""


def latest(facts: Iterable[Fact]) -> dict[Series, int]:
    """The latest year of each series: what is older stands beside it as a comparison."""
    found: dict[Series, int] = {}
    for fact in facts:
        if fact.name and fact.year is not None:
            key = series(fact)
            found[key] = max(found.get(key, 0), fact.year)
    return found


def series(fact: Fact) -> Series:
    """The series that a figure belongs to."""
    name = tuple(word.form for word in words(_YEAR.sub("", fact.name or "")) if word.form != "tahun")
    return fact.origin.file, fact.origin.route[:-1], name


def _is_of_the_land(name: str, written: tuple[Word, ...]) -> bool:
    """Whether a name measures the land or the region: `Luas wilayah`, `Tinggi Gunung Slamet`, `Jarak ke Semarang`."""
    if _CHANGING.intersection(word.form for word in written):
        return False
    index, extents, land = 0, lexicon("extents"), lexicon("land")
    while index < len(written) and (length := extents.length(written, index)):
        index += length
    if not index:
        return False
    rest = written[index:]
    if written[0].form == "jarak":
        return any(word.form in ("ke", "dari", "menuju", "antara") for word in rest)
    if written[0].form in ("jumlah", "banyaknya"):
        length = land.length(rest, 0) if rest else 0
        return length > 0 and all(word.form in _KINDS_OF_LAND for word in rest[length:])
    return not rest or land.length(rest, 0) > 0 or name[rest[0].start].isupper()


_KINDS_OF_LAND = frozenset(
    "bernama berpenghuni tidak tak besar kecil kecil-kecil terluar terdepan tertinggal aktif api dan yang administrasi administratif".split()
)


def _is_event(name: str, written: tuple[Word, ...]) -> bool:
    """Whether a name tells of one disaster: it has a year, a place, or what came of it."""
    disasters = lexicon("disasters")
    if not disasters.first(written):
        return False
    # `Banjir besar Danau Tempe`, but not `Jumlah kejadian banjir`.
    if (length := disasters.length(written, 0)) and any(name[word.start].isupper() for word in written[length:]):
        return True
    return bool(_YEAR.search(name)) or not _OUTCOMES.isdisjoint(word.form for word in written)


_OUTCOMES = frozenset(
    (
        "akibat",
        "korban",
        "terdampak",
        "pengungsi",
        "mengungsi",
        "pascabencana",
        "pascagempa",
        "meninggal",
        "terakhir",
        "terbesar",
        "terparah",
        "magnitudo",
    )
)
