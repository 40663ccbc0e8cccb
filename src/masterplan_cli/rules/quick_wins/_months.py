"""Months of a schedule, counted."""

from collections.abc import Sequence

from masterplan_cli.schemas.quick_wins import QuickWin, ScheduleStep


def ordinal(month: str) -> int:
    """A month such as `2025-03` as a number that grows by one a month."""
    year, number = map(int, month.split("-"))
    return 12 * year + number


def in_order(quick_win: QuickWin) -> list[ScheduleStep]:
    """The steps of a schedule in the order of time, whatever order they were written in."""
    return sorted(quick_win.schedule, key=lambda step: step.month)


def length(steps: Sequence[ScheduleStep]) -> int:
    """How many months steps in order take, the first and the last included."""
    return ordinal(steps[-1].month) - ordinal(steps[0].month) + 1
