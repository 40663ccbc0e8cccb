"""The readiness of the region: a radar of the five components, and a list of their elements."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import cos, pi, sin

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import HAIRLINE, MUTED, NEUTRAL, PAPER
from masterplan_cli.charts._letters import fit, width, wrap
from masterplan_cli.charts._ratings import colour, mark
from masterplan_cli.charts._svg import circle, haloed, line, lines, path, polygon, text, way
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text, number
from masterplan_cli.views.readiness_radar import SCORES, ComponentReadiness, ReadinessRadar

VIEW = "readiness_radar"
"""The view that it draws."""

_HEIGHT = 464
_MIDDLE, _RADIUS = (184.0, 240.0), 98.0
_LIST, _NAMES = 372, 394
_SAYS = Text(id="Kesiapan daerah dari 1 sampai 3: {components}.", en="Readiness from 1 to 3: {components}.")


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    """With the `{rating}` of the whole and its `{score}`."""
    unrated: str
    """For what nobody rated."""
    ratings: Mapping[str, str]
    """Names of `good`, `fair` and `poor`."""
    components: Mapping[str, str]
    """Names of the components by key."""
    elements: Mapping[str, str]
    """Names of the elements by key."""


def radar(view: ReadinessRadar, words: Words, language: Language) -> Chart:
    """Five axes from poor to good; on the right every element with its rating as shape and word."""
    parts = [*_rings(view), *_shape(view), *_scale(words), *_axes(view, words, language), *_list(view, words, language)]
    rating = words.ratings.get(view.rating, view.rating) if view.rating else words.unrated
    score = "–" if view.score is None else number(view.score, language)
    title = filled(words.title, rating=rating, score=score)
    return Card("readiness", title, _says(view, words, language)).draw(_HEIGHT, parts)


def _rings(view: ReadinessRadar) -> Iterator[str]:
    count = len(view.components)
    for score in SCORES.values():
        yield path(polygon(_point(place, count, score) for place in range(count)), stroke=HAIRLINE)
    for place in range(count):
        yield line(*_MIDDLE, *_point(place, count, 3))


def _shape(view: ReadinessRadar) -> Iterator[str]:
    count = len(view.components)
    points = [
        _point(place, count, float(part.score)) if part.score else None for place, part in enumerate(view.components)
    ]
    if all(points):
        yield path(polygon(point for point in points if point), fill=NEUTRAL, fill_opacity=0.12)
    for place, start in enumerate(points):
        end = points[(place + 1) % count]
        # Between an axis with a score and one without there is nothing to draw: zero would be a rating.
        if start and end:
            yield path(way("M", *start, "L", *end), stroke=NEUTRAL, stroke_width=2)


def _scale(words: Words) -> Iterator[str]:
    for rating, score in SCORES.items():
        x, y = _point(0, 1, score)
        yield haloed(x + 7, y + 15, words.ratings.get(rating, rating), font_size=11, fill=MUTED)


def _axes(view: ReadinessRadar, words: Words, language: Language) -> Iterator[str]:
    count = len(view.components)
    for place, part in enumerate(view.components):
        if part.score:
            x, y = _point(place, count, float(part.score))
            yield circle(x, y, 8, fill=PAPER) + mark(x, y, part.rating, 5.5)
        x, y = _point(place, count, 3.35)
        anchor = "middle" if abs(x - _MIDDLE[0]) < 12 else "start" if x > _MIDDLE[0] else "end"
        name = wrap(words.components.get(part.key, part.key), 12, 116, 2, bold=True)
        top = y - (10 + 15 * len(name) if place == 0 else 15 * (len(name) - 1) / 2)
        yield lines(x, top + 4, name, 15, text_anchor=anchor, font_weight=600)
        yield text(
            x, top + 4 + 15 * len(name), _score(part, words, language), font_size=11, fill=MUTED, text_anchor=anchor
        )


def _list(view: ReadinessRadar, words: Words, language: Language) -> Iterator[str]:
    y = 40.0
    for part in view.components:
        name = fit(words.components.get(part.key, part.key), 12, 170, bold=True)
        yield text(_LIST, y, name, font_weight=600)
        yield text(WIDTH - 16, y, _score(part, words, language), font_size=11, fill=MUTED, text_anchor="end")
        yield line(_LIST, y + 7, WIDTH - 16, y + 7)
        for place, element in enumerate(part.elements):
            row = y + 24 + 18 * place
            word = words.ratings.get(element.rating, element.rating) if element.rating else words.unrated
            yield mark(_LIST + 8, row - 4, element.rating, 4.5)
            yield text(
                _NAMES,
                row,
                fit(words.elements.get(element.key, element.key), 11, WIDTH - 16 - _NAMES - width(word, 11) - 8),
                font_size=11,
            )
            yield text(WIDTH - 16, row, word, font_size=11, fill=colour(element.rating), text_anchor="end")
        y += 86


def _point(place: int, count: int, score: float) -> tuple[float, float]:
    angle = 2 * pi * place / max(count, 1)
    reach = _RADIUS * score / 3
    return _MIDDLE[0] + reach * sin(angle), _MIDDLE[1] - reach * cos(angle)


def _score(part: ComponentReadiness, words: Words, language: Language) -> str:
    if part.score is None or part.rating is None:
        return words.unrated
    return f"{words.ratings.get(part.rating, part.rating)} ({number(part.score, language)})"


def _says(view: ReadinessRadar, words: Words, language: Language) -> str:
    parts = (f"{words.components.get(part.key, part.key)} {_score(part, words, language)}" for part in view.components)
    return _SAYS.fill(components=", ".join(parts)).to(language)
