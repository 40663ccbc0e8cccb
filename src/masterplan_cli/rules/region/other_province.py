"""W002: the region lies in the province that its code says."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference.regions import regions
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.region._official import bare, is_called, may_be_older, namesakes, official


@rule(
    "W002",
    Severity.ERROR,
    Text(
        id="Provinsi `{written}` tidak sesuai dengan kode daerah `{code}`, yaitu {province}.",
        en="Province `{written}` does not agree with the region's code `{code}`, which is one of {province}.",
    ),
    help=Text(id="Tulis `{province}`, atau perbaiki kodenya.", en="Write `{province}`, or fix the code."),
    summary=Text(
        id="Provinsi daerah ini bukan provinsi menurut kodenya.",
        en="The province of the region is not the one that its code says.",
    ),
    why=Text(
        id="Provinsi pada sampul dan pada kode wilayah harus sama; yang berbeda biasanya tersalin dari rencana lain.",
        en="The province on the cover and in the code must be one; another one was usually copied from another plan.",
    ),
    mend=Text(
        id="Tulis nama provinsinya seperti dalam Kepmendagri 300.2.2-2430/2025, atau perbaiki `code`.",
        en="Write the province as Kepmendagri 300.2.2-2430/2025 does, or fix `code`.",
    ),
    bad='region: {name: Contoh, kind: kabupaten, code: "33.40", province: Jawa Barat}\n',
    good='region: {name: Contoh, kind: kabupaten, code: "33.40", province: Jawa Tengah}\n',
)
def other_province(plan: Masterplan) -> Iterator[Breach]:
    """Certain only where the decree knows the region; while its code is told to be wrong, the province is not judged."""
    own = plan.region
    if not own or may_be_older(plan, own):
        return
    province, known = regions().get(own.code[:2]), official(plan)
    if province is None or is_called(province, own.province) or _is_part(own.province, province.name):
        return
    if known is None and (regions().get(own.code) or namesakes(own.name, [own.kind])):
        return
    is_another = bool(namesakes(own.province, ["provinsi"]))
    if not is_another and known is None:
        return
    severity = None if known and is_another else Severity.WARNING
    yield Breach(own.at("province"), severity=severity, written=own.province, code=own.code, province=province.name)


def _is_part(written: str, name: str) -> bool:
    """Whether a name is a shorter way to say another, `Yogyakarta`, and not that of a province of its own."""
    return set(bare(written).casefold().split()) <= set(name.casefold().split()) and not namesakes(
        written, ["provinsi"]
    )
