"""I010: targets lead to the last one year by year."""

from collections.abc import Iterator
from dataclasses import replace

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule

_SHORTEST = 3
"""Years: in a plan this short there is little to stand between."""


@rule(
    "I010",
    Severity.WARNING,
    Text(
        id="`{indicator}` hanya mempunyai target akhir, {year}, tanpa target di antaranya.",
        en="`{indicator}` has only its last target, {year}, and none on the way.",
    ),
    help=Text(
        id="Tulis target setiap tahun, atau paling sedikit pada akhir setiap jangka.",
        en="Write a target for each year, or at least for the end of each horizon.",
    ),
    summary=Text(id="Indikator hanya memiliki target akhir.", en="An indicator has a target for the last year alone."),
    why=Text(
        id="Evaluasi berlangsung setiap tahun; dengan satu target di ujung, kegagalan baru terlihat ketika terlambat.",
        en="Evaluation is yearly; with one target at the end, failure shows only when it is too late.",
    ),
    mend=Text(
        id="Bagi jalan dari angka awal ke target akhir menurut tahun, sesuai peta jalannya.",
        en="Divide the way from the baseline to the last target by years, as the road map has it.",
    ),
    bad="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Prevalensi stunting\n"
    "        targets: {2029: 14}\n",
    good="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Prevalensi stunting\n"
    "        targets: {2025: 18.5, 2026: 17, 2027: 15.5, 2028: 14.5, 2029: 14}\n",
    absence=True,
)
def only_final_target(plan: Masterplan) -> Iterator[Breach]:
    """One target beyond the first years; that the last year has none is told elsewhere."""
    if len(plan.years) < _SHORTEST:
        return
    for indicator in plan.indicators:
        if len(indicator.targets) == 1 and plan.years[-1] in indicator.targets:
            (year,) = indicator.targets
            yield Breach(replace(indicator.at("targets", str(year)), key=True), indicator=indicator.name, year=year)
