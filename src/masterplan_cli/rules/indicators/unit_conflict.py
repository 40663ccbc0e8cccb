"""I007: what has one name is measured in one unit."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.indicators._units import same
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.planning import PlanningIndicator
from masterplan_cli.schemas.programmes import Result


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
    """Indicators, results and headline indicators (IKU), in the order of the worksheets; capitals make no difference."""
    first: dict[str, tuple[str, Indicator | PlanningIndicator | Result]] = {}
    for block in plan.blocks:
        if not isinstance(block, Indicator | PlanningIndicator | Result) or block.unit is None:
            continue
        unit, other = first.setdefault(_plain(block.name), (block.unit, block))
        if not same(unit, block.unit):
            yield Breach(
                block.at("unit"),
                indicator=block.name,
                unit=block.unit,
                other=unit,
                related=[(Text(id=f"di sini `{unit}`", en=f"`{unit}` here"), other.at("unit"))],
            )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+|%", text.casefold()))
