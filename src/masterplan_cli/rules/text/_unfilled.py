"""What in a text still has to be filled in: signs, orders to the writer, labels with nothing behind them, promises."""

import re
from collections.abc import Iterable
from functools import lru_cache

from masterplan_cli.phrases import Lexicon, lexicon, words

_SIGNS = (
    *("..", "…", "__", "??", "xx", "x.x", "x/x", "x-x", "#", "{", "[", "<", "rp.", "rp -", ",-", "tbd", "tba", "todo"),
    *("fixme", "lorem", "dolor sit", " sini", "disini", "xyz", "dd/", "dd-", "tgl/", "tgl-", "hh/", "hh-", "click"),
    *("klik", " text", "to be ", "00/", "00-", "8x", "@", " x", " abc", "hapus "),
)
"""One of these, in small letters, is in every text that `_ANYWHERE` can find; looking for them is quick."""

_ANYWHERE = re.compile(
    r"\b(?:TBD|TBA|TODO|FIXME)\b|(?i:\blorem ipsum\b|\bdolor sit amet\b)"
    r"|(?i:\b(?:isi|tulis|ketik|lengkapi|masukkan|uraikan|jelaskan)(?:kan)?\b(?: \w+){0,3} di ?sini\b)"
    r"|(?i:\b(?:tulis|ketik|isi|uraikan|jelaskan)(?:kan)? di ?sini\b)"
    r"|[\[<{]\s{0,3}(?:\.{2,}|…+|[Xx]{2,}|_{2,}|\?+)\s{0,3}[\]>}]|\b_{3,}|(?<!\w)_{3,}"
    r"|\.{4,}|…{2,}|(?<=[\s:/(])(?:…|\.{3})(?=[/)%]|\s{0,3}$|\s+(?:%|\d|orang|unit|desa|kecamatan|kelurahan|km|ha|persen|rupiah|juta|tahun|Tahun)\b)|\b(?:[Nn]omor|[Nn]o\.|[Tt]anggal|[Tt]ahun|[Kk]abupaten|[Kk]ota|[Bb]upati|[Dd]inas|[Nn]ama|[Jj]umlah|sebanyak|sebesar|seluas|Sebanyak|Sebesar|adalah)\s{0,3}:?\s{0,3}(?:…|\.{3})|(?i:\brp\.?\s{0,3}(?:\.{3,}|,-|_+|-\s{0,3}$))|\?{3,}"
    r"|\b(?:19|20)(?:[Xx]{2}|__|\.{2,}|…)|\b[Xx](?:[.,/-]?[Xx]){3,20}\b|\b[Xx]{1,4}\.[Xx]{3}\b|\b(?:XYZ|xyz)\b"
    r"|\b(?:dd|DD)[/-](?:mm|MM)[/-](?:yy|YY)+|\b(?:tgl|hh)[/-](?:bln|bb)[/-](?:thn|tttt)\b"
    r"|#(?:REF|N/A|VALUE|NAME|DIV/0|NULL|NUM)\b[!?]?|\{\{[^{}\n]{0,80}\}\}"
    r"|\b00[/-]00[/-]0000\b|\b0?8\d{0,3}[xX]{3,20}\b|(?i:\b(?:nama|email|contoh|admin)@(?:email|domain|contoh|example)\b)"
    r"|\b(?:Desa|Kecamatan|Kelurahan|Kabupaten|Dinas|Bupati|Nama|PT|CV) (?:X{1,5}|ABC|XYZ)\b(?! [A-Z0-9])"
    r"|(?i:\bhapus (?:teks|bagian|kalimat|baris|kolom|petunjuk|contoh|isian) (?:ini|di atas)\b)"
    r"|(?i:\b(?:click|klik)(?: or tap)? (?:here|di ?sini) (?:to|untuk)\b|\b(?:insert|enter|your|sample) text\b)"
    r"|(?i:\bto be (?:determined|confirmed|announced|defined|filled|completed|added)\b)"
    r"|(?i:(?<![\w/])x{2,}(?![\w/])\s{0,3}(?:%|persen|orang|unit|desa|kecamatan|rupiah|juta|miliar|km|ha|\Z)|\brp\.?\s{0,3}x{2,})"
)
"""Capitals alone for `TODO`: Todo is a village; `TBC` is an illness and no placeholder at all."""

_TO_THE_WRITER = re.compile(
    r"(?i)\W{0,3}(?:(?:tuliskan|jelaskan|uraikan|sebutkan|cantumkan|deskripsikan|gambarkan|paparkan|isikan|ketikkan|masukkan|sisipkan"
    r"|lampirkan)\b[^.\n]{0,80}|(?:contoh|cth|misal|misalnya|(?:contoh|format|petunjuk) (?:pengisian|isian|penulisan|jawaban|kalimat)|petunjuk|catatan (?:pengisian|penulis|editor))\s?:[^\n]{0,80}"
    r"|(?:berapa\b[^?\n]{0,40}|(?:siapa|kapan|di ?mana|apa|apakah|yang mana|bagaimana)\b(?:[^?\n]{0,40}nya)?)\s?\?+\s*\Z)"
)
"""What speaks to who fills in the worksheet: an order, an example, a question."""

_BRACKET = re.compile(r"[\[<({]\s?([^\[\]<>(){}\n]{2,60}?)\s?[\]>)}]")
"""What stands in brackets: `[nama program]`, `<diisi>`, `(diisi oleh OPD terkait)`."""

_ALONE = re.compile(
    r"[\s.…_?\-–—]+|(?:abc|abcd|dummy|bla ?bla|temp|tmp|template|placeholder|unknown|undefined|test|testing|coba[- ]coba)[\s\d.]{0,5}|x[x /.]*x|n/?a|null|nan|none|\[object object\]|=[a-z]{1,12}\(.{0,60}|=\$?[a-z]{1,2}\$?\d.{0,40}|kosong|(?:asd|qwe|zxc|dfg|jkl)\w{0,5}|(\w)\1{3,}",
    re.IGNORECASE,
)
"""What is a placeholder only where it is all that is written."""

_LONGEST_ALONE = 90
_LONGEST_PUT_OFF = 12
"""Words: a longer sentence says something."""


def is_blank(text: str) -> bool:
    """Whether a text has the sign of a placeholder, or nothing else."""
    return _ANYWHERE.search(text) is not None or _ALONE.fullmatch(text) is not None


def signs_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Those signs that any of these texts has: most plans have few, and looking once through all of it is quick."""
    small = "\n".join(texts).lower()
    return tuple(sign for sign in _SIGNS if sign in small)


@lru_cache(maxsize=8192)
def unfilled(text: str, acts: Lexicon, signs: tuple[str, ...] = _SIGNS) -> str:
    """The first placeholder in a text, or nothing; `signs` are those to look for."""
    small = text.lower()
    is_signed = any(sign in small for sign in signs)
    if found := _TO_THE_WRITER.match(text) or (_ANYWHERE.search(text) if is_signed else None):
        return found[0].strip()
    for bracket in _BRACKET.finditer(text) if is_signed or "(" in text else ():
        if (
            _puts_off(bracket[1], acts)
            or _TO_THE_WRITER.match(bracket[1])
            or ((bracket[0][0] != "(" or _NAMED_FIELD.match(bracket[1])) and _begins_as_label(text, bracket))
        ):
            return bracket[0]
    if len(text) > _LONGEST_ALONE:
        return ""
    first = next(iter(words(small[: small.find(" ", 1)])), None) if " " in small else None
    if not (first is None or acts.begins(first) or any(lexicon(name).begins(first) for name in (*_AROUND, _WAITING))):
        return ""
    if _ALONE.fullmatch(text) or _puts_off(text, acts) or _is_label(text):
        return text
    return ""


def _begins_as_label(text: str, bracket: re.Match[str]) -> bool:
    """Whether what stands in brackets names a field; before a `(` it is a link."""
    written = words(bracket[1])
    return (
        0 < len(written) <= _LONGEST_LABEL
        and text[bracket.end() : bracket.end() + 1] != "("
        and (lexicon("placeholder_labels").length(written, 0) > 0)
    )


_NAMED_FIELD = re.compile(
    r"(?i)(?:nama|judul|isi) (?:opd|dinas|program|kegiatan|aksi|lokasi|desa|kecamatan|pejabat|aplikasi|inovasi|mitra|isu)"
)
"""What is left open in round brackets: `(nama kegiatan)`."""
_LONGEST_LABEL = 6
"""Words in the name of a field."""


def _is_label(text: str) -> bool:
    """Whether a text is the name of a field, with what to write there: two words at least, `Data` alone may be meant."""
    written = tuple(word for word in words(text) if not word.form.isdigit())
    # `Dokumen rencana aksi` is what an action makes.
    return len(written) > 1 and written[0].form != "dokumen" and lexicon("placeholder_labels").covers(written)


_WAITING = "placeholder_waiting"
_AROUND = ("placeholder_labels", "placeholder_fillers", "government", "nameless_partners")
"""The lexicons of what may stand beside words that put off."""


def _puts_off(text: str, acts: Lexicon) -> bool:
    """Whether a text says of nothing but data that it will come."""
    written = tuple(word._replace(form=_bare(word.form)) for word in words(text))
    if not 0 < len(written) <= _LONGEST_PUT_OFF:
        return False
    waiting, filling = lexicon(_WAITING), lexicon("placeholder_filling")
    if not (acts.first(written) or (waiting.first(written) and filling.first(written))):
        return False
    kinds = (acts, waiting, filling, *map(lexicon, _AROUND))
    index, in_a_name = 0, False
    while index < len(written):
        length = max(kind.length(written, index) for kind in kinds)
        goes_on = in_a_name and text[written[index].start].isupper()  # `Dinas Kesehatan`
        if not (length or goes_on or written[index].form.isdigit()):
            return False
        in_a_name = goes_on or lexicon("government").length(written, index) > 0
        index += length or 1
    return True


def _bare(form: str) -> str:
    """A word without `-nya`: `datanya`."""
    return form.removesuffix("nya") if len(form) > _LONG_ENOUGH else form


_LONG_ENOUGH = 6
