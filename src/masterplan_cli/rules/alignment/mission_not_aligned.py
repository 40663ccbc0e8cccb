"""A001: every smart-city mission serves a mission of the RPJMD."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.alignment._planning import holders, of_kind


@rule(
    "A001",
    Severity.ERROR,
    Text(
        id="Misi `{mission}` tidak mendukung misi RPJMD mana pun.",
        en="Mission `{mission}` serves no mission of the RPJMD.",
    ),
    question=Text(
        id="Misi RPJMD mana yang dijalankan oleh misi {names}?",
        en="Which missions of the RPJMD are carried out by {names}?",
    ),
    summary=Text(
        id="Misi smart city tidak mendukung misi RPJMD mana pun.",
        en="A smart-city mission serves no mission of the RPJMD.",
    ),
    why=Text(
        id="Kekurangan yang paling sering ditemukan: masterplan berdiri sendiri di samping rencana pembangunan, sehingga "
        "programnya tidak masuk Renja dan tidak dianggarkan.",
        en="The commonest flaw of all: the masterplan stands beside the development plan, so that its programmes enter no "
        "work plan and get no budget.",
    ),
    mend=Text(
        id="Tulis di `rpjmd_missions` id misi RPJMD yang didukung; bila tidak ada, tinjau kembali misinya.",
        en="Name in `rpjmd_missions` the RPJMD missions that it serves; if there is none, think the mission over.",
    ),
    bad="missions:\n  - id: m-daya\n    name: Menguatkan ekonomi dan warga\n    rpjpd_missions: [rpjpd-m2]\n",
    good="missions:\n  - id: m-daya\n    name: Menguatkan ekonomi dan warga\n    rpjmd_missions: [rpjmd-m2]\n",
)
def mission_not_aligned(plan: Masterplan) -> Iterator[Breach]:
    """A mission of another document (RPJPD) under `rpjmd_missions` is told where it is named."""
    held_by = holders(plan)
    for mission in plan.missions:
        if not mission.rpjmd_missions:
            yield Breach(mission.at(), mission=mission.id, help=_help(plan))
        for index, name in enumerate(mission.rpjmd_missions):
            if name in held_by and held_by[name].kind != "rpjmd":
                yield Breach(
                    mission.at("rpjmd_missions", index),
                    message=Text(
                        id="`{name}` adalah misi {title}, bukan misi RPJMD.",
                        en="`{name}` is a mission of {title}, not of the RPJMD.",
                    ),
                    name=name,
                    title=held_by[name].title,
                    asks=False,
                    help=_help(plan),
                )


def _help(plan: Masterplan) -> Text:
    names = [f"`{mission.id}`" for document in of_kind(plan, "rpjmd") for mission in document.missions]
    if not names:
        return Text(
            id="Tulis dulu misi RPJMD di `planning_documents`, lalu sebut di `rpjmd_missions`.",
            en="First write the missions of the RPJMD in `planning_documents`, then name them in `rpjmd_missions`.",
        )
    listed = ", ".join(names)
    return Text(
        id=f"Sebut misi RPJMD yang didukung di `rpjmd_missions`; pilihannya: {listed}.",
        en=f"Name the RPJMD missions that it serves in `rpjmd_missions`; the choices: {listed}.",
    )
