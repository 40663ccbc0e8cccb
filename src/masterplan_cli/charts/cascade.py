"""The cascade: how the vision reaches every programme, and how much of the plan flows each way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from masterplan_cli.charts._chart import Card, Chart
from masterplan_cli.charts._colours import ACCENT, INK, MUTED, tint
from masterplan_cli.charts._figures import programmes, short_money
from masterplan_cli.charts._letters import fit, wrap
from masterplan_cli.charts._svg import lines, path, rectangle, text, way
from masterplan_cli.language import Language, Text
from masterplan_cli.views.cascade import Cascade, Layer, Node

VIEW = "cascade"
"""The view that it draws."""

_WIDTH, _TOP, _LEADING = 1080, 52, 14
_COLUMNS: Mapping[Layer, tuple[int, int, int]] = {
    "vision": (16, 148, 9),
    "mission": (214, 184, 4),
    "objective": (448, 244, 3),
    "programme": (742, 322, 1),
}
"""Where a layer begins, how wide its boxes are, and how many lines a name may take."""
_FLOW = 380
"""How high the whole plan is; every box and band keeps to this scale."""
_SAYS = Text(
    id="Visi dijabarkan ke dalam {missions} misi, {objectives} sasaran, dan {programmes}. {shares}.",
    en="The vision leads to {missions} missions, {objectives} objectives and {programmes}. {shares}.",
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    nothing: str
    """Where an objective has no programme, or a mission no objective."""
    layers: Mapping[str, str]
    """Heads of the columns: `vision`, `mission`, `objective`, `programme`."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A node and where it goes."""

    node: Node
    chain: str
    """The ids on the way to it: `/mission/objective/programme/`; `/` for the vision. Pages light a chain by it."""
    top: float
    room: float
    """The height that it and its parts need; its box and its flow lie in the middle of it."""
    box: float
    thick: float
    """The height of its flow."""
    parts: tuple["_Placed", ...]

    @property
    def start(self) -> float:
        """Where its flow begins."""
        return self.top + (self.room - self.thick) / 2


def cascade(view: Cascade, words: Words, language: Language) -> Chart:
    """Four columns of boxes, as high as what they carry, and bands of the same scale between them."""
    whole = max(view.vision.weight, 1)
    root = _place(view.vision, _TOP, _FLOW / whole)
    parts = [
        text(start, 32, words.layers.get(layer, layer), font_size=11, fill=MUTED, font_weight=600)
        for layer, (start, _, _) in _COLUMNS.items()
    ]
    parts += [*_bands(root), *_boxes(root, view, words, language)]
    return Card("cascade", words.title, _says(view, language)).draw(_WIDTH, root.top + root.room + 16, parts)


def _place(node: Node, top: float, scale: float, above: str = "") -> _Placed:
    chain = f"{above}{node.id}/" if above else "/"
    parts: list[_Placed] = []
    below = top
    gap = {"vision": 16, "mission": 10, "objective": 3}.get(node.layer, 0)
    for part in node.parts:
        placed = _place(part, below, scale, chain)
        parts.append(placed)
        below += placed.room + gap
    thick = max(node.weight * scale, 1.5)
    box = max(thick, _least(node))
    needed = below - gap - top if parts else 0
    room = max(needed, box)
    return _Placed(node, chain, top, room, box, thick, tuple(_moved(part, (room - needed) / 2) for part in parts))


def _moved(placed: _Placed, down: float) -> _Placed:
    if not down:
        return placed
    return replace(placed, top=placed.top + down, parts=tuple(_moved(part, down) for part in placed.parts))


def _least(node: Node) -> float:
    """The room that the node's name needs."""
    _, room, most = _COLUMNS[node.layer]
    return _LEADING * len(wrap(node.name, 11, room - 16, most)) + 6


def _bands(placed: _Placed) -> Iterator[str]:
    start, width, _ = _COLUMNS[placed.node.layer]
    y = placed.start
    for part in placed.parts:
        height = placed.thick * part.node.weight / max(placed.node.weight, 1)
        yield _band(start + width, y, height, part)
        y += height
        yield from _bands(part)


def _band(x: float, y: float, height: float, part: _Placed) -> str:
    end = _COLUMNS[part.node.layer][0]
    bend = (x + end) / 2
    low = y + height
    there, deep = part.start, part.start + part.thick
    if part.node.weight == 0:
        y = low = y + height / 2
    steps = way("M", x, y, "C", bend, y, bend, there, end, there, "V", deep, "C", bend, deep, bend, low, x, low, "Z")
    return path(steps, fill=tint(_colour(part.node), 0.2), data_chain=part.chain)


def _boxes(placed: _Placed, view: Cascade, words: Words, language: Language) -> Iterator[str]:
    node, chain = placed.node, placed.chain
    start, room, most = _COLUMNS[node.layer]
    colour = _colour(node)
    tip = f"{node.name}: {_weight(node, view, language)}"
    top = placed.top + (placed.room - placed.box) / 2
    yield rectangle(start, top, room, placed.box, tip, fill=tint(colour, 0.1), data_chain=chain)
    yield rectangle(start, placed.start, 4, placed.thick, fill=colour, data_chain=chain)
    weight = _weight(node, view, language) if node.layer == "programme" and view.by_budget else ""
    name = wrap(node.name, 11, room - (110 if weight else 16), most)
    y = placed.top + placed.room / 2 - _LEADING * (len(name) - 1) / 2 + 4
    bold = 600 if node.layer == "vision" else None
    yield lines(start + 11, y, name, _LEADING, font_size=11, font_weight=bold, data_chain=chain)
    if weight:
        yield text(start + room - 6, y, weight, font_size=10, fill=MUTED, text_anchor="end", data_chain=chain)
    if not placed.parts and node.layer in ("mission", "objective"):
        yield text(start + room + 12, y, fit(words.nothing, 11, 280), font_size=11, fill=MUTED)
    for part in placed.parts:
        yield from _boxes(part, view, words, language)


def _colour(node: Node) -> str:
    if node.dimension:
        return node.dimension.colour
    # A mission takes on a dimension's colour only where all of it lies in that dimension.
    colours = {part.dimension.colour for part in node.parts if part.dimension}
    return colours.pop() if len(colours) == 1 else INK if node.layer == "vision" else ACCENT


def _weight(node: Node, view: Cascade, language: Language) -> str:
    if view.by_budget:
        return short_money(node.weight, language)
    return programmes(node.weight).to(language)


def _says(view: Cascade, language: Language) -> str:
    missions = view.vision.parts
    objectives = [objective for mission in missions for objective in mission.parts]
    return _SAYS.fill(
        missions=len(missions),
        objectives=len(objectives),
        programmes=programmes(sum(len(objective.parts) for objective in objectives)),
        shares="; ".join(f"{mission.name}: {_weight(mission, view, language)}" for mission in missions),
    ).to(language)
