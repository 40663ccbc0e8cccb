"""P004: the plan acts in all four groups: policy, infrastructure, applications, literacy."""

from collections.abc import Iterator
from typing import get_args

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.actions import ActionGroup

_NAMES = {
    "policy-institution": Text(id="kebijakan dan kelembagaan", en="policy and institutions"),
    "infrastructure": Text(id="infrastruktur pendukung", en="supporting infrastructure"),
    "application": Text(id="aplikasi dan perangkat lunak", en="applications and software"),
    "literacy": Text(id="literasi", en="literacy"),
}
_ASKED = {
    "literacy": Text(
        id="Kegiatan mana yang menyiapkan warga dan aparatur untuk memakai hasil program?",
        en="Which activity prepares people and officials to use what the programmes bring?",
    ),
}


@rule(
    "P004",
    Severity.WARNING,
    Text(
        id="Tidak ada aksi dalam kelompok `{group}` ({name}).",
        en="No action belongs to the group `{group}` ({name}).",
    ),
    help=Text(
        id="Rencanakan paling sedikit satu aksi dengan `group: {group}`.",
        en="Plan at least one action with `group: {group}`.",
    ),
    question=Text(
        id="Kegiatan mana yang direncanakan dalam kelompok {names}?",
        en="Which activities are planned in the group {names}?",
    ),
    summary=Text(id="Satu dari empat kelompok rencana aksi kosong.", en="One of the four groups of actions is empty."),
    why=Text(
        id="Keempat kelompok menjadi bab rencana aksi; tanpa literasi atau kebijakan, aplikasi tidak dipakai orang.",
        en="The four groups are the chapters of the action plan; without literacy or policy nobody uses an application.",
    ),
    mend=Text(
        id="Tambahkan aksinya, atau periksa apakah `group` aksi yang ada sudah tepat.",
        en="Add such an action, or check whether `group` is right for those that are there.",
    ),
    bad="dimension: governance\nprogrammes:\n  - id: layanan-terpadu\n    actions:\n"
    "      - {id: layanan-terpadu-1, group: application, name: Membangun penghubung data}\n"
    "      - {id: layanan-terpadu-2, group: application, name: Membuka kanal layanan}\n",
    good="dimension: governance\nprogrammes:\n  - id: layanan-terpadu\n    actions:\n"
    "      - {id: layanan-terpadu-1, group: application, name: Membangun penghubung data}\n"
    "      - {id: layanan-terpadu-2, group: policy-institution, name: Menetapkan peraturan berbagi data}\n",
    absence=True,
)
def action_group_empty(plan: Masterplan) -> Iterator[Breach]:
    """Over the whole plan, told where the plan states itself; one without any action lacks more than a group."""
    present = {action.group for action in plan.actions}
    if plan.plan and present:
        for group in get_args(ActionGroup):
            if group not in present:
                yield Breach(
                    plan.plan.at("title"),
                    group=group,
                    name=_NAMES[group],
                    about=_NAMES[group],
                    question=_ASKED.get(group),
                )
