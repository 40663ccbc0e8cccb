"""Numbers and money as Indonesia and the world write them: `Rp 1,5 miliar`, `480 jt`, `1.250,5`, `14,18 %`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from masterplan_cli.language import Text
from masterplan_cli.schemas._meaning.signs import Meaning, plain
from masterplan_cli.schemas._meaning.spoken import spoken

_SCALES = {
    "ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "milliar": 9, "mlr": 9, "triliun": 12,
    "trilyun": 12,
}  # fmt: skip
_WORDS = "|".join(_SCALES)
_LETTERS = {
    "k": ((3, Text(id="ribu", en="thousand")),),
    "m": ((9, Text(id="miliar", en="billion")), (6, Text(id="juta", en="million"))),
    "t": ((12, Text(id="triliun", en="trillion")),),
}
"""Letters that stand for more than one word, and what they may stand for."""

_SAME_UNIT = {"persen": "%", "percent": "%", "rupiah": "rp", "idr": "rp"}
_AMOUNT = re.compile(
    rf"(?:(?P<money>rp\.?|idr) ?)?(?P<figure>-?\d(?:[\d.,_']| (?=\d))*?) ?(?:(?P<scale>{_WORDS})\b\.?)? ?"
    r"(?P<closed>[.,]-{1,2})?(?P<unit>[^\d\s.,_'-].*)?"
)
_LETTER = re.compile(r"(?P<before>(?:(?:rp\.?|idr) ?)?-?\d[\d.,]*) ?(?P<letter>[kmt])\.?")
_WITH_WORDS = re.compile(r"(?P<before>[^()]*\d) ?\((?P<words>[^\W\d_]+(?: [^\W\d_]+)*)\)(?P<after>[^()]*)")
_SHORTENED = re.compile(r"(?P<figure>\d[.,]\d+)e\+?(?P<power>\d\d?)")
_GROUPS_AND_STOP = re.compile(r"(?:rp\.? ?)?\d{1,3}(?:\.\d{3})+\.")
_ALONE = re.compile(
    r"(?P<before>[<>≤≥=~±]* ?|[^\W\d_][^\W\d_. ]*[. ]+(?:[^\W\d_]++ )*)"
    rf"(?P<amount>(?:rp\.? ?)?\d(?:[\d.,]*\d)?(?: ?(?:{_WORDS})\b)?)"
    r"(?P<after>| ?[^\W\d_][^\d/+()-]*| ?[%‰²³°*]+| ?\([^\d()]*\)|\+)"
)
_OTHER_AMOUNT = re.compile(
    rf"\b(?:{_WORDS}|(?:jt|mil|tri)\w*|[kmte]|usd|sgd|dolar|euro|per|dalam|lusin|lebih|x|rp)\b|^ ?[ol.,]+$"
)
"""What makes another amount of the number before or after it."""

_DIGITS = re.compile(r"0|[1-9]\d*")
_FIGURES = (
    re.compile(r"(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?P<part>\d+))?"),
    re.compile(r"(?P<whole>[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?P<part>\d+))?"),
    re.compile(r"(?P<whole>[1-9]\d{0,2}(?:(?P<between>[ _'])\d{3})(?:(?P=between)\d{3})*)(?:[.,](?P<part>\d+))?"),
    re.compile(r"(?P<whole>0|[1-9]\d*)[.,](?P<part>\d+)"),
)
"""Groups of three with dots, with commas, with other signs; and decimals alone."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What number a field takes."""

    whole: bool = False
    least: int | None = None
    most: int | None = None
    unit: str | None = None
    """The unit that it is in, told by the field itself or by the one beside it."""

    def takes(self, value: Decimal) -> bool:
        """Whether a number is in its range, and whole where it must be."""
        low, high = self.least is None or value >= self.least, self.most is None or value <= self.most
        return low and high and (not self.whole or value == value.to_integral_value())


def number(text: str, wanted: Wanted) -> Meaning:
    """The number that somebody surely meant, or what to ask."""
    said = plain(text)
    if _GROUPS_AND_STOP.fullmatch(said):
        said = said.removesuffix(".")
    if re.fullmatch(r"\d+[,;]", said):
        return _several([Decimal(said[:-1])], wanted)
    if found := _LETTER.fullmatch(said):
        return _letter(found["before"], found["letter"], wanted)
    if found := _SHORTENED.fullmatch(said):
        return _shortened(Decimal(found["figure"].replace(",", ".")) * 10 ** int(found["power"]), wanted)
    if (found := _WITH_WORDS.fullmatch(said)) and (value := spoken(found["words"])) is not None:
        return _with_words(_AMOUNT.fullmatch(found["before"] + found["after"]), value, wanted)
    return _amount(said, wanted)


def _amount(said: str, wanted: Wanted) -> Meaning:
    found = _AMOUNT.fullmatch(said)
    if not found or _foreign(found, wanted.unit):
        return _in_words(said, wanted) or _one_alone(said, wanted)
    values = _values(found)
    if len(values) > 1:
        return _several(values, wanted)
    if not values:
        return None
    return _only(values[0], wanted, certain=not _is_share(values[0], found, wanted))


def _only(value: Decimal, wanted: Wanted, *, certain: bool = True) -> Meaning:
    if not wanted.takes(value):
        return _range(wanted)
    return _written(value) if certain else _several([value, value * 100], wanted)


def _is_share(value: Decimal, found: re.Match[str], wanted: Wanted) -> bool:
    """Whether a part of one may be meant where parts of a hundred belong: a spreadsheet has 75% as `0,75`."""
    return (wanted.least, wanted.most) == (0, 100) and 0 < value < 1 and not found["unit"]


def _with_words(found: re.Match[str] | None, words: Decimal, wanted: Wanted) -> Meaning:
    """What figures mean that stand once more in words behind them, as on a receipt."""
    if not found or _foreign(found, wanted.unit):
        return None
    values = _values(found)
    return _only(words, wanted) if words in values else _several([*values[:1], words], wanted)


def _in_words(said: str, wanted: Wanted) -> Meaning:
    """What a number says that is written in words; those alone are asked."""
    value, field = spoken(said), _unit(wanted.unit)
    if value is None or (field != "rp" and re.search(r"^rp|rupiah", said)) or re.search(rf"\b(?:{_WORDS})\b", field):
        return None
    return _only(value, wanted) if re.search(r"\d", said) else _several([value], wanted)


def _shortened(value: Decimal, wanted: Wanted) -> Text | None:
    """What to say of `1,5E+09`: a spreadsheet may have rounded it."""
    if not wanted.takes(value):
        return None
    one = _written(value)
    return Text(
        id=f"Tulis semua angkanya: `{one}`, bila tidak ada yang dibulatkan.",
        en=f"Write all its digits: `{one}`, unless some were rounded away.",
    )


def _values(found: re.Match[str]) -> list[Decimal]:
    """The numbers that an amount may be: two where a dot or comma before three digits may part groups or decimals."""
    power = Decimal(10) ** _SCALES.get(found["scale"] or "", 0)
    values = _figure(found["figure"])
    money = found["money"] or found["closed"] or (found["unit"] or "").strip(" .") in ("rupiah", "idr")
    if len(values) > 1 and money and not found["scale"] and "." in found["figure"]:
        values = values[:1]  # nobody writes tenths of a rupiah: behind "Rp" a dot before three digits parts groups
    return [value * power for value in values]


def _figure(written: str) -> list[Decimal]:
    digits = written.removeprefix("-")
    sign = "-" if digits != written and re.search("[1-9]", digits) else ""  # there is no -0
    if _DIGITS.fullmatch(digits):
        return [Decimal(sign + digits)]
    read = [found for figure in _FIGURES if (found := figure.fullmatch(digits))]
    # `1.500.000,000`: the comma may part the last group as well.
    if any(re.search(r"[.,_' ]", found["whole"]) and len(found["part"] or "") == 3 for found in read):
        return []
    wholes = [re.sub(r"\D", "", found["whole"]) for found in read]
    parts = [found["part"] or "0" for found in read]
    return [Decimal(f"{sign}{whole}.{part}") for whole, part in zip(wholes, parts, strict=True)]


def _foreign(found: re.Match[str], unit: str | None) -> bool:
    """Whether an amount names a unit that is not the field's, or a money word that its unit has already."""
    field = _unit(unit)
    named = _unit(found["unit"])
    money = "rp" if found["money"] or found["closed"] else ""
    doubled = found["scale"] and re.search(rf"\b(?:{_WORDS})\b", field)
    return bool(doubled or (named and named != field) or (money and field != "rp"))


def _unit(written: str | None) -> str:
    unit = plain(written or "").strip(" .")
    return _SAME_UNIT.get(unit, unit)


def _letter(before: str, letter: str, wanted: Wanted) -> Meaning:
    found = _AMOUNT.fullmatch(before)
    values = _figure(found["figure"]) if found else []
    asked = [
        (word, _written(value * Decimal(10) ** power)) for power, word in _LETTERS[letter] for value in values
        if wanted.takes(value * Decimal(10) ** power)
    ]  # fmt: skip
    if not asked:
        return None
    return Text(
        id=" ".join(f"Bila `{letter.upper()}` berarti {word.id}, tulis `{value}`." for word, value in asked),
        en=" ".join(f"If `{letter.upper()}` means {word.en}, write `{value}`." for word, value in asked),
    )


def _several(values: list[Decimal], wanted: Wanted) -> Text:
    values = [value for value in values if wanted.takes(value)]
    if not values:
        return _range(wanted)
    if len(values) == 1:
        one = _written(values[0])
        return Text(id=f"Tulis `{one}`, bila itu yang dimaksud.", en=f"Write `{one}`, if that is what you meant.")
    one, other = map(_written, values)
    return Text(
        id=f"Tulis `{one}` atau `{other}`, sesuai dengan yang dimaksud.",
        en=f"Write `{one}` or `{other}`, as you meant.",
    )


def _one_alone(said: str, wanted: Wanted) -> Meaning:
    """What to say of the only number in a text that says more than that: `≥ 96`, `8 menit`."""
    found = _ALONE.fullmatch(said)
    amount = _AMOUNT.fullmatch(found["amount"]) if found else None
    if not found or not amount or any(_OTHER_AMOUNT.search(found[side]) for side in ("before", "after")):
        return None
    values = [value for value in _values(amount) if wanted.takes(value)]
    if len(values) != 1:
        return _several(values, wanted) if values else None
    one = _written(values[0])
    return Text(
        id=f"Isian ini memuat angka saja, tanpa satuan atau keterangan: `{one}`.",
        en=f"This field takes the number alone, without a unit or a remark: `{one}`.",
    )


def _range(wanted: Wanted) -> Text:
    """What the field takes, where a number is not among it."""
    sort = Text(id="bilangan bulat", en="whole numbers") if wanted.whole else Text(id="angka", en="numbers")
    low, high = wanted.least, wanted.most
    if low is None:
        return Text(id=f"Isian ini menerima {sort.id}.", en=f"This field takes {sort.en}.")
    until = Text(id="" if high is None else f" sampai {high}", en=" or more" if high is None else f" to {high}")
    return Text(
        id=f"Isian ini menerima {sort.id} mulai dari {low}{until.id}.",
        en=f"This field takes {sort.en}, {low}{until.en}.",
    )


def _written(value: Decimal) -> str:
    """As worksheets have it: digits, and a point before the decimals that say something."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
