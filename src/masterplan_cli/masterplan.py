"""The merged plan: everything that the worksheets say, and every look-up along the chain from issue to quick win."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar, overload

from masterplan_cli.language import Text
from masterplan_cli.profiles import Profile, SubDimension
from masterplan_cli.reference.citations import Citation, citations
from masterplan_cli.reference.own_nomenclature import OwnNomenclature
from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.analysis import Gap, Issue, SwotEntry, SwotStrategy
from masterplan_cli.schemas.governance import Governance
from masterplan_cli.schemas.objectives import Indicator, Objective, Uncovered
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.plan_sheet import Introduction, Outlook, Plan, Preface
from masterplan_cli.schemas.planning import LegalBasis, PlanningDocument
from masterplan_cli.schemas.programmes import Programme, Strategy
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.schemas.readiness import Culture, Element, Infrastructure, Nature, Structure, Superstructure
from masterplan_cli.schemas.references import Reference, kind_of, references
from masterplan_cli.schemas.region import Region
from masterplan_cli.schemas.road_map import RoadMapEntry
from masterplan_cli.schemas.settings import Settings
from masterplan_cli.schemas.texts import Written, texts
from masterplan_cli.schemas.vision import Mission, Vision

T = TypeVar("T")
B = TypeVar("B", bound=Block)


class Index(Sequence[T], Generic[T]):
    """Blocks in the order of the plan, found by id or by another name of theirs."""

    __slots__ = ("_by_name", "_items")

    def __init__(self, items: Iterable[T], names: Callable[[T], Iterable[str]]) -> None:
        self._items = tuple(items)
        self._by_name: dict[str, T] = {}
        for item in self._items:
            for name in names(item):
                self._by_name.setdefault(name, item)

    def get(self, name: str | None) -> T | None:
        """The block of this id; the first one where an id was given twice."""
        return self._by_name.get(name) if name else None

    def all(self, names: Iterable[str]) -> tuple[T, ...]:
        """The blocks of these ids, in their order; ids that nothing has are passed over."""
        return tuple(self._by_name[name] for name in names if name in self._by_name)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)


@dataclass(frozen=True, slots=True)
class Readiness:
    """KK-2: the five components, from Nature to Culture."""

    summary: str | None = None
    nature: tuple[Nature, ...] = ()
    structure: tuple[Structure, ...] = ()
    infrastructure: tuple[Infrastructure, ...] = ()
    superstructure: tuple[Superstructure, ...] = ()
    culture: tuple[Culture, ...] = ()

    @property
    def elements(self) -> tuple[Element, ...]:
        """All elements, in the order of the components."""
        return (*self.nature, *self.structure, *self.infrastructure, *self.superstructure, *self.culture)


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension of the profile and all that its worksheets say, in file order."""

    key: str
    name: Text
    colour: str
    sub_dimensions: tuple[SubDimension, ...]
    claim: str | None = None
    summary: str | None = None
    illustrative: str | None = None
    issues: tuple[Issue, ...] = ()
    strengths: tuple[SwotEntry, ...] = ()
    weaknesses: tuple[SwotEntry, ...] = ()
    opportunities: tuple[SwotEntry, ...] = ()
    threats: tuple[SwotEntry, ...] = ()
    swot_strategies: tuple[SwotStrategy, ...] = ()
    gaps: tuple[Gap, ...] = ()
    objectives: tuple[Objective, ...] = ()
    uncovered: tuple[Uncovered, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    programmes: tuple[Programme, ...] = ()
    road_map: tuple[RoadMapEntry, ...] = ()
    quick_wins: tuple[QuickWin, ...] = ()

    def sub_dimension(self, key: str) -> SubDimension | None:
        """The sub-dimension of this key."""
        return next((part for part in self.sub_dimensions if part.key == key), None)


@dataclass(frozen=True)
class Masterplan:
    """Everything that the worksheets say, merged.

    `plan`, `region` and `vision` are None only when their block did not fit; `build` stops before anything is drawn
    from such a plan.
    """

    profile: Profile
    plan: Plan | None
    region: Region | None
    vision: Vision | None
    readiness: Readiness
    dimensions: tuple[Dimension, ...]
    """All dimensions of the profile in its order, also those without a worksheet."""
    missions: Index[Mission]
    offices: Index[Office]
    planning_documents: Index[PlanningDocument]
    settings: Settings
    legal_basis: tuple[LegalBasis, ...] = ()
    governance: Governance | None = None
    foreword: Preface | None = None
    preface: Preface | None = None
    introduction: Introduction | None = None
    outlook: Outlook | None = None
    conclusion: str | None = None
    closing: str | None = None
    illustrative: tuple[str, ...] = ()
    """What the worksheets say about made-up content, each sentence once."""
    sheets: frozenset[str] = frozenset()
    """Which worksheets there are: `masterplan`, `readiness` and keys of dimensions, also those that do not read."""
    blocks: tuple[Block, ...] = ()
    """Every block of every worksheet, also of those whose dimension is unknown."""
    left_out: frozenset[str] = frozenset()
    """Ids of what did not fit: nothing else is known of them."""
    nameless: frozenset[str] = frozenset()
    """Kinds of what did not fit and has no id that could be told: references to them cannot be judged."""
    files: tuple[str, ...] = ()
    """The file of each worksheet that could be read."""
    spare: Mapping[str, str] = field(default_factory=dict)
    """Files that say once more what another says, by that other: nothing of them is in the plan."""
    unsettled: bool = False
    """Whether the settings may be others than these, because what was written did not fit."""
    complete: bool = True
    """Whether nothing was left out."""
    own_nomenclature: OwnNomenclature | None = None
    """The region's own table of budget codes; None where it has none, or where no folder is at hand."""

    @property
    def years(self) -> tuple[int, ...]:
        """All years of the plan; none while the plan's own block does not fit."""
        return tuple(range(self.plan.first_year, self.plan.last_year + 1)) if self.plan else ()

    @cached_property
    def texts(self) -> tuple[Written, ...]:
        """Everything that was written in free words, over all worksheets."""
        return tuple(texts(self.blocks))

    @cached_property
    def citations(self) -> tuple[tuple[Written, Citation], ...]:
        """Every regulation that any text cites."""
        return tuple((written, citation) for written in self.texts for citation in citations(written.text))

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference that any worksheet makes."""
        return tuple(reference for block in self.blocks for reference in references(block))

    @cached_property
    def known(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of everything that can be referred to, by kind, in the order of the plan; offices by alias too."""
        found: dict[str, dict[str, None]] = {}
        for block in self.blocks:
            if name := getattr(block, "id", None):
                found.setdefault(kind_of(type(block)), {})[name] = None
            if isinstance(block, Office):
                found.setdefault("office", {}).update(dict.fromkeys(block.aliases))
        return {kind: tuple(names) for kind, names in found.items()}

    def dimension(self, key: str) -> Dimension | None:
        """The dimension of this key."""
        return next((dimension for dimension in self.dimensions if dimension.key == key), None)

    # What stands in the dimensions, over all of them.

    @cached_property
    def issues(self) -> Index[Issue]:
        """KK-1 over all dimensions."""
        return _index(block for dimension in self.dimensions for block in dimension.issues)

    @cached_property
    def swot_entries(self) -> Index[SwotEntry]:
        """KK-3 over all dimensions: the four quadrants."""
        return _index(
            entry
            for dimension in self.dimensions
            for quadrant in (dimension.strengths, dimension.weaknesses, dimension.opportunities, dimension.threats)
            for entry in quadrant
        )

    @cached_property
    def swot_strategies(self) -> Index[SwotStrategy]:
        """KK-3 over all dimensions: the TOWS strategies."""
        return _index(block for dimension in self.dimensions for block in dimension.swot_strategies)

    @cached_property
    def gaps(self) -> Index[Gap]:
        """KK-4 over all dimensions."""
        return _index(block for dimension in self.dimensions for block in dimension.gaps)

    @cached_property
    def objectives(self) -> Index[Objective]:
        """KK-6 over all dimensions."""
        return _index(block for dimension in self.dimensions for block in dimension.objectives)

    @cached_property
    def indicators(self) -> Index[Indicator]:
        """The indicators of all objectives."""
        return _index(indicator for objective in self.objectives for indicator in objective.indicators)

    @cached_property
    def strategies(self) -> Index[Strategy]:
        """KK-7 over all dimensions: the strategies."""
        return _index(block for dimension in self.dimensions for block in dimension.strategies)

    @cached_property
    def programmes(self) -> Index[Programme]:
        """KK-7 over all dimensions: the programmes."""
        return _index(block for dimension in self.dimensions for block in dimension.programmes)

    @cached_property
    def actions(self) -> Index[Action]:
        """KK-8 over all dimensions."""
        return _index(action for programme in self.programmes for action in programme.actions)

    @cached_property
    def road_map(self) -> tuple[RoadMapEntry, ...]:
        """KK-9 over all dimensions."""
        return tuple(entry for dimension in self.dimensions for entry in dimension.road_map)

    @cached_property
    def quick_wins(self) -> Index[QuickWin]:
        """KK-10 over all dimensions."""
        return _index(block for dimension in self.dimensions for block in dimension.quick_wins)

    # Down the chain: what carries this further?

    def readiness_of(self, issue: Issue) -> tuple[Element, ...]:
        """The elements of readiness that look at an issue."""
        return self._elements_by_issue.get(issue.id, ())

    def gaps_of(self, issue: Issue) -> tuple[Gap, ...]:
        """The gaps that follow from an issue."""
        return self._gaps_by_issue.get(issue.id, ())

    def swot_strategies_of(self, gap: Gap) -> tuple[SwotStrategy, ...]:
        """The TOWS strategies that answer a gap."""
        return self._swot_strategies_by_gap.get(gap.id, ())

    def swot_strategies_citing(self, entry: SwotEntry) -> tuple[SwotStrategy, ...]:
        """The TOWS strategies that combine an entry."""
        return self._swot_strategies_by_entry.get(entry.id, ())

    def missions_of(self, strategy: SwotStrategy) -> tuple[Mission, ...]:
        """The missions that carry a TOWS strategy."""
        return self._missions_by_swot_strategy.get(strategy.id, ())

    def objectives_of(self, mission: Mission) -> tuple[Objective, ...]:
        """The objectives whose first mission this is; each objective has one, so that sums count it once."""
        return self._objectives_by_mission.get(mission.id, ())

    def objectives_serving(self, mission: Mission) -> tuple[Objective, ...]:
        """The objectives that serve a mission, as their first or as another one."""
        return self._objectives_by_mission_served.get(mission.id, ())

    def strategies_of(self, objective: Objective) -> tuple[Strategy, ...]:
        """The strategies that lead to an objective."""
        return self._strategies_by_objective.get(objective.id, ())

    def programmes_of(self, strategy: Strategy) -> tuple[Programme, ...]:
        """The programmes that carry a strategy out."""
        return self._programmes_by_strategy.get(strategy.id, ())

    def programmes_closing(self, gap: Gap) -> tuple[Programme, ...]:
        """The programmes that close a gap."""
        return self._programmes_by_gap.get(gap.id, ())

    def road_map_of(self, programme: Programme) -> tuple[RoadMapEntry, ...]:
        """The road-map entries of a programme."""
        return self._road_map_by_programme.get(programme.id, ())

    def quick_wins_of(self, programme: Programme) -> tuple[QuickWin, ...]:
        """The quick wins that grow from a programme."""
        return self._quick_wins_by_programme.get(programme.id, ())

    # Up the chain: what does this serve?

    def issues_behind(self, gap: Gap) -> tuple[Issue, ...]:
        """The issues that a gap follows from."""
        return self.issues.all(gap.issues)

    def gaps_behind(self, strategy: SwotStrategy) -> tuple[Gap, ...]:
        """The gaps that a TOWS strategy answers."""
        return self.gaps.all(strategy.gaps)

    def swot_strategies_behind(self, mission: Mission) -> tuple[SwotStrategy, ...]:
        """The TOWS strategies that a mission carries."""
        return self.swot_strategies.all(mission.swot_strategies)

    def mission_of(self, objective: Objective) -> Mission | None:
        """The first mission that an objective serves."""
        return self.missions.get(objective.mission)

    def objective_of(self, strategy: Strategy) -> Objective | None:
        """The objective that a strategy leads to."""
        return self.objectives.get(strategy.objective)

    def objective_measured_by(self, indicator: Indicator) -> Objective | None:
        """The objective that an indicator measures."""
        return self._objective_by_indicator.get(indicator.id)

    def strategy_of(self, programme: Programme) -> Strategy | None:
        """The strategy that a programme carries out."""
        return self.strategies.get(programme.strategy)

    def programme_of(self, part: RoadMapEntry | QuickWin | Action) -> Programme | None:
        """The programme that a road-map entry or a quick win names, or that an action is part of."""
        if isinstance(part, Action):
            return self._programme_by_action.get(part.id)
        return self.programmes.get(part.programme)

    @cached_property
    def _elements_by_issue(self) -> Mapping[str, tuple[Element, ...]]:
        return _grouped(self.readiness.elements, lambda element: element.issues)

    @cached_property
    def _gaps_by_issue(self) -> Mapping[str, tuple[Gap, ...]]:
        return _grouped(self.gaps, lambda gap: gap.issues)

    @cached_property
    def _swot_strategies_by_gap(self) -> Mapping[str, tuple[SwotStrategy, ...]]:
        return _grouped(self.swot_strategies, lambda strategy: strategy.gaps)

    @cached_property
    def _swot_strategies_by_entry(self) -> Mapping[str, tuple[SwotStrategy, ...]]:
        return _grouped(self.swot_strategies, lambda strategy: strategy.combines)

    @cached_property
    def _missions_by_swot_strategy(self) -> Mapping[str, tuple[Mission, ...]]:
        return _grouped(self.missions, lambda mission: mission.swot_strategies)

    @cached_property
    def _objectives_by_mission(self) -> Mapping[str, tuple[Objective, ...]]:
        return _grouped(self.objectives, lambda objective: (objective.mission,))

    @cached_property
    def _objectives_by_mission_served(self) -> Mapping[str, tuple[Objective, ...]]:
        return _grouped(self.objectives, lambda objective: objective.missions_served)

    @cached_property
    def _strategies_by_objective(self) -> Mapping[str, tuple[Strategy, ...]]:
        return _grouped(self.strategies, lambda strategy: (strategy.objective,))

    @cached_property
    def _programmes_by_strategy(self) -> Mapping[str, tuple[Programme, ...]]:
        return _grouped(self.programmes, lambda programme: (programme.strategy,))

    @cached_property
    def _programmes_by_gap(self) -> Mapping[str, tuple[Programme, ...]]:
        return _grouped(self.programmes, lambda programme: programme.gaps)

    @cached_property
    def _road_map_by_programme(self) -> Mapping[str, tuple[RoadMapEntry, ...]]:
        return _grouped(self.road_map, lambda entry: (entry.programme,))

    @cached_property
    def _quick_wins_by_programme(self) -> Mapping[str, tuple[QuickWin, ...]]:
        return _grouped(self.quick_wins, lambda quick_win: (quick_win.programme,))

    @cached_property
    def _objective_by_indicator(self) -> Mapping[str, Objective]:
        return {indicator.id: objective for objective in self.objectives for indicator in objective.indicators}

    @cached_property
    def _programme_by_action(self) -> Mapping[str, Programme]:
        return {action.id: programme for programme in self.programmes for action in programme.actions}


def _index(blocks: Iterable[B]) -> Index[B]:
    return Index(blocks, lambda block: (getattr(block, "id"),))  # noqa: B009 - only blocks with an id come here


def _grouped(blocks: Iterable[B], names: Callable[[B], Iterable[str]]) -> Mapping[str, tuple[B, ...]]:
    groups: dict[str, list[B]] = {}
    for block in blocks:
        for name in names(block):
            groups.setdefault(name, []).append(block)
    return {name: tuple(group) for name, group in groups.items()}
