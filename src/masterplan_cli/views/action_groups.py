"""The action plan by its four headings: policy, infrastructure, applications, literacy."""

from dataclasses import dataclass
from typing import get_args

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.actions import Action, ActionGroup, FundSource
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.views._money import cost, source_order
from masterplan_cli.views._offices import label


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action of a programme."""

    action: Action
    programme: Programme
    office: str
    years: tuple[int, ...]
    """The years that it names, or else those it has money in."""
    sources: tuple[FundSource, ...]
    total: int
    """In rupiah, over all years."""


@dataclass(frozen=True, slots=True)
class DimensionActions:
    """The actions of a dimension in one group."""

    dimension: Dimension
    rows: tuple[ActionRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class GroupActions:
    """One of the four groups."""

    group: ActionGroup
    dimensions: tuple[DimensionActions, ...]
    """Only dimensions that have an action in it."""
    count: int
    total: int


@dataclass(frozen=True, slots=True)
class ActionGroups:
    """The four groups in their usual order, also empty ones."""

    groups: tuple[GroupActions, ...]
    count: int
    total: int

    @property
    def is_empty(self) -> bool:
        """Whether the plan has no action yet."""
        return self.count == 0

    def of(self, group: str) -> GroupActions | None:
        """The group of this key."""
        return next((part for part in self.groups if part.group == group), None)


def action_groups(plan: Masterplan) -> ActionGroups:
    """Every action of the plan under its heading."""
    groups = tuple(_group(plan, group) for group in get_args(ActionGroup))
    return ActionGroups(groups, sum(part.count for part in groups), sum(part.total for part in groups))


def _group(plan: Masterplan, group: ActionGroup) -> GroupActions:
    parts = tuple(part for dimension in plan.dimensions if (part := _dimension(plan, dimension, group)).rows)
    return GroupActions(group, parts, sum(len(part.rows) for part in parts), sum(part.total for part in parts))


def _dimension(plan: Masterplan, dimension: Dimension, group: ActionGroup) -> DimensionActions:
    rows = tuple(
        _row(plan, programme, action)
        for programme in dimension.programmes
        for action in programme.actions
        if action.group == group
    )
    return DimensionActions(dimension, rows, sum(row.total for row in rows))


def _row(plan: Masterplan, programme: Programme, action: Action) -> ActionRow:
    years = {*action.years} or {year for funding in action.funding for year in funding.amounts}
    sources = {funding.source for funding in action.funding if funding.source}
    return ActionRow(
        action,
        programme,
        label(plan, action.office),
        tuple(sorted(years)),
        tuple(sorted(sources, key=source_order)),
        cost(action),
    )
