"""Each dimension in short: who coordinates it, what it costs, and its quick wins."""

from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.views._money import budget


@dataclass(frozen=True, slots=True)
class QuickWinCard:
    """A quick win and the office that owns it."""

    quick_win: QuickWin
    owner: str | None
    """The office as its worksheet names it; None where nobody owns it yet."""


@dataclass(frozen=True, slots=True)
class DimensionCard:
    """A dimension in short."""

    dimension: Dimension
    coordinator: str | None
    """The office as its worksheet names it; None where no office was named."""
    budget: int
    """In rupiah, over all years."""
    quick_wins: tuple[QuickWinCard, ...]


@dataclass(frozen=True, slots=True)
class DimensionCards:
    """A card for each dimension of the profile."""

    cards: tuple[DimensionCard, ...]

    @property
    def has_quick_wins(self) -> bool:
        """Whether any dimension has a quick win."""
        return any(card.quick_wins for card in self.cards)


def dimension_cards(plan: Masterplan) -> DimensionCards:
    """The dimensions of the plan in short."""
    return DimensionCards(tuple(_card(plan, dimension) for dimension in plan.dimensions))


def _card(plan: Masterplan, dimension: Dimension) -> DimensionCard:
    coordinators = plan.governance.coordinators if plan.governance else ()
    office = next((each.office for each in coordinators if each.dimension == dimension.key), None)
    quick_wins = tuple(QuickWinCard(each, each.owner) for each in dimension.quick_wins)
    return DimensionCard(dimension, office, sum(map(budget, dimension.programmes)), quick_wins)
