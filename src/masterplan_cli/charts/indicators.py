"""The indicators of a dimension as small multiples: where each starts, and which way its targets lead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import MUTED, PAPER
from masterplan_cli.charts._letters import fit, width, wrap
from masterplan_cli.charts._svg import circle, ground, group, haloed, line, lines, path, polygon, text, way
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text, number, quantity
from masterplan_cli.views.indicator_courses import Course, DimensionCourses
from masterplan_cli.views.indicator_page import Point

VIEW = "indicator_courses"
"""The view of which it draws one of the `groups`."""

_EDGE, _GAP = 24, 30
_HEAD, _PLOT, _HEIGHT = 100, 52, 210
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


@dataclass(frozen=True, slots=True)
class _Panel:
    """An indicator and its place on the card."""

    course: Course
    x: float
    y: float
    room: float

    @property
    def right(self) -> float:
        return self.x + self.room


def indicators(view: DimensionCourses, words: Words, language: Language) -> Chart:
    """A panel an indicator, each on its own scale and all over the same years; a ring where it starts."""
    columns = 2 if len(view.courses) in (1, 2, 4) else 3
    room = (WIDTH - 2 * _EDGE - _GAP * (columns - 1)) / columns
    parts: list[str] = []
    bottom = float(_EDGE)
    for place, course in enumerate(view.courses):
        row, column = divmod(place, columns)
        panel = _Panel(course, _EDGE + (room + _GAP) * column, _EDGE + _HEIGHT * row, room)
        parts += _drawn(view, panel, words, language)
        bottom = panel.y + _HEIGHT
    if any(course.row.is_illustrative for course in view.courses):
        note = fit(f"† {words.illustrative}", 11, WIDTH - 2 * _EDGE)
        parts.append(text(_EDGE, bottom + 4, note, font_size=11, fill=MUTED))
        bottom += 22
    title = filled(words.title, dimension=view.dimension.name.to(language), year=str(view.last_year))
    return Card("indicators", title, _says(view, language)).draw(bottom, parts)


def _drawn(view: DimensionCourses, panel: _Panel, words: Words, language: Language) -> Iterator[str]:
    indicator = panel.course.row.indicator
    spots = [_spot(view, point, panel) for point in panel.course.points]
    yield line(panel.x, panel.y, panel.right, panel.y)
    yield group(
        indicator.name,
        ground(panel.x, panel.y, panel.room, _HEIGHT - 16),
        lines(panel.x, panel.y + 17, _name(panel), 14, font_size=11, font_weight=600),
        *_course(view, panel, spots, language),
        data_thing=f"indicator:{indicator.id}",
    )
    # What else is written there is no part of the name that a link has.
    yield from _direction(panel, words)
    if not spots:
        yield text(panel.x, panel.y + _HEAD + 24, fit(words.nothing, 11, panel.room), font_size=11, fill=MUTED)
        return
    yield from _years(view, panel)
    yield from _ends(panel, spots, language)


def _direction(panel: _Panel, words: Words) -> Iterator[str]:
    indicator = panel.course.row.indicator
    below = panel.y + 19 + 14 * len(_name(panel))
    direction = words.directions.get(indicator.direction, indicator.direction)
    said = f"{direction} · {indicator.unit}" if indicator.unit else direction
    yield path(_arrow(panel.x + 4, below - 4, indicator.direction), fill=MUTED)
    yield text(panel.x + 13, below, fit(said, 11, panel.room - 13), font_size=11, fill=MUTED)


def _name(panel: _Panel) -> tuple[str, ...]:
    indicator = panel.course.row.indicator
    mark = " †" if panel.course.row.is_illustrative else ""
    name = wrap(indicator.name, 11, panel.room, 4, bold=True)
    # The dagger stands behind the last word: a line of its own would be lost, and so would a word cut off for it.
    if name and width(name[-1] + mark, 11, bold=True) > panel.room:
        name = wrap(indicator.name, 11, panel.room - width(mark, 11, bold=True), 4, bold=True)
    return (*name[:-1], *(last + mark for last in name[-1:]))


def _course(
    view: DimensionCourses, panel: _Panel, spots: list[tuple[float, float]], language: Language
) -> Iterator[str]:
    course, colour = panel.course, view.dimension.colour
    if spots:
        yield line(*spots[0], panel.right, spots[0][1], stroke=MUTED, stroke_dasharray="2 4")
    if len(spots) > 1:
        steps = way("M", *spots[0], *(step for spot in spots[1:] for step in ("L", *spot)))
        yield path(steps, stroke=colour, stroke_width=2)
    for point, spot in zip(course.points, spots, strict=True):
        yield _dot(course, point, spot, colour, language)


def _years(view: DimensionCourses, panel: _Panel) -> Iterator[str]:
    low = panel.y + _HEAD + _PLOT + 22
    yield line(panel.x, low, panel.right, low)
    yield text(panel.x, low + 14, str(view.first_year), font_size=11, fill=MUTED)
    yield text(panel.right, low + 14, str(view.last_year), font_size=11, fill=MUTED, text_anchor="end")


def _dot(course: Course, point: Point, spot: tuple[float, float], colour: str, language: Language) -> str:
    tip = f"{point.year}: {quantity(point.value, course.row.indicator.unit, language)}"
    if point.is_baseline:
        return circle(*spot, 4, tip, fill=PAPER, stroke=colour, stroke_width=2)
    return circle(*spot, 4.5 if point is course.points[-1] else 2.5, tip, fill=colour)


def _ends(panel: _Panel, spots: list[tuple[float, float]], language: Language) -> Iterator[str]:
    """The first and the last value, each on the side from which the line leads away."""
    first, last = panel.course.points[0], panel.course.points[-1]
    leads_down = last.up < first.up
    (x, y), (end, at) = spots[0], spots[-1]
    is_late = x > panel.x + panel.room / 2
    above = y - 9 if leads_down else y + 17
    shown = number(first.value, language)
    yield haloed(x + 4 if is_late else x - 4, above, shown, font_size=11, text_anchor="end" if is_late else None)
    if last is not first:
        below = at + 17 if leads_down else at - 9
        shown = number(last.value, language)
        yield haloed(end + 4, below, shown, font_size=11, font_weight=600, text_anchor="end")


def _spot(view: DimensionCourses, point: Point, panel: _Panel) -> tuple[float, float]:
    time = (point.year - view.first_year) / max(view.last_year - view.first_year, 1)
    return panel.x + 4 + (panel.room - 8) * time, panel.y + _HEAD + _PLOT * (1 - float(point.up))


def _arrow(x: float, y: float, direction: str) -> str:
    far = -4 if direction == "up" else 4
    return polygon([(x, y + far), (x + 4, y - far * 0.75), (x - 4, y - far * 0.75)])


def _says(view: DimensionCourses, language: Language) -> str:
    def said(course: Course) -> str:
        indicator, first, last = course.row.indicator, course.points[0], course.points[-1]
        told = _POINT if first is last else _COURSE
        return told.fill(
            name=indicator.name, first=quantity(first.value, indicator.unit, language), from_year=first.year,
            last=quantity(last.value, indicator.unit, language), to_year=last.year,
        ).to(language)  # fmt: skip

    courses = "; ".join(said(course) for course in view.courses if course.points)
    return _SAYS.fill(dimension=view.dimension.name, courses=courses or "–").to(language)
