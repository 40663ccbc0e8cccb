"""Where governance is written."""

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.plan_sheet import PlanSheet


def without_governance(plan: Masterplan) -> Spot | None:
    """The start of the worksheet where governance is missing altogether."""
    return next((block.at() for block in plan.blocks if isinstance(block, PlanSheet)), None)
