"""Q003: a quick win is finished within a year, and begins in the plan's first."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.quick_wins._months import in_order, length, ordinal
from masterplan_cli.schemas.quick_wins import QuickWin, ScheduleStep


@rule(
    "Q003",
    Severity.ERROR,
    Text(
        id="Jadwal quick win `{quick_win}` memakan {months} bulan, dari `{first}` sampai `{last}`; paling lama {limit}.",
        en="The schedule of quick win `{quick_win}` takes {months} months, from `{first}` to `{last}`; {limit} at most.",
    ),
    help=Text(
        id="Persempit cakupannya, atau jadikan sisanya bagian dari programnya.",
        en="Narrow it down, or make the rest a part of its programme.",
    ),
    summary=Text(
        id="Quick win lebih lama dari 12 bulan, atau dimulai setelah tahun pertama rencana.",
        en="A quick win takes over 12 months, or starts after the plan's first year.",
    ),
    why=Text(
        id="Quick win selesai dalam 6–12 bulan; yang lebih lama adalah program biasa.",
        en="A quick win is finished within 6–12 months; what takes longer is an ordinary programme.",
    ),
    mend=Text(
        id="Susun jadwal paling lama 12 bulan dalam tahun pertama rencana. Batasnya `quick_win_months`.",
        en="Make a schedule of 12 months at most in the plan's first year. The limit is `quick_win_months`.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    schedule:\n"
    "      - {month: 2025-02, activity: Menyiapkan petugas}\n      - {month: 2026-05, activity: Menilai hasil}\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    schedule:\n"
    "      - {month: 2025-02, activity: Menyiapkan petugas}\n      - {month: 2025-09, activity: Menilai hasil}\n",
    thresholds=("quick_win_months",),
)
def quick_win_too_long(plan: Masterplan) -> Iterator[Breach]:
    """Too long is an error at the first month beyond, or at a first one that lies apart; starting late is a warning at the month when it starts."""
    limit = plan.settings.checks.thresholds.quick_win_months
    for quick_win in plan.quick_wins:
        if steps := in_order(quick_win):
            yield from _too_long(quick_win, steps, limit)
            if plan.plan and int(steps[0].month[:4]) > plan.plan.first_year:
                yield _late(quick_win, steps[0], plan.plan.first_year)


def _too_long(quick_win: QuickWin, steps: list[ScheduleStep], limit: int) -> Iterator[Breach]:
    first, last = steps[0], steps[-1]
    if length(steps) <= limit:
        return
    beyond = next(step for step in steps if ordinal(step.month) - ordinal(first.month) >= limit)
    # A first month that lies far before all others is a slip, and the second is none of it.
    early = len(steps) > 2 and beyond is steps[1] and length(steps[1:]) <= limit
    accused, other = (first, beyond) if early else (beyond, first)
    beside = (
        Text(id="bulan berikutnya", en="the next month") if early else Text(id="bulan pertamanya", en="its first month")
    )
    yield Breach(
        accused.at("month"),
        help=_FIRST if early else None,
        quick_win=quick_win.id,
        months=length(steps),
        first=first.month,
        last=last.month,
        limit=limit,
        related=[(beside, other.at("month"))],
    )


_FIRST = Text(
    id="Periksa bulan pertamanya; langkah lainnya sudah muat dalam batas itu.",
    en="Check its first month; the other steps stay within the limit.",
)


def _late(quick_win: QuickWin, first: ScheduleStep, year: int) -> Breach:
    return Breach(
        first.at("month"),
        message=Text(
            id="Quick win `{quick_win}` baru dimulai pada `{month}`, setelah tahun pertama rencana, {year}.",
            en="Quick win `{quick_win}` starts only in `{month}`, after the plan's first year, {year}.",
        ),
        severity=Severity.WARNING,
        quick_win=quick_win.id,
        month=first.month,
        year=year,
        help=Text(
            id="Mulai lebih awal, atau pilih langkah lain yang dapat dimulai segera.",
            en="Begin earlier, or choose another step that can begin at once.",
        ),
    )
