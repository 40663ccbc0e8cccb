"""Which application of the state a text would build anew, from `national_applications.yaml`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from masterplan_cli.phrases import Lexicon, Word, clauses, lexicon, words
from masterplan_cli.reference.applications import Application, applications
from masterplan_cli.source import read

_FILE = Path(__file__).with_name("national_applications.yaml")


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An application of the state, and how plans speak of one of their own."""

    application: Application
    subjects: Lexicon
    pairs: tuple[tuple[Lexicon, Lexicon], ...]
    """What a subject can be put together from: one phrase of each side in a clause."""
    products: Lexicon
    others: Lexicon
    """What begins like a subject and is another matter."""
    names: Lexicon
    doubt: bool
    hints: frozenset[str]
    """The words with which its subjects, products and pairs begin."""

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
            Lexicon(entry["subjects"]),
            tuple((Lexicon(pair["of"]), Lexicon(pair["with"])) for pair in entry["pairs"]),
            Lexicon(entry["products"]),
            Lexicon(entry["except"]),
            Lexicon(entry["names"]),
            entry.get("doubt") == "true",
            _hints(entry),
        )
        for entry in entries
    )


def _hints(entry: Mapping[str, Any]) -> frozenset[str]:
    phrases = (*entry["subjects"], *entry["products"], *(phrase for pair in entry["pairs"] for phrase in pair["of"]))
    return frozenset(words(phrase)[0].form for phrase in phrases)


def built(text: str, *, software: bool, opens: bool = False) -> Iterator[tuple[Duplicate, str]]:
    """The applications that a text says are built, each with the words that say so.

    What a text is about is what its clauses begin with: “Membangun …”, “Aplikasi …”; “Pelatihan …” and “Integrasi …”
    build nothing. `software` is for texts that speak of software even where no word says so; `opens` for texts behind
    the name of an application, which may begin with what it is for.
    """
    for clause in clauses(text):
        candidates = _candidates(clause)
        start = _beginning(clause) if candidates else None
        for duplicate in candidates:
            span = _product(duplicate, clause, start) or _subject(duplicate, clause, start, software=software)
            if span := span or _opening(duplicate, clause, opens=opens) or _through(duplicate, clause, of=software):
                yield duplicate, " ".join(text[clause[span[0]].start : clause[span[1] - 1].end].split())


def _candidates(clause: Sequence[Word]) -> Sequence[Duplicate]:
    """The applications of which a clause has a word with which their matters begin: for most clauses none."""
    known = _by_hint()
    numbers = sorted({number for word in clause for number in known.get(word.form, ())})
    return [duplicates()[number] for number in numbers]


@cache
def _by_hint() -> Mapping[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, duplicate in enumerate(duplicates()):
        for hint in duplicate.hints:
            found[hint] = (*found.get(hint, ()), number)
    return found


def _opening(duplicate: Duplicate, clause: Sequence[Word], *, opens: bool) -> tuple[int, int] | None:
    """A subject with which a clause begins."""
    length = duplicate.subjects.length(clause, 0) if opens and not duplicate.others.first(clause) else 0
    return (0, length) if length else None


def _through(duplicate: Duplicate, clause: Sequence[Word], *, of: bool) -> tuple[int, int] | None:
    """A subject that goes through software: `warga mengadukan pelayanan melalui aplikasi`."""
    if not of or lexicon("not_building").first(clause) is not None:
        return None
    software = lexicon("software")
    ways = [index for index, word in enumerate(clause) if word.form in _WAYS]
    for start, end in _subjects(duplicate, clause, 0) if ways else ():
        for way in ways:
            if way >= end and (span := software.first(clause[way + 1 : way + 3])):
                return start, way + 1 + span[1]
    return None


def _beginning(clause: Sequence[Word]) -> int | None:
    """Where a clause begins to build or to speak of software: behind who does it and how many there are."""
    acts, software, others = (lexicon(name) for name in ("software_acts", "software", "not_building"))
    for index in range(min(_OPENING, len(clause))):
        if others.length(clause, index):
            return None
        if acts.length(clause, index) or software.length(clause, index):
            return index
    return None


def _product(duplicate: Duplicate, clause: Sequence[Word], start: int | None) -> tuple[int, int] | None:
    span = duplicate.products.first(clause)
    return span if span and (span[0] == 0 or _leads(clause, start, span[0])) else None


def _subject(
    duplicate: Duplicate, clause: Sequence[Word], start: int | None, *, software: bool
) -> tuple[int, int] | None:
    """A subject with software before it, or with `online` behind it."""
    if start is None:
        return None
    for subject in _subjects(duplicate, clause, start):
        if _leads(clause, start, subject[0]) and (span := _as_software(clause, start, subject, software=software)):
            return span
    return None


def _subjects(duplicate: Duplicate, clause: Sequence[Word], start: int) -> Iterator[tuple[int, int]]:
    if duplicate.others.first(clause) is not None:
        return
    yield from duplicate.subjects.spans(clause)
    for sides in duplicate.pairs:
        one, other = (next((span for span in side.spans(clause) if span[0] >= start), None) for side in sides)
        if one and other and one != other:
            yield min(one[0], other[0]), max(one[1], other[1])


def _as_software(
    clause: Sequence[Word], start: int, subject: tuple[int, int], *, software: bool
) -> tuple[int, int] | None:
    """The words from the software to its subject, or from the subject to `online`."""
    first, end = subject
    before = next((at for at, _ in lexicon("software").spans(clause[:end]) if at >= start), None)
    if before is not None and first - before <= _REACH:
        return None if _informs(clause, before, first) else (before, end)
    behind = lexicon("digital").first(clause[end : end + _BEHIND])
    if behind is not None:
        return first, end + behind[1]
    is_made = bool(lexicon("software_acts").length(clause, start))
    return (first, end) if is_made and (software or _DIGITISES.match(clause[start].form)) else None


def _leads(clause: Sequence[Word], start: int | None, end: int) -> bool:
    """Whether a clause begins with building, or with software, and goes on to this word about nothing else."""
    return start is not None and start <= end and lexicon("not_building").first(clause[:end]) is None


def _informs(clause: Sequence[Word], software: int, start: int) -> bool:
    """Whether it only tells of the subject: a portal of information about licences gives none."""
    return clause[software].form != "sistem" and any(word.form == "informasi" for word in clause[software:start])


def is_software(name: str) -> bool:
    """Whether a name begins with a word for software: `Aplikasi …`."""
    written = words(name)
    return bool(written) and lexicon("software").length(written, 0) > 0


def spoken(texts: Sequence[str | None]) -> Sequence[Word]:
    """The words of several texts, to look for names in."""
    return words("\n".join(text for text in texts if text))


_WAYS = frozenset("lewat melalui via di dalam pada memakai menggunakan dengan ke".split())
_OPENING = 4
"""Words in which a clause has said what it does."""
_REACH = 8
"""So many words may stand between software and what it is for: `aplikasi layanan terpadu pengaduan`."""
_BEHIND = 4
"""So many words behind a subject can say that it is digital."""
_DIGITISES = re.compile(r"(?:men)?digitali\w+\Z|elektronifikasi\Z|otoma\w+\Z|komputerisasi\Z")
