"""Short texts that stand for what is not written yet: a label with a number or a gap, a sample, a note to oneself."""

import re
from collections.abc import Sequence
from functools import lru_cache

from masterplan_cli.phrases import Lexicon, Word, lexicon, words


@lru_cache(maxsize=8192)
def is_stub(text: str) -> bool:
    """Whether a short text is a stub: a label with a number or a gap, a sample, a note to oneself."""
    if _FIELDS.fullmatch(text):
        return True
    if not (len(text) < _SHORT or (len(text) <= _LONGEST_STUB and _is_hinted(text.lower()))):
        return False
    if _STUB.fullmatch(text) or (_GAP.search(text) and not _QUOTED.search(text)) or _leaves_a_gap(text):
        return True
    written = words(text)
    rest = [word for word in written if not (word.form.isdigit() or word.form in _BESIDE)]
    if len(rest) < len(written) and rest and lexicon("placeholder_labels").covers(rest):
        return True
    samples = lexicon("placeholder_samples")
    if [word.form for word in rest] == ["contoh"]:
        return False  # many things are called so in guides
    return bool(rest) and samples.first(rest) is not None and _covered(rest, (samples, lexicon("placeholder_labels")))


def _is_hinted(small: str) -> bool:
    """Whether a text in small letters has a sign or word of a stub."""
    return (
        small[0] == "("
        or any(sign in small for sign in "…?:$%#")
        or ".." in small
        or not _HINTS.isdisjoint(small.split())
    )


_SHORT = 6
"""Signs of a text that is looked at whatever it is."""


def _leaves_a_gap(text: str) -> bool:
    """Whether what a label, a preposition or the kind of a place calls for is left out: `Desa …, Kecamatan …`."""
    gaps = list(_ELLIPSIS.finditer(text))
    if not gaps or _QUOTED.search(text):
        return False
    names = [lexicon(name) for name in ("placeholder_labels", "ground", "government", "function_words", "measures")]
    before, after = ([words(text[: gap.start()])[-1:] for gap in gaps], [words(text[gap.end() :])[:1] for gap in gaps])
    called_for = any(name.has(word.form) for name in names for found in before for word in found)
    return len(gaps) > 1 or called_for or any(names[3].has(word.form) for found in after for word in found)


_ELLIPSIS = re.compile(r"(?<=[\w:] )(?:\.{3,}|…+)|(?<=\w)(?:\.{4,}|……)")


def _covered(written: Sequence[Word], kinds: Sequence[Lexicon]) -> bool:
    """Whether a text consists of phrases of these lexicons."""
    index = 0
    while index < len(written):
        length = max(kind.length(written, index) for kind in kinds)
        if not length:
            return False
        index += length
    return True


_LONGEST_STUB = 60
_HINTS = frozenset(
    "a b c d e x y z n 0 1 2 3 4 5 6 7 8 9 10 11 12 xx xxx abc abcd sini disini anda pertama kedua contoh sementara judul teks isian dummy "
    "tes test testing coba coba-coba kalimat baru name new item nihil kosong entah entahlah lupa tahu keterangan mohon tolong harap silakan "
    "silahkan hubungi tanya tanyakan konfirmasi klik ok oke sip null none na ipsum untitled placeholder tulisan template templat default sampel "
    "sample ibid ditto idem sda tbd. tba. dst dll dsb dst. dll. dsb. perbaiki parafrase copas copy salin ambil hapus ganti ubah rapikan ringkas "
    "here text title type lihat bla blabla temp tmp undefined unknown".split()
)
"""Words of which most texts have none, so that they need no closer look."""
_BESIDE = frozenset(
    "a b c d e x y z n ke di sini disini anda pertama kedua ketiga ini itu adalah hanya sebuah 1 2 3".split()
)
"""Words beside a label that fill nothing in: `Program A`, `Judul program di sini`, `Kegiatan 1`."""
_STUB = re.compile(
    r"(?i)[^\w%°]{1,5}|[xyn]|tb[ad]\.?|n\.? ?a\.?|s\.d\.a\.?|rp\.?\s?(?:0|,00|0,00)?|(\w)\1{2,}|[%$]\w{1,20}|0+|12345?6?"
    r"|(\w{1,12})(?:\W{1,3}\2){2,9}|[^:\n]{1,40}:\s?[-–—?]{0,3}|\([^()\d]{2,20}\)|klik (?:untuk|di)\b.{0,40}"
    r"|(?:mohon|tolong|harap|silakan|silahkan) (?:di)?(?:isi|lengkapi|perbaiki|konfirmasi|cek|koreksi|periksa|bantu|lihat)\b.{0,40}"
    r"|(?:hubungi|tanya|tanyakan ke|konfirmasi ke) (?:pak|bu|mas|mbak|kabid|kadis|kasi|sekdis)\b.{0,30}"
    r"|(?:perbaiki|parafrase|copas|copy|salin|ambil|hapus|ganti|ubah|rapikan|ringkas|terjemahkan|lihat)\b.{0,40}"
    r"\b(?:kalimat|teks|paragraf|lama|rpjmd|rpjpd|rkpd|excel|drive|file|berkas|e-?mail|dulu|nanti)\b.{0,10}"
)
_FIELDS = re.compile(
    r"(?i)(?:deskripsi|uraian|keluaran|output|outcome|judul|nama|keterangan|permasalahan|isian|narasi|penjelasan)\W{0,3}"
)
"""What a field is called, in itself."""
_GAP = re.compile(
    r"\A(?:\w+[ :.]{1,3}){1,3}(?:\.{3}|…)[\s.…]*\Z|(?:\.{3}|…)\s?(?:%|persen\b)|\b20\d[xX]\b|\b(?:[Nn]omor|[Nn]o\.?|[Tt]ahun|[Tt]anggal) [xX]{1,5}\b"
)
_QUOTED = re.compile(r"[\"“”'‘’]")
