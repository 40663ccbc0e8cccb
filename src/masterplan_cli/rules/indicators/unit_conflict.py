"""I007: what has one name is measured in one unit."""

import re
from collections.abc import Iterator, Sequence

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.indicators._units import same
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.planning import PlanningIndicator
from masterplan_cli.schemas.programmes import Result

_Measured = PlanningIndicator | Indicator | Result
_KINDS = (PlanningIndicator, Indicator, Result)
"""What has a unit, in the order in which it is stated: results follow the indicators that they serve."""


@rule(
    "I007",
    Severity.WARNING,
    Text(
        id="Indikator `{indicator}` memakai satuan `{unit}`, padahal di tempat lain `{other}`.",
        en="Indicator `{indicator}` has the unit `{unit}`, but elsewhere `{other}`.",
    ),
    help=Text(
        id="Samakan satuannya, atau bedakan nama indikatornya.", en="Use one unit, or tell the two apart by name."
    ),
    summary=Text(
        id="Nama indikator yang sama memakai dua satuan.", en="The same indicator name stands with two units."
    ),
    why=Text(
        id="Angka dengan nama sama dan satuan berbeda tidak dapat dibandingkan antardimensi.",
        en="Figures of the same name in two units cannot be compared over the dimensions.",
    ),
    mend=Text(
        id="Pilih satu satuan untuk seluruh rencana, lalu hitung ulang angka yang lain.",
        en="Choose one unit for the whole plan, and work out the other figures anew.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    results:\n"
    "      - {level: output, name: Kader terlatih, unit: orang, target: 120}\n"
    '      - {level: outcome, name: Balita tercatat, unit: "%", target: 80}\n'
    "      - {level: impact, name: Prevalensi stunting, unit: balita, target: 900}\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    results:\n"
    "      - {level: output, name: Kader terlatih, unit: orang, target: 120}\n"
    '      - {level: outcome, name: Balita tercatat, unit: "%", target: 80}\n'
    '      - {level: impact, name: Prevalensi stunting, unit: "%", target: 14}\n',
)
def unit_conflict(plan: Masterplan) -> Iterator[Breach]:
    """Indicators, results and headline indicators (IKU); capitals make no difference.

    What most of them have is the unit; where as many have another, that of the headline indicator, else of the first.
    """
    for same_name in _by_name(plan).values():
        stated = _stated(same_name)
        for block in same_name:
            if not same(stated.unit or "", block.unit or ""):
                yield Breach(
                    block.at("unit"),
                    indicator=block.name,
                    unit=block.unit,
                    other=stated.unit,
                    related=[(Text(id=f"di sini `{stated.unit}`", en=f"`{stated.unit}` here"), stated.at("unit"))],
                )


def _by_name(plan: Masterplan) -> dict[str, list[_Measured]]:
    """What has a unit, by its name, in the order of work: the planning documents, then dimension by dimension."""
    order = {dimension.key: number for number, dimension in enumerate(plan.dimensions)}
    measured = [block for block in plan.blocks if isinstance(block, _KINDS) and block.unit is not None]
    measured.sort(key=lambda block: (_rank(block), order.get(block.origin.dimension, len(order))))
    found: dict[str, list[_Measured]] = {}
    for block in measured:
        found.setdefault(_plain(block.name), []).append(block)
    return found


def _rank(block: _Measured) -> int:
    return _KINDS.index(type(block))


def _stated(same_name: Sequence[_Measured]) -> _Measured:
    """The one whose unit most have; the first of these."""
    alike = {id(one): sum(same(one.unit or "", other.unit or "") for other in same_name) for one in same_name}
    return max(same_name, key=lambda one: alike[id(one)])


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+|%", text.casefold()))
