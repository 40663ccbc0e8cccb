"""What parts of a drawing refer to: only to each other, never in a circle, and not so often that drawing never ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.child import Refused
from masterplan_cli.language import Text
from masterplan_cli.pictures._allowed import FUNCTIONS
from masterplan_cli.pictures._tree import Node, every

_DEEPEST, _MOST, _FILTER = 100, 100_000, 2_000
"""Levels and elements once every reference is followed; how many elements an effect is worth."""

_BEFORE = re.compile(r"[\w-]*\Z")
_LONGEST_NAME = 40

_OUTSIDE = Text(id="merujuk ke luar gambar (`{what}`)", en="refers to something outside the drawing (`{what}`)")
_INSIDE = Text(
    id="Sisipkan (embed) gambar itu, atau hapus rujukannya.", en="Embed that picture, or remove the reference."
)
_CIRCLE = Text(id="merujuk dirinya sendiri (`{what}`)", en="refers to itself (`{what}`)")
_ENDLESS = Text(id="mengulang bagiannya lebih dari {most} kali", en="repeats its parts more than {most} times")
_SIMPLER = Text(id="Sederhanakan gambarnya, atau pakai PNG.", en="Make the drawing simpler, or use a PNG.")


def expect_local(node: Node, value: str) -> None:
    """Raise `Refused` for a value of an attribute or property that could fetch anything, or is not understood."""
    *before, _ = value.split("(")
    names = [_BEFORE.search(part[-_LONGEST_NAME:].rstrip()) for part in before]
    known = all(name and (not name[0] or name[0].lower() in FUNCTIONS) for name in names)
    if "\\" in value or "/*" in value or not known:
        raise outside(node, value)
    for target in _targets(value):
        expect_part(node, target)


def expect_part(node: Node, target: str) -> None:
    """Raise `Refused` for what is no `#name` of a part of the drawing, written plainly."""
    if not target.startswith("#") or "%" in target:
        raise outside(node, target)


def outside(node: Node, value: str) -> Refused:
    """The refusal of a value that leads outside."""
    return Refused(_OUTSIDE.fill(what=_short(value)), _INSIDE, *node.place)


def expect_end(root: Node) -> None:
    """Raise `Refused` for a drawing that has no end, or hardly one."""
    _Weights(root).of(root, 0)


@dataclass(frozen=True, slots=True)
class _Weight:
    elements: int
    depth: int


class _Weights:
    def __init__(self, root: Node) -> None:
        self._by_id = {node.attributes["id"]: node for node in every(root) if "id" in node.attributes}
        self._known: dict[int, _Weight] = {}
        self._open: set[int] = set()

    def of(self, node: Node, level: int) -> _Weight:
        """How many elements drawing this one takes, and how deep it goes."""
        if id(node) in self._open:
            raise Refused(_CIRCLE.fill(what=_short(node.attributes.get("id", node.name))), _SIMPLER, *node.place)
        weight = self._known.get(id(node))
        if weight is None:
            self._open.add(id(node))
            weight = self._known[id(node)] = self._weighed(node, level)
            self._open.discard(id(node))
        if weight.elements > _MOST or level + weight.depth > _DEEPEST:
            raise Refused(_ENDLESS.fill(most=_MOST), _SIMPLER, *node.place)
        return weight

    def _weighed(self, node: Node, level: int) -> _Weight:
        if level > _DEEPEST:
            raise Refused(_ENDLESS.fill(most=_MOST), _SIMPLER, *node.place)
        elements, depth = 1, 1
        for child in node.nodes:
            inner = self.of(child, level + 1)
            elements, depth = elements + inner.elements, max(depth, inner.depth + 1)
        for times, name in _referred(node):
            if (target := self._by_id.get(name)) is not None:
                inner = self.of(target, level + 1)
                elements, depth = elements + times * inner.elements, max(depth, inner.depth + 1)
        return _Weight(elements, depth)


def _referred(node: Node) -> Iterator[tuple[int, str]]:
    """What a node refers to, and how often each is drawn."""
    if (target := node.attributes.get("href", "")).startswith("#"):
        yield 1, target[1:]
    corners = 1 + max(len(node.attributes.get(name, "")) for name in ("d", "points")) // 2
    for name, value in node.attributes.items():
        times = {"filter": _FILTER, "marker-mid": corners, "style": corners}.get(name, 1)
        yield from ((times, target[1:]) for target in _targets(value))


def _targets(value: str) -> Iterator[str]:
    """What every `url(…)` in a value leads to."""
    at = (lowered := value.lower()).find("url")
    while at >= 0:
        rest = value[at + 3 :].lstrip()
        if rest.startswith("("):
            yield rest[1:].partition(")")[0].strip(" '\"\t\r\n\f")
        at = lowered.find("url", at + 3)


def _short(value: str) -> str:
    return " ".join(value.split())[:_LONGEST_NAME].replace("`", "'")
