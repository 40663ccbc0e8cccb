"""W001: code, name and kind of the region belong together."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference.regions import Region, regions
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.region._official import is_called, may_be_older, namesakes
from masterplan_cli.schemas.region import Region as Own

_FIRST_KOTA = 71
"""Numbers of kota begin here."""


@rule(
    "W001",
    Severity.ERROR,
    Text(
        id="Kode {title} adalah `{right}`, bukan `{code}`.",
        en="The code of {title} is `{right}`, not `{code}`.",
    ),
    help=Text(
        id="Samakan `code`, `name`, dan `kind` dengan Kepmendagri 300.2.2-2430/2025.",
        en="Make `code`, `name` and `kind` agree with Kepmendagri 300.2.2-2430/2025.",
    ),
    summary=Text(
        id="Kode, nama, dan jenis daerah tidak menunjuk daerah yang sama.",
        en="Code, name and kind of the region do not point to the same region.",
    ),
    why=Text(
        id="Kode wilayah menyambungkan rencana ini dengan data BPS dan Kemendagri; kode daerah lain menautkannya ke sana.",
        en="The code links this plan with the data of BPS and Kemendagri; another region's code links it to that region.",
    ),
    mend=Text(
        id="Tulis kode dari Kepmendagri 300.2.2-2430/2025: dua angka provinsi, titik, dua angka daerah. Nomor kota mulai "
        "dari 71.",
        en="Write the code of Kepmendagri 300.2.2-2430/2025: two digits of the province, a dot, two of the region. "
        "Numbers of kota begin at 71.",
    ),
    bad='region: {name: Tegal, kind: kabupaten, code: "33.76", province: Jawa Tengah}\n',
    good='region: {name: Tegal, kind: kabupaten, code: "33.28", province: Jawa Tengah}\n',
)
def region_code_mismatch(plan: Masterplan) -> Iterator[Breach]:
    """A region that neither its code nor its name is known of is new or made up: nothing is said of it."""
    own = plan.region
    if own and not may_be_older(plan, own):
        breach = _of_level(own) or _of_known(own)
        if breach:
            yield breach


def _of_level(own: Own) -> Breach | None:
    """A code of a province or a sub-district."""
    if own.code.count(".") == 1:
        return None
    same = namesakes(own.name, [own.kind])
    if same:
        return _right(own, same[0])
    return Breach(
        own.at("code"),
        message=Text(
            id="`{code}` bukan kode kabupaten/kota; kode itu terdiri atas dua bagian, misalnya `33.03`.",
            en="`{code}` is no code of a kabupaten or kota; such a code has two parts, for example `33.03`.",
        ),
        code=own.code,
    )


def _of_known(own: Own) -> Breach | None:
    holder = regions().get(own.code)
    if holder and holder.kind == own.kind and is_called(holder, own.name):
        return None
    if same := namesakes(own.name, [own.kind]):
        return _right(own, same[0])
    if (others := namesakes(own.name, ["kabupaten", "kota"])) and (holder is None or holder in others):
        return Breach(own.at("kind"), message=_OTHER_KIND, title=others[0].title, code=others[0].code, kind=own.kind)
    if holder:
        title = f"{own.kind.capitalize()} {own.name}"
        return Breach(
            own.at("code"),
            message=_HELD,
            severity=Severity.WARNING,  # a region can have been given another name
            code=own.code,
            holder=holder.title,
            title=title,
        )
    is_kota = int(own.code.partition(".")[2]) >= _FIRST_KOTA
    if is_kota != (own.kind == "kota"):
        kind = "kota" if is_kota else "kabupaten"
        return Breach(
            own.at("code"), message=_NUMBER, severity=Severity.WARNING, code=own.code, kind=kind, own=own.kind
        )
    return None


def _right(own: Own, right: Region) -> Breach:
    return Breach(own.at("code"), title=right.title, right=right.code, code=own.code)


_OTHER_KIND = Text(
    id="Daerah dengan nama ini adalah {title} (`{code}`), bukan {kind}.",
    en="The region of this name is {title} (`{code}`), not a {kind}.",
)
_HELD = Text(
    id="Kode `{code}` milik {holder}, sedangkan rencana ini milik {title}.",
    en="Code `{code}` is that of {holder}, but this plan is that of {title}.",
)
_NUMBER = Text(
    id="Kode `{code}` adalah kode {kind}, sedangkan daerah ini {own}.",
    en="Code `{code}` is one of a {kind}, but this region is a {own}.",
)
