"""I009: where something starts was measured before the plan did."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.objectives import Baseline


@rule(
    "I009",
    Severity.WARNING,
    Text(
        id="Angka awal dari {year}, padahal rencana mulai pada {start}.",
        en="The baseline is of {year}, while the plan begins in {start}.",
    ),
    help=Text(
        id="Pakai angka terakhir yang diukur paling lambat pada {start}.",
        en="Use the last figure that was measured in {start} at the latest.",
    ),
    summary=Text(id="Angka awal diukur setelah rencana mulai.", en="A baseline was measured after the plan began."),
    why=Text(
        id="Perbaikan dihitung dari angka awal; yang diukur di tengah jalan sudah memuat sebagian hasilnya.",
        en="What gets better is counted from the baseline; one measured on the way already holds some of it.",
    ),
    mend=Text(
        id="Tulis angka awal dari tahun sebelum rencana mulai, atau dari tahun pertamanya.",
        en="Write a baseline of the year before the plan begins, or of its first year.",
    ),
    bad="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Prevalensi stunting\n"
    "        baseline: {value: 19.5, year: 2027}\n",
    good="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n        name: Prevalensi stunting\n"
    "        baseline: {value: 19.5, year: 2024}\n",
)
def baseline_after_start(plan: Masterplan) -> Iterator[Breach]:
    """A plan that was revised on its way may well start again from a newer figure: that is a question."""
    if not plan.plan or not plan.years:
        return
    start, day = plan.plan.first_year, plan.plan.date
    for block in plan.blocks:
        if not isinstance(block, Baseline) or block.year is None or block.year <= start:
            continue
        if day is None or block.year > day.year:
            yield Breach(block.at("year"), year=block.year, start=start)
        else:
            yield Breach(block.at("year"), message=_REVISED, severity=Severity.NOTE, year=block.year, start=start)


_REVISED = Text(
    id="Angka awal dari {year}, sedangkan rencana mulai pada {start}. Apakah ini angka capaian?",
    en="The baseline is of {year}, while the plan begins in {start}. Is it a figure that was reached since?",
)
