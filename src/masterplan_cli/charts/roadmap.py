"""The road map: a row a programme, a bar a stage."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from masterplan_cli.charts._chart import Card, Chart
from masterplan_cli.charts._colours import BAND, INK, MUTED, PAPER, POOR, tint
from masterplan_cli.charts._figures import programmes
from masterplan_cli.charts._letters import fit, width, wrap
from masterplan_cli.charts._svg import haloed, line, lines, path, polygon, rectangle, text
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text, calendar
from masterplan_cli.schemas.road_map import RoadMapEntry
from masterplan_cli.views.road_map import DimensionRoadMap, RoadMap, RoadMapRow

VIEW = "road_map"
"""The view that it draws."""

_WIDTH, _LEFT, _RIGHT = 960, 292, 944
_TOP, _HEAD, _ROW = 76, 30, 22
_SAYS = Text(
    id="Peta jalan {count}, {first}–{last}. {dimensions}.",
    en="Road map of {count}, {first}–{last}. {dimensions}.",
)
_MARKED = Text(id=" Garis tegak menandai {day}.", en=" An upright line marks {day}.")
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
    groups = [group for group in view.groups if group.rows]
    bottom = _TOP + sum(_HEAD + _ROW * len(group.rows) for group in groups)
    parts = [*_columns(view, words, bottom)]
    y = float(_TOP)
    for group in groups:
        parts += _group(view, group, y, language)
        y += _HEAD + _ROW * len(group.rows)
    parts += _today(view, words, bottom, language)
    if any(row.quick_wins for group in groups for row in group.rows):
        parts += [_diamond(23, bottom + 21), text(36, bottom + 25, words.quick_win, font_size=11, fill=MUTED)]
    rows = [row for group in groups for row in group.rows]
    early = sum(row.first_year == view.first_year for row in rows)
    title = filled(words.title, count=str(len(rows)), early=str(early), year=str(view.first_year))
    return Card("road-map", title, _says(view, language)).draw(_WIDTH, bottom + 40, parts)


def _columns(view: RoadMap, words: Words, bottom: float) -> Iterator[str]:
    step = _x(view, view.first_year + 1) - _LEFT
    for place, horizon in enumerate(view.horizons):
        start, end = _x(view, horizon.first_year), _x(view, horizon.last_year + 1)
        if place % 2:
            yield rectangle(start, 14, end - start, bottom - 14, fill=BAND)
        name = wrap(words.horizons.get(horizon.horizon, horizon.horizon), 11, end - start - 4, 2, bold=True)
        y = 45 - 14 * len(name)
        yield lines((start + end) / 2, y + 10, name, 14, font_size=11, text_anchor="middle", font_weight=600)
    for year in view.years:
        x = _x(view, year)
        yield line(x, 50, x, bottom)
        if step >= 34 or (year - view.first_year) % 2 == 0:
            yield text(x + step / 2, 67, str(year), font_size=11, fill=MUTED, text_anchor="middle")
    yield line(_RIGHT, 50, _RIGHT, bottom)


def _group(view: RoadMap, group: DimensionRoadMap, y: float, language: Language) -> Iterator[str]:
    name = fit(group.dimension.name.to(language), 12, _LEFT - 48, bold=True)
    yield line(16, y + 4, _RIGHT, y + 4)
    yield rectangle(16, y + 12, 4, 12, fill=group.dimension.colour)
    yield text(28, y + 22, name, font_weight=600)
    for place, row in enumerate(group.rows):
        yield from _row(view, row, y + _HEAD + _ROW * place, group.dimension.colour)


def _row(view: RoadMap, row: RoadMapRow, y: float, colour: str) -> Iterator[str]:
    yield text(28, y + 15, fit(row.programme.name, 12, _LEFT - 44))
    for stage in row.stages:
        yield _bar(view, stage, y, colour)
        yield from _label(view, stage, y, after_mark=bool(row.quick_wins) and stage is row.stages[0])
    if row.quick_wins:
        yield _diamond(_x(view, row.first_year) + 16, y + _ROW / 2, ", ".join(part.name for part in row.quick_wins))


def _bar(view: RoadMap, stage: RoadMapEntry, y: float, colour: str) -> str:
    start, end = _x(view, stage.first_year), _x(view, stage.last_year + 1)
    years = f"{stage.first_year}–{stage.last_year}" if stage.last_year > stage.first_year else str(stage.first_year)
    tip = f"{stage.stage} ({years})"
    body = rectangle(start + 2, y + 3, end - start - 4, _ROW - 6, tip, fill=tint(colour, 0.24), rx=2)
    return body + rectangle(start + 2, y + 3, 4, _ROW - 6, fill=colour)


def _label(view: RoadMap, stage: RoadMapEntry, y: float, *, after_mark: bool) -> Iterator[str]:
    start = _x(view, stage.first_year) + (28 if after_mark else 11)
    room = _x(view, stage.last_year + 1) - start - 6
    shown = fit(stage.stage, 10, room)
    # A stump of a word says nothing; its bar still tells it under the pointer, and the table beside the chart does.
    if shown == stage.stage or width(shown, 10) > 66:
        yield text(start, y + 14.5, shown, font_size=10)


def _today(view: RoadMap, words: Words, bottom: float, language: Language) -> Iterator[str]:
    if not (day := view.today):
        return
    start = date(day.year, 1, 1)
    x = _x(view, day.year + (day - start).days / (date(day.year + 1, 1, 1) - start).days)
    label = filled(words.today, date=calendar(day, language))
    half = width(label, 11) / 2
    yield line(x, 50, x, bottom + 8, stroke=POOR, stroke_width=1.5)
    yield haloed(
        min(max(x, _LEFT + half), _RIGHT - half), bottom + 25, label, font_size=11, fill=POOR, text_anchor="middle"
    )


def _diamond(x: float, y: float, tip: str = "") -> str:
    return path(
        polygon([(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)]), tip, fill=PAPER, stroke=INK, stroke_width=1.6
    )


def _x(view: RoadMap, year: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * (year - view.first_year) / max(len(view.years), 1)


def _says(view: RoadMap, language: Language) -> str:
    def dimension(group: DimensionRoadMap) -> str:
        early = sum(row.first_year == view.first_year for row in group.rows)
        return _DIMENSION.fill(
            name=group.dimension.name, count=programmes(len(group.rows)), early=early, first=view.first_year
        ).to(language)  # fmt: skip

    groups = [group for group in view.groups if group.rows]
    marked = _MARKED.fill(day=calendar(view.today, language)).to(language) if view.today else ""
    said = _SAYS.fill(
        count=programmes(sum(len(group.rows) for group in groups)), first=view.first_year, last=view.last_year,
        dimensions="; ".join(map(dimension, groups)),
    ).to(language)  # fmt: skip
    return said + marked
