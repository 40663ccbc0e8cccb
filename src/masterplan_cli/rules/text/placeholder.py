"""T001: nothing is left to be filled in."""

import re
from collections.abc import Iterator, Sequence

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Lexicon, Word, lexicon, words
from masterplan_cli.rules._lexicons import lexicon_of
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.analysis import Gap, Issue, SwotEntry
from masterplan_cli.schemas.governance import Round
from masterplan_cli.schemas.texts import Written

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
    r"|(?i:\b(?:click|klik) (?:here|di ?sini) (?:to|untuk)\b|\b(?:insert|enter|your|sample) text\b)"
    r"|(?i:\bto be (?:determined|confirmed|announced|defined|filled|completed|added)\b)"
    r"|(?i:(?<![\w/])x{2,}(?![\w/])\s{0,3}(?:%|persen|orang|unit|desa|kecamatan|rupiah|juta|miliar|km|ha|\Z)|\brp\.?\s{0,3}x{2,})"
)
"""Capitals alone for `TODO`: Todo is a village; `TBC` is an illness and no placeholder at all."""

_TO_THE_WRITER = re.compile(
    r"(?i)\W{0,3}(?:(?:tuliskan|jelaskan|uraikan|sebutkan|cantumkan|deskripsikan|gambarkan|paparkan|isikan|ketikkan|masukkan|sisipkan"
    r"|lampirkan)\b[^.\n]{0,80}|(?:contoh|cth|misal|misalnya|petunjuk|catatan (?:pengisian|penulis|editor))\s?:[^\n]{0,80}"
    r"|(?:berapa\b[^?\n]{0,40}|(?:siapa|kapan|di ?mana|apa|apakah|yang mana|bagaimana)\b(?:[^?\n]{0,40}nya)?)\s?\?+\s*\Z)"
)
"""What speaks to who fills in the worksheet: an order, an example, a question."""

_BRACKET = re.compile(r"[\[<({]\s?([^\[\]<>(){}\n]{2,60}?)\s?[\]>)}]")
"""What stands in brackets: `[nama program]`, `<diisi>`, `(diisi oleh OPD terkait)`."""

_ALONE = re.compile(
    r"[\s.…_?\-–—]+|(?:abc|abcd|dummy|bla ?bla|temp|tmp|template|placeholder|unknown|undefined|test|testing|coba[- ]coba)[\s\d.]{0,5}|x[x /.]*x|n/?a|null|none|kosong|(?:asd|qwe|zxc|dfg|jkl)\w{0,5}|(\w)\1{3,}",
    re.IGNORECASE,
)
"""What is a placeholder only where it is all that is written."""

_LONGEST_ALONE = 90
_LONGEST_PUT_OFF = 12
"""Words: a longer sentence says something."""


@rule(
    "T001",
    Severity.WARNING,
    Text(id="Isian ini belum diisi: `{found}`.", en="This still has to be filled in: `{found}`."),
    help=Text(
        id="Tulis isinya, atau hapus isiannya bila belum ada.",
        en="Write what belongs there, or remove the field for now.",
    ),
    summary=Text(id="Teks sementara tertinggal dalam lembar kerja.", en="A placeholder is left in a worksheet."),
    why=Text(
        id="Teks sementara terbawa sampai ke buku yang ditandatangani kepala daerah.",
        en="A placeholder finds its way into the books that the head of region signs.",
    ),
    mend=Text(
        id="Lengkapi atau hapus isiannya. Petunjuk kepada penulis, contoh, label tanpa isi, dan janji bahwa isinya "
        "menyusul sama saja. Dengan `--strict` buku tidak dibuat selama masih ada.",
        en="Fill it in or remove it. Orders to the writer, examples, labels with nothing behind them and promises are "
        "the same. With `--strict` no book is made while one is left.",
    ),
    bad="issues:\n  - id: liv-isu-1\n    name: TBD\n",
    good="issues:\n  - id: liv-isu-1\n    name: Balita luput ditimbang\n",
)
def placeholder(plan: Masterplan) -> Iterator[Breach]:
    """Told once a text, with the first placeholder in it; `-` is the unit of what has none."""
    acts = lexicon_of(plan, "placeholder_acts")
    for written in plan.texts:
        if written.field == "unit" and written.text in _NO_UNIT:
            continue
        if known := written.field in _JUDGED_ELSEWHERE or _is_draft_made(written):
            found = written.text if _is_blank(written.text) else ""
        else:
            found = _found(written.text, acts)
        if not found and not known and not _is_unit(written) and _is_stub(written.text):
            found = written.text
        if found and not (_tells_of_lacks(written) and _only_lacks(written.text)):
            yield Breach(written.spot, found=" ".join(found.split()))


_JUDGED_ELSEWHERE = frozenset(("reason", "no_budget_reason", "continuation"))
"""Fields in which waiting may be the answer, or is told by a rule of their own."""
_DRAFTS = ("draf", "draft", "rancangan", "konsep")


def _is_draft_made(written: Written) -> bool:
    """Whether a workshop made a draft: `Draf visi, sasaran, dan rencana aksi` is its result."""
    told = words(written.text)
    return isinstance(written.block, Round) and len(told) > 1 and told[0].form in _DRAFTS


def _is_blank(text: str) -> bool:
    """Whether a text has the sign of a placeholder, or nothing else."""
    return _ANYWHERE.search(text) is not None or _ALONE.fullmatch(text) is not None


_NO_UNIT = ("-", "–", "—")


def _tells_of_lacks(written: Written) -> bool:
    """Whether what is missing is the matter itself: `Data belum terverifikasi` may be a weakness of the region."""
    return isinstance(written.block, Issue | SwotEntry | Gap) or written.field in ("problem", "root_cause", "condition")


def _only_lacks(text: str) -> bool:
    """Whether a text says that data are missing, and neither promises them nor asks for them."""
    written = words(text)
    return len(written) > 2 and written[0].form != "belum" and _LACK.search(text) is not None and not _ASKS.search(text)


_LACK = re.compile(r"(?i)\b(?:belum|tidak) \w+")
_ASKS = re.compile(
    r"(?i)\b(?:akan|mohon|harap|tolong|menyusul|disusulkan|tunggu|menunggu|nanti|segera|diisi|isian)\b|[\[\]<>{}…_]|\.\."
)


def _found(text: str, acts: Lexicon) -> str:
    """The first placeholder in a text, or nothing."""
    small = text.lower()
    is_signed = any(sign in small for sign in _SIGNS)
    if found := _TO_THE_WRITER.match(text) or (_ANYWHERE.search(text) if is_signed else None):
        return found[0].strip()
    for bracket in _BRACKET.finditer(text) if is_signed or "(" in text else ():
        if (
            _puts_off(bracket[1], acts)
            or _TO_THE_WRITER.match(bracket[1])
            or (bracket[0][0] != "(" and _begins_as_label(text, bracket))
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


def _is_stub(text: str) -> bool:
    """Whether a short text is a stub: a label with a number or a gap, a sample, a note to oneself."""
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
    "lihat bla blabla temp tmp undefined unknown".split()
)
"""Words of which most texts have none, so that they need no closer look."""
_BESIDE = frozenset(
    "a b c d e x y z n ke di sini disini anda pertama kedua ketiga ini itu adalah hanya sebuah 1 2 3".split()
)
"""Words beside a label that fill nothing in: `Program A`, `Judul program di sini`, `Kegiatan 1`."""
_STUB = re.compile(
    r"(?i)[^\w%°]{1,5}|[xyn]|tb[ad]\.?|n\.? ?a\.?|s\.d\.a\.?|rp\.?\s?(?:0|,00|0,00)?|(\w)\1{2,}|[%$]\w{1,20}|0+|12345?6?"
    r"|[^:\n]{1,40}:\s?[-–—?]{1,3}|\([^()\d]{2,20}\)|klik (?:untuk|di)\b.{0,40}"
    r"|(?:mohon|tolong|harap|silakan|silahkan) (?:di)?(?:isi|lengkapi|perbaiki|konfirmasi|cek|koreksi|periksa|bantu|lihat)\b.{0,40}"
    r"|(?:hubungi|tanya|tanyakan ke|konfirmasi ke) (?:pak|bu|mas|mbak|kabid|kadis|kasi|sekdis)\b.{0,30}"
    r"|(?:perbaiki|parafrase|copas|copy|salin|ambil|hapus|ganti|ubah|rapikan|ringkas|terjemahkan|lihat)\b.{0,40}"
    r"\b(?:kalimat|teks|paragraf|lama|rpjmd|rpjpd|rkpd|excel|drive|file|berkas|e-?mail|dulu|nanti)\b.{0,10}"
)
_GAP = re.compile(
    r"\A(?:\w+[ :.]{1,3}){1,3}(?:\.{3,}|…)[\s.…]*\Z|(?:\.{3}|…)\s?(?:%|persen\b)|\b20\d[xX]\b|\b(?:[Nn]omor|[Nn]o\.?|[Tt]ahun|[Tt]anggal) [xX]{1,5}\b"
)
_QUOTED = re.compile(r"[\"“”'‘’]")


def _is_unit(written: Written) -> bool:
    """Whether a text is a unit, a code or a number, which may be of one sign."""
    return written.field in ("unit", "code", "number", "accent", "position", "schedule") or written.text.isdigit()


def _begins_as_label(text: str, bracket: re.Match[str]) -> bool:
    """Whether what stands in brackets names a field; before a `(` it is a link."""
    written = words(bracket[1])
    return (
        0 < len(written) <= _LONGEST_LABEL
        and text[bracket.end() : bracket.end() + 1] != "("
        and (lexicon("placeholder_labels").length(written, 0) > 0)
    )


_LONGEST_LABEL = 6
"""Words in the name of a field."""


def _is_label(text: str) -> bool:
    """Whether a text is the name of a field, with what to write there: two words at least, `Data` alone may be meant."""
    written = tuple(word for word in words(text) if not word.form.isdigit())
    return len(written) > 1 and lexicon("placeholder_labels").covers(written)


_WAITING = "placeholder_waiting"
_AROUND = ("placeholder_labels", "placeholder_fillers", "government")
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
