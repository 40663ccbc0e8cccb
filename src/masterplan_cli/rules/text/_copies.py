"""Sentences that say the same in nearly the same words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from math import ceil

from masterplan_cli.phrases import Kin, lexicon, words
from masterplan_cli.schemas.texts import Written

_ALIKE = 0.8
"""Dice's measure of the telling words of two sentences from which on one may be a copy of the other."""
_SURE = 0.9
_FEWEST = 8
"""Telling words of a sentence that says enough to be compared; fewer must be the same."""
_LONGEST = 200
"""Words of a sentence that are compared."""
_OF_A_WORD = 50
"""Sentences that are looked at for each of the words of one: no plan of honest sentences has more."""

_LONG_FORMS = {
    "sdm": "sumber daya manusia",
    "sop": "standar operasional prosedur",
    "tik": "teknologi informasi komunikasi",
    "ti": "teknologi informasi",
    "it": "teknologi informasi",
    "opd": "perangkat daerah",
    "sarpras": "sarana prasarana",
    "pemda": "pemerintah daerah",
    "csr": "tanggung jawab sosial perusahaan",
    "monev": "monitoring evaluasi",
    "umkm": "usaha mikro kecil menengah",
    "antarperangkat": "antar perangkat",
    "antardaerah": "antar daerah",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text by its telling words."""

    written: Written
    text: str
    telling: frozenset[int]
    order: tuple[int, ...]
    """Its telling words as they follow each other."""
    length: int
    """All of its words."""

    @property
    def dimension(self) -> str:
        """Where it stands."""
        return self.written.block.origin.dimension


@dataclass(frozen=True, slots=True)
class Copy:
    """A sentence and the earlier one of another dimension that it is like."""

    sentence: Sentence
    before: Sentence
    is_sure: bool


def sentence(kin: Kin, written: Written, text: str) -> Sentence | None:
    """A sentence ready to compare; None where it is a name, a title or a list of names."""
    found = words(text)[:_LONGEST]
    if (
        not found
        or _CITES.search(text)
        or _only_cites(text)
        or _is_name(text, [word.start for word in found], [word.form for word in found])
    ):
        return None
    forms = (part for word in found for part in _LONG_FORMS.get(word.form, word.form).split())
    empty = lexicon("function_words")
    order = tuple(kin.of(form) for form in forms if not empty.has(form))
    return Sentence(written, text, frozenset(order), order, len(found))


def _only_cites(text: str) -> bool:
    """Whether a sentence says little beside the title of a regulation, which is the same wherever it is cited."""
    return _REGULATION.search(text) is not None and len(words(_REGULATION.sub(" ", text))) < _BESIDES


def _is_name(text: str, starts: Sequence[int], forms: Sequence[str]) -> bool:
    """Whether most of what tells has a capital, as in names of offices, partners, regulations and places."""
    if _STATES.match(forms[0]) or text.isupper():
        return False
    empty = lexicon("function_words")
    telling = [start for start, form in zip(starts, forms, strict=True) if not (form.isdigit() or empty.has(form))]
    return 2 * sum(text[start].isupper() for start in telling) >= len(telling)


_REGULATION = re.compile(
    r"\b(?:Undang-Undang|Peraturan|Keputusan|Instruksi|UU|PP|Perpres|Permen\w*|Perda|Perbup|Perwali|Inpres)\b[^.;,]{0,80}?"
    r"\b(?:19|20)\d\d\b(?: tentang [^.;,]{0,200})?"
)
_BESIDES = 8
"""Words beside a citation by which a sentence says something of its own."""
_CITES = re.compile(r"\A\s*[A-Z]{2,}[^,]{0,40},|\b[Dd]alam [Aa]ngka\b")
"""What names a publication: `BPS, Kabupaten … Dalam Angka 2024`."""
_STATES = re.compile(r"(?:\w+nya|belum|tidak|masih|perlu|akan|me(?!nteri)\w+|di[a-z]{4,}|ter(?!minal)\w+)\Z")
"""How sentences begin that state something, whatever their capitals."""


def copies(sentences: Sequence[Sentence], shortest: int) -> Iterator[Copy]:
    """Each sentence that is like an earlier one of another dimension, beside the one that it is most like."""
    often = Counter(word for one in sentences for word in one.telling)
    holding: dict[int, list[int]] = {}
    for index, one in enumerate(sentences):
        rare = sorted(one.telling, key=lambda word: (often[word], word))
        # Two sets this much alike share one of so many of their rarest words (prefix filter of similarity joins).
        rare = rare[: len(rare) - ceil(_ALIKE / (2 - _ALIKE) * len(rare)) + 1]
        earlier = sorted({other for word in rare for other in holding.get(word, ())[-_OF_A_WORD:]})
        beside = [
            (likeness, -other)
            for other in earlier
            if sentences[other].dimension != one.dimension
            and max(one.length, sentences[other].length) >= shortest
            and (likeness := _likeness(one, sentences[other])) >= _ALIKE
        ]
        if beside:
            likeness, other = max(beside)
            yield Copy(one, sentences[-other], likeness >= _SURE)
        for word in rare:
            holding.setdefault(word, []).append(index)


def _likeness(one: Sentence, other: Sentence) -> float:
    """How alike two sentences are, of 1: by their words, and by which of these follow each other where that is less."""
    fewer, more = sorted((one, other), key=lambda each: len(each.telling))
    if len(fewer.telling) < _FEWEST:
        return float(one.order == other.order)
    if _is_cut(fewer.order, more.order):
        return _SURE
    by_words = 2 * len(one.telling & other.telling) / (len(one.telling) + len(other.telling))
    if by_words < _ALIKE:
        return by_words
    by_order = _REORDERED + max(_following(one.order, other.order), _in_order(one.order, other.order))
    return min(by_words, max(by_order, _ALIKE if by_words >= _SURE else 0))


def _is_cut(part: Sequence[int], whole: Sequence[int]) -> bool:
    """Whether a sentence is what another begins with or ends with, at least two thirds of it."""
    length = len(part)
    return 3 * length >= 2 * len(whole) and part in (whole[:length], whole[-length:])


def _in_order(one: Sequence[int], other: Sequence[int]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _following(one: Sequence[int], other: Sequence[int]) -> float:
    """How many words follow each other in both: a clause that is moved keeps its own order."""
    pairs, others = (Counter(pairwise(order)) for order in (one, other))
    total = sum(pairs.values()) + sum(others.values())
    return 2 * sum((pairs & others).values()) / total if total else 0.0


_REORDERED = 0.1
"""How much further apart order may be: a copy that turns two words round, or puts another for one, is one."""
