"""Which years each horizon of the road map covers."""

from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.road_map import Horizon

NAMES: dict[Horizon, Text] = {
    "short": Text(id="jangka pendek", en="short term"),
    "medium": Text(id="jangka menengah", en="medium term"),
    "long": Text(id="jangka panjang", en="long term"),
}


def horizons(plan: Masterplan) -> dict[Horizon, range]:
    """The years of each horizon, one beginning where the other ends; those beyond the plan's last year left away.

    None where the plan, or how it sets the horizons, could not be read.
    """
    if not plan.plan or plan.unsettled:
        return {}
    settings, start, end = plan.settings.horizons, plan.plan.first_year, plan.plan.last_year + 1
    bounds = [min(start + reach, end) for reach in (settings.short, settings.medium, settings.long)]
    return dict(zip(NAMES, map(range, [start, *bounds], bounds), strict=False))
