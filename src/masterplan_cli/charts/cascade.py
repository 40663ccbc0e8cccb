"""The cascade: how the vision reaches every programme, and how much of the plan flows each way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import INK, MUTED, NEUTRAL, tint
from masterplan_cli.charts._figures import bare_money, money_unit, programmes, short_money
from masterplan_cli.charts._letters import fit, wrap
from masterplan_cli.charts._svg import group, lines, path, rectangle, text, way
from masterplan_cli.language import Language, Text
from masterplan_cli.views.cascade import Cascade, Layer, Node

VIEW = "cascade"
"""The view that it draws."""

_EDGE, _LEADING = 16, 13
_COLUMNS: Mapping[Layer, tuple[int, int, int]] = {
    "vision": (_EDGE, 7, 0),
    "mission": (64, 106, 6),
    "objective": (198, 216, 4),
    "programme": (442, 202, 2),
}
"""Where a layer begins, how wide its boxes are, and how many lines a name may take; the vision's stands above."""
_FIGURE = 40
"""The room of a figure beside the name of a programme."""
_FLOW = 180
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
    """The vision above three columns of boxes, as high as what they carry, and bands of the same scale between."""
    statement = wrap(view.vision.name, 12, WIDTH - _EDGE - 84, 3, bold=True)
    top = 48.0 + 16 * max(len(statement), 1)
    root = _place(view.vision, top, _FLOW / max(view.vision.weight, 1))
    parts = [
        *_vision(root, statement, view, language),
        *_heads(view, words, top, language),
        *_bands(root),
        *(part for mission in root.parts for part in _boxes(mission, view, words, language)),
    ]
    return Card("cascade", words.title, _says(view, language)).draw(root.top + root.room + _EDGE, parts)


def _heads(view: Cascade, words: Words, top: float, language: Language) -> Iterator[str]:
    for layer, (start, _, _) in _COLUMNS.items():
        x, y = (_EDGE + 12, 29) if layer == "vision" else (start, top - 8)
        yield text(x, y, words.layers.get(layer, layer), font_size=11, fill=MUTED, font_weight=600)
    if view.by_budget:
        unit = money_unit(language, view.largest)
        yield text(WIDTH - _EDGE - 6, top - 8, unit, font_size=11, fill=MUTED, text_anchor="end")


def _vision(root: _Placed, statement: tuple[str, ...], view: Cascade, language: Language) -> Iterator[str]:
    """The statement over the whole width, and a stem from it down to where everything flows from."""
    tip = f"{root.node.name}: {_weight(root.node, view, language)}"
    high = 16 * max(len(statement), 1) + 10
    yield group(
        tip,
        rectangle(_EDGE, 12, WIDTH - 2 * _EDGE, high, fill=tint(INK, 0.1)),
        rectangle(_EDGE, 12, 4, high, fill=INK),
        lines(_COLUMNS["mission"][0] + 10, 29, statement, 16, font_weight=600),
        data_chain=root.chain,
    )
    if root.parts:
        _, thick, _ = _COLUMNS["vision"]
        yield rectangle(_EDGE, 12 + high, 1.5, root.start - 12 - high, fill=INK, data_chain=root.chain)
        yield rectangle(_EDGE, root.start, thick, root.thick, tip, fill=INK, data_chain=root.chain)


def _place(node: Node, top: float, scale: float, above: str = "") -> _Placed:
    chain = f"{above}{node.id}/" if above else "/"
    parts: list[_Placed] = []
    below = top
    gap = {"vision": 8, "mission": 4, "objective": 1.5}.get(node.layer, 0)
    for part in node.parts:
        placed = _place(part, below, scale, chain)
        parts.append(placed)
        below += placed.room + gap
    thick = max(node.weight * scale, 1.5)
    box = max(thick, _LEADING * len(_name(node)) + 2)
    needed = below - gap - top if parts else 0
    room = max(needed, box)
    return _Placed(node, chain, top, room, box, thick, tuple(_moved(part, (room - needed) / 2) for part in parts))


def _moved(placed: _Placed, down: float) -> _Placed:
    if not down:
        return placed
    return replace(placed, top=placed.top + down, parts=tuple(_moved(part, down) for part in placed.parts))


def _name(node: Node) -> tuple[str, ...]:
    _, room, most = _COLUMNS[node.layer]
    return wrap(node.name, 11, room - (_FIGURE if node.layer == "programme" else 14), most) if most else ()


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
    node = placed.node
    start, room, _ = _COLUMNS[node.layer]
    y = placed.top + placed.room / 2 - _LEADING * (len(_name(node)) - 1) / 2 + 4
    yield group(
        f"{node.name}: {_weight(node, view, language)}",
        rectangle(start, placed.top + (placed.room - placed.box) / 2, room, placed.box, fill=tint(_colour(node), 0.1)),
        rectangle(start, placed.start, 4, placed.thick, fill=_colour(node)),
        lines(start + 10, y, _name(node), _LEADING, font_size=11),
        data_thing=f"programme:{node.id}" if node.layer == "programme" else None,
        data_chain=placed.chain,
    )
    if node.layer == "programme" and view.by_budget:
        figure = _figure(node, view, language)
        look = {"fill": MUTED, "text_anchor": "end", "data_chain": placed.chain}
        yield text(start + room - 6, y, figure, font_size=11, **look)
    if not placed.parts and node.layer in ("mission", "objective"):
        yield text(start + room + 12, y, fit(words.nothing, 11, 190), font_size=11, fill=MUTED)
    for part in placed.parts:
        yield from _boxes(part, view, words, language)


def _colour(node: Node) -> str:
    if node.dimension:
        return node.dimension.colour
    # A mission takes on a dimension's colour only where all of it lies in that dimension.
    colours = {part.dimension.colour for part in node.parts if part.dimension}
    return colours.pop() if len(colours) == 1 else NEUTRAL


def _figure(node: Node, view: Cascade, language: Language) -> str:
    least = Text(id="<0,1", en="<0.1").to(language)
    figure = bare_money(node.weight, language, view.largest)
    return least if node.weight and not figure.strip("0,.") else figure


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
