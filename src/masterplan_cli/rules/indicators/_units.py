"""Units as people write them: which are the same, which are of an index, which state a range."""

import re
from decimal import Decimal
from functools import lru_cache

_INDEX = re.compile(r"(?i)\b(?:indeks|index|nilai|poin|point|skor|score|skala|level|angka|likert|rasio)\b|\A[-–—]?\Z")
_WRITTEN = {
    word: unit
    for unit, several in {
        "%": "persen percent pct persentase",
        "rp": "rupiah idr",
        "usd": "us dollar dolar as",
        "orang": "jiwa org penduduk warga wisatawan wisman wisnus pengunjung siswa murid pelajar peserta pasien pegawai kader petani "
        "nelayan guru balita anak bayi ibu pekerja pemuda lansia penerima pelanggan asn kapita kap pengguna akseptor penumpang",
        "kk": "keluarga",
        "ha": "hektar hektare",
        "ku": "kuintal kw kwintal",
        "tahun": "thn th annum",
        "bulan": "bln",
        "minggu": "mgg pekan",
        "hari": "hr",
        "jam": "pukul",
        "menit": "mnt",
        "detik": "dtk sekon s",
        "juta": "jt",
        "miliar": "milyar",
        "triliun": "trilyun",
        "km": "kilometer",
        "meter": "mtr",
        "kg": "kilogram",
        "ton": "tonase",
        "liter": "l ltr",
        "kasus": "kejadian",
        "keg": "kegiatan",
        "mw": "megawatt",
        "kw": "kilowatt",
        "gwh": "gigawatthour gigawattjam",
        "kwh": "kilowattjam",
        "m²": "m2",
        "km²": "km2",
        "m³": "m3",
        "c": "celsius celcius",
        "db": "desibel dba",
        "gram": "g gr",
        "mg": "miligram",
        "µg": "mikrogram ug μg",
        "mm": "milimeter",
        "cm": "sentimeter senti",
        "mbps": "mbit mbs",
        "desa": "kampung nagari gampong pekon kalurahan desa",
        "predikat": "opini kategori",
        "kecamatan": "distrik kapanewon kemantren",
        "1000": "seribu",
        "100000": "seratusribu",
    }.items()
    for word in several.split()
}
"""Words for a unit, by the one that they are compared by."""
_PHRASES = (
    ("kelahiran hidup", "kh"),
    ("kepala kk", "kk"),
    ("seratus ribu", "100000"),
    ("sepuluh ribu", "10000"),
    ("desa per kelurahan", "desa"),
    ("kw jam", "kwh"),
    ("tempat tidur", "tt"),
    ("kali kunjungan", "kunjungan"),
    ("rumah tangga", "ruta"),
    ("sambungan rumah", "sr"),
    ("meter persegi", "m²"),
    ("m persegi", "m²"),
    ("kilometer persegi", "km²"),
    ("km persegi", "km²"),
    ("meter kubik", "m³"),
    ("m kubik", "m³"),
    ("megabit per detik", "mbps"),
    ("mb per detik", "mbps"),
    ("kilobit per detik", "kbps"),
    ("derajat c", "c"),
    ("mw peak", "mwp"),
    ("watt peak", "wp"),
    ("kw peak", "kwp"),
    ("di atas permukaan laut", "dpl"),
    ("orang per km²", "jiwa per km²"),
    ("setara co2", "co2e"),
    ("co2 eq", "co2e"),
    ("co2eq", "co2e"),
)
"""Units of several words, after the single ones."""
_COUNTERS = frozenset(("unit", "buah", "kali", "jumlah", "angka", "satuan", "paket", "keg", "lokasi"))
"""Units of whatever is counted."""
_MEASURES = frozenset(
    "% rp usd ha ku tahun bulan minggu hari jam menit detik km meter kg ton liter mw kw gwh kwh m² km² m³ c mbps kbps db ntu mg "
    "predikat opini kategori peringkat rp juta miliar triliun malam co2e".split()
)
"""Units that measure: nothing that is only counted is the same as one of them."""
_RANGE = re.compile(
    r"(?<![\d.,])(\d+(?:[.,]\d+)?)\s*(?:[-–—]|s\.?\s?/?d\.?|sampai|hingga|to)\s*(\d+(?:[.,]\d+)?)(?![\d.,])"
)
_UP_TO = re.compile(r"(?i)\b(?:skala|maks(?:imal|imum)?\.?|dari)\s*(\d+)\b")


def is_index(unit: str) -> bool:
    """Whether a unit is that of what has none: `indeks`, `skala 1–5`, `-`."""
    return _INDEX.search(unit) is not None


def is_percent(unit: str) -> bool:
    """Whether a unit is percent."""
    return bool(unit) and set(re.findall(r"\w+|%", unit.casefold())) <= {"%", "persen", "percent", "pct", "persentase"}


def is_quantity(unit: str) -> bool:
    """Whether a unit is one of time, area, length, weight, or of people and things that are counted."""
    first = _plain(unit)[:1]
    return bool(first) and first[0] in _QUANTITIES


_QUANTITIES = frozenset(
    "tahun bulan minggu hari jam menit detik ha km m² km² meter kg ton ku liter orang kk kasus unit buah kali titik lokasi desa kecamatan "
    "rumah ruta sr sekolah kelompok usaha dokumen mbps kwh".split()
)


def range_in(unit: str) -> tuple[Decimal, Decimal] | None:
    """The range that a unit states: `indeks 0–4`, `nilai 0–100`, `skala 100`."""
    if found := _RANGE.search(unit):
        low, high = (Decimal(figure.replace(",", ".")) for figure in found.groups())
        return (low, high) if low < high < 1900 else None  # no years
    if found := _UP_TO.search(unit):
        return Decimal(0), Decimal(found[1])
    return None


def same(one: str, other: str) -> bool:
    """Whether two units mean the same, however they are written; a count may name what it counts or not."""
    some, others = _plain(one), _plain(other)
    if some == others:
        return True
    if not (len(some) == len(others) == 1):
        return False
    counters = _COUNTERS.intersection((*some, *others))
    return bool(counters) and not _MEASURES.intersection((*some, *others)) and "indeks" not in (*some, *others)


@lru_cache(maxsize=1024)
def _plain(unit: str) -> tuple[str, ...]:
    """A unit by the words that it is compared by; the order of money and its thousands makes no difference."""
    small = _GROUPED.sub(
        "", unit.casefold().replace("us$", "usd").replace("$", "usd").replace("/", " per ").replace("°", "")
    )
    if _INDEX.search(unit) and not re.search(r"\bper\b|%", small):
        return ("indeks",)
    small = re.sub(r"\b(\d+) ?(ribu|rb)\b", r"\g<1>000", small)
    text = " ".join(_WRITTEN.get(word, word) for word in re.findall(r"\w+|%", small))
    for phrase, short in _PHRASES:
        text = re.sub(rf"\b{phrase}\b", short, text)
    text = text.removesuffix(" per tahun")  # figures are those of a year anyway
    parts = tuple(dict.fromkeys(text.split()))
    return tuple(sorted(parts)) if {"rp", "usd"}.intersection(parts) or parts[:1] in (("miliar",), ("juta",)) else parts


_GROUPED = re.compile(r"(?<=\d)[., ](?=\d{3}\b)")
"""What groups thousands: `100.000`, `100,000`, `100 000`."""
