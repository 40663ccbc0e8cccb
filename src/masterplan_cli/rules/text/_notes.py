"""Texts that speak of the manuscript and not of the plan: orders to the writer, promises, answers that stand elsewhere."""

import re
from collections.abc import Sequence

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Lexicon, Word, clauses, lexicon, says_nothing, words
from masterplan_cli.rules._lexicons import lexicon_of

_LONGEST = 120
_MOST_WORDS = 14
"""Longer sentences say something."""
_DRAFT = re.compile(
    r"(?i)(?:draft|draf|sementara|versi (?:awal|sementara|lama)|catatan|note|nb|cek|revisi|ps)\s?(?:\d{0,2}\s?)[-–:;(]"
)
"""What marks all that follows as not final: `Draft - cek angkanya`."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


class Notes:
    """The lexicons by which such texts are known, as one plan has them."""

    __slots__ = ("_acts", "_around", "_besides", "_elsewhere", "_heads", "_labels", "_matters", "_orders", "_waiting")

    def __init__(self, plan: Masterplan) -> None:
        self._elsewhere, self._acts = lexicon_of(plan, "elsewhere"), lexicon_of(plan, "placeholder_acts")
        self._orders, self._matters = lexicon("note_acts"), lexicon("note_matters")
        self._labels, self._waiting = lexicon("placeholder_labels"), lexicon("placeholder_waiting")
        self._heads = (self._elsewhere, self._labels)
        fillers = (lexicon("placeholder_filling"), lexicon("placeholder_fillers"))
        self._around: Sequence[Lexicon] = (self._labels, self._waiting, *fillers, self._matters, self._acts)
        self._besides = (self._elsewhere, lexicon_of(plan, "deferral"), lexicon("pages"), *self._around)

    def has(self, text: str) -> bool:
        """Whether a text is one of these."""
        if len(text) > _LONGEST:
            return False
        written = words(text)
        if not 0 < len(written) <= _MOST_WORDS:
            return False
        if any(head.begins(written[0]) for head in self._heads) and (
            self._is_promise(text, written) or self._is_elsewhere(text, written)
        ):
            return True
        if _DRAFT.match(text):
            return True
        has_order = any(self._orders.begins(word) for word in written)  # sooner asked than where clauses end
        return has_order and any(self._is_order(text, clause) for clause in clauses(text))

    def _is_order(self, text: str, clause: Sequence[Word]) -> bool:
        """Whether it begins with an order and speaks of the manuscript, or is one in brackets: `Cek lagi angkanya`."""
        length = self._orders.length(clause, 0)
        return length > 0 and (
            self._matters.first(clause[length:]) is not None or (text[0] in "([<{" and text[-1] in ")]>}")
        )

    def _is_promise(self, text: str, written: Sequence[Word]) -> bool:
        """Whether a part of the manuscript is on its way: `Narasi dalam proses penyusunan oleh tenaga ahli`."""
        if not self._labels.length(written, 0) or not (self._waiting.first(written) or self._acts.first(written)):
            return False
        return says_nothing(text, self._around, one_in=0)

    def _is_elsewhere(self, text: str, written: Sequence[Word]) -> bool:
        """Whether it sends the reader elsewhere and says nothing besides: `Sama dengan nomor 1`."""
        if not self._elsewhere.length(written, 0):
            return False
        return says_nothing(_FIGURE.sub("", text), self._besides)
