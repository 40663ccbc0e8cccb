"""Finds regulations that a text cites, however they are written: `UU No. 25 Th. 2009` is `UU 25/2009`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PAN = r"(?:PAN[ -]?(?:dan|&)?[ -]?RB|PAN|Pendayagunaan\s+Aparatur\s+Negara(?:\s+(?:dan|&)\s+Reformasi\s+Birokrasi)?)"
_MINISTERS = {
    "dagri": r"(?:dagri|Dalam\s+Negeri)",
    "PANRB": _PAN,
    "kominfo": r"(?:kominfo|Komunikasi\s+(?:dan|&)\s+Informatika)",
    "komdigi": r"(?:komdigi|Komunikasi\s+(?:dan|&)\s+Digital)",
    "sos": r"(?:sos|Sosial)",
    "desa PDTT": r"(?:desa(?:\s*,?\s+(?:PDTT|Pembangunan\s+Daerah\s+Tertinggal\s*,?\s*(?:dan|&)\s+Transmigrasi))?)",
    " ATR/BPN": r"(?:ATR\s*/\s*(?:Ka(?:\.|pala)?\s*)?BPN|Agraria\s+(?:dan|&)\s+Tata\s+Ruang\s*/\s*"
    r"(?:Kepala\s+)?(?:BPN|Badan\s+Pertanahan\s+Nasional))",
    "keu": r"(?:keu|Keuangan)",
    "kes": r"(?:kes|Kesehatan)",
    "PUPR": r"(?:PUPR|PU|Pekerjaan\s+Umum(?:\s+(?:dan|&)\s+Perumahan\s+Rakyat)?)",
    "LHK": r"(?:LHK|Lingkungan\s+Hidup(?:\s+(?:dan|&)\s+Kehutanan)?)",
}
_ACTS = {
    "Permen": "Per(?:aturan\\s+|\\.?\\s*)?",
    "Kepmen": "Kep(?:utusan\\s+|\\.?\\s*)?",
    "Inmen": "In(?:struksi\\s+)?",
}

_BODY = r"(?:\s+(?!No\b|Nomor\b|Tahun\b)[^\W\d]+,?){1,9}?(?=\s+(?:No|Nomor)\b|\s+\d)"
"""Any other ministry or agency, up to the number."""

_KINDS = (
    ("Perppu", r"Perp+u|Peraturan\s+Pemerintah\s+Pengganti\s+(?:UU|Undang\s*[-–]?\s*Undang)"),
    ("UU", r"UU|U\.\s?U\.|Undang\s*[-–]?\s*Undang"),
    ("PP", r"PP|P\.\s?P\.|Peraturan\s+Pemerintah"),
    ("Perpres", r"Perpres|Peraturan\s+Presiden"),
    ("Keppres", r"Keppres|Keputusan\s+Presiden"),
    ("Inpres", r"Inpres|Instruksi\s+Presiden"),
    *((f"{act}{name}", rf"{start}Men(?:teri\s+|\.?\s*){who}") for act, start in _ACTS.items() for name, who in _MINISTERS.items()),
    ("Peraturan BSSN", r"(?:Peraturan|Per(?:ban)?\.?|PBSSN)\s*(?:Kepala\s+)?(?:BSSN|Badan\s+Siber\s+(?:dan|&)\s+Sandi\s+Negara)"),
    ("Peraturan KI", r"PERKI|(?:Peraturan\s+)(?:KI|Komisi\s+Informasi(?:\s+Pusat)?)"),
    ("Peraturan ANRI", r"(?:Peraturan|Perka)\s+(?:Kepala\s+)?(?:ANRI|Arsip\s+Nasional)"),
    ("Permen", rf"Permen[a-z]{{2,20}}(?:[ -](?!No)[A-Z]{{2,8}}){{0,2}}|Peraturan\s+Menteri{_BODY}"),
    ("Peraturan", rf"Peraturan\s+(?:Badan|Kepala|Lembaga){_BODY}"),
    ("Perda", r"Perda|Peraturan\s+Daerah|Qanun|Perdasus|Perdasi"),
    ("Pergub", r"Pergub|Peraturan\s+Gubernur"),
    ("Perbup", r"Perbup|Peraturan\s+Bupati"),
    ("Perwali", r"Perwal(?:i|kot?)?|Perwako|Peraturan\s+Wali\s?[Kk]ota"),
    ("Kepgub", r"Kepgub|Keputusan\s+Gubernur"),
    ("Kepbup", r"Kepbup|Keputusan\s+Bupati"),
    ("Kepwali", r"Kepwali?|Keputusan\s+Wali\s?[Kk]ota"),
)  # fmt: skip
"""Each kind as the tables write it, and how people do; the first that fits counts."""

_ANY = "|".join(f"(?P<k{index}>{pattern})" for index, (_, pattern) in enumerate(_KINDS))
_BOUNDED = _ANY.replace(r"\s*", r"\s{0,9}").replace(r"\s+", r"\s{1,9}")  # two repeats of any length would backtrack
_KIND = re.compile(rf"(?<!\w)(?:{_BOUNDED})(?!\w)", re.IGNORECASE)
_OWNER = re.compile(
    r"\s+(?:Republik\s+Indonesia|R\.?\s?I\.?(?!\w))|\s+(?:Kabupaten|Kab\.?|Kota|Provinsi|Prov\.?|Daerah)(?:\s+(?!No\b|Nomor\b)[^\W\d]+){0,5}?"
    r"(?=\s+(?:No|Nomor)\b|\s+\d)|(?:\s+(?!No\b|Nomor\b|Tahun\b)[A-Z][^\W\d]+){1,4}(?=\s+(?:No|Nomor)\b|\s+\d)",
)
"""Whose regulation it is."""
_NUMBER = re.compile(
    r"\s{0,9},?\s{0,9}(?:(?:Nomor|No|Nr)\b\.?\s{0,9}:?\s{0,9})?(?P<number>(?:KEP\s{0,9}/\s{0,9})?\d[A-Za-z0-9.\-]{0,30}(?:/[A-Za-z0-9.\-]{1,20}){0,4}?)"
    r"\s{0,9}(?:/|\s(?:Tahun|Thn|Th)\b\.?)\s{0,9}(?P<year>(?:19|20)\d\d)(?![\d/])",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:[,;]|\bdan\b|\bserta\b|\bjo\b\.?|\bjuncto\b|[,;]\s*dan\b)")

_SEEMS = re.compile(r"/\s*(?:19|20)\d\d|\d[A-Z]?\s+(?:tahun|thn|th)\b\.?\s*(?:19|20)\d\d", re.IGNORECASE)
"""What every citation has, and few other texts."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A regulation as a text cites it."""

    kind: str
    number: str
    year: int
    start: int
    """Where it begins in the text."""
    numbered: int
    """Where its number begins, or the word for it."""
    end: int

    @property
    def name(self) -> str:
        """`UU 25/2009`, as the tables write it."""
        return f"{self.kind} {self.number}/{self.year}"


def citations(text: str) -> Iterator[Citation]:
    """Every regulation that a text cites by kind, number and year, in its order."""
    if not _SEEMS.search(text):
        return
    for found in _KIND.finditer(text):
        kind = _KINDS[int((found.lastgroup or "k0")[1:])][0]
        owner = _OWNER.match(text, found.end())
        start, place = found.start(), owner.end() if owner else found.end()
        while number := _NUMBER.match(text, place):
            yield Citation(kind, _plain(number["number"]), int(number["year"]), start, place, number.end())
            more = _AND.match(text, number.end())
            if not more:
                break
            start = place = more.end()


def name_of(written: str) -> str | None:
    """The only regulation that a text names, as the tables write it."""
    found = next(citations(written), None)
    return found.name if found else None


def _plain(number: str) -> str:
    number = re.sub(r"\s", "", number).upper()
    return number.lstrip("0") or number if number.isdigit() else number
