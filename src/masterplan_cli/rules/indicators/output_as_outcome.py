"""I006: an objective is measured by what changes, not by counting what was made."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Lexicon, Word, lexicon, words
from masterplan_cli.rules._lexicons import lexicon_of
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.objectives import Indicator


@rule(
    "I006",
    Severity.WARNING,
    Text(
        id="Sasaran `{objective}` hanya diukur dengan menghitung keluaran: {indicators}.",
        en="Objective `{objective}` is measured only by counting outputs: {indicators}.",
    ),
    help=Text(
        id="Tambahkan indikator tentang yang berubah bagi warga: lebih cepat, lebih banyak yang terlayani, lebih sehat.",
        en="Add an indicator of what changes for people: faster, more of them served, healthier.",
    ),
    summary=Text(
        id="Sasaran hanya diukur dengan jumlah aplikasi, dokumen, atau pelatihan.",
        en="An objective is measured only by counting applications, documents or trainings.",
    ),
    why=Text(
        id="Aplikasi yang selesai dibuat belum tentu dipakai; penilai mencari hasil dan dampak.",
        en="An application that was made may never be used; assessors look for outcome and impact.",
    ),
    mend=Text(
        id="Pindahkan hitungan keluaran ke aksi programnya, dan ukur sasaran dengan manfaat yang dirasakan.",
        en="Move the counting of outputs to the actions of a programme, and measure the objective by the benefit felt.",
    ),
    bad="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n"
    "        name: Jumlah aplikasi kesehatan\n        unit: aplikasi\n        direction: up\n"
    "        baseline: {value: 1, year: 2024}\n        targets: {2025: 2, 2026: 3, 2027: 4, 2028: 5, 2029: 6}\n",
    good="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n"
    '        name: Balita yang dipantau setiap bulan\n        unit: "%"\n        direction: up\n'
    "        baseline: {value: 71, year: 2024}\n"
    "        targets: {2025: 75, 2026: 80, 2027: 84, 2028: 87, 2029: 90}\n",
    absence=True,
)
def output_as_outcome(plan: Masterplan) -> Iterator[Breach]:
    """One indicator of results beside them is enough."""
    known = _Words.of(plan)
    for objective in plan.objectives:
        if objective.indicators and all(_counts_output(indicator, known) for indicator in objective.indicators):
            yield Breach(
                objective.key("indicators"),
                objective=objective.id,
                indicators=", ".join(f"`{indicator.name}`" for indicator in objective.indicators),
                related=[
                    (Text(id="menghitung keluaran", en="counts outputs"), indicator.at("name"))
                    for indicator in objective.indicators
                ],
            )


@dataclass(frozen=True, slots=True)
class _Words:
    """The lexicons by which an indicator is judged."""

    outputs: Lexicon
    acts: Lexicon
    technology: Lexicon
    outcomes: Lexicon
    goods: Lexicon
    buildings: Lexicon

    @classmethod
    def of(cls, plan: Masterplan) -> "_Words":
        names = ("outputs", "output_acts", "technology", "outcome_signs", "goods", "construction_objects")
        return cls(*(lexicon_of(plan, name) for name in names))

    def makes(self, text: Sequence[Word], index: int) -> bool:
        """Whether something that government makes stands here."""
        return bool(self.outputs.length(text, index) or self.technology.length(text, index))

    def receives(self, text: Sequence[Word]) -> bool:
        """Whether somebody is given things, or has them: `sekolah yang diberi komputer`."""
        things = (self.outputs, self.technology, self.goods, self.buildings)
        return any(
            thing.length(text, index)
            for _, end in lexicon("receipts").spans(text)
            for index in range(end, min(end + _REACH, len(text)))
            for thing in things
        )


def _counts_output(indicator: Indicator, known: _Words) -> bool:
    if indicator.level == "output":
        return True
    name = words(indicator.name)
    head = _head(name)
    made = head < len(name) and known.makes(name, head)
    acts = known.acts.first(name) or lexicon("realised").first(name) or known.receives(name)
    if _says_what_changed(name, known):
        return False
    counted = bool(name) and bool(lexicon("measures").length(name, 0))
    unit = words(indicator.unit or "")
    in_outputs = bool(unit) and known.makes(unit, 0) and unit[0].form not in _UNITS_OF_ALL
    return bool(acts) or (made and (counted or in_outputs)) or in_outputs


_UNITS_OF_ALL = frozenset(
    ("kelompok", "kampung", "lembaga", "data", "kelas", "komunitas", "pos", "program", "unit", "4g", "5g")
)
"""Units that people and places have as well as outputs."""


def _head(name: Sequence[Word]) -> int:
    """Where the thing that is counted stands: behind the words that say how it is counted."""
    index, measures = 0, lexicon("measures")
    while index < len(name) and (length := measures.length(name, index)):
        index += length
    return index


def _says_what_changed(name: Sequence[Word], known: _Words) -> bool:
    """Whether a sign of outcome stands in the name that is not the act of making itself."""
    acts = list(known.acts.spans(name))
    if any(
        not any(begin <= start and end <= close for begin, close in acts) for start, end in known.outcomes.spans(name)
    ):
        return True
    return _is_timed(name) or _is_done_by_others(name, known)


def _is_timed(name: Sequence[Word]) -> bool:
    """`dalam tiga hari`: how fast is felt."""
    return any(
        word.form == "dalam" and (after.form in _NUMBERS or after.form.isdigit()) for word, after in pairwise(name)
    )


def _is_done_by_others(name: Sequence[Word], known: _Words) -> bool:
    """Whether what is counted does something itself: `bank sampah yang menjual hasilnya`."""
    return any(
        word.form == "yang"
        and _ACTIVE.match(name[index + 1].form) is not None
        and not known.acts.length(name, index + 1)
        and not lexicon("receipts").length(name, index + 1)
        for index, word in enumerate(name[:-1])
    )


_REACH = 3
"""So many words behind a receipt can be what is received."""
_ACTIVE = re.compile(r"(?:me[lmnrwy]|ber)[a-z]{3,}\Z")
_NUMBERS = frozenset(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sehari seminggu sepekan sebulan".split()
)
