"""R003: nothing depends on itself, not even by way of others."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot

_Arrow = tuple[str, str, Spot]
"""From an id to an id, and where that is written."""


@rule(
    "R003",
    Severity.ERROR,
    Text(id="Rujukan berputar: {cycle}.", en="The references run in a circle: {cycle}."),
    help=Text(
        id="Hapus salah satu rujukan dalam lingkaran ini.",
        en="Remove one of the references in this circle.",
    ),
    summary=Text(
        id="Program, aksi, perangkat daerah atau dokumen bergantung pada dirinya sendiri.",
        en="A programme, an action, an office or a document depends on itself.",
    ),
    why=Text(
        id="Yang saling menunggu tidak pernah dapat dimulai.",
        en="What waits for each other can never begin.",
    ),
    mend=Text(
        id="Putuskan mana yang lebih dulu, lalu hapus rujukan ke arah sebaliknya.",
        en="Decide which comes first, and remove the reference in the other direction.",
    ),
    bad="""\
offices:
  - id: dinas-air
    name: Dinas Air
    merged_into: dinas-air
""",
    good="""\
offices:
  - id: dinas-air
    name: Dinas Air
    merged_into: dinas-sungai
  - id: dinas-sungai
    name: Dinas Sungai
""",
)
def dependency_cycle(plan: Masterplan) -> Iterator[Breach]:
    """Each circle is told once, spelled out, at its first reference in the order of the plan."""
    for arrows in (_programmes(plan), _actions(plan), _offices(plan), _documents(plan)):
        yield from _cycles(list(arrows))


def _programmes(plan: Masterplan) -> Iterable[_Arrow]:
    for entry in plan.road_map:
        for index, other in enumerate(entry.depends_on):
            yield entry.programme, other, entry.at("depends_on", index)


def _actions(plan: Masterplan) -> Iterable[_Arrow]:
    for action in plan.actions:
        for index, other in enumerate(action.depends_on):
            yield action.id, other, action.at("depends_on", index)


def _offices(plan: Masterplan) -> Iterable[_Arrow]:
    for office in plan.offices:
        if office.merged_into:
            successor = plan.offices.get(office.merged_into)
            yield office.id, successor.id if successor else office.merged_into, office.at("merged_into")


def _documents(plan: Masterplan) -> Iterable[_Arrow]:
    for document in plan.planning_documents:
        if document.successor:
            yield document.id, document.successor, document.at("successor")


def _cycles(arrows: list[_Arrow]) -> Iterator[Breach]:
    following: dict[str, dict[str, Spot]] = {}
    for start, end, spot in arrows:
        following.setdefault(start, {}).setdefault(end, spot)
    told: set[str] = set()
    for start in following:
        if start not in told and (cycle := _cycle(start, following)):
            told.update(cycle)
            names = [*cycle, start]
            first, *others = (
                (Text(id=f"`{one}` menunjuk `{other}`", en=f"`{one}` refers to `{other}`"), following[one][other])
                for one, other in pairwise(names)
            )
            yield Breach(first[1], cycle=" → ".join(f"`{name}`" for name in names), related=others)


def _cycle(start: str, following: dict[str, dict[str, Spot]]) -> tuple[str, ...]:
    """The shortest way from `start` back to it, without its end; breadth first, so that no depth is too deep."""
    came_from: dict[str, str] = {}
    front = [start]
    while front:
        reached = []
        for name in front:
            for other in following.get(name, ()):
                if other == start:
                    return _way(start, name, came_from)
                if other not in came_from:
                    came_from[other] = name
                    reached.append(other)
        front = reached
    return ()


def _way(start: str, end: str, came_from: dict[str, str]) -> tuple[str, ...]:
    way = [end]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))
