"""Q009: the months of a schedule follow one another, and progress grows with them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.quick_wins._months import in_order, length, ordinal
from masterplan_cli.schemas.quick_wins import QuickWin, ScheduleStep


@rule(
    "Q009",
    Severity.WARNING,
    Text(
        id="Jadwal quick win `{quick_win}` tidak berurutan: `{month}` ditulis setelah `{other}`.",
        en="The schedule of quick win `{quick_win}` is out of order: `{month}` is written after `{other}`.",
    ),
    help=Text(id="Perbaiki bulannya, atau pindahkan langkahnya.", en="Fix the month, or move the step."),
    summary=Text(
        id="Bulan jadwal quick win ganda atau tidak berurutan, atau kemajuannya turun.",
        en="Months of a quick win's schedule are doubled or out of order, or its progress falls.",
    ),
    why=Text(
        id="Jadwal menjadi dasar laporan bulanan; bulan yang keliru membuat kemajuan tidak dapat dinilai.",
        en="The monthly report rests on the schedule; with a wrong month progress cannot be judged.",
    ),
    mend=Text(
        id="Tulis langkah menurut bulannya, dengan `percent` yang tidak pernah turun.",
        en="Write the steps by month, with a `percent` that never falls.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    schedule:\n"
    "      - {month: 2025-06, activity: Menyiapkan petugas, percent: 30}\n"
    "      - {month: 2025-02, activity: Menjalankan di tempat pertama, percent: 70}\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    schedule:\n"
    "      - {month: 2025-02, activity: Menyiapkan petugas, percent: 30}\n"
    "      - {month: 2025-06, activity: Menjalankan di tempat pertama, percent: 70}\n",
)
def schedule_disorder(plan: Masterplan) -> Iterator[Breach]:
    """The first step that does not fit, once a quick win. Steps may be grouped by work, and a month may hold two.

    A month that makes a schedule too long is told as that alone.
    """
    limit = plan.settings.checks.thresholds.quick_win_months
    for quick_win in plan.quick_wins:
        fits = not quick_win.schedule or length(in_order(quick_win)) <= limit
        if fits and (found := _unordered(quick_win) or _falling(quick_win) or _doubled(quick_win)):
            yield found


def _unordered(quick_win: QuickWin) -> Breach | None:
    """A month out of its place: certain where progress grows as the steps are written, else a question."""
    steps = quick_win.schedule
    for index, (before, step) in enumerate(pairwise(steps)):
        if step.month >= before.month:
            continue
        percents = [one.percent for one in steps if one.percent is not None]
        if len(percents) < len(steps) or percents != sorted(set(percents)):
            return _out_of_order(quick_win, step, before, _UNSURE, Severity.NOTE)
        without_before, without_step = (_sorted((*steps[:at], *steps[at + 1 :])) for at in (index, index + 1))
        if without_before and not without_step:
            return _out_of_order(quick_win, before, step, _BEFORE)
        return _out_of_order(quick_win, step, before)
    return None


def _sorted(steps: Sequence[ScheduleStep]) -> bool:
    return all(one.month <= other.month for one, other in pairwise(steps))


def _out_of_order(
    quick_win: QuickWin,
    wrong: ScheduleStep,
    other: ScheduleStep,
    message: Text | None = None,
    severity: Severity | None = None,
) -> Breach:
    return Breach(
        wrong.at("month"),
        message=message,
        severity=severity,
        quick_win=quick_win.id,
        month=wrong.month,
        other=other.month,
    )


def _falling(quick_win: QuickWin) -> Breach | None:
    """Progress that falls from one step to the next."""
    figures = [(step, step.percent) for step in in_order(quick_win) if step.percent is not None]
    for (before, earlier), (step, percent) in pairwise(figures):
        if percent < earlier:
            return Breach(
                step.at("percent"),
                message=_FALLS,
                quick_win=quick_win.id,
                percent=measured(percent, "%"),
                month=step.month,
                earlier=measured(earlier, "%"),
                before=before.month,
                help=_FALLS_HELP,
                related=[(Text(id="kemajuan sebelumnya", en="the progress before"), before.at("percent"))],
            )
    return None


def _doubled(quick_win: QuickWin) -> Breach | None:
    """The same step twice; or two steps of a month before one that nothing stands in, which looks like a slip."""
    steps = in_order(quick_win)
    for before, step, after in zip(steps, steps[1:], (*steps[2:], None), strict=False):
        if step.month != before.month:
            continue
        if step.activity.casefold() == before.activity.casefold():
            return Breach(step.at("month"), message=_TWICE, quick_win=quick_win.id, month=step.month, help=_TWICE_HELP)
        monthly = len({one.month for one in steps}) == len(steps) - 1
        if monthly and after and ordinal(after.month) - ordinal(step.month) == 2:
            return Breach(
                step.at("month"), message=_SLIP, severity=Severity.NOTE, quick_win=quick_win.id, month=step.month
            )
    return None


_FALLS = Text(
    id="Kemajuan quick win `{quick_win}` turun: {percent} pada `{month}`, setelah {earlier} pada `{before}`.",
    en="The progress of quick win `{quick_win}` falls: {percent} in `{month}`, after {earlier} in `{before}`.",
)
_FALLS_HELP = Text(
    id="Tulis berapa persen quick win selesai pada akhir bulan itu, dihitung sejak awal.",
    en="Write how far the quick win is at the end of that month, counted from its start.",
)
_BEFORE = Text(
    id="Jadwal quick win `{quick_win}` tidak berurutan: `{month}` ditulis sebelum `{other}`.",
    en="The schedule of quick win `{quick_win}` is out of order: `{month}` is written before `{other}`.",
)
_UNSURE = Text(
    id="Dalam jadwal quick win `{quick_win}` `{month}` ditulis setelah `{other}`. Apakah bulannya benar?",
    en="In the schedule of quick win `{quick_win}` `{month}` is written after `{other}`. Is the month right?",
)
_TWICE = Text(
    id="Langkah yang sama dua kali tertulis pada `{month}` dalam jadwal quick win `{quick_win}`.",
    en="The same step stands twice in `{month}` in the schedule of quick win `{quick_win}`.",
)
_TWICE_HELP = Text(id="Hapus salah satunya, atau perbaiki bulannya.", en="Take one away, or fix its month.")
_SLIP = Text(
    id="Jadwal quick win `{quick_win}` memuat `{month}` dua kali dan melewati bulan berikutnya. Apakah bulannya benar?",
    en="The schedule of quick win `{quick_win}` has `{month}` twice and skips the month after it. Is the month right?",
)
