"""B002: an action or a quick win costs something, or says why it does not."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._hollow import lacks_money
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.budget._spending import cost, spending
from masterplan_cli.schemas.quick_wins import QuickWin

_HOLLOW = Text(
    id="Alasan `{name}` tanpa anggaran, “{reason}”, tidak menjelaskan bagaimana pekerjaannya berjalan tanpa uang.",
    en="The reason why `{name}` has no budget, “{reason}”, does not say how the work is done without money.",
)


@rule(
    "B002",
    Severity.WARNING,
    Text(
        id="Aksi `{name}` tidak mempunyai anggaran, dan alasannya tidak tertulis.",
        en="Action `{name}` has no budget, and no reason is given.",
    ),
    help=Text(
        id="Tulis `funding` dengan pagu per tahun, atau `no_budget_reason`.",
        en="Write `funding` with the ceiling of each year, or `no_budget_reason`.",
    ),
    question=Text(
        id="Dengan dana apa {names} dikerjakan, atau mengapa tidak memerlukan anggaran?",
        en="What pays for {names}, or why is no money needed?",
    ),
    summary=Text(
        id="Aksi atau quick win tanpa anggaran dan tanpa alasan.",
        en="An action or a quick win has no budget and no reason for zero.",
    ),
    why=Text(
        id="Aksi yang tidak dianggarkan tidak masuk RKPD, sehingga tidak dikerjakan.",
        en="An action without money never enters the yearly plan (RKPD), and is not carried out.",
    ),
    mend=Text(
        id="Tulis pagu indikatifnya; bila memang tanpa biaya, jelaskan di `no_budget_reason`, misalnya dikerjakan "
        "pegawai sendiri. Kata hampa daerah ditambah atau dikecualikan di `settings.checks.words.deferral` dan `no_money`.",
        en="Write its indicative ceiling; if it costs nothing, say why in `no_budget_reason`, for instance that the "
        "office's own staff do it. `settings.checks.words.deferral` and `no_money` add and except empty words.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding: []\n"
    "        total:\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding: []\n"
    "        total:\n        no_budget_reason: Dikerjakan kader dalam jadwal yang ada\n",
    absence=True,
)
def no_budget(plan: Masterplan) -> Iterator[Breach]:
    """A total without years is money too: that it does not add up is told elsewhere."""
    for block in spending(plan):
        if block.total or cost(block.funding):
            continue
        reason = block.no_budget_reason
        if reason and lacks_money(plan, reason):
            yield Breach(block.at("no_budget_reason"), message=_HOLLOW, name=block.id, reason=reason)
        elif reason is None and isinstance(block, QuickWin):
            yield _quick_win(plan, block)
        elif reason is None:
            yield Breach(block.key("funding") if block.funding else block.at(), name=block.id)


def _quick_win(plan: Masterplan, quick_win: QuickWin) -> Breach:
    """A quick win may spend what its programme has; that is asked."""
    programme = plan.programme_of(quick_win)
    paid = programme is not None and any(cost(action.funding) for action in programme.actions)
    return Breach(
        quick_win.key("funding"),
        message=_ASKED if paid else _QUICK_WIN,
        severity=Severity.NOTE if paid else None,
        name=quick_win.id,
        programme=quick_win.programme,
    )


_QUICK_WIN = Text(
    id="Quick win `{name}` tidak mempunyai anggaran, dan alasannya tidak tertulis.",
    en="Quick win `{name}` has no budget, and no reason is given.",
)
_ASKED = Text(
    id="Quick win `{name}` tidak menyebut anggaran. Apakah dibiayai aksi program `{programme}`?",
    en="Quick win `{name}` states no budget. Do the actions of programme `{programme}` pay for it?",
)
