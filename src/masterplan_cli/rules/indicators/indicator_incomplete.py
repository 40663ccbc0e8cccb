"""I002: an indicator says from where to where, in which unit, by whose data and whose work."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.objectives import Indicator

_BY_WHOM = ("data_source", "office")
_MEASURING = Text(
    id="Siapa yang mengukur {names} setiap tahun, dan dari data apa?",
    en="Who measures {names} every year, and from which data?",
)


@rule(
    "I002",
    Severity.ERROR,
    Text(
        id="Indikator `{indicator}` belum lengkap: {missing} tidak ada.",
        en="Indicator `{indicator}` is incomplete: it lacks {missing}.",
    ),
    help=Text(id="Tulis {missing}.", en="Write {missing}."),
    question=Text(
        id="Dari angka berapa, dan tahun berapa, {names} berangkat, dan berapa target tahun terakhirnya?",
        en="From which figure, and of which year, does the way of {names} start, and what is the target for the last year?",
    ),
    summary=Text(
        id="Indikator tanpa satuan, angka awal, target akhir, sumber data, atau penanggung jawab.",
        en="An indicator lacks its unit, baseline, last target, data source or responsible office.",
    ),
    why=Text(
        id="Evaluasi tahunan membandingkan capaian dengan angka awal dan target; yang tidak lengkap tidak dapat dinilai.",
        en="Every yearly evaluation compares with baseline and target; what is incomplete cannot be scored.",
    ),
    mend=Text(
        id="Lengkapi `unit`, `baseline` (dengan `value` dan `year`), target untuk tahun terakhir rencana di `targets`, "
        "`data_source`, dan `office`.",
        en="Complete `unit`, `baseline` (with `value` and `year`), the target for the plan's last year in `targets`, "
        "`data_source` and `office`.",
    ),
    bad="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Prevalensi stunting\n"
    '        unit: "%"\n        direction: down\n        baseline: {value: 19.5, year: 2024}\n'
    "        targets: {2025: 18.5, 2026: 17, 2027: 15.5}\n",
    good="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Prevalensi stunting\n"
    '        unit: "%"\n        direction: down\n        baseline: {value: 19.5, year: 2024}\n'
    "        targets: {2025: 18.5, 2026: 17, 2027: 15.5, 2028: 14.5, 2029: 14}\n"
    "        data_source: Dinkes Kabupaten Contoh\n        office: dinkes\n",
)
def indicator_incomplete(plan: Masterplan) -> Iterator[Breach]:
    """Each indicator is told once, with everything that it lacks."""
    last = plan.plan.last_year if plan.plan else None
    for indicator in plan.indicators:
        if missing := list(_missing(indicator, last)):
            yield Breach(
                indicator.at(),
                indicator=indicator.id,
                missing=", ".join(f"`{field}`" for field in missing),
                question=_MEASURING if set(missing).issubset(_BY_WHOM) else None,
            )


def _missing(indicator: Indicator, last: int | None) -> Iterator[str]:
    if indicator.unit is None:
        yield "unit"
    if indicator.baseline is None:
        yield "baseline"
    else:
        yield from (f"baseline.{part}" for part in ("value", "year") if getattr(indicator.baseline, part) is None)
    # A target beyond the plan's last year is told by P002: it was meant for that year.
    if last is not None and last not in indicator.targets and max(indicator.targets, default=0) <= last:
        yield f"targets.{last}"
    yield from (field for field in _BY_WHOM if getattr(indicator, field) is None)
