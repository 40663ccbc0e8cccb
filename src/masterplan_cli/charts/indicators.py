"""The indicators of a dimension as small multiples: where each starts, and which way its targets lead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from masterplan_cli.charts._chart import Card, Chart
from masterplan_cli.charts._colours import MUTED, PAPER
from masterplan_cli.charts._letters import fit, width, wrap
from masterplan_cli.charts._svg import circle, haloed, line, lines, path, polygon, text, way
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text, number, quantity
from masterplan_cli.views.indicator_courses import Course, DimensionCourses
from masterplan_cli.views.indicator_page import Point

VIEW = "indicator_courses"
"""The view of which it draws one of the `groups`."""

_WIDTH, _COLUMNS, _EDGE, _GAP = 720, 3, 24, 32
_ROOM = (_WIDTH - 2 * _EDGE - _GAP * (_COLUMNS - 1)) / _COLUMNS
_HEAD, _PLOT, _HEIGHT = 88, 52, 200
"""Of a panel: where its line begins, how high that is, and the whole of it."""
_SAYS = Text(id="Indikator {dimension}. {courses}.", en="Indicators of {dimension}. {courses}.")
_COURSE = Text(id="{name}: dari {first} ({from_year}) menjadi {last} ({to_year})",
               en="{name}: from {first} ({from_year}) to {last} ({to_year})")  # fmt: skip
_POINT = Text(id="{name}: {first} ({from_year})", en="{name}: {first} ({from_year})")


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    """With `{dimension}` and `{year}`, the last one."""
    nothing: str
    """Where an indicator has neither baseline nor target."""
    directions: Mapping[str, str]
    """Names of `up` and `down`."""
    illustrative: str
    """What a dagger means."""


def indicators(view: DimensionCourses, words: Words, language: Language) -> Chart:
    """A panel an indicator, each on its own scale and all over the same years; a ring where it starts."""
    name = view.dimension.name.to(language)
    parts: list[str] = []
    for place, course in enumerate(view.courses):
        x = _EDGE + (_ROOM + _GAP) * (place % _COLUMNS)
        y = _EDGE + _HEIGHT * (place // _COLUMNS)
        parts += _head(course, x, y, words)
        if course.points:
            parts += _plot(view, course, (x, y + _HEAD), language)
        else:
            parts.append(text(x, y + _HEAD + 24, fit(words.nothing, 11, _ROOM), font_size=11, fill=MUTED))
    bottom = _EDGE + _HEIGHT * -(-len(view.courses) // _COLUMNS)
    if any(course.row.is_illustrative for course in view.courses):
        note = fit(f"† {words.illustrative}", 11, _WIDTH - 2 * _EDGE)
        parts.append(text(_EDGE, bottom + 4, note, font_size=11, fill=MUTED))
        bottom += 22
    title = filled(words.title, dimension=name, year=str(view.last_year))
    return Card("indicators", title, _says(view, name, language)).draw(_WIDTH, bottom, parts)


def _head(course: Course, x: float, y: float, words: Words) -> Iterator[str]:
    indicator = course.row.indicator
    mark = " †" if course.row.is_illustrative else ""
    shown = list(wrap(indicator.name, 11, _ROOM - width(mark, 11, bold=True), 3, bold=True))
    shown[-1:] = [last + mark for last in shown[-1:]]
    yield line(x, y, x + _ROOM, y)
    yield lines(x, y + 17, shown, 14, font_size=11, font_weight=600)
    below = y + 19 + 14 * len(shown)
    yield path(_arrow(x + 4, below - 4, indicator.direction), fill=MUTED)
    direction = words.directions.get(indicator.direction, indicator.direction)
    said = f"{direction} · {indicator.unit}" if indicator.unit else direction
    yield text(x + 13, below, fit(said, 10, _ROOM - 13), font_size=10, fill=MUTED)


def _plot(view: DimensionCourses, course: Course, corner: tuple[float, float], language: Language) -> Iterator[str]:
    x, y = corner
    colour = view.dimension.colour
    spots = [_spot(view, point, x, y) for point in course.points]
    low = y + _PLOT + 22
    yield line(x, low, x + _ROOM, low)
    yield text(x, low + 14, str(view.first_year), font_size=10, fill=MUTED)
    yield text(x + _ROOM, low + 14, str(view.last_year), font_size=10, fill=MUTED, text_anchor="end")
    yield line(*spots[0], x + _ROOM, spots[0][1], stroke=MUTED, stroke_dasharray="2 4")
    if len(spots) > 1:
        yield path(
            way("M", *spots[0], *(step for spot in spots[1:] for step in ("L", *spot))), stroke=colour, stroke_width=2
        )
    for point, spot in zip(course.points, spots, strict=True):
        yield _dot(course, point, spot, colour, language)
    yield from _ends(course, spots, x + _ROOM / 2, language)


def _dot(course: Course, point: Point, spot: tuple[float, float], colour: str, language: Language) -> str:
    tip = f"{point.year}: {quantity(point.value, course.row.indicator.unit, language)}"
    if point.is_baseline:
        return circle(*spot, 4, tip, fill=PAPER, stroke=colour, stroke_width=2)
    return circle(*spot, 4.5 if point is course.points[-1] else 2.5, tip, fill=colour)


def _ends(course: Course, spots: list[tuple[float, float]], middle: float, language: Language) -> Iterator[str]:
    """The first and the last value, each on the side from which the line leads away."""
    first, last = course.points[0], course.points[-1]
    down = last.up < first.up
    (x, y), (end, at) = spots[0], spots[-1]
    shown = number(first.value, language)
    early = x < middle
    above = y - 9 if down else y + 17
    yield haloed(x - 4 if early else x + 4, above, shown, font_size=11, text_anchor=None if early else "end")
    if len(spots) > 1:
        shown = number(last.value, language)
        yield haloed(end + 4, at + 17 if down else at - 9, shown, font_size=11, font_weight=600, text_anchor="end")


def _spot(view: DimensionCourses, point: Point, x: float, y: float) -> tuple[float, float]:
    time = (point.year - view.first_year) / max(view.last_year - view.first_year, 1)
    return x + 4 + (_ROOM - 8) * time, y + _PLOT * (1 - float(point.up))


def _arrow(x: float, y: float, direction: str) -> str:
    far = -4 if direction == "up" else 4
    return polygon([(x, y + far), (x + 4, y - far * 0.75), (x - 4, y - far * 0.75)])


def _says(view: DimensionCourses, name: str, language: Language) -> str:
    def said(course: Course) -> str:
        indicator, first, last = course.row.indicator, course.points[0], course.points[-1]
        told = _COURSE if first is not last else _POINT
        return told.fill(
            name=indicator.name, first=quantity(first.value, indicator.unit, language), from_year=first.year,
            last=quantity(last.value, indicator.unit, language), to_year=last.year,
        ).to(language)  # fmt: skip

    courses = "; ".join(said(course) for course in view.courses if course.points)
    return _SAYS.fill(dimension=name, courses=courses or "–").to(language)
