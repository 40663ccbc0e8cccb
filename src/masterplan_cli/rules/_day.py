"""The day that a plan speaks from."""

from datetime import date

from masterplan_cli.masterplan import Masterplan


def day(plan: Masterplan) -> date | None:
    """The day that stands on the plan, or else its first one."""
    if not plan.plan:
        return None
    return plan.plan.date or date(plan.plan.first_year, 1, 1)
