"""Q010: a quick win is as far as its own schedule says."""

from collections.abc import Iterator
from datetime import date

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Language, Text, calendar
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.quick_wins._months import in_order, ordinal
from masterplan_cli.schemas.quick_wins import QuickWin, ScheduleStep

_TOLERANCE = 5
"""Percentage points: a schedule is no finer than that."""


@rule(
    "Q010",
    Severity.WARNING,
    Text(
        id="Quick win `{quick_win}` terlambat: {percent} pada {day}, sedangkan jadwalnya {planned} pada akhir `{month}`.",
        en="Quick win `{quick_win}` is late: {percent} on {day}, while its schedule has {planned} at the end of `{month}`.",
    ),
    help=Text(
        id="Perbarui `percent`, atau susun ulang jadwalnya dan tulis apa yang menahannya.",
        en="Bring `percent` up to date, or make a new schedule and write what holds it up.",
    ),
    question=Text(
        id="Apa yang menahan {names}, dan kapan selesai?",
        en="What holds {names} up, and when will it be finished?",
    ),
    summary=Text(id="Quick win tertinggal dari jadwalnya sendiri.", en="A quick win is behind its own schedule."),
    why=Text(
        id="Penilai membandingkan persen dengan jadwal; keterlambatan yang tidak dijelaskan dibaca sebagai kegagalan.",
        en="Assessors compare the percentage with the schedule; a delay that nobody explains reads as failure.",
    ),
    mend=Text(
        id="Tulis kemajuan sebenarnya pada `status_date`, dan jadwal yang masih dapat ditepati.",
        en="Write the true progress on `status_date`, and a schedule that can still be kept.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    schedule:\n"
    "      - {month: 2025-06, activity: Menjalankan di tempat pertama, percent: 70}\n"
    "    percent: 30\n    status: running\n    status_date: 2025-08-15\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    schedule:\n"
    "      - {month: 2025-06, activity: Menjalankan di tempat pertama, percent: 70}\n"
    "    percent: 75\n    status: running\n    status_date: 2025-08-15\n",
)
def behind_schedule(plan: Masterplan) -> Iterator[Breach]:
    """On the day of its status, by the last month that had ended then; what was stopped is late by intent.

    That what is finished is not yet all done is told elsewhere.
    """
    for quick_win in plan.quick_wins:
        day = quick_win.status_date
        if day is None or quick_win.status in ("stopped", "finished"):
            continue
        percent = 0 if quick_win.status == "planned" and quick_win.percent is None else quick_win.percent
        step, planned = _planned(quick_win, day)
        if step and percent is not None and percent < planned - _TOLERANCE:
            yield Breach(
                quick_win.at("status" if quick_win.percent is None else "percent"),
                quick_win=quick_win.id,
                percent=measured(percent, "%"),
                day=Text(id=calendar(day, Language.ID), en=calendar(day, Language.EN)),
                planned=measured(planned, "%"),
                month=step.month,
                related=[(Text(id="jadwalnya", en="its schedule"), step.at("month"))],
            )


def _planned(quick_win: QuickWin, day: date) -> tuple[ScheduleStep | None, int]:
    """The last step whose month had ended, and how far the schedule is then: all of it after its last month."""
    steps = in_order(quick_win)
    today = ordinal(f"{day.year}-{day.month}")
    if steps and ordinal(steps[-1].month) < today:
        return steps[-1], 100 if steps[-1].percent is None else int(steps[-1].percent)
    ended = [step for step in steps if step.percent is not None and ordinal(step.month) < today]
    return (ended[-1], int(ended[-1].percent or 0)) if ended else (None, 0)
