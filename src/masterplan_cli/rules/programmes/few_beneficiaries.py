"""P014: enough people are reached to ask them."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import words
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.quick_wins import QuickWin

_ENOUGH = 50
"""People that an assessor's survey asks at least."""


@rule(
    "P014",
    Severity.NOTE,
    Text(
        id="`{owner}` menjangkau {count} penerima manfaat. Apakah cukup untuk survei penilaian, yang memerlukan {least}?",
        en="`{owner}` reaches {count} beneficiaries. Are they enough for the assessors' survey, which needs {least}?",
    ),
    help=Text(
        id="Perluas jangkauannya, atau pilih yang lain sebagai contoh yang disurvei.",
        en="Reach more of them, or choose another one to be surveyed.",
    ),
    summary=Text(
        id="Penerima manfaat kurang dari 50, terlalu sedikit untuk survei.",
        en="Fewer than 50 people are reached, too few for a survey.",
    ),
    why=Text(
        id="Penilaian dampak menanyai sedikitnya 50 penerima manfaat.",
        en="The assessment of impact asks at least 50 beneficiaries.",
    ),
    mend=Text(
        id="Tulis jumlah orang yang benar-benar menerima manfaat sampai akhir, bukan hanya pada uji cobanya.",
        en="Write how many people benefit in the end, not in its trial alone.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    beneficiaries: Ibu dan balita\n    beneficiary_count: 30\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    beneficiaries: Ibu dan balita\n    beneficiary_count: 4200\n",
)
def few_beneficiaries(plan: Masterplan) -> Iterator[Breach]:
    """Programmes and quick wins that state a number; offices, schools and villages are few and stand for many."""
    owners: tuple[Programme | QuickWin, ...] = (*plan.programmes, *plan.quick_wins)
    for owner in owners:
        count = owner.beneficiary_count
        if count is not None and count < _ENOUGH and not _stand_for_many(owner.beneficiaries or ""):
            yield Breach(owner.at("beneficiary_count"), owner=owner.id, count=count, least=_ENOUGH)


def _stand_for_many(beneficiaries: str) -> bool:
    """Whether a part of the text begins with such a group: `12 desa`, but not `Ibu hamil di 12 desa`."""
    parts = (words(part) for part in _PARTS.split(_WHERE.split(beneficiaries)[0]))
    heads = (next((word.form for word in part if not _counts(word.form)), "") for part in parts)
    return any(head in _MANY for head in heads)


def _counts(word: str) -> bool:
    return word.isdigit() or word in _NUMBERS


_WHERE = re.compile(r"\b(?:di|dari|pada)\b")
_PARTS = re.compile(r"[,;/]|\b(?:dan|serta)\b")
_NUMBERS = frozenset(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seluruh semua setiap para kurang lebih "
    "sekitar sedikitnya paling".split()
)

_MANY = frozenset(
    "desa kelurahan kecamatan sekolah sd smp sma smk madrasah puskesmas posyandu opd perangkat dinas instansi kelompok "
    "koperasi pasar sentra komunitas pesantren rt rw dusun perusahaan umkm bumdes lembaga unit kampus kampung".split()
)
"""Groups that stand for more people than are counted."""
