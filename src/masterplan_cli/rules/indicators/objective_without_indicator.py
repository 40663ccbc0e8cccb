"""I001: every objective is measured."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "I001",
    Severity.ERROR,
    Text(id="Sasaran `{objective}` tidak mempunyai indikator.", en="Objective `{objective}` has no indicator."),
    help=Text(
        id="Tulis paling sedikit satu indikator di `indicators`.", en="Write at least one indicator in `indicators`."
    ),
    summary=Text(id="Sasaran tanpa indikator.", en="An objective has no indicator."),
    why=Text(
        id="Tanpa indikator tidak seorang pun dapat mengatakan apakah sasarannya tercapai.",
        en="Without an indicator nobody can say whether the objective is reached.",
    ),
    mend=Text(
        id="Tulis indikator hasil beserta satuan, angka awal, target setiap tahun, sumber data, dan penanggung jawabnya.",
        en="Write an indicator of results with its unit, baseline, yearly targets, data source and responsible office.",
    ),
    bad="objectives:\n  - id: liv-obj-2\n    sub_dimension: mobility\n    mission: m-lestari\n"
    "    goal: Perjalanan yang lancar\n    name: Membaiknya jalan kabupaten\n",
    good="objectives:\n  - id: liv-obj-2\n    sub_dimension: mobility\n    mission: m-lestari\n"
    "    goal: Perjalanan yang lancar\n    name: Membaiknya jalan kabupaten\n    indicators:\n"
    '      - id: liv-ind-2\n        name: Jalan dalam kondisi mantap\n        unit: "%"\n'
    "        data_source: Dinas PUPR\n        baseline: {value: 62.5, year: 2024}\n        targets: {2029: 75}\n"
    "        office: dinkes\n",
    absence=True,
)
def objective_without_indicator(plan: Masterplan) -> Iterator[Breach]:
    """At the objective: there is nothing else to point at."""
    for objective in plan.objectives:
        if not objective.indicators:
            yield Breach(objective.at(), objective=objective.id)
