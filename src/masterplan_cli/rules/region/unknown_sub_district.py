"""W003: the sub-districts that a plan names are those of the region."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.region._sub_districts import Known, entries, known, plain
from masterplan_cli.schemas.region import SubDistrict


@rule(
    "W003",
    Severity.WARNING,
    Text(id="Kecamatan `{written}` tidak ada di daerah ini.", en="This region has no sub-district `{written}`."),
    help=Text(
        id="Tulis nama atau kode kecamatan seperti dalam Kepmendagri 300.2.2-2430/2025.",
        en="Write name or code of the sub-district as Kepmendagri 300.2.2-2430/2025 does.",
    ),
    summary=Text(
        id="Kecamatan yang disebut tidak ada di daerah ini, atau kode dan namanya tidak sesuai.",
        en="A sub-district that is named is not one of the region, or its code and name disagree.",
    ),
    why=Text(
        id="Peta dan sebaran program dihitung dari nama kecamatan; yang salah tulis hilang dari peta.",
        en="Maps and the spread of programmes are worked out from names of sub-districts; a misspelt one is lost.",
    ),
    mend=Text(
        id="Perbaiki nama atau kodenya. Untuk seluruh daerah, tulis `Seluruh kecamatan` atau kosongkan. Nama desa dan "
        "kawasan ditulis di `locations`.",
        en="Fix its name or code. For the whole region write `Seluruh kecamatan`, or leave it out. Names of villages and "
        "areas belong into `locations`.",
    ),
    bad="programmes:\n  - id: kartu-antre\n    sub_districts: [Contoh Hilir]\n",
    good="programmes:\n  - id: kartu-antre\n    sub_districts: [Contoh Hulu]\n",
)
def unknown_sub_district(plan: Masterplan) -> Iterator[Breach]:
    """One that the plan lists against the decree is told there, not wherever it is named."""
    names = known(plan)
    if not names:
        return
    listed = plan.region.sub_districts if plan.region else ()
    own = {plain(part.name) for part in listed} | {part.code for part in listed}
    if names.is_official:
        for part in listed:
            yield from _against_decree(part, names)
    for entry in entries(plan, names):
        for written, spot in entry:
            if not names.code_of(written) and own.isdisjoint((written, plain(written))):
                yield Breach(spot, help=_meant(names.meant(written)), written=written)


def _against_decree(part: SubDistrict, names: Known) -> Iterator[Breach]:
    if names.agrees(part):
        return
    official, code = names.names.get(part.code), names.code_of(part.name)
    if code:
        yield Breach(part.at("code"), message=_OTHER_CODE, name=part.name, right=code, code=part.code)
    elif official:
        yield Breach(part.at("name"), message=_OTHER_NAME, name=part.name, right=official, code=part.code)
    else:
        yield Breach(part.at("name"), help=_meant(names.meant(part.name)), written=part.name)


def _meant(name: str | None) -> Text | None:
    return Text(id=f"Maksud Anda `{name}`?", en=f"Did you mean `{name}`?") if name else None


_OTHER_CODE = Text(
    id="Kode Kecamatan {name} adalah `{right}`, bukan `{code}`.",
    en="The code of sub-district {name} is `{right}`, not `{code}`.",
)
_OTHER_NAME = Text(
    id="Kode `{code}` adalah Kecamatan {right}, bukan `{name}`.",
    en="Code `{code}` is sub-district {right}, not `{name}`.",
)
