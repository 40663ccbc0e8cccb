"""F012: one measure of one year has one value."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.indicators._units import same
from masterplan_cli.schemas._block import Block, Spot
from masterplan_cli.schemas.facts import Fact
from masterplan_cli.schemas.objectives import Baseline, Indicator
from masterplan_cli.schemas.planning import PlanningIndicator
from masterplan_cli.schemas.programmes import Result
from masterplan_cli.schemas.region import KeyFigure


class _Figure(NamedTuple):
    name: str
    value: Decimal
    unit: str
    year: int
    source: str
    spot: Spot


@rule(
    "F012",
    Severity.WARNING,
    Text(
        id="`{name}` tahun {year} di sini {value}, di tempat lain {other}, padahal sumbernya sama: {source}.",
        en="`{name}` of {year} is {value} here and {other} elsewhere, though both are from {source}.",
    ),
    help=Text(
        id="Tulis angka yang tertera pada sumbernya di kedua tempat, atau bedakan namanya.",
        en="Write the figure of the source in both places, or tell the two apart by name.",
    ),
    summary=Text(
        id="Ukuran yang sama pada tahun yang sama memiliki dua nilai.",
        en="The same measure of the same year has two values.",
    ),
    why=Text(
        id="Dua angka untuk hal yang sama membuat pembaca bertanya mana yang dipakai menghitung kesenjangan dan target.",
        en="Two figures of one thing make readers ask which of them gaps and targets were worked out from.",
    ),
    mend=Text(
        id="Ambil satu angka dari sumbernya dan pakai di semua tempat: data isu, angka kunci, dan nilai awal indikator. Yang "
        "dibandingkan ialah nama, satuan, dan tahun yang sama; bila sumbernya berlainan, itu hanya ditanyakan.",
        en="Take one figure from the source and use it everywhere: data of issues, key figures and baselines. Compared are "
        "those of one name, unit and year; where their sources differ it is only asked.",
    ),
    bad="region:\n  key_figures:\n    - name: Penduduk miskin\n"
    '      fact: {value: 19.4, unit: "%", year: 2024, source: BPS Kabupaten Contoh}\n'
    "      indicator: eco-ind-1\n",
    good="region:\n  key_figures:\n    - name: Penduduk miskin\n"
    '      fact: {value: 11.4, unit: "%", year: 2024, source: BPS Kabupaten Contoh}\n'
    "      indicator: eco-ind-1\n",
)
def figures_disagree(plan: Masterplan) -> Iterator[Breach]:
    """Facts, key figures and baselines; a key figure also with the baseline of the indicator that it names."""
    first: dict[tuple[str, int], list[_Figure]] = {}
    for figure in filter(None, (_figure(block) for block in plan.blocks)):
        alike = first.setdefault((_folded(figure.name), figure.year), [])
        if other := next((one for one in alike if same(one.unit, figure.unit)), None):
            yield from _compared(figure, other)
        else:
            alike.append(figure)
    for key_figure in plan.region.key_figures if plan.region else ():
        indicator = plan.indicators.get(key_figure.indicator) if key_figure.indicator else None
        own, baseline = _figure(key_figure), _figure(indicator) if indicator else None
        if not (own and baseline) or _folded(own.name) == _folded(baseline.name):
            continue
        if own.year == baseline.year and same(own.unit, baseline.unit):
            yield from _compared(own, baseline)


def _compared(figure: _Figure, other: _Figure) -> Iterator[Breach]:
    if figure.value == other.value:
        return
    is_one_source = bool(figure.source) and _folded(figure.source) == _folded(other.source)
    yield Breach(
        figure.spot,
        severity=None if is_one_source else Severity.NOTE,
        message=None if is_one_source else _ASKED,
        name=figure.name,
        year=figure.year,
        value=measured(figure.value, figure.unit),
        other=measured(other.value, other.unit),
        source=figure.source,
        related=[(Text(id="nilai yang lain", en="the other value"), other.spot)],
    )


def _figure(block: Block) -> _Figure | None:
    """What a block says was measured; None where a part of that is missing."""
    match block:
        case KeyFigure():
            return _measured(block.name, block.fact.unit, block.fact)
        case Fact(name=str(name)):
            return _measured(name, block.unit, block)
        case PlanningIndicator(baseline=Fact() as base):
            return _measured(block.name, block.unit or base.unit, base)
        case Indicator(baseline=Baseline() as start) | Result(baseline=Baseline() as start):
            return _measured(block.name, block.unit, start)
    return None


def _measured(name: str, unit: str | None, base: Fact | Baseline) -> _Figure | None:
    if base.value is None or base.year is None or not unit:
        return None
    return _Figure(name, base.value, unit, base.year, base.source or "", base.at("value"))


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+|%", text.casefold()))


_ASKED = Text(
    id="`{name}` tahun {year} di sini {value}, di tempat lain {other}. Apakah keduanya mengukur hal yang sama?",
    en="`{name}` of {year} is {value} here and {other} elsewhere. Do both measure the same?",
)
