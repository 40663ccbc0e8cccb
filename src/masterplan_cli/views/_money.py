"""Money of the action plan, added up by whatever a view asks for."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple, get_args

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.actions import Action, Funding, FundSource
from masterplan_cli.schemas.programmes import Programme

SOURCES: tuple[FundSource, ...] = get_args(FundSource)
"""Fund sources in the order in which every table shows them."""


class Funded(NamedTuple):
    """Money of one action from one source."""

    dimension: Dimension
    programme: Programme
    action: Action
    funding: Funding


def funded(plan: Masterplan) -> Iterator[Funded]:
    """All money of the plan. A quick win spends its programme's money, so that it is not counted again."""
    for dimension in plan.dimensions:
        for programme in dimension.programmes:
            for action in programme.actions:
                for funding in action.funding:
                    yield Funded(dimension, programme, action, funding)


def cost(action: Action) -> int:
    """What an action costs over all years and sources, in rupiah."""
    return sum(sum(funding.amounts.values()) for funding in action.funding)


def budget(programme: Programme) -> int:
    """What all actions of a programme cost, in rupiah."""
    return sum(map(cost, programme.actions))


def years(plan: Masterplan) -> tuple[int, ...]:
    """The years of the plan, and any other year that somebody planned money for."""
    return tuple(sorted({*plan.years, *(year for money in funded(plan) for year in money.funding.amounts)}))


def source_order(source: FundSource | None) -> int:
    """Where a source stands in a table; money without a source comes last."""
    return SOURCES.index(source) if source else len(SOURCES)


def share(part: int, whole: int) -> Decimal:
    """A part in percent of the whole, with one decimal; zero of nothing is zero."""
    exact = Decimal(100 * part) / whole if whole else Decimal(0)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
