"""Cuts a text into words that can be compared: small letters, no reduplication, abbreviations written out."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_END = re.compile(r"[.;:!?()\[\]\n/]|,|\s[–—-]\s")
"""What ends a clause between two words."""

_WRITTEN_OUT = dict(
    pair.split("=")
    for pair in (
        "yg=yang dgn=dengan dg=dengan utk=untuk pd=pada dlm=dalam krn=karena sbg=sebagai tsb=tersebut thd=terhadap "
        "jml=jumlah jmlh=jumlah keg=kegiatan kgt=kegiatan org=orang bln=bulan thn=tahun th=tahun mgg=minggu hr=hari "
        "rp=rupiah pct=persen no=nomor nmr=nomor kab=kabupaten kec=kecamatan kel=kelurahan prov=provinsi "
        "kep=kepulauan pemkab=pemerintah pemkot=pemerintah pemko=pemerintah pemprov=pemerintah pemda=pemerintah "
        "pemdes=pemerintah pemkel=pemerintah walikota=wali peng=pengadaan pek=pekerjaan pemb=pembangunan rehab=rehabilitasi "
        "renov=renovasi "
        "dok=dokumen lap=laporan apl=aplikasi aplk=aplikasi sis=sistem masy=masyarakat bid=bidang sek=sekretariat "
        "tdk=tidak tak=tidak gak=tidak blm=belum sdh=sudah udh=sudah msh=masih sblm=sebelum ssdh=sesudah stlh=setelah spt=seperti "
        "sj=saja aja=saja jg=juga hrs=harus bs=bisa dpt=dapat kpd=kepada trs=terus ttg=tentang scr=secara skrg=sekarang "
        "hp=ponsel pc=komputer fo=fiber adlh=adalah shg=sehingga bhw=bahwa jln=jalan lbh=lebih tlp=telepon telp=telepon tgl=tanggal krg=kurang bnyk=banyak"
    ).split()
)
"""Abbreviations of everyday writing, each by the word that it stands for."""


_SHORTEST_DOUBLED = 4
"""Letters of a word that `2` doubles, with the `2`; shorter ones are names of gases, quarters and doses."""


class Word(NamedTuple):
    """A word of a text."""

    form: str
    """As it is compared."""
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """The words of a text; `anak-anak` is one word, `Wi-Fi` two."""
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _cut(text)


_LONGEST_REMEMBERED = 500
"""Signs of a text whose words are kept: a dozen rules ask for them, and again each time that a worksheet is saved."""


def _cut(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    for match in _WORD.finditer(text):
        form = match[0].casefold()
        if form[-1] == "2" and len(form) > _SHORTEST_DOUBLED and form[:-1].isalpha():
            form = form[:-1]  # `masing2`
        form = _WRITTEN_OUT.get(form, form)
        if found and found[-1].form == form and text[found[-1].end : match.start()] == "-":
            found[-1] = found[-1]._replace(end=match.end())
        else:
            found.append(Word(form, match.start(), match.end()))
    return tuple(found)


_remembered = lru_cache(maxsize=8192)(_cut)


def clauses(text: str) -> Iterator[Sequence[Word]]:
    """The words of a text from one sign to the next."""
    clause: list[Word] = []
    for word in words(text):
        if clause and _END.search(text, clause[-1].end, word.start):
            yield clause
            clause = []
        clause.append(word)
    if clause:
        yield clause
