"""I005: the last target is better than where the indicator starts."""

from collections.abc import Iterator
from decimal import Decimal

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.indicators import _ranges
from masterplan_cli.rules.indicators._units import is_percent
from masterplan_cli.schemas.objectives import Indicator

_FULL, _OVERFULL = Decimal(100), Decimal(120)
"""Percent: all who are to be reached, and what careful counting can find beyond the estimate of how many these are."""


@rule(
    "I005",
    Severity.WARNING,
    Text(
        id="Target terakhir `{indicator}`, {target}, tidak lebih baik daripada angka awalnya, {baseline} (arah {way}).",
        en="The last target of `{indicator}`, {target}, is no better than its baseline, {baseline} (direction {way}).",
    ),
    help=Text(
        id="Periksa satuan, arah, dan angka awalnya: keduanya harus diukur dengan cara yang sama.",
        en="Check unit, direction and baseline: both must be measured in the same way.",
    ),
    summary=Text(id="Target terakhir tidak melampaui angka awal.", en="The last target is not beyond the baseline."),
    why=Text(
        id="Rencana nyata pernah memuat angka awal 202,65 dengan target 100 dan arah naik: salah satunya pasti keliru.",
        en="A real plan had baseline 202.65, target 100, direction up: one of them must be wrong.",
    ),
    mend=Text(
        id="Perbaiki angka yang keliru. Bila keadaan hanya dipertahankan, pilih indikator yang masih dapat membaik.",
        en="Fix the figure that is wrong. If things are only to be kept, choose an indicator that can still improve.",
    ),
    bad="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Prevalensi stunting\n"
    "        direction: down\n        baseline: {value: 12, year: 2024}\n"
    "        targets: {2025: 18, 2026: 17, 2027: 16, 2028: 15, 2029: 14}\n",
    good="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Prevalensi stunting\n"
    "        direction: down\n        baseline: {value: 19.5, year: 2024}\n"
    "        targets: {2025: 18, 2026: 17, 2027: 16, 2028: 15, 2029: 14}\n",
)
def target_not_beyond_baseline(plan: Masterplan) -> Iterator[Breach]:
    """An indicator that already stands at the end of its scale can only be kept there."""
    for indicator in plan.indicators:
        if not indicator.targets or indicator.baseline is None or indicator.baseline.value is None:
            continue
        baseline, year = indicator.baseline.value, max(indicator.targets)
        target, up = indicator.targets[year], indicator.direction == "up"
        scale = _ranges.of(indicator.name, indicator.unit, indicator.minimum, indicator.maximum)
        # Nothing of what should be less can only be kept at nothing.
        kept = target == baseline and (baseline == (scale.high if up else scale.low) or not (up or baseline))
        kept = kept or _ranges.is_corridor(indicator.name) or (up and _is_full(indicator, baseline, target))
        told = not (scale.holds(baseline) and scale.holds(target))
        first = indicator.targets[min(indicator.targets)]
        turned = target < first if up else target > first  # told by I003
        if not kept and not told and not turned and (target <= baseline if up else target >= baseline):
            yield Breach(
                indicator.at("targets", str(year)),
                indicator=indicator.name,
                target=measured(target, indicator.unit),
                baseline=measured(baseline, indicator.unit),
                way=Text(id="naik" if up else "turun", en=indicator.direction),
                related=[(Text(id="angka awalnya", en="its baseline"), indicator.baseline.at("value"))],
            )


def _is_full(indicator: Indicator, baseline: Decimal, target: Decimal) -> bool:
    """Whether everybody is reached, and shall be."""
    return is_percent(indicator.unit or "") and target >= _FULL and _FULL <= baseline <= _OVERFULL
