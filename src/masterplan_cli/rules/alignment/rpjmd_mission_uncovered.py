"""A002: every mission of the RPJMD is served by a smart-city mission."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.alignment._planning import overlapping
from masterplan_cli.schemas.planning import PlanningDocument


@rule(
    "A002",
    Severity.WARNING,
    Text(
        id="Tidak ada misi smart city yang mendukung misi RPJMD `{mission}`.",
        en="No smart-city mission serves the RPJMD mission `{mission}`.",
    ),
    help=Text(
        id="Tulis `{mission}` di `rpjmd_missions` pada misi yang mendukungnya.",
        en="Write `{mission}` in `rpjmd_missions` of the mission that serves it.",
    ),
    question=Text(
        id="Apakah misi RPJMD {names} sengaja tidak dijalankan lewat smart city? Mengapa?",
        en="Of the missions of the RPJMD, does the smart city leave out {names} on purpose? Why?",
    ),
    summary=Text(
        id="Sebuah misi RPJMD tidak didukung misi smart city mana pun.",
        en="A mission of the RPJMD is served by no smart-city mission.",
    ),
    why=Text(
        id="Masterplan membantu mencapai seluruh RPJMD; penilai menanyakan misi yang dilewati.",
        en="The masterplan helps to reach the whole RPJMD; assessors ask about missions that it passes over.",
    ),
    mend=Text(
        id="Hubungkan misi itu dengan misi smart city, atau matikan aturan ini dengan alasan bila memang di luar cakupan.",
        en="Link it with a smart-city mission, or turn this rule off with a reason if it is out of scope.",
    ),
    bad="missions:\n  - {id: m-layanan, name: Memadukan pelayanan, rpjmd_missions: [rpjmd-m1]}\n"
    "  - {id: m-daya, name: Menguatkan ekonomi, rpjmd_missions: [rpjmd-m2]}\n"
    "  - {id: m-lestari, name: Menyehatkan hidup, rpjmd_missions: [rpjmd-m2]}\n",
    good="missions:\n  - {id: m-layanan, name: Memadukan pelayanan, rpjmd_missions: [rpjmd-m1]}\n"
    "  - {id: m-daya, name: Menguatkan ekonomi, rpjmd_missions: [rpjmd-m2]}\n"
    "  - {id: m-lestari, name: Menyehatkan hidup, rpjmd_missions: [rpjmd-m3]}\n",
    absence=True,
    links=True,
)
def rpjmd_mission_uncovered(plan: Masterplan) -> Iterator[Breach]:
    """Only an RPJMD that shares a year with the plan has a claim on it; before any mission is written nothing is told."""
    served = {name for mission in plan.missions for name in mission.rpjmd_missions}
    for document in overlapping(plan, "rpjmd") if plan.missions else ():
        if _is_on_its_way_out(plan, document):
            continue
        for mission in document.missions:
            if mission.id not in served:
                yield Breach(mission.at("id"), mission=mission.id)


def _is_on_its_way_out(plan: Masterplan, document: PlanningDocument) -> bool:
    """Whether it shares the first year alone and says what follows: the plan serves that one."""
    return bool(plan.plan and document.successor and document.last_year == plan.plan.first_year)
