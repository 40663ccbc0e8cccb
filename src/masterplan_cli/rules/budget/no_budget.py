"""B002: an action costs something, or says why it does not."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._hollow import defers
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.budget._spending import cost

_HOLLOW = Text(
    id="Alasan aksi `{action}` tanpa anggaran, “{reason}”, hanya mengulang bahwa uangnya tidak ada.",
    en="The reason why action `{action}` has no budget, “{reason}”, only repeats that there is no money.",
)


@rule(
    "B002",
    Severity.WARNING,
    Text(
        id="Aksi `{action}` tidak mempunyai anggaran, dan alasannya tidak tertulis.",
        en="Action `{action}` has no budget, and no reason is given.",
    ),
    help=Text(
        id="Tulis `funding` dengan pagu per tahun, atau `no_budget_reason`.",
        en="Write `funding` with the ceiling of each year, or `no_budget_reason`.",
    ),
    question=Text(
        id="Dengan dana apa {names} dikerjakan, atau mengapa tidak memerlukan anggaran?",
        en="What pays for {names}, or why is no money needed?",
    ),
    summary=Text(id="Aksi tanpa anggaran dan tanpa alasan.", en="An action has no budget and no reason for zero."),
    why=Text(
        id="Aksi yang tidak dianggarkan tidak masuk RKPD, sehingga tidak dikerjakan.",
        en="An action without money never enters the yearly plan (RKPD), and is not carried out.",
    ),
    mend=Text(
        id="Tulis pagu indikatifnya; bila memang tanpa biaya, jelaskan di `no_budget_reason`, misalnya dikerjakan "
        "pegawai sendiri. Kata hampa daerah ditambah atau dikecualikan di `settings.checks.words.deferral`.",
        en="Write its indicative ceiling; if it costs nothing, say why in `no_budget_reason`, for instance that the "
        "office's own staff do it. `settings.checks.words.deferral` adds and excepts empty words.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding: []\n"
    "        total:\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding: []\n"
    "        total:\n        no_budget_reason: Dikerjakan kader dalam jadwal yang ada\n",
    absence=True,
)
def no_budget(plan: Masterplan) -> Iterator[Breach]:
    """A total without years is money too: that it does not add up is told elsewhere."""
    for action in plan.actions:
        if action.total or cost(action.funding):
            continue
        if not action.no_budget_reason:
            yield Breach(action.key("funding") if action.funding else action.at(), action=action.id)
        elif defers(plan, action.no_budget_reason):
            yield Breach(
                action.at("no_budget_reason"), message=_HOLLOW, action=action.id, reason=action.no_budget_reason
            )
