"""L003: targets for years in which Pemdi is measured are those of Pemdi."""

import re
from collections.abc import Iterator
from datetime import date

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._day import day
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot

_FIRST = 2026
"""The first year in which Pemdi is measured."""
_IN_FORCE = date(2026, 6, 5)
"""PermenPANRB 8/2026, whose article 11 turns targets of SPBE into those of Pemdi."""

_SPBE = re.compile(
    r"\W*(?:(?:indeks|nilai|skor|predikat|capaian|hasil|tingkat|evaluasi|maturitas|kematangan|pelaksanaan|penilaian)\s+)*"
    r"(?:\(?SPBE\)?|sistem\s+pemerintahan\s+berbasis\s+elektronik)(?:\s*\(?SPBE\)?)?"
    r"(?=\s*(?:$|[,(:;–—-]|kabupaten|kota|daerah|pemerintah\s+(?:kabupaten|kota|daerah)|\d|tahun|pemda|pemkab|pemkot))",
    re.IGNORECASE,
)
"""A name that means the index itself, not what is counted about SPBE."""
_PEMDI = re.compile(r"\bpemdi\b|\bpemerintah(?:an)?\s+digital\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:unit|aplikasi|dokumen|opd|layanan|orang|kegiatan|%|persen)", re.IGNORECASE)


@rule(
    "L003",
    Severity.WARNING,
    Text(
        id="`{name}` menargetkan Indeks SPBE sampai {year}, padahal sejak 2026 yang dinilai Indeks Pemdi (PermenPANRB 8/2026, Pasal 11).",
        en="`{name}` sets targets for the SPBE index up to {year}, but from 2026 Pemdi is measured (PermenPANRB 8/2026, article 11).",
    ),
    help=Text(
        id="Ubah menjadi target Indeks Pemdi dengan nilai awalnya sendiri: skala dan predikatnya lain, jadi angka SPBE tidak "
        "dapat disalin. Capaian sampai 2025 boleh tetap sebagai riwayat.",
        en="Turn it into a target of the Pemdi index with a baseline of its own: its bands differ, so figures of SPBE "
        "cannot be copied. Results up to 2025 may stay as history.",
    ),
    question=Text(
        id="Kapan target Indeks SPBE sesudah 2025 diubah menjadi target Indeks Pemdi?",
        en="When will targets of the SPBE index after 2025 become targets of the Pemdi index?",
    ),
    summary=Text(
        id="Indikator Indeks SPBE masih memiliki target untuk tahun-tahun Indeks Pemdi.",
        en="An indicator of the SPBE index still has targets for the years of the Pemdi index.",
    ),
    why=Text(
        id="PermenPANRB 8/2026 mencabut evaluasi SPBE dan mewajibkan target SPBE diubah menjadi target Pemdi; nilai SPBE "
        "sesudah 2025 tidak akan pernah terbit.",
        en="PermenPANRB 8/2026 ends the SPBE evaluation and has its targets turned into those of Pemdi; SPBE figures after "
        "2025 will never be published.",
    ),
    mend=Text(
        id="Ganti indikatornya dengan Indeks Pemdi (skala 1–5, 20 indikator) dan rujuk `references.pemdi`. Rencana yang "
        "bertanggal sebelum Juni 2026 hanya ditanya.",
        en="Replace the indicator by the Pemdi index (1–5, 20 indicators) and refer to `references.pemdi`. Plans dated "
        "before June 2026 are only asked.",
    ),
    bad="objectives:\n  - id: gov-obj-1\n    indicators:\n      - {id: gov-ind-1, name: Indeks SPBE, targets: {2025: 3.1, 2029: 4.2}}\n",
    good="objectives:\n  - id: gov-obj-1\n    indicators:\n      - {id: gov-ind-1, name: Indeks Pemdi, targets: {2027: 2.6, 2029: 3.2}}\n",
)
def spbe_target(plan: Masterplan) -> Iterator[Breach]:
    """A plan of 2025 and earlier could not know; one that was written in between is asked."""
    on = day(plan)
    if not on or not plan.years or (on.year < _FIRST and plan.years[0] < _FIRST):
        return
    for name, year, spot in _targets(plan):
        if on >= _IN_FORCE:
            yield Breach(spot, name=name, year=year)
        else:
            yield Breach(spot, message=_ASKED, severity=Severity.NOTE, name=name, year=year)


_ASKED = Text(
    id="`{name}` menargetkan Indeks SPBE sampai {year}. Apakah targetnya akan diubah menjadi Indeks Pemdi, yang dinilai sejak 2026?",
    en="`{name}` sets targets for the SPBE index up to {year}. Will they become targets of the Pemdi index, measured from 2026?",
)


def _targets(plan: Masterplan) -> Iterator[tuple[str, int, Spot]]:
    """What promises a figure of the SPBE index for 2026 or later, with the last such year."""
    for indicator in plan.indicators:
        last = max(indicator.targets, default=0)
        turned = bool(indicator.references and indicator.references.pemdi)
        if last >= _FIRST and not turned and _is_spbe(indicator.name, indicator.unit):
            yield indicator.name, last, indicator.at("name")
    results = (*(one.results for one in plan.programmes), *(one.results for one in plan.quick_wins))
    for result in (result for several in results for result in several):
        year = result.target_year or 0
        if year >= _FIRST and result.target is not None and _is_spbe(result.name, result.unit):
            yield result.name, year, result.at("name")


def _is_spbe(name: str, unit: str | None) -> bool:
    return bool(_SPBE.match(name)) and not _PEMDI.search(name) and not _COUNTED.search(unit or "")
