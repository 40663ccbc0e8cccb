"""L001: the plan rests on regulations that are in force on its day."""

import re
from collections.abc import Iterator
from datetime import date

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import lexicon, words
from masterplan_cli.reference._tables import Certainty
from masterplan_cli.reference.citations import Citation, citations
from masterplan_cli.reference.regulations import Replacement, amendments, replacements, surely_since
from masterplan_cli.rules._day import day
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.planning import LegalBasis
from masterplan_cli.schemas.texts import Written

_SOURCES = frozenset(("source", "data_source", "evidence", "definition"))
"""Fields that say by which rule something was measured once."""
_SENTENCE = 500
"""Signs before and after a citation that can still be of its sentence."""
_STOP = re.compile(r"[.;!?]\s+(?=[A-Z])|\n\s*\n")


@rule(
    "L001",
    Severity.WARNING,
    Text(
        id="`{old}` ({subject}) tidak berlaku lagi sejak {since}; penggantinya {successor}.",
        en="`{old}` ({subject}) has not been in force since {since}; its successor is {successor}.",
    ),
    help=Text(
        id="Rujuk {successor}, atau hapus rujukan ini. Bila memang bercerita tentang masa lalu, sebut penggantinya.",
        en="Cite {successor}, or delete this. Where the text speaks of the past, name the successor.",
    ),
    summary=Text(
        id="Rencana merujuk peraturan yang sudah dicabut atau digantikan pada tanggalnya.",
        en="The plan rests on a regulation that was revoked or replaced before its day.",
    ),
    why=Text(
        id="Bagian hukum mengembalikan rancangan yang konsideransnya memuat peraturan yang sudah dicabut.",
        en="Legal offices send back drafts whose legal basis holds regulations that were revoked.",
    ),
    mend=Text(
        id="Ganti dengan peraturan penggantinya. Tanggal yang dihitung ialah `plan.date`, atau tahun awal rencana. Yang "
        "hanya diketahui dari satu sumber menjadi catatan.",
        en="Replace it with its successor. What counts is `plan.date`, or else the plan's first year. What one source "
        "alone says is a note.",
    ),
    bad="legal_basis:\n  - {number: UU 32/2004, subject: Pemerintahan Daerah}\n",
    good="legal_basis:\n  - {number: UU 23/2014, subject: Pemerintahan Daerah}\n",
)
def revoked_regulation(plan: Masterplan) -> Iterator[Breach]:
    """In the legal basis, or else where another text cites it; what stands beside its successor is history."""
    on = day(plan)
    if not on:
        return
    cited = {citation.name for _, citation in plan.citations}
    told: set[str] = set()
    seen: set[tuple[Spot, str]] = set()
    for in_basis in (True, False):
        for written, citation in plan.citations:
            row, here = replacements().get(citation.name), (written.spot, citation.name)
            if isinstance(written.block, LegalBasis) != in_basis or not row or citation.name in told or here in seen:
                continue
            if _is_out(row, on, cited) and _rests_on(written, citation, row):
                seen.add(here)
                yield _breach(written, citation, row, in_basis=in_basis)
        if in_basis:
            told = {citation.name for written, citation in plan.citations if isinstance(written.block, LegalBasis)}


def _is_out(row: Replacement, on: date, cited: set[str]) -> bool:
    """Whether it had surely gone by a day; what is only superseded may be cited beside what came after it."""
    if row.certainty == Certainty.MEMORY or on < surely_since(row.since):
        return False
    return (row.is_revoked and not _is_amendment(row.old)) or cited.isdisjoint(row.replaced_by)


def _is_amendment(name: str) -> bool:
    """Whether a regulation amends one that is in force: all its amendments are cited together."""
    return any(name in row.amended_by and row.regulation not in replacements() for row in amendments().values())


def _rests_on(written: Written, citation: Citation, row: Replacement) -> bool:
    block, text = written.block, written.text
    if isinstance(block, LegalBasis):
        whole = f"{block.number} {block.subject}"
        names = [one.name for one in citations(whole)]
        return names[:1] == [citation.name] and not _is_bygone(whole) and set(names).isdisjoint(row.replaced_by)
    if written.field in _SOURCES:
        return False
    first, last = max(citation.start - _SENTENCE, 0), citation.end + _SENTENCE
    first = max((stop.end() for stop in _STOP.finditer(text, first, citation.start)), default=first)
    stop = _STOP.search(text, citation.end, last)
    sentence = text[first : stop.start() if stop else last]
    if _is_bygone(sentence):
        return False
    return {one.name for one in citations(sentence)}.isdisjoint(row.replaced_by)


def _is_bygone(text: str) -> bool:
    """Whether a text tells what held before."""
    return lexicon("bygone").first(words(text)) is not None


def _breach(written: Written, citation: Citation, row: Replacement, *, in_basis: bool) -> Breach:
    is_sure = row.certainty == Certainty.TWO
    is_amended_again = _is_amendment(row.old)
    if is_amended_again:
        is_sure = False  # it holds still, but for what was changed since
    return Breach(
        written.spot,
        message=_AMENDED if is_amended_again else None if is_sure else _ONE_SOURCE,
        severity=None if is_sure and in_basis else Severity.NOTE,
        old=citation.name,
        subject=row.subject,
        since=row.since[:4],
        successor=", ".join(f"`{name}`" for name in row.replaced_by),
    )


_AMENDED = Text(
    id="`{old}` bukan perubahan terakhir: {successor} terbit pada {since}. Apakah isinya sudah diperiksa?",
    en="`{old}` is not the latest amendment: {successor} came in {since}. Was its content looked at?",
)
_ONE_SOURCE = Text(
    id="Menurut satu sumber, `{old}` ({subject}) digantikan {successor} sejak {since}. Apakah rujukan ini masih tepat?",
    en="One source says that {successor} took the place of `{old}` ({subject}) in {since}. Is this still right to cite?",
)
