"""Answers that are there and say nothing."""

import re

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import clauses, words
from masterplan_cli.rules._lexicons import lexicon_of

_GAP = re.compile(r"\.{3,}|…|_{2,}|\?{2,}|\b[xX]{2,}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAMED = re.compile(
    r"\b[Pp]rogram [A-Z]|(?<=[a-z,] )(?!Wali Kota|Kepala Daerah|Perangkat Daerah|Quick Win|Smart City)[A-Z][a-z]+ [A-Z][a-z]+"
)
"""A programme or something else by its name, be it made of everyday words."""
_WHEN = re.compile(
    r"\d|\b(?:(?:cat|tri|dwi)?wulan(?:an)?|semester(?:an)?|kuartal(?:an)?|(?:dwi|tri)?bulan(?:an)?|minggu(?:an)?|pekan(?:an)?"
    r"|hari(?:an)?|tahunan|malam|pagi|sore|senin|selasa|rabu|kamis|jumat|jum'?at|sabtu|ahad|januari|februari|maret|april|mei"
    r"|juni|juli|agustus|september|oktober|november|desember|dasarian|musrenbang\w*"
    r"|(?:setiap|tiap|per|se)\s?-?tahun|(?:satu|dua|tiga|empat|enam)\s+(?:kali|tahun)|sekali\s+(?:dalam|se\w+)|sebulan|seminggu|sepekan)\b",
    re.IGNORECASE,
)
"""What says when or how often."""
_NOT_WHEN = re.compile(
    r"(?i)\b(?:beberapa|berapa) kali(?: (?:dalam )?(?:se)?(?:tahun|bulan))?\b|\bhari[- ]?(?:kerja|efektif)\b(?! ke)|\bsehari-hari\b"
)


def defers(plan: Masterplan, text: str) -> bool:
    """Whether an answer only says that something will, may or cannot be."""
    if re.search(r"\d", _YEAR.sub("", text)):
        return False
    return bool(words(text)) and _only(plan, "deferral", text)


def names_something(text: str) -> bool:
    """Whether an answer has a name in it, be it made of everyday words: `program Layanan Terpadu`."""
    return _NAMED.search(text) is not None


def names_nobody(plan: Masterplan, source: str) -> bool:
    """Whether a source does not say who published it."""
    return _only(plan, "vague_sources", _YEAR.sub("", source))


def without_time(schedule: str) -> bool:
    """Whether a schedule says neither when nor how often."""
    return not _WHEN.search(_NOT_WHEN.sub("", schedule))


def no_number(number: str) -> bool:
    """Whether what stands for the number of a regulation is none: every number has a figure beside its year."""
    years = len(_YEAR.findall(number))
    figures = len(re.findall(r"\d+", number))
    return bool(_GAP.search(number)) or figures <= min(years, 1)


def _only(plan: Masterplan, name: str, text: str) -> bool:
    lexicon = lexicon_of(plan, name)
    return all(lexicon.covers(clause) for clause in clauses(text))
