"""P014: enough people are reached to ask them."""

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
    return not _MANY.isdisjoint(word.form for word in words(beneficiaries))


_MANY = frozenset(
    "desa kelurahan kecamatan sekolah sd smp sma smk madrasah puskesmas posyandu opd perangkat dinas instansi kelompok "
    "koperasi pasar sentra komunitas pesantren rt rw dusun perusahaan umkm bumdes lembaga unit kampus kampung".split()
)
"""Groups that stand for more people than are counted."""
