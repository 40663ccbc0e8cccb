"""N004: activities and sub-activities are those of the nomenclature, or of the region's own table."""

from collections.abc import Iterator
from datetime import date

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference import nomenclature
from masterplan_cli.rules._day import day
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.nomenclature._codes import is_programme, written
from masterplan_cli.schemas._block import Spot

_LATEST = date(2026, 5, 7)
"""Kepmendagri 900.1-861/2026: what it numbers anew, the table may not hold."""

_OF_SECRETARIATS = range(11, 17)
"""Numbers of activities of programme 01 that serve the secretariats of the region and of its council alone."""


@rule(
    "N004",
    Severity.WARNING,
    Text(
        id="Kode `{code}` tidak ada di bawah `{above}` dalam nomenklatur edisi {editions}.",
        en="Code `{code}` does not stand below `{above}` in the nomenclature, editions {editions}.",
    ),
    help=Text(
        id="Nomor subkegiatan berganti pada setiap pemutakhiran: salin kode dari edisi yang dipakai RKPD daerah, atau sebut "
        "tabel daerah sendiri di `settings.nomenclature`.",
        en="Each update gives sub-activities new numbers: copy the code from the edition that the region's RKPD uses, or "
        "name the region's own table in `settings.nomenclature`.",
    ),
    summary=Text(
        id="Kegiatan atau subkegiatan tidak ada dalam nomenklatur, atau dalam tabel milik daerah.",
        en="An activity or sub-activity is not in the nomenclature, or not in the region's own table.",
    ),
    why=Text(
        id="Anggaran melekat pada subkegiatan. Nomor yang tidak ada berarti uangnya tidak dapat ditelusuri.",
        en="Money is attached to sub-activities. A number that does not exist means money that cannot be traced.",
    ),
    mend=Text(
        id="Periksa kode pada edisi yang disebut. Yang diketahui lengkap hanya bidang 2.16, 2.20, dan 2.21 serta program "
        "nomor 01; bidang lain diperiksa bila daerah menyimpan tabelnya sendiri: `settings.nomenclature: nomenklatur.csv`.",
        en="Check the code in the editions named. Only the fields 2.16, 2.20 and 2.21 and programmes of number 01 are "
        "known; others are checked once the region keeps its own table: `settings.nomenclature: nomenklatur.csv`.",
    ),
    bad='programmes:\n  - id: satu-layanan\n    budget_code: {programme: "2.16.03", activity: "2.16.03.2.42"}\n',
    good='programmes:\n  - id: satu-layanan\n    budget_code: {programme: "2.16.03", activity: "2.16.03.2.02"}\n',
)
def unknown_activity(plan: Masterplan) -> Iterator[Breach]:
    """Only the first unknown code of a block is told; codes of old editions with two digits are told elsewhere."""
    levels = nomenclature.level_digits(plan.region.code[:2]) if plan.region else frozenset("2")
    told: set[str] = set()
    for one in written(plan):
        for code, spot in one.codes:
            if not is_programme(plan, nomenclature.programme_of(code)):
                break
            _, _, _, level, number, *below = (*code.split("."), "", "")
            if not number:
                continue
            above = code.rpartition(".")[0] if below[0] else nomenclature.programme_of(code)
            if level not in levels or above in told:
                break
            if breach := _breach(plan, code, above, spot):
                told.add(code)
                yield breach
                break


def _breach(plan: Masterplan, code: str, above: str, spot: Spot) -> Breach | None:
    own = plan.own_nomenclature
    if own and code in own.rows:
        return None
    if own and own.covers(above):
        return Breach(spot, message=_NOT_OURS, help=_OURS, code=code, above=above, file=own.file)
    last = code.rpartition(".")[2]
    is_sub_activity = code.count(".") == 5
    if nomenclature.activity(code) or not nomenclature.holds(above) or (is_sub_activity and len(last) == 2):
        return None
    if not is_sub_activity:
        secretariats = nomenclature.programme_of(code).endswith(".01") and int(last) in _OF_SECRETARIATS
        return None if secretariats else Breach(spot, code=code, above=above, editions=_EDITIONS)
    if int(last) > _highest(above) and not _is_newer(plan):
        return Breach(spot, code=code, above=above, editions=_EDITIONS)
    return Breach(spot, message=_DOUBT, severity=Severity.NOTE, code=code, above=above)


def _highest(above: str) -> int:
    """The highest number that any edition gives below an activity."""
    entry = nomenclature.activity(above)
    prefix = f"{entry.code if entry else above}."
    return max(
        (int(code.rpartition(".")[2]) for code in nomenclature.activities() if code.startswith(prefix)), default=0
    )


def _is_newer(plan: Masterplan) -> bool:
    written_on = day(plan)
    return written_on is None or written_on >= _LATEST


_EDITIONS = "1317/2023, 3406/2024, 2850/2025, 2027"
_DOUBT = Text(
    id="Kode `{code}` tidak ditemukan di bawah `{above}`; tidak semua pemutakhiran dikenal. Apakah nomornya benar?",
    en="Code `{code}` was not found below `{above}`; not every update is known. Is its number right?",
)
_NOT_OURS = Text(
    id="Kode `{code}` tidak ada dalam `{file}`, padahal isi `{above}` ada di situ.",
    en="Code `{code}` is not in `{file}`, which holds what there is below `{above}`.",
)
_OURS = Text(
    id="Perbaiki kodenya, atau perbarui tabel daerah ke edisi yang dipakai.",
    en="Fix the code, or bring the region's table up to the edition in use.",
)
