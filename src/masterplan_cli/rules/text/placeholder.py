"""T001: nothing is left to be filled in."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Lexicon, lexicon, words
from masterplan_cli.rules._lexicons import lexicon_of
from masterplan_cli.rules._rule import Breach, rule

_SIGNS = (
    *("..", "…", "__", "??", "xx", "x.x", "x/x", "x-x", "#", "{", "[", "<", "rp.", "rp -", ",-", "tbd", "tba", "todo"),
    *("fixme", "lorem", "dolor sit", " sini", "disini", "xyz", "dd/", "dd-", "tgl/", "tgl-", "hh/", "hh-", "click"),
    *("klik", " text", "to be "),
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
    r"|(?i:\b(?:click|klik) (?:here|di ?sini) (?:to|untuk)\b|\b(?:insert|enter|your|sample) text\b)"
    r"|(?i:\bto be (?:determined|confirmed|announced|defined|filled|completed|added)\b)"
    r"|(?i:(?<![\w/])x{2,}(?![\w/])\s{0,3}(?:%|persen|orang|unit|desa|kecamatan|rupiah|juta|miliar|km|ha|\Z)|\brp\.?\s{0,3}x{2,})"
)
"""Capitals alone for `TODO`: Todo is a village; `TBC` is an illness and no placeholder at all."""

_BRACKET = re.compile(r"[\[<({]\s?([^\[\]<>(){}\n]{2,60}?)\s?[\]>)}]")
"""What stands in brackets: `[nama program]`, `<diisi>`, `(diisi oleh OPD terkait)`."""

_ALONE = re.compile(
    r"[\s.…_?\-–—]+|x[x /.]*x|n/?a|null|none|kosong|(?:asd|qwe|zxc|dfg|jkl)\w{0,5}|(\w)\1{3,}",
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
        id="Lengkapi atau hapus isiannya. Dengan `--strict` buku tidak dibuat selama masih ada.",
        en="Fill it in or remove it. With `--strict` no book is made while one is left.",
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
        if found := _found(written.text, acts):
            yield Breach(written.spot, found=" ".join(found.split()))


_NO_UNIT = ("-", "–", "—")


def _found(text: str, acts: Lexicon) -> str:
    """The first placeholder in a text, or nothing."""
    small = text.lower()
    is_signed = any(sign in small for sign in _SIGNS)
    if is_signed and (found := _ANYWHERE.search(text)):
        return found[0]
    for bracket in _BRACKET.finditer(text) if is_signed or "(" in text else ():
        if _puts_off(bracket[1], acts) or (bracket[0][0] != "(" and _begins_as_label(text, bracket)):
            return bracket[0]
    if len(text) > _LONGEST_ALONE:
        return ""
    first = next(iter(words(small[: small.find(" ", 1)])), None) if " " in small else None
    if not (first is None or acts.begins(first) or any(lexicon(name).begins(first) for name in _AROUND)):
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


_LONGEST_LABEL = 6
"""Words in the name of a field."""


def _is_label(text: str) -> bool:
    """Whether a text is the name of a field, with what to write there: two words at least, `Data` alone may be meant."""
    written = tuple(word for word in words(text) if not word.form.isdigit())
    return len(written) > 1 and lexicon("placeholder_labels").covers(written)


_AROUND = ("placeholder_labels", "placeholder_fillers", "government")
"""The lexicons of what may stand beside words that put off."""


def _puts_off(text: str, acts: Lexicon) -> bool:
    """Whether a text says of nothing but data that it will come."""
    written = words(text)
    if not 0 < len(written) <= _LONGEST_PUT_OFF or not acts.first(written):
        return False
    kinds = (acts, *map(lexicon, _AROUND))
    index = 0
    while index < len(written):
        length = max(kind.length(written, index) for kind in kinds)
        if not (length or written[index].form.isdigit()):
            return False
        index += length or 1
    return True
