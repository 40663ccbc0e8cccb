"""N002: the programmes in budget codes are those of kabupaten and kota."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference.nomenclature import field_of, level_digits, programme
from masterplan_cli.reference.nomenclature import programmes as all_programmes
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.nomenclature._codes import is_field, is_programme, programmes
from masterplan_cli.rules.nomenclature._names import code_of

_FEW = 8


@rule(
    "N002",
    Severity.WARNING,
    Text(
        id="Program `{code}` tidak ada dalam nomenklatur kabupaten/kota, dari Permendagri 90/2019 sampai pemutakhiran versi 2027.",
        en="The nomenclature of kabupaten and kota has no programme `{code}`, from Permendagri 90/2019 to its update for 2027.",
    ),
    summary=Text(
        id="Kode anggaran menyebut program yang tidak ada dalam nomenklatur kabupaten/kota.",
        en="A budget code names a programme that the nomenclature of kabupaten and kota does not have.",
    ),
    why=Text(
        id="Program di luar nomenklatur tidak dapat masuk ke RKPD dan APBD, sehingga rencana aksinya tidak berdana.",
        en="A programme outside the nomenclature cannot enter RKPD and APBD, so its actions will have no money.",
    ),
    mend=Text(
        id="Cari program yang mewadahi kegiatan ini pada bidangnya. Program nomor 01 ada pada setiap bidang. Bila daerah "
        "memakai pemutakhiran yang lebih baru, sebut tabelnya di `settings.nomenclature`.",
        en="Find the programme of its field that holds this work. Programme 01 exists in every field. If the region uses "
        "a later update, name its table in `settings.nomenclature`.",
    ),
    bad='programmes:\n  - id: kartu-antre\n    budget_code: {programme: "1.02.42"}\n',
    good='programmes:\n  - id: kartu-antre\n    budget_code: {programme: "1.02.02"}\n',
)
def unknown_budget_programme(plan: Masterplan) -> Iterator[Breach]:
    """Names of older editions count; what the region's own table holds counts too."""
    region = plan.region.name if plan.region else ""
    levels = level_digits(plan.region.code[:2]) if plan.region else frozenset()
    own = plan.own_nomenclature
    for code, spot, name in programmes(plan):
        if not is_field(field_of(code)):
            continue
        if not is_programme(plan, code):
            yield Breach(spot, code=code, help=_help(code, code_of(name, region) if name else None))
            continue
        entry = programme(code)
        if entry and entry.levels and levels and levels.isdisjoint(entry.levels) and not (own and code in own.rows):
            yield Breach(spot, message=_ELSEWHERE, help=_help(code, None), code=code, name=entry.name)


_ELSEWHERE = Text(
    id="Program `{code}` ({name}) hanya milik daerah dengan kewenangan khusus, bukan daerah di provinsi ini.",
    en="Programme `{code}` ({name}) is one of regions with special duties, not of regions in this province.",
)


def _help(code: str, named: str | None) -> Text:
    if named and named != code:
        return Text(id=f"Program dengan nama itu berkode `{named}`.", en=f"The programme of that name is `{named}`.")
    beside = [
        f"`{entry.code}` {entry.name.removeprefix('Program ')}"
        for entry in all_programmes().values()
        if field_of(entry.code) == field_of(code) and (not entry.levels or "2" in entry.levels)
    ]
    listed = "; ".join(beside[:_FEW]) + ("; …" if len(beside) > _FEW else "")
    return Text(
        id=f"Program bidang {field_of(code)}: {listed}.", en=f"The programmes of field {field_of(code)}: {listed}."
    )
