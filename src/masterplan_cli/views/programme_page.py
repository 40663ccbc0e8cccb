"""What hangs on each programme, up the chain to the issues and down to the quick wins."""

from collections.abc import Mapping
from dataclasses import dataclass

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.analysis import Gap, Issue, SwotStrategy
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.schemas.road_map import RoadMapEntry
from masterplan_cli.schemas.vision import Mission
from masterplan_cli.views._money import years
from masterplan_cli.views._yearly import Yearly, yearly
from masterplan_cli.views.action_groups import ActionRow, action_groups
from masterplan_cli.views.dimension_links import ProgrammeLink, dimension_links
from masterplan_cli.views.programme_matrix import ProgrammeRow, programme_matrix


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """A programme and everything that it comes from, brings and touches."""

    row: ProgrammeRow
    issues: tuple[Issue, ...]
    """What its gaps follow from."""
    gaps: tuple[Gap, ...]
    swot_strategies: tuple[SwotStrategy, ...]
    """The TOWS strategies that its strategy grew from."""
    mission: Mission | None
    companions: tuple[Programme, ...]
    """The other programmes of its strategy."""
    actions: tuple[ActionRow, ...]
    """By group."""
    stages: tuple[RoadMapEntry, ...]
    """In the order of time."""
    needs: tuple[Programme, ...]
    """What must run before it."""
    needed_by: tuple[Programme, ...]
    quick_wins: tuple[QuickWin, ...]
    links_out: tuple[ProgrammeLink, ...]
    links_in: tuple[ProgrammeLink, ...]
    """Programmes that continue in it."""
    budget: Yearly

    @property
    def programme(self) -> Programme:
        """The programme itself."""
        return self.row.programme


@dataclass(frozen=True, slots=True)
class ProgrammePages:
    """A page a programme, in the order of the plan."""

    pages: tuple[ProgrammePage, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the plan has no programme yet."""
        return not self.pages

    @property
    def astray(self) -> tuple[Programme, ...]:
        """Programmes that serve no mission yet: no way leads to them from the vision."""
        return tuple(page.programme for page in self.pages if page.mission is None)


def programme_page(plan: Masterplan) -> ProgrammePages:
    """The pages of all programmes."""
    columns = years(plan)
    actions: dict[str, list[ActionRow]] = {}
    for group in action_groups(plan).groups:
        for part in group.dimensions:
            for row in part.rows:
                actions.setdefault(row.programme.id, []).append(row)
    ties = _ties(plan)
    return ProgrammePages(
        tuple(
            _page(plan, row, tuple(actions.get(row.programme.id, ())), ties, columns)
            for row in programme_matrix(plan).rows
        )
    )


@dataclass(frozen=True, slots=True)
class _Ties:
    """What leads from a programme to others, by its id: looked for once, not once for each programme."""

    out: Mapping[str, list[ProgrammeLink]]
    into: Mapping[str, list[ProgrammeLink]]
    needed_by: Mapping[str, list[str]]


def _ties(plan: Masterplan) -> _Ties:
    out: dict[str, list[ProgrammeLink]] = {}
    into: dict[str, list[ProgrammeLink]] = {}
    needed_by: dict[str, list[str]] = {}
    for link in dimension_links(plan).links:
        out.setdefault(link.programme.id, []).append(link)
        if link.continued_by:
            into.setdefault(link.continued_by.id, []).append(link)
    for entry in plan.road_map:
        for name in dict.fromkeys(entry.depends_on):
            needed_by.setdefault(name, []).append(entry.programme)
    return _Ties(out, into, needed_by)


def _page(
    plan: Masterplan,
    row: ProgrammeRow,
    actions: tuple[ActionRow, ...],
    ties: _Ties,
    columns: tuple[int, ...],
) -> ProgrammePage:
    programme, strategy = row.programme, row.strategy
    gaps = plan.gaps.all(programme.gaps)
    stages = plan.road_map_of(programme)
    return ProgrammePage(
        row=row,
        issues=tuple({issue.id: issue for gap in gaps for issue in plan.issues_behind(gap)}.values()),
        gaps=gaps,
        swot_strategies=plan.swot_strategies.all(strategy.swot_strategies) if strategy else (),
        mission=plan.mission_of(row.objective) if row.objective else None,
        companions=tuple(each for each in plan.programmes_of(strategy) if each.id != programme.id) if strategy else (),
        actions=actions,
        stages=tuple(sorted(stages, key=lambda stage: (stage.first_year, stage.last_year))),
        needs=plan.programmes.all(dict.fromkeys(name for stage in stages for name in stage.depends_on)),
        needed_by=plan.programmes.all(dict.fromkeys(ties.needed_by.get(programme.id, ()))),
        quick_wins=plan.quick_wins_of(programme),
        links_out=tuple(ties.out.get(programme.id, ())),
        links_in=tuple(ties.into.get(programme.id, ())),
        budget=yearly(programme.actions, columns),
    )
