"""Which application of the state a text would build anew, from `national_applications.yaml`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from masterplan_cli.phrases import Lexicon, Word, clauses, words
from masterplan_cli.reference.applications import Application, applications
from masterplan_cli.source import read

_FILE = Path(__file__).with_name("national_applications.yaml")


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An application of the state, and how plans speak of one of their own."""

    application: Application
    subjects: Lexicon
    products: Lexicon
    names: Lexicon
    doubt: bool

    def is_named(self, texts: Sequence[Word]) -> bool:
        """Whether the application itself is named."""
        return self.names.first(texts) is not None


@cache
def duplicates() -> tuple[Duplicate, ...]:
    """Those that regions must use, in the order of the file."""
    source, diagnostics = read(_FILE.name, _FILE.read_bytes())
    if diagnostics or not isinstance(source.data, list):
        raise ValueError(f"the shipped list of applications does not read: {diagnostics}")
    entries: Any = source.data
    official = {application.name: application for application in applications()}
    return tuple(
        Duplicate(
            official[entry["application"]],
            Lexicon(entry["subjects"], excepted=entry["except"]),
            Lexicon(entry["products"]),
            Lexicon(entry["names"]),
            entry.get("doubt") == "true",
        )
        for entry in entries
    )


def built(text: str, *, software: bool) -> Iterator[tuple[Duplicate, str]]:
    """The applications that a text says are built, each with the words that say so.

    What a text is about is what its clauses begin with: “Membangun …”, “Aplikasi …”; “Pelatihan …” and “Integrasi …”
    build nothing. `software` is for texts that speak of software even where no word says so.
    """
    for clause in clauses(text):
        begins = clause[0].form in _ACTS or clause[0].form in _SOFTWARE
        for duplicate in duplicates():
            if not begins and not duplicate.products.begins(clause[0]):
                continue
            if span := _product(duplicate, clause) or _subject(duplicate, clause, software=software):
                yield duplicate, " ".join(text[clause[span[0]].start : clause[span[1] - 1].end].split())


def _product(duplicate: Duplicate, clause: Sequence[Word]) -> tuple[int, int] | None:
    span = duplicate.products.first(clause)
    return span if span and (span[0] == 0 or _leads(clause, span[0])) else None


def _subject(duplicate: Duplicate, clause: Sequence[Word], *, software: bool) -> tuple[int, int] | None:
    """A subject with software before it, or with `online` behind it."""
    for start, end in duplicate.subjects.spans(clause):
        if not _leads(clause, start):
            continue
        between = range(start - 1, max(start - _REACH, 0) - 1, -1)
        if (before := next((at for at in between if clause[at].form in _SOFTWARE), None)) is not None:
            return None if _informs(clause, before, start) else (before, end)
        behind = end + 1 if end < len(clause) and clause[end].form in ("secara", "berbasis") else end
        if behind < len(clause) and clause[behind].form in _DIGITAL:
            return start, behind + 1
        if software and clause[0].form in _ACTS:
            return start, end
    return None


def _leads(clause: Sequence[Word], start: int) -> bool:
    """Whether a clause begins with building, or with software, and goes on to this word about nothing else."""
    begins = clause[0].form in _ACTS or clause[0].form in _SOFTWARE
    return begins and _OTHER.isdisjoint(word.form for word in clause[:start])


def _informs(clause: Sequence[Word], software: int, start: int) -> bool:
    """Whether it only tells of the subject: a portal of information about licences gives none."""
    return clause[software].form != "sistem" and any(word.form == "informasi" for word in clause[software:start])


def spoken(texts: Sequence[str | None]) -> Sequence[Word]:
    """The words of several texts, to look for names in."""
    return words("\n".join(text for text in texts if text))


_REACH = 5
"""So many words may stand between software and what it is for: `aplikasi layanan terpadu pengaduan`."""
_ACTS = frozenset(
    "pengembangan pembangunan pembuatan pengadaan perancangan penyediaan implementasi peluncuran penerapan digitalisasi "
    "mengembangkan membangun membuat mengadakan merancang menyediakan meluncurkan menerapkan mendigitalkan mendigitalisasi "
    "menciptakan merintis belanja".split()
)
_SOFTWARE = frozenset("aplikasi sistem platform portal website situs laman kanal superapp app apps software".split())
_DIGITAL = frozenset("online daring digital elektronik mobile web android".split())
_OTHER = frozenset(
    "sop standar pedoman peraturan kebijakan regulasi tim petugas pelatihan ruang gedung loket server perangkat komputer "
    "jaringan monev monitoring evaluasi pemantauan pengawasan transparansi literasi edukasi pembelajaran simulasi integrasi "
    "penghubung interoperabilitas antrean antrian dashboard dasbor chatbot".split()
)
"""What an act before the subject may be about instead."""
