"""The house of the region's readiness: Nature in front, Structure in the middle, Culture as the roof."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import BAND, INK, MUTED, PAPER
from masterplan_cli.charts._letters import fit, width, wrap
from masterplan_cli.charts._ratings import colour, mark
from masterplan_cli.charts._svg import line, lines, path, polygon, rectangle, text
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text
from masterplan_cli.views.readiness_radar import SCORES, ComponentReadiness, ReadinessRadar

VIEW = "readiness_radar"
"""The view that it draws."""

_HEIGHT = 584
_LEFT, _RIGHT = 40, 620
_FLOORS = (("culture", 16, 196), ("superstructure", 212, 88), ("structure", 300, 88), ("infrastructure", 388, 88))
"""From the roof down: a component, where it begins, how high it is."""
_GARDEN = (476, 92)
_SAYS = Text(id="Rumah kesiapan daerah, dari atap ke halaman: {parts}.",
             en="The house of readiness, from roof to garden: {parts}.")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    """With `{ratings}`, how many elements have each, and `{all}`, how many there are."""
    unrated: str
    """For what nobody rated."""
    ratings: Mapping[str, str]
    """Names of `good`, `fair` and `poor`."""
    components: Mapping[str, str]
    """Names of the components by key."""
    elements: Mapping[str, str]
    """Names of the elements by key."""


def house(view: ReadinessRadar, words: Words, language: Language) -> Chart:
    """A part of the house a component: its name, its rating, and its elements with theirs."""
    parts = {component.key: component for component in view.components}
    drawn = [*_roof(parts["culture"], words)]
    for key, top, height in _FLOORS[1:]:
        drawn += _floor(parts[key], top, height, words)
    drawn += _garden(parts["nature"], words)
    says = _SAYS.fill(
        parts="; ".join(f"{_name(parts[key], words)}: {_word(parts[key].rating, words)}" for key in _order())
    ).to(language)  # fmt: skip
    return Card("house", _title(view, words), says).draw(_HEIGHT, drawn)


def _title(view: ReadinessRadar, words: Words) -> str:
    found = Counter(element.rating for component in view.components for element in component.elements)
    counted = (f"{found[rating]} {_word(rating, words)}" for rating in (*SCORES, None) if found[rating])
    return filled(words.title, ratings=", ".join(counted), all=str(found.total()))


def _order() -> tuple[str, ...]:
    return (*(key for key, _, _ in _FLOORS), "nature")


def _roof(part: ComponentReadiness, words: Words) -> Iterator[str]:
    _, top, height = _FLOORS[0]
    points = [(_LEFT - 28, top + height), (WIDTH / 2, top), (_RIGHT + 28, top + height)]
    yield path(polygon(points), fill=BAND, stroke=INK, stroke_width=1.5)
    yield text(WIDTH / 2, top + 72, _name(part, words), font_size=14, font_weight=600, text_anchor="middle")
    yield from _rated(WIDTH / 2, top + 95, part, words, centred=True)
    yield from _elements(part, 126, 550, top + 144, words)


def _floor(part: ComponentReadiness, top: float, height: float, words: Words) -> Iterator[str]:
    yield rectangle(_LEFT, top, _RIGHT - _LEFT, height, fill=PAPER, stroke=INK, stroke_width=1.5)
    yield text(_LEFT + 14, top + 40, fit(_name(part, words), 14, 138, bold=True), font_size=14, font_weight=600)
    yield from _rated(_LEFT + 14, top + 64, part, words, centred=False)
    yield line(_LEFT + 158, top + 14, _LEFT + 158, top + height - 14)
    yield from _elements(part, _LEFT + 160, _RIGHT - 4, top + 41, words)


def _garden(part: ComponentReadiness, words: Words) -> Iterator[str]:
    top, height = _GARDEN
    yield rectangle(12, top, WIDTH - 24, height, fill=BAND, rx=6)
    yield line(12, top, WIDTH - 12, top, stroke=INK, stroke_width=1.5)
    yield text(_LEFT + 14, top + 41, fit(_name(part, words), 14, 138, bold=True), font_size=14, font_weight=600)
    yield from _rated(_LEFT + 14, top + 64, part, words, centred=False)
    yield from _elements(part, _LEFT + 160, _RIGHT - 4, top + 41, words)


def _elements(part: ComponentReadiness, left: float, right: float, y: float, words: Words) -> Iterator[str]:
    room = (right - left) / max(len(part.elements), 1)
    for place, element in enumerate(part.elements):
        x = left + room * place + 8
        name = wrap(words.elements.get(element.key, element.key), 12, room - 32, 2)
        above = y - 7 * (len(name) - 1)
        yield mark(x + 7, above - 4, element.rating, 5)
        yield lines(x + 21, above, name, 15)
        yield text(
            x + 21, above + 3 + 15 * len(name), _word(element.rating, words), font_size=11, fill=colour(element.rating)
        )


def _rated(x: float, y: float, part: ComponentReadiness, words: Words, *, centred: bool) -> Iterator[str]:
    word = _word(part.rating, words)
    start = x - (width(word, 12) + 18) / 2 if centred else x
    yield mark(start + 6, y - 4, part.rating, 5.5)
    yield text(start + 20, y, word, fill=colour(part.rating) if part.rating else MUTED)


def _name(part: ComponentReadiness, words: Words) -> str:
    return words.components.get(part.key, part.key)


def _word(rating: str | None, words: Words) -> str:
    return words.ratings.get(rating, rating) if rating else words.unrated
