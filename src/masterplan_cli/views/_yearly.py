"""Money of some actions, year by year and source by source."""

from collections.abc import Iterable
from dataclasses import dataclass

from masterplan_cli.schemas.actions import Action, FundSource
from masterplan_cli.views._money import source_order
from masterplan_cli.views.budget_by_year import SourceYears


@dataclass(frozen=True, slots=True)
class Yearly:
    """Rows of sources over columns of years, in rupiah."""

    years: tuple[int, ...]
    sources: tuple[SourceYears, ...]
    """Only sources that are drawn on."""
    amounts: tuple[int, ...]
    """The sum of each year."""
    total: int

    @property
    def is_empty(self) -> bool:
        """Whether there is no money yet."""
        return self.total == 0


def yearly(actions: Iterable[Action], columns: tuple[int, ...]) -> Yearly:
    """The money of these actions over these years."""
    money: dict[FundSource | None, dict[int, int]] = {}
    for action in actions:
        for funding in action.funding:
            row = money.setdefault(funding.source, dict.fromkeys(columns, 0))
            for year, amount in funding.amounts.items():
                row[year] += amount
    sources = tuple(
        SourceYears(source, tuple(row.values()), sum(row.values()))
        for source, row in sorted(money.items(), key=lambda pair: source_order(pair[0]))
    )
    amounts = tuple(sum(row.amounts[column] for row in sources) for column in range(len(columns)))
    return Yearly(columns, sources, amounts, sum(amounts))
