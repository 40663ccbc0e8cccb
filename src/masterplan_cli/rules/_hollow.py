"""Answers that are there and say nothing."""

import re
from collections.abc import Sequence

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Lexicon, Word, clauses, lexicon, says_nothing, words
from masterplan_cli.rules._lexicons import lexicon_of

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAMED = re.compile(
    r"\b[Pp]rogram [A-Z]|(?<=[a-z,] )(?!(?:Bapak|Ibu|Pak|Bu|Wakil|Wali|Bupati|Kepala|Perangkat|Pemerintah|Organisasi|Sekretaris|"
    r"Quick|Smart|Tim|Dewan|Rencana|Sumber|Tahun|Anggaran|Insya) )[A-Z][a-z]+ [A-Z][a-z]+"
)
"""A programme or something else by its name, be it made of everyday words."""


def defers(plan: Masterplan, text: str) -> bool:
    """Whether an answer only says that something will, may or cannot be."""
    return says_nothing(text, (lexicon_of(plan, "deferral"),)) and not _NAMED.search(text)


def lacks_money(plan: Masterplan, reason: str) -> bool:
    """Whether a reason for no money only says that there is none: not who pays, nor what the work is done with."""
    if lexicon("costless").first(words(reason)):
        return False
    return defers(plan, reason) or all(_waits_for_money(plan, clause) for clause in clauses(reason))


def _waits_for_money(plan: Masterplan, clause: Sequence[Word]) -> bool:
    missing, answers = lexicon_of(plan, "no_money"), lexicon("money_answers")
    return len(clause) <= _MOST_WORDS and missing.first(clause) is not None and answers.first(clause) is None


_MOST_WORDS = 12
"""A longer clause says more than that."""


def evades(plan: Masterplan, text: str) -> bool:
    """Whether an answer says nothing of its own: it puts off, sends elsewhere, or fits any programme."""
    return says_nothing(text, [lexicon_of(plan, name) for name in ("deferral", "elsewhere")], one_in=6)


def ends(plan: Masterplan, text: str) -> bool:
    """Whether a continuation says that something is over, and nothing of what goes on."""
    ending, going_on = lexicon("endings"), lexicon("carrying_on")
    over = False
    for clause in clauses(text):
        if (found := ending.first(clause)) and not going_on.first((*clause[: found[0]], *clause[found[1] :])):
            over = True
        elif not says_nothing(" ".join(word.form for word in clause), (lexicon_of(plan, "deferral"),)):
            return False
    return over


def reaches_anybody(plan: Masterplan, beneficiaries: str) -> bool:
    """Whether what stands for beneficiaries fits anybody: `Masyarakat luas`, `OPD terkait`."""
    return says_nothing(beneficiaries, (lexicon_of(plan, "unnamed_beneficiaries"),), one_in=0)


def shows_nothing(plan: Masterplan, evidence: str) -> bool:
    """Whether a piece of evidence names its sort alone, or only says that there is some."""
    names = ("vague_evidence", "vague_sources", "deferral")
    return says_nothing(evidence, [lexicon_of(plan, name) for name in names], one_in=2)


def names_nobody(plan: Masterplan, source: str) -> bool:
    """Whether a source does not say who published it: words for data and their origin, and what they are about."""
    text = _YEAR.sub("", source)
    if re.search(r"\d", text):
        return False
    vague = lexicon_of(plan, "vague_sources")
    return says_nothing(text, (vague,)) or all(
        vague.covers(clause) or _is_about_data(vague, text, clause) for clause in clauses(text)
    )


def _is_about_data(vague: Lexicon, text: str, clause: Sequence[Word]) -> bool:
    """Whether a clause begins with a word for data and goes on in small letters without a body: `Laporan kunjungan`."""
    if not vague.length(clause, 0) or any(text[word.start].isupper() for word in clause[1:]):
        return False
    return clause[0].form in _DATA and not _BODIES.intersection(word.form for word in clause)


_DATA = frozenset(
    "data hasil laporan catatan dokumen arsip survei survey rekap rekapitulasi perhitungan hitungan estimasi".split()
)
_BODIES = frozenset(
    "dinas badan bagian bidang kementerian kantor puskesmas posyandu rsud desa kelurahan kecamatan distrik sekolah universitas bank "
    "koperasi pasar kader kepolisian polres pengadilan stasiun balai unit upt bps bappeda pemerintah".split()
)
"""Who publishes or counts, in small letters as well."""
