"""N001: the fields of government in budget codes, and those of offices, exist."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.nearness import nearest
from masterplan_cli.reference.nomenclature import PROVINCES_ONLY, field_of, fields
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.nomenclature._codes import is_field, programmes
from masterplan_cli.rules.nomenclature._names import code_of
from masterplan_cli.schemas._block import Spot


@rule(
    "N001",
    Severity.ERROR,
    Text(
        id="Bidang urusan `{field}` tidak ada dalam nomenklatur Permendagri 90/2019.",
        en="The nomenclature of Permendagri 90/2019 has no field of government `{field}`.",
    ),
    summary=Text(
        id="Bidang urusan pada kode anggaran atau perangkat daerah tidak ada.",
        en="The field of government in a budget code, or of an office, does not exist.",
    ),
    why=Text(
        id="Kode dengan bidang yang tidak ada tidak dapat dimasukkan ke SIPD; program itu tidak akan pernah dianggarkan.",
        en="A code with a field that does not exist cannot be entered in SIPD; that programme will never have a budget.",
    ),
    mend=Text(
        id="Salin kodenya dari nomenklatur: angka pertama adalah urusan, dua angka berikutnya bidangnya, misalnya `2.16` "
        "untuk komunikasi dan informatika.",
        en="Copy the code from the nomenclature: the first digit is the group, the next two the field, such as `2.16` "
        "for communication and informatics.",
    ),
    bad='programmes:\n  - id: kartu-antre\n    budget_code: {programme: "1.20.02"}\n',
    good='programmes:\n  - id: kartu-antre\n    budget_code: {programme: "1.02.02"}\n',
)
def unknown_government_field(plan: Masterplan) -> Iterator[Breach]:
    """A field of provinces alone exists, but is most likely wrong here; a code is told where it is first said."""
    for code, spot, name in programmes(plan):
        yield from _breaches(plan, field_of(code), spot, name)
    for office in plan.offices:
        for index, code in enumerate(office.government_fields):
            yield from _breaches(plan, code, office.at("government_fields", index), None)


def _breaches(plan: Masterplan, code: str, spot: Spot, name: str | None) -> Iterator[Breach]:
    if is_field(code):
        return
    named = code_of(name, plan.region.name if plan.region else "") if name else None
    if code not in PROVINCES_ONLY:
        yield Breach(spot, field=code, help=_help(code, named))
    elif not plan.region or plan.region.code[:2] not in PROVINCES_ONLY[code]:
        yield Breach(
            spot,
            message=Text(
                id="Bidang urusan `{field}` hanya ada pada provinsi.",
                en="The field of government `{field}` is one of provinces alone.",
            ),
            help=_help(code, named),
            severity=Severity.WARNING,
            field=code,
        )


def _help(code: str, named: str | None) -> Text:
    if named:
        return Text(id=f"Program dengan nama itu berkode `{named}`.", en=f"The programme of that name is `{named}`.")
    meant = _swapped(code) or nearest(code, [known for known in fields() if "." in known])
    if meant:
        return Text(
            id=f"Maksud Anda `{meant}` ({fields()[meant]})?",
            en=f"Did you mean `{meant}` ({fields()[meant]})?",
        )
    return Text(
        id="Bidang kabupaten/kota adalah 1.01–1.06, 2.07–2.24, 3.25–3.32, 4.01–4.02, 5.01–5.06, 6.01, 7.01, 8.01, 9.01.",
        en="The fields of kabupaten and kota are 1.01–1.06, 2.07–2.24, 3.25–3.32, 4.01–4.02, 5.01–5.06, 6.01, 7.01, 8.01, 9.01.",
    )


def _swapped(code: str) -> str | None:
    """The field with the last two digits the other way round, or under the group that its number belongs to."""
    group, number = code.split(".")
    turned = f"{group}.{number[::-1]}"
    if turned in fields():
        return turned
    others = [known for known in fields() if known[1:] == f".{number}"]
    return others[0] if len(others) == 1 else None
