"""Q008: status and percentage of a quick win tell the same story."""

from collections.abc import Iterator
from decimal import Decimal

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule

_FITTING = {
    "planned": Text(id="0 %", en="0%"),
    "running": Text(id="kurang dari 100 %", en="less than 100%"),
    "finished": Text(id="100 %", en="100%"),
    "stopped": Text(id="kurang dari 100 %", en="less than 100%"),
}


@rule(
    "Q008",
    Severity.WARNING,
    Text(
        id="Quick win `{quick_win}` berstatus `{status}`, tetapi kemajuannya {percent}.",
        en="Quick win `{quick_win}` has the status `{status}`, but is {percent} complete.",
    ),
    help=Text(
        id="Untuk `{status}` kemajuannya {fitting}; perbaiki salah satunya.",
        en="With `{status}` it is {fitting} complete; fix one of the two.",
    ),
    summary=Text(
        id="Persentase dan status quick win bertentangan.", en="Percentage and status of a quick win disagree."
    ),
    why=Text(
        id="Status dilaporkan dalam persen; dua jawaban yang berbeda membuat keduanya tidak dipercaya.",
        en="Status is reported as a percentage; two answers that differ make both of them doubtful.",
    ),
    mend=Text(
        id="`planned` berarti 0 %, `running` dan `stopped` kurang dari 100 %, `finished` 100 %.",
        en="`planned` means 0%, `running` and `stopped` less than 100%, `finished` 100%.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    percent: 40\n    status: planned\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    percent: 40\n    status: running\n",
)
def status_conflict(plan: Masterplan) -> Iterator[Breach]:
    """What has just begun may still stand at zero."""
    for quick_win in plan.quick_wins:
        status, percent = quick_win.status, quick_win.percent
        if status is None or percent is None or _fits(status, percent):
            continue
        yield Breach(
            quick_win.at("percent"),
            quick_win=quick_win.id,
            status=status,
            percent=measured(percent, "%"),
            fitting=_FITTING[status],
            related=[(Text(id="statusnya", en="its status"), quick_win.at("status"))],
        )


def _fits(status: str, percent: Decimal) -> bool:
    if status == "planned":
        return percent == 0
    return percent == 100 if status == "finished" else percent < 100
