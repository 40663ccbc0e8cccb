"""What spends money: the actions of programmes, and quick wins."""

from collections.abc import Iterable, Iterator

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Action, Funding
from masterplan_cli.schemas.quick_wins import QuickWin


def spending(plan: Masterplan) -> Iterator[Action | QuickWin]:
    """All actions, then all quick wins."""
    yield from plan.actions
    yield from plan.quick_wins


def amounts(fundings: Iterable[Funding]) -> Iterator[tuple[int, Spot]]:
    """Every amount in rupiah and where it stands."""
    for funding in fundings:
        for year, amount in funding.amounts.items():
            yield amount, funding.at("amounts", str(year))


def cost(fundings: Iterable[Funding]) -> int:
    """The sum over all years and sources, in rupiah."""
    return sum(amount for amount, _ in amounts(fundings))
