"""W005: a sub-district stands in a list once."""

from collections.abc import Iterable, Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.region._sub_districts import entries, known, plain
from masterplan_cli.schemas._block import Spot


@rule(
    "W005",
    Severity.WARNING,
    Text(id="Kecamatan `{written}` disebut dua kali.", en="Sub-district `{written}` is named twice."),
    help=Text(
        id="Hapus salah satunya, atau tulis kecamatan yang dimaksud.", en="Delete one, or write the one that was meant."
    ),
    summary=Text(id="Satu kecamatan disebut dua kali dalam satu daftar.", en="A list names one sub-district twice."),
    why=Text(
        id="Kecamatan yang terulang biasanya menggantikan kecamatan lain yang terlupa, dan jumlahnya menjadi keliru.",
        en="A repeated sub-district usually stands in the place of one that was forgotten, and counts go wrong.",
    ),
    mend=Text(
        id="Periksa daftar itu. Nama dan kode dari kecamatan yang sama juga dihitung satu.",
        en="Look through that list. Name and code of the same sub-district count as one.",
    ),
    bad="programmes:\n  - id: kartu-antre\n    sub_districts: [Contoh Hulu, Kecamatan Contoh Hulu]\n",
    good="programmes:\n  - id: kartu-antre\n    sub_districts: [Contoh Hulu, Contoh Kota]\n",
)
def doubled_sub_district(plan: Masterplan) -> Iterator[Breach]:
    """At the second, with the first beside it."""
    names = known(plan)
    if plan.region:
        listed = plan.region.sub_districts
        if names and names.is_official:  # a wrong code or name is told as such
            listed = tuple(part for part in listed if names.agrees(part))
        yield from _doubled((part.code, part.code, part.at("code")) for part in listed)
    for entry in entries(plan, names):
        yield from _doubled(
            ((names.code_of(written) if names else None) or plain(written), written, spot) for written, spot in entry
        )


def _doubled(listed: Iterable[tuple[str, str, Spot]]) -> Iterator[Breach]:
    first: dict[str, Spot] = {}
    for same, written, spot in listed:
        before = first.setdefault(same, spot)
        if before is not spot:
            yield Breach(
                spot,
                related=[(Text(id="yang pertama", en="the first"), before)],
                written=written,
            )
