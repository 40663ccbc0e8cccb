"""I004: an indicator's figures lie where such figures can lie."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.indicators import _ranges
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.programmes import Result

_Figures = Iterable[tuple[Decimal, Spot, bool]]
"""Values, where they stand, and whether they are targets."""

_QUESTION = Text(
    id="Apakah {value} untuk `{indicator}` benar? Setahu kami rentangnya {range}, {why}.",
    en="Is {value} right for `{indicator}`? As far as we know its range is {range}, {why}.",
)


@rule(
    "I004",
    Severity.ERROR,
    Text(
        id="Angka {value} untuk `{indicator}` di luar rentangnya, {range}, {why}.",
        en="The figure {value} of `{indicator}` is outside its range, {range}, {why}.",
    ),
    help=Text(
        id="Perbaiki angka atau satuannya; bila skalanya memang lain, tulis `minimum` dan `maximum` pada indikatornya.",
        en="Fix the figure or its unit; if the scale is another, state `minimum` and `maximum` at the indicator.",
    ),
    summary=Text(
        id="Target atau angka awal di luar rentang yang mungkin.", en="A target or baseline is outside what can be."
    ),
    why=Text(
        id="Persentase di atas 100 atau indeks SPBE di atas 5 menandakan salah ketik atau salah satuan.",
        en="A share over 100% or an SPBE index over 5 shows a slip or a wrong unit.",
    ),
    mend=Text(
        id="Bagian dari keseluruhan 0–100 %; indeks menurut skala penerbitnya; selain itu rentang dalam satuannya "
        "(`indeks 0–4`) atau `minimum` dan `maximum` indikatornya sendiri. Cakupan terhadap sasaran, realisasi, dan laju "
        "boleh di atas 100. Skala yang hanya kami ingat ditanyakan sebagai catatan.",
        en="Shares of a whole 0–100%; indices by the scale of their publishers; else the range in the unit (`indeks 0–4`) "
        "or the indicator's own `minimum` and `maximum`. Coverages of a target, realisation and rates may pass 100. "
        "A scale that we only remember is asked about in a note.",
    ),
    bad="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Balita ditimbang\n"
    '        unit: "%"\n        direction: up\n'
    "        targets: {2025: 80, 2026: 90, 2027: 100, 2028: 105, 2029: 110}\n",
    good="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Balita ditimbang\n"
    '        unit: "%"\n        direction: up\n'
    "        targets: {2025: 80, 2026: 85, 2027: 90, 2028: 95, 2029: 100}\n",
)
def target_out_of_range(plan: Masterplan) -> Iterator[Breach]:
    """Once an indicator, at its first such figure with the others beside it: one wrong unit is one mistake."""
    for indicator in plan.indicators:
        allowed = _ranges.of(indicator.name, indicator.unit, indicator.minimum, indicator.maximum)
        yield from _outside(indicator, allowed, _figures(indicator))
    for results in (*(one.results for one in plan.programmes), *(one.results for one in plan.quick_wins)):
        for result in results:
            yield from _outside(result, _ranges.of(result.name, result.unit), _figures_of_result(result))


def _outside(block: Indicator | Result, allowed: _ranges.Range, figures: _Figures) -> Iterator[Breach]:
    outside = [figure for figure in figures if not allowed.holds(figure[0])]
    if outside:
        (value, spot, _), *others = outside
        weights = [allowed.weight(one, is_target=is_target) for one, _, is_target in outside]
        weight = min(weights, key=tuple(Severity).index)
        also = Text(id="juga di luar rentang", en="outside the range too")
        yield Breach(
            spot,
            value=measured(value, None if _STATES_RANGE.search(block.unit or "") else block.unit),
            indicator=block.name,
            range=allowed,
            why=allowed.why,
            severity=weight,
            message=_QUESTION if weight is Severity.NOTE else None,
            related=[(also, other) for _, other, _ in others],
        )


_STATES_RANGE = re.compile(r"\d")
"""In a unit such as `nilai 25–100`, which reads badly behind a figure."""


def _figures(indicator: Indicator) -> _Figures:
    if indicator.baseline and indicator.baseline.value is not None:
        yield indicator.baseline.value, indicator.baseline.at("value"), False
    for year, target in sorted(indicator.targets.items()):
        yield target, indicator.at("targets", str(year)), True


def _figures_of_result(result: Result) -> _Figures:
    if result.baseline and result.baseline.value is not None:
        yield result.baseline.value, result.baseline.at("value"), False
    if result.target is not None:
        yield result.target, result.at("target"), True
