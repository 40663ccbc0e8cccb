"""The budget codes of a plan, those of programmes and of their actions."""

from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference import nomenclature
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import ActionCode
from masterplan_cli.schemas.programmes import BudgetCode


@dataclass(frozen=True, slots=True)
class Written:
    """A block with budget codes."""

    block: BudgetCode | ActionCode
    above: str | None
    """The code of its programme, where another block states it."""

    @property
    def codes(self) -> tuple[tuple[str, Spot], ...]:
        """Its codes from the widest to the narrowest, up to the first that does not start with the one above it.

        That one is told elsewhere, and what stands below it cannot be judged.
        """
        found: list[tuple[str, Spot]] = []
        above = self.above
        for field in ("programme", "activity", "sub_activity"):
            code = getattr(self.block, field, None)
            if code and above and not code.startswith(f"{above}."):
                break
            if code:
                above = code
                found.append((code, self.block.at(field)))
        return tuple(found)


def written(plan: Masterplan) -> Iterator[Written]:
    """Every block with budget codes, in the order of the plan."""
    for programme in plan.programmes:
        own = programme.budget_code
        if own:
            yield Written(own, None)
        for action in programme.actions:
            if action.budget_code:
                yield Written(action.budget_code, own.programme if own else None)


def programmes(plan: Masterplan) -> Iterator[tuple[str, Spot, str | None]]:
    """Each code of a programme where it is first said, the spot that says it, and the name beside it."""
    for one in written(plan):
        if not one.above and one.codes:
            code, spot = one.codes[0]
            yield nomenclature.programme_of(code), spot, one.block.name


def is_field(code: str) -> bool:
    """Whether a field of government exists; `X.XX` stands for every one."""
    return code in nomenclature.fields() or code == "X.XX"


def is_programme(plan: Masterplan, code: str) -> bool:
    """Whether the nomenclature or the region's own table holds a programme."""
    own = plan.own_nomenclature
    return nomenclature.programme(code) is not None or (own is not None and (code in own.rows or own.covers(code)))
