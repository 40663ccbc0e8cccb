"""I003: the targets run the way that the indicator declares."""

from collections.abc import Iterator
from itertools import pairwise

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.indicators import _ranges

_WAYS = {"up": Text(id="naik", en="up"), "down": Text(id="turun", en="down")}
_HELD = Text(
    id="Target `{indicator}` berbalik: {target} pada {year} sesudah {before} pada {year_before}. Apakah memang dijaga di sekitarnya?",
    en="The target of `{indicator}` turns: {target} in {year} after {before} in {year_before}. Is it meant to be kept around there?",
)

_PART = 5
"""A fifth: by how much what is held may waver from year to year."""


@rule(
    "I003",
    Severity.ERROR,
    Text(
        id="Target `{indicator}` untuk {year} adalah {target} sesudah {before} untuk {year_before}, padahal arahnya {way}.",
        en="The target of `{indicator}` for {year} is {target} after {before} for {year_before}, but its direction is {way}.",
    ),
    help=Text(
        id="Perbaiki targetnya, atau `direction` bila arahnya memang sebaliknya.",
        en="Fix the target, or `direction` if it is the other way round.",
    ),
    summary=Text(
        id="Target berjalan melawan arah indikatornya.", en="The targets run against the indicator's direction."
    ),
    why=Text(
        id="Target yang mundur berarti salah ketik atau janji untuk memburuk; keduanya tidak boleh lolos.",
        en="A target that goes back is a slip or a promise to get worse; neither may pass.",
    ),
    mend=Text(
        id="`direction: up` berarti makin besar makin baik, `down` makin kecil makin baik; targetnya harus searah.",
        en="`direction: up` means that more is better, `down` that less is; the targets must follow.",
    ),
    bad="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Prevalensi stunting\n"
    "        direction: down\n        targets: {2025: 18.5, 2026: 19, 2027: 15.5, 2028: 14.5, 2029: 14}\n",
    good="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Prevalensi stunting\n"
    "        direction: down\n        targets: {2025: 18.5, 2026: 17, 2027: 15.5, 2028: 14.5, 2029: 14}\n",
)
def target_direction(plan: Masterplan) -> Iterator[Breach]:
    """At the first target that turns back; one that is out of range is told elsewhere, and turns nothing.

    What is to be held where it is, such as inflation, may waver a little, and is only asked about.
    """
    for indicator in plan.indicators:
        scale = _ranges.of(indicator.name, indicator.unit, indicator.minimum, indicator.maximum)
        possible = [(year, target) for year, target in sorted(indicator.targets.items()) if scale.holds(target)]
        for (year_before, before), (year, target) in pairwise(possible):
            if target < before if indicator.direction == "up" else target > before:
                held = _ranges.is_corridor(indicator.name)
                if held and _PART * abs(target - before) <= abs(before):
                    continue
                earlier = Text(id=f"target {year_before}", en=f"the target for {year_before}")
                yield Breach(
                    indicator.at("targets", str(year)),
                    severity=Severity.NOTE if held else None,
                    message=_HELD if held else None,
                    indicator=indicator.name,
                    year=year,
                    target=measured(target, indicator.unit),
                    before=measured(before, indicator.unit),
                    year_before=year_before,
                    way=_WAYS[indicator.direction],
                    related=[(earlier, indicator.at("targets", str(year_before)))],
                )
                break
