"""What hangs on each office: what it leads, supports, carries out, measures and signed."""

from collections.abc import Iterable
from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.analysis import Gap, Issue
from masterplan_cli.schemas.governance import Commitment
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.views._money import years
from masterplan_cli.views._offices import successor
from masterplan_cli.views._yearly import Yearly, yearly
from masterplan_cli.views.action_groups import ActionRow, action_groups
from masterplan_cli.views.indicator_table import IndicatorRow, indicator_table
from masterplan_cli.views.programme_matrix import ProgrammeRow, programme_matrix


@dataclass(frozen=True, slots=True)
class Coordination:
    """A dimension that an office coordinates."""

    dimension: Dimension
    role: str | None


@dataclass(frozen=True, slots=True)
class OfficePage:
    """An office and everything that names it."""

    office: Office
    successor: Office | None
    """Who answers for its duties today; None where it does so itself."""
    predecessors: tuple[Office, ...]
    """The offices that merged into it."""
    coordinates: tuple[Coordination, ...]
    leads: tuple[ProgrammeRow, ...]
    supports: tuple[ProgrammeRow, ...]
    actions: tuple[ActionRow, ...]
    indicators: tuple[IndicatorRow, ...]
    quick_wins: tuple[QuickWin, ...]
    issues: tuple[Issue, ...]
    gaps: tuple[Gap, ...]
    commitments: tuple[Commitment, ...]
    """Also those of offices that merged into it."""
    budget: Yearly
    """Of the actions that it carries out."""

    @property
    def is_idle(self) -> bool:
        """Whether the plan gives it nothing to do."""
        return not (self.leads or self.supports or self.actions or self.indicators or self.quick_wins)


@dataclass(frozen=True, slots=True)
class OfficePages:
    """A page an office, in the order of the plan."""

    pages: tuple[OfficePage, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the plan names no office yet."""
        return not self.pages


def office_page(plan: Masterplan) -> OfficePages:
    """The pages of all offices."""
    roles = _Roles(plan)
    return OfficePages(tuple(map(roles.page, plan.offices)))


class _Roles:
    """Who does what; looked up by office once for all pages."""

    def __init__(self, plan: Masterplan) -> None:
        self._plan = plan
        self._columns = years(plan)
        self._matrix = programme_matrix(plan).rows
        groups = action_groups(plan).groups
        self._actions = [row for group in groups for part in group.dimensions for row in part.rows]
        self._indicators = indicator_table(plan).rows

    def page(self, office: Office) -> OfficePage:
        """All that names one office."""
        plan = self._plan
        actions = tuple(row for row in self._actions if self._is(office, row.action.office))
        following = successor(plan, office)
        return OfficePage(
            office=office,
            successor=following if following.id != office.id else None,
            predecessors=tuple(each for each in plan.offices if self._is(office, each.merged_into)),
            coordinates=self._coordinates(office),
            leads=tuple(row for row in self._matrix if self._is(office, row.programme.lead_office)),
            supports=tuple(row for row in self._matrix if self._among(office, row.programme.supporting_offices)),
            actions=actions,
            indicators=tuple(row for row in self._indicators if self._is(office, row.indicator.office)),
            quick_wins=tuple(each for each in plan.quick_wins if self._is(office, each.owner)),
            issues=tuple(each for each in plan.issues if self._among(office, each.offices)),
            gaps=tuple(each for each in plan.gaps if self._is(office, each.office)),
            commitments=self._commitments(office),
            budget=yearly((row.action for row in actions), self._columns),
        )

    def _is(self, office: Office, name: str | None) -> bool:
        return self._plan.offices.get(name) is office

    def _among(self, office: Office, names: Iterable[str]) -> bool:
        return any(self._is(office, name) for name in names)

    def _coordinates(self, office: Office) -> tuple[Coordination, ...]:
        governance = self._plan.governance
        return tuple(
            Coordination(dimension, each.role)
            for each in (governance.coordinators if governance else ())
            if self._is(office, each.office) and (dimension := self._plan.dimension(each.dimension))
        )

    def _commitments(self, office: Office) -> tuple[Commitment, ...]:
        governance = self._plan.governance
        return tuple(
            each
            for each in (governance.commitments if governance else ())
            if (signer := self._plan.offices.get(each.office))
            and office.id in (signer.id, successor(self._plan, signer).id)
        )
