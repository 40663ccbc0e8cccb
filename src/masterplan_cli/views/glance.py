"""The size of the plan at a glance: how many of what, and what it costs."""

from dataclasses import dataclass

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.views._money import budget


@dataclass(frozen=True, slots=True)
class Glance:
    """Counts over the whole plan, and its budget."""

    dimensions: int
    missions: int
    objectives: int
    indicators: int
    strategies: int
    programmes: int
    actions: int
    quick_wins: int
    offices: int
    """Offices that lead a programme or carry out an action."""
    budget: int
    """In rupiah, over all years."""


def glance(plan: Masterplan) -> Glance:
    """How large the plan is."""
    named = (*(part.lead_office for part in plan.programmes), *(part.office for part in plan.actions))
    return Glance(
        dimensions=len(plan.dimensions),
        missions=len(plan.missions),
        objectives=len(plan.objectives),
        indicators=len(plan.indicators),
        strategies=len(plan.strategies),
        programmes=len(plan.programmes),
        actions=len(plan.actions),
        quick_wins=len(plan.quick_wins),
        offices=len({office.id for office in plan.offices.all(named)}),
        budget=sum(map(budget, plan.programmes)),
    )
