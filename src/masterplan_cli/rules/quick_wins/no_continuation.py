"""Q007: a quick win says what happens after its first year."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._hollow import defers, ends
from masterplan_cli.rules._rule import Breach, rule

_HOLLOW = Text(
    id="Kelanjutan quick win `{quick_win}`, “{words}”, tidak menyebut siapa, apa, di mana, atau dengan uang apa.",
    en="The continuation of quick win `{quick_win}`, “{words}”, says neither who, what, where nor with which money.",
)
_ENDS = Text(
    id="Kelanjutan quick win `{quick_win}`, “{words}”, hanya menyatakan bahwa quick win berakhir.",
    en="The continuation of quick win `{quick_win}`, “{words}”, only says that it ends.",
)


@rule(
    "Q007",
    Severity.WARNING,
    Text(
        id="Quick win `{quick_win}` tidak mempunyai rencana setelah tahun pertama.",
        en="Quick win `{quick_win}` has no plan for after the first year.",
    ),
    help=Text(
        id="Tulis `continuation`: siapa yang meneruskan, dengan anggaran apa.",
        en="Write `continuation`: who carries it on, with which money.",
    ),
    question=Text(
        id="Siapa yang meneruskan {names} setelah tahun pertama, dan dengan anggaran apa?",
        en="Who carries {names} on after the first year, and with what money?",
    ),
    summary=Text(id="Quick win tanpa rencana kelanjutan.", en="A quick win has no continuation plan."),
    why=Text(
        id="Banyak quick win mati setelah setahun karena kelanjutannya tidak direncanakan.",
        en="Many quick wins died after a year for want of a continuation plan.",
    ),
    mend=Text(
        id="Tulis bagaimana programnya mengambil alih: penanggung jawab, anggaran rutin, perluasan. Kata hampa daerah "
        "ditambah atau dikecualikan di `settings.checks.words.deferral`.",
        en="Write how its programme takes over: who answers, from which regular budget, how it spreads. "
        "`settings.checks.words.deferral` adds and excepts empty words.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    continuation:\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    continuation: Diteruskan program Posyandu Terjadwal.\n",
)
def no_continuation(plan: Masterplan) -> Iterator[Breach]:
    """At the quick win where the field is not there to point at."""
    for quick_win in plan.quick_wins:
        if quick_win.continuation is None:
            yield Breach(quick_win.at(), quick_win=quick_win.id)
        elif message := _fault(plan, quick_win.continuation):
            told = " ".join(quick_win.continuation.split())
            yield Breach(quick_win.at("continuation"), message=message, quick_win=quick_win.id, words=told)


def _fault(plan: Masterplan, continuation: str) -> Text | None:
    if ends(plan, continuation):
        return _ENDS
    return _HOLLOW if defers(plan, continuation) else None
