"""W004: the list of sub-districts is whole."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.region._sub_districts import Known, known
from masterplan_cli.schemas.region import SubDistrict

_SHOWN = 5


@rule(
    "W004",
    Severity.WARNING,
    Text(
        id="Daftar kecamatan memuat {listed} dari {all} kecamatan; yang tidak ada: {missing}.",
        en="The list has {listed} of {all} sub-districts; not in it: {missing}.",
    ),
    help=Text(
        id="Lengkapi daftar `sub_districts` menurut Kepmendagri 300.2.2-2430/2025.",
        en="Complete the list `sub_districts` by Kepmendagri 300.2.2-2430/2025.",
    ),
    summary=Text(
        id="Daftar kecamatan daerah tidak lengkap.", en="The list of the region's sub-districts is not whole."
    ),
    why=Text(
        id="Kecamatan yang tidak tercatat tidak muncul pada peta dan seakan-akan tidak dilayani rencana ini.",
        en="A sub-district that is not listed is not on the map, as though this plan did not serve it.",
    ),
    mend=Text(
        id="Tambahkan kecamatan yang disebut, dengan kodenya. Daftar yang sama sekali kosong tidak ditegur.",
        en="Add the sub-districts named, with their codes. A list that was not begun is not found fault with.",
    ),
    bad='region:\n  name: Sabang\n  kind: kota\n  code: "11.72"\n  province: Aceh\n'
    '  sub_districts: [{code: "11.72.01", name: Sukakarya}]\n',
    good='region:\n  name: Sabang\n  kind: kota\n  code: "11.72"\n  province: Aceh\n'
    '  sub_districts:\n    - {code: "11.72.01", name: Sukakarya}\n    - {code: "11.72.02", name: Sukajaya}\n'
    '    - {code: "11.72.03", name: Sukamakmue}\n',
    absence=True,
)
def missing_sub_district(plan: Masterplan) -> Iterator[Breach]:
    """One that stands under a wrong name or code is told as such, and so is another one that stands there twice instead."""
    names, region = known(plan), plan.region
    if not names or not names.is_official or not region or not region.sub_districts:
        return
    listed = {code for part in region.sub_districts for code in _codes(part, names)}
    missing = [name for code, name in names.names.items() if code not in listed]
    doubled = len(region.sub_districts) - len({part.code for part in region.sub_districts})
    if len(missing) > doubled:
        shown = ", ".join(missing[:_SHOWN]) + (", …" if len(missing) > _SHOWN else "")
        yield Breach(
            region.key("sub_districts"), listed=len(names.names) - len(missing), all=len(names.names), missing=shown
        )


def _codes(part: SubDistrict, names: Known) -> Iterator[str]:
    """The codes that an entry can stand for."""
    if part.code in names.names:
        yield part.code
    code = names.code_of(part.name)
    meant = names.meant(part.name) if not code and part.code not in names.names else None
    code = code or (names.code_of(meant) if meant else None)
    if code:
        yield code
