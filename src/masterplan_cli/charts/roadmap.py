"""The road map: a row a programme, a bar a stage."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import BAND, INK, MUTED, PAPER, POOR, tint
from masterplan_cli.charts._figures import programmes
from masterplan_cli.charts._letters import fit, width, wrap
from masterplan_cli.charts._svg import ground, group, line, lines, path, polygon, rectangle, text
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text, calendar
from masterplan_cli.schemas.road_map import RoadMapEntry
from masterplan_cli.views.road_map import DimensionRoadMap, RoadMap, RoadMapRow

VIEW = "road_map"
"""The view that it draws."""

_LEFT, _RIGHT = 190, WIDTH - 12
_TOP, _HEAD, _ROW, _LEADING, _BAR = 74, 24, 16, 12, 13
"""Heights; forty programmes with their heads fill a page of print, and no more."""
_STUMP = 66
"""A shorter beginning of a stage says nothing."""
_SAYS = Text(
    id="Peta jalan {count}, {first}–{last}. {dimensions}.",
    en="Road map of {count}, {first}–{last}. {dimensions}.",
)
_MARKED = Text(id="Garis tegak menandai {day}.", en="An upright line marks {day}.")
_DIMENSION = Text(id="{name}: {count}, {early} di antaranya mulai {first}",
                  en="{name}: {count}, {early} of them starting in {first}")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    """With `{count}` programmes, and how many `{early}` ones start in the first `{year}`."""
    quick_win: str
    today: str
    """At the line of a marked day, with its `{date}`."""
    horizons: Mapping[str, str]
    """Names of `short`, `medium` and `long`."""


def roadmap(view: RoadMap, words: Words, language: Language) -> Chart:
    """Programmes under their dimension, stages over the years, a diamond where a quick win opens the way."""
    groups = [each for each in view.groups if each.rows]
    rows = [row for each in groups for row in each.rows]
    y = float(_TOP)
    drawn: list[str] = []
    for each in groups:
        drawn += _head(each, y, language)
        y += _HEAD
        for row in each.rows:
            drawn += _row(view, row, y, each.dimension.colour)
            y += _height(row)
    parts = [*_columns(view, words, y), *drawn, *_today(view, words, y, language)]
    if any(row.quick_wins for row in rows):
        legend = fit(words.quick_win, 11, _LEFT - 44)
        parts += [_diamond(23, y + 17), text(36, y + 21, legend, font_size=11, fill=MUTED)]
    early = sum(row.first_year == view.first_year for row in rows)
    title = filled(words.title, count=str(len(rows)), early=str(early), year=str(view.first_year))
    return Card("road-map", title, _says(view, language)).draw(y + 34, parts)


def _columns(view: RoadMap, words: Words, bottom: float) -> Iterator[str]:
    step = _x(view, view.first_year + 1) - _LEFT
    for place, horizon in enumerate(view.horizons):
        start, end = _x(view, horizon.first_year), _x(view, horizon.last_year + 1)
        if place % 2:
            yield rectangle(start, 10, end - start, bottom - 10, fill=BAND)
        name = wrap(words.horizons.get(horizon.horizon, horizon.horizon), 11, end - start - 2, 2)
        yield lines((start + end) / 2, 53 - 14 * len(name), name, 14, font_size=11, text_anchor="middle")
    for year in view.years:
        x = _x(view, year)
        yield line(x, 48, x, bottom)
        if (year - view.first_year) % ceil(34 / step) == 0:
            yield text(x + step / 2, 65, str(year), font_size=11, fill=MUTED, text_anchor="middle")
    yield line(_RIGHT, 48, _RIGHT, bottom)


def _head(of: DimensionRoadMap, y: float, language: Language) -> Iterator[str]:
    yield line(12, y, _RIGHT, y)
    yield rectangle(12, y + 7, 4, 12, fill=of.dimension.colour)
    yield text(24, y + 17, fit(of.dimension.name.to(language), 12, _LEFT - 30, bold=True), font_weight=600)


def _name(row: RoadMapRow) -> tuple[str, ...]:
    return wrap(row.programme.name, 11, _LEFT - 28, 2)


def _height(row: RoadMapRow) -> float:
    return _ROW + _LEADING * (max(len(_name(row)), 1) - 1)


def _row(view: RoadMap, row: RoadMapRow, y: float, colour: str) -> Iterator[str]:
    name, height = _name(row), _height(row)
    middle = y + height / 2
    yield group(
        row.programme.name,
        ground(12, y, _RIGHT - 12, height),
        lines(24, middle + 4 - _LEADING / 2 * (len(name) - 1), name, _LEADING, font_size=11),
        *(_bar(view, stage, middle, colour) for stage in row.stages),
        data_thing=f"programme:{row.programme.id}",
    )
    # What else is written there is no part of the name that a link has.
    for stage, end in zip(row.stages, _ends(view, row), strict=True):
        yield from _label(view, stage, end, middle, after_mark=bool(row.quick_wins) and stage is row.stages[0])
    if row.quick_wins:
        tip = ", ".join(quick_win.name for quick_win in row.quick_wins)
        yield _diamond(_x(view, row.first_year) + 15, middle, tip)


def _ends(view: RoadMap, row: RoadMapRow) -> tuple[float, ...]:
    """How far the words of each stage may run: to where the next one begins."""
    starts = [_x(view, stage.first_year) for stage in row.stages[1:]]
    return (*starts, _RIGHT)


def _bar(view: RoadMap, stage: RoadMapEntry, middle: float, colour: str) -> str:
    start, end = _x(view, stage.first_year), _x(view, stage.last_year + 1)
    years = f"{stage.first_year}–{stage.last_year}" if stage.last_year > stage.first_year else str(stage.first_year)
    tip, top = f"{stage.stage} ({years})", middle - _BAR / 2
    body = rectangle(start + 2, top, end - start - 4, _BAR, tip, fill=tint(colour, 0.24), rx=2)
    return body + rectangle(start + 2, top, 4, _BAR, fill=colour)


def _label(view: RoadMap, stage: RoadMapEntry, end: float, middle: float, *, after_mark: bool) -> Iterator[str]:
    start = _x(view, stage.first_year) + (26 if after_mark else 10)
    shown = fit(stage.stage, 11, end - start - 4)
    # A stump of a word says nothing; its bar still tells it under the pointer, and the table beside the chart does.
    if shown == stage.stage or width(shown, 11) > _STUMP:
        yield text(start, middle + 4, shown, font_size=11)


def _today(view: RoadMap, words: Words, bottom: float, language: Language) -> Iterator[str]:
    if not (day := view.today):
        return
    start = date(day.year, 1, 1)
    x = _x(view, day.year + (day - start).days / (date(day.year + 1, 1, 1) - start).days)
    label = fit(filled(words.today, date=calendar(day, language)), 11, _RIGHT - _LEFT)
    half = width(label, 11) / 2
    # Over all bars, but not over the years: it begins below them.
    yield line(x, _TOP - 4, x, bottom + 6, stroke=POOR, stroke_width=1.5)
    yield text(
        min(max(x, _LEFT + half), _RIGHT - half), bottom + 21, label, font_size=11, fill=POOR, text_anchor="middle"
    )


def _diamond(x: float, y: float, tip: str = "") -> str:
    return path(
        polygon([(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)]), tip, fill=PAPER, stroke=INK, stroke_width=1.5
    )


def _x(view: RoadMap, year: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * (year - view.first_year) / max(len(view.years), 1)


def _says(view: RoadMap, language: Language) -> str:
    def dimension(each: DimensionRoadMap) -> str:
        early = sum(row.first_year == view.first_year for row in each.rows)
        return _DIMENSION.fill(
            name=each.dimension.name, count=programmes(len(each.rows)), early=early, first=view.first_year
        ).to(language)  # fmt: skip

    groups = [each for each in view.groups if each.rows]
    said = _SAYS.fill(
        count=programmes(sum(len(each.rows) for each in groups)), first=view.first_year, last=view.last_year,
        dimensions="; ".join(map(dimension, groups)),
    ).to(language)  # fmt: skip
    return f"{said} {_MARKED.fill(day=calendar(view.today, language)).to(language)}" if view.today else said
