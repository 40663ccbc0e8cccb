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

_MOST_SHOWN = 20
"""Names of a circle that a sentence shows."""


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
    within = _on_circles(following)
    for start in within:
        if start not in told and (cycle := _cycle(start, within)):
            told.update(cycle)
            names = [*cycle, start]
            first, *others = (
                (Text(id=f"`{one}` menunjuk `{other}`", en=f"`{one}` refers to `{other}`"), following[one][other])
                for one, other in pairwise(names)
            )
            yield Breach(first[1], cycle=" → ".join(_shown(names)), related=others[:_MOST_SHOWN])


def _shown(names: list[str]) -> list[str]:
    """The names of a circle; of a long one its beginning and its end."""
    shown = [f"`{name}`" for name in names]
    return shown if len(shown) <= _MOST_SHOWN else [*shown[: _MOST_SHOWN - 1], "…", shown[-1]]


def _on_circles(following: dict[str, dict[str, Spot]]) -> dict[str, dict[str, Spot]]:
    """The arrows within what can be reached from itself (strongly connected), in one walk over all of them."""
    circles: dict[str, int] = {}
    backwards: dict[str, list[str]] = {}
    for start, ends in following.items():
        for end in ends:
            backwards.setdefault(end, []).append(start)
    for number, start in enumerate(reversed(_finished(following))):
        front = [start] if start not in circles else []
        circles.setdefault(start, number)
        while front:
            for other in backwards.get(front.pop(), ()):
                if other not in circles:
                    circles[other] = number
                    front.append(other)
    inner = {
        start: {end: spot for end, spot in ends.items() if circles[start] == circles[end]}
        for start, ends in following.items()
    }
    return {start: ends for start, ends in inner.items() if ends}


def _finished(following: dict[str, dict[str, Spot]]) -> list[str]:
    """All names in the order in which a walk into the depth leaves them; without recursion, so no depth is too deep."""
    seen: set[str] = set()
    left: list[str] = []
    for start, first in following.items():
        way = [] if start in seen else [(start, iter(first))]
        seen.add(start)
        while way:
            name, ends = way[-1]
            end = next((end for end in ends if end not in seen), None)
            if end is None:
                left.append(name)
                way.pop()
            else:
                seen.add(end)
                way.append((end, iter(following.get(end, ()))))
    return left


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
