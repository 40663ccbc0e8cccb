"""A006: every objective is linked to an objective or a headline indicator of the RPJMD."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.alignment._planning import holders, reaches_rpjmd


@rule(
    "A006",
    Severity.WARNING,
    Text(
        id="Sasaran `{objective}` tidak terhubung dengan sasaran atau IKU RPJMD.",
        en="Objective `{objective}` is linked to no objective or headline indicator (IKU) of the RPJMD.",
    ),
    help=Text(
        id="Tulis `rpjmd_objectives` pada sasarannya, atau `rpjmd_indicators` pada salah satu indikatornya.",
        en="Write `rpjmd_objectives` at the objective, or `rpjmd_indicators` at one of its indicators.",
    ),
    summary=Text(
        id="Sasaran tidak terhubung dengan sasaran atau IKU RPJMD.",
        en="An objective is linked to no objective or headline indicator of the RPJMD.",
    ),
    why=Text(
        id="Kepala daerah mempertanggungjawabkan IKU RPJMD; sasaran yang tidak menyumbang sulit mendapat dukungan.",
        en="The head of region answers for the RPJMD's headline indicators; an objective that adds nothing finds no backing.",
    ),
    mend=Text(
        id="Sebut sasaran RPJMD yang didukung, atau IKU yang digerakkan oleh indikatornya.",
        en="Name the RPJMD objective that it supports, or the headline indicator that its indicator moves.",
    ),
    bad="objectives:\n  - id: liv-obj-1\n    name: Menurunnya prevalensi stunting\n    rpjmd_objectives: []\n",
    good="objectives:\n  - id: liv-obj-1\n    name: Menurunnya prevalensi stunting\n    rpjmd_objectives: [rpjmd-o3]\n",
)
def objective_not_aligned(plan: Masterplan) -> Iterator[Breach]:
    """A link to a document of another kind is none."""
    held_by = holders(plan)
    for objective in plan.objectives:
        indicators = (name for indicator in objective.indicators for name in indicator.rpjmd_indicators)
        if not reaches_rpjmd((*objective.rpjmd_objectives, *indicators), held_by):
            yield Breach(objective.at("id"), objective=objective.id)
