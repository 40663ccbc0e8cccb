"""Answers that are there and say nothing."""

import re
from collections.abc import Sequence

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Lexicon, Word, clauses, words
from masterplan_cli.rules._lexicons import lexicon_of

_GAP = re.compile(r"\.{3,}|…|_{2,}|\?{2,}|\b[xX]{2,}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAMED = re.compile(
    r"\b[Pp]rogram [A-Z]|(?<=[a-z,] )(?!Wali Kota|Kepala Daerah|Perangkat Daerah|Quick Win|Smart City)[A-Z][a-z]+ [A-Z][a-z]+"
)
"""A programme or something else by its name, be it made of everyday words."""
_WHEN = re.compile(
    r"\d|\b(?:(?:cat|catur|tri|dwi|se)?wulan(?:an)?|semester(?:an)?|kuartal(?:an)?|(?:dwi|tri)?bulan(?:an)?|minggu(?:an)?|pekan(?:an)?"
    r"|hari(?:an)?|tahunan|malam|pagi|sore|senin|selasa|rabu|kamis|jumat|jum'?at|sabtu|ahad|januari|februari|maret|april|mei"
    r"|juni|juli|agustus|ramadan|ramadhan|syawal|muharram|lebaran|idulfitri|natal|nyepi|legi|pahing|pon|wage|kliwon|purnama|hari jadi|hut|(?:awal|akhir|pertengahan|tutup|tengah) (?:tahun|bulan|musim)|(?:setiap|tiap|menjelang|sebelum|setelah|sesudah|seusai|usai|bersamaan dengan|bertepatan dengan)"
    r" (?:masa |musim |hari |rapat )?(?:panen|tanam|hujan|kemarau|melaut|libur|paripurna|pasar|pasaran|apel|rkpd|lkpj|lppd|reses|posyandu|hujan|ujian|wisuda)"
    r"|september|oktober|november|desember|dasarian|musrenbang\w*"
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
    """Whether a source does not say who published it: words for data and their origin, and what they are about."""
    text = _YEAR.sub("", source)
    if re.search(r"\d", text):
        return False
    vague = lexicon_of(plan, "vague_sources")
    return all(vague.covers(clause) or _is_about_data(vague, text, clause) for clause in clauses(text))


def _is_about_data(vague: Lexicon, text: str, clause: Sequence[Word]) -> bool:
    """Whether a clause begins with a word for data and goes on in small letters without a body: `Laporan kunjungan`."""
    if not vague.length(clause, 0) or any(text[word.start].isupper() for word in clause[1:]):
        return False
    return clause[0].form in _DATA and not _BODIES.intersection(word.form for word in clause)


_DATA = frozenset(
    "data hasil laporan catatan dokumen arsip survei survey rekap rekapitulasi perhitungan hitungan estimasi".split()
)
_BODIES = frozenset(
    "dinas badan bagian bidang kementerian kantor puskesmas posyandu rsud desa kelurahan kecamatan distrik sekolah universitas bank "
    "koperasi pasar kader kepolisian polres pengadilan stasiun balai unit upt bps bappeda pemerintah".split()
)
"""Who publishes or counts, in small letters as well."""


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
