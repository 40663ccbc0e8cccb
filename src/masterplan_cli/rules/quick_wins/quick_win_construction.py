"""Q006: a quick win sharpens a service that exists; it neither builds nor merely buys."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Lexicon, Word, clauses, lexicon
from masterplan_cli.rules._lexicons import lexicon_of
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.quick_wins import QuickWin

_FIELDS = ("name", "stands_for", "solution")
"""What the quick win is; problem and the rest may speak of buildings that are there."""


@rule(
    "Q006",
    Severity.WARNING,
    Text(
        id="Quick win `{quick_win}` membangun atau sekadar membeli: “{words}”.",
        en="Quick win `{quick_win}` builds or merely buys: “{words}”.",
    ),
    help=Text(
        id="Tulis layanan mana yang dipertajam, dan apa yang berubah bagi warga dalam setahun.",
        en="Say which service it sharpens, and what changes for people within a year.",
    ),
    summary=Text(id="Quick win berupa pembangunan fisik atau pengadaan.", en="A quick win builds or merely buys."),
    why=Text(
        id="Quick win mempertajam layanan yang sudah ada; konstruksi dan pengadaan jarang selesai dan terasa dalam setahun.",
        en="A quick win sharpens a service that exists; construction and buying seldom end, and are felt, within a year.",
    ),
    mend=Text(
        id="Pindahkan pembangunan atau pengadaannya ke aksi program. Bila barangnya hanya pendukung, mulailah `solution` "
        "dari perubahan layanannya.",
        en="Move what is built or bought to an action of the programme. If the goods only support it, begin `solution` "
        "with the change of the service.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    solution: Pengadaan tablet bagi semua posyandu.\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    solution: Pesan pengingat dua hari sebelum jadwal posyandu.\n",
)
def quick_win_construction(plan: Masterplan) -> Iterator[Breach]:
    """By the verbs and their objects: building trust or an application is no construction. Told once, where it shows."""
    known = _Words.of(plan)
    for quick_win in plan.quick_wins:
        if found := next(_found(quick_win, known), None):
            spot, words = found
            yield Breach(spot, quick_win=quick_win.id, words=words)


def _found(quick_win: QuickWin, known: "_Words") -> Iterator[tuple[Spot, str]]:
    for field in _FIELDS:
        text = getattr(quick_win, field) or ""
        for clause in clauses(text):
            if span := known.work(clause):
                yield quick_win.at(field), _written(text, clause, span)
    for step in quick_win.schedule:  # only what has no other meaning: a step may speak of buildings that are there
        for clause in clauses(step.activity or ""):
            if span := known.works.first(clause):
                yield step.at("activity"), _written(step.activity or "", clause, span)


def _written(text: str, clause: Sequence[Word], span: tuple[int, int]) -> str:
    return " ".join(text[clause[span[0]].start : clause[span[1] - 1].end].split())


@dataclass(frozen=True, slots=True)
class _Words:
    """The lexicons by which a quick win is judged."""

    works: Lexicon
    builds: Lexicon
    built: Lexicon
    buys: Lexicon
    bought: tuple[Lexicon, ...]

    @classmethod
    def of(cls, plan: Masterplan) -> "_Words":
        return cls(
            lexicon("works"),
            lexicon_of(plan, "construction_acts"),
            lexicon_of(plan, "construction_objects"),
            lexicon_of(plan, "purchase_acts"),
            (lexicon_of(plan, "goods"), lexicon_of(plan, "technology"), lexicon_of(plan, "construction_objects")),
        )

    def work(self, clause: Sequence[Word]) -> tuple[int, int] | None:
        """The words of a clause that say that something is built or bought."""
        if span := self.works.first(clause):
            return span
        if lexicon("at_hand").first(clause):
            return None  # what is there is used or put right
        for acts, things in (
            (self.builds, (self.built,)),
            (self.buys, self.bought),
            (lexicon("receipts"), self.bought),
        ):
            for start, end in acts.spans(clause):
                passive = clause[start].form.startswith("di")
                if span := (_before(clause, start, end, things) if passive else None) or _after(
                    clause, start, end, things
                ):
                    return span
        return _several(clause, self.bought)


def _after(clause: Sequence[Word], start: int, end: int, things: Sequence[Lexicon]) -> tuple[int, int] | None:
    """The act and its object: the first word behind it that is no filler is the head of what it works on."""
    if found := _thing(clause, end, len(clause), things):
        return start, sum(found)
    return None


def _before(clause: Sequence[Word], start: int, end: int, things: Sequence[Lexicon]) -> tuple[int, int] | None:
    """The subject of a passive and its act: `taman ditata`; the subject begins the clause."""
    if found := _thing(clause, 0, start, things):
        return found[0], end
    return None


def _several(clause: Sequence[Word], things: Sequence[Lexicon]) -> tuple[int, int] | None:
    """Goods that are counted in units: `5 unit laptop bagi sekolah`."""
    for index, word in enumerate(clause[:-2]):
        is_counted = (word.form.isdigit() or word.form in _NUMBERS) and clause[index + 1].form in _UNITS
        if is_counted and (found := _thing(clause, index + 2, index + 3, things)):
            return index, sum(found)
    return None


def _thing(clause: Sequence[Word], first: int, last: int, things: Sequence[Lexicon]) -> tuple[int, int] | None:
    """Where the head of a phrase stands and how long it is, if it is such a thing."""
    fillers = lexicon("fillers")
    for index in range(first, last):
        if length := max(thing.length(clause, index) for thing in things):
            return index, length
        if not (fillers.length(clause, index) or clause[index].form.isdigit()):
            return None
    return None


_NUMBERS = frozenset("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas beberapa sejumlah".split())
_UNITS = frozenset("unit buah set paket".split())
