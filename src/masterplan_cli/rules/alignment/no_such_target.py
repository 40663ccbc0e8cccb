"""A010: targets, clauses and indicators of outside standards exist."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.alignment._targets import targets
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.objectives import References

_NUMBER = re.compile(r"(?:indikator\s+)?0*(\d{1,3})", re.IGNORECASE | re.ASCII)


@rule(
    "A010",
    Severity.ERROR,
    Text(id="Target TPB `{target}` tidak ada.", en="There is no TPB target `{target}`."),
    summary=Text(
        id="Target TPB, indikator ISO, atau indikator SPBE yang dirujuk tidak ada.",
        en="A TPB (SDG) target, an ISO indicator or an SPBE indicator that is referred to does not exist.",
    ),
    why=Text(
        id="Rujukan silang dibaca kementerian dengan mesin; nomor yang tidak ada membuat programnya tidak terhitung.",
        en="Ministries read cross-references by machine; a number that does not exist leaves the programme uncounted.",
    ),
    mend=Text(
        id="Periksa nomornya: TPB memiliki 169 target, SNI ISO 37120, 37122, dan 37123 memuat indikator per klausul, "
        "evaluasi SPBE memuat indikator 1–47, evaluasi Pemdi 1–20.",
        en="Check the number: TPB has 169 targets, SNI ISO 37120, 37122 and 37123 have indicators by clause, the SPBE "
        "evaluation has indicators 1–47, the Pemdi evaluation 1–20.",
    ),
    bad='programmes:\n  - id: posyandu-terjadwal\n    references: {tpb: ["1.7"]}\n',
    good='programmes:\n  - id: posyandu-terjadwal\n    references: {tpb: ["1.5"]}\n',
)
def no_such_target(plan: Masterplan) -> Iterator[Breach]:
    """Of a TPB indicator (`1.2.1*`) only the target is looked up: its last number is for each country to set."""
    for block in plan.blocks:
        if isinstance(block, References):
            for index, written in enumerate(block.tpb):
                yield from _tpb(written, block.at("tpb", index))
            for index, written in enumerate(block.iso):
                yield from _iso(written, block.at("iso", index))
            for index, written in enumerate(block.spbe):
                yield from _evaluation("SPBE", written, targets().spbe, block.at("spbe", index))
            for index, written in enumerate(block.pemdi):
                yield from _evaluation("Pemdi", written, targets().pemdi, block.at("pemdi", index))


def _tpb(written: str, spot: Spot) -> Iterator[Breach]:
    goal, number = written.split(".")[:2]
    target = f"{goal}.{number}"
    known = targets().tpb[goal]
    if target not in known:
        numbers = [name for name in known if name[-1].isdigit()]
        listed = ", ".join([f"{numbers[0]}–{numbers[-1]}", *(name for name in known if name not in numbers)])
        help_ = Text(id=f"Target tujuan {goal}: {listed}.", en=f"The targets of goal {goal}: {listed}.")
        yield Breach(spot, target=target, help=help_)


def _iso(written: str, spot: Spot) -> Iterator[Breach]:
    edition, _, indicator = written.partition("#")
    clause, number = map(int, indicator.split("."))
    clauses = targets().iso.get(edition)
    if clauses is None:
        yield _unknown_edition(edition, spot)
    elif not 1 <= number <= clauses.get(clause, 0):
        yield Breach(
            spot,
            message=Text(
                id="Indikator `{indicator}` tidak ada dalam {edition}.", en="{edition} has no indicator `{indicator}`."
            ),
            help=_clause(clause, clauses.get(clause, 0)),
            indicator=indicator,
            edition=edition,
        )


def _clause(clause: int, last: int) -> Text:
    if not last:
        return Text(id=f"Klausul {clause} tidak memuat indikator.", en=f"Clause {clause} has no indicators.")
    if last == 1:
        return Text(id=f"Klausul {clause} hanya memuat {clause}.1.", en=f"Clause {clause} has {clause}.1 alone.")
    return Text(
        id=f"Klausul {clause} memuat indikator {clause}.1 sampai {clause}.{last}.",
        en=f"Clause {clause} has the indicators {clause}.1 to {clause}.{last}.",
    )


def _unknown_edition(edition: str, spot: Spot) -> Breach:
    listed = ", ".join(f"`{known}`" for known in targets().iso)
    return Breach(
        spot,
        message=Text(id="Edisi `{edition}` tidak dikenal.", en="The edition `{edition}` is not known."),
        help=Text(id=f"Edisi yang dikenal: {listed}.", en=f"The editions that are known: {listed}."),
        severity=Severity.WARNING,  # a standard can have a newer edition than this list
        edition=edition,
    )


def _evaluation(name: str, written: str, last: int, spot: Spot) -> Iterator[Breach]:
    found = _NUMBER.fullmatch(written.removeprefix(name).strip())
    if not found or not 1 <= int(found[1]) <= last:
        yield Breach(
            spot,
            message=Text(id="Indikator {name} `{written}` tidak ada.", en="There is no {name} indicator `{written}`."),
            help=Text(
                id=f"Tulis nomornya saja, 1 sampai {last}, misalnya `16`.",
                en=f"Write its number alone, 1 to {last}, such as `16`.",
            ),
            name=name,
            written=written,
        )
