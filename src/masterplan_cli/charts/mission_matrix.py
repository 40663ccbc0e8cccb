"""Missions and dimensions as a matrix of dots: how many programmes each mission has in each dimension."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import MUTED, tint
from masterplan_cli.charts._figures import programmes
from masterplan_cli.charts._letters import fit, wrap
from masterplan_cli.charts._svg import circle, ground, group, line, lines, text
from masterplan_cli.language import Language, Text
from masterplan_cli.views.mission_matrix import MissionMatrix, MissionRow

VIEW = "mission_matrix"
"""The view that it draws."""

_LEFT, _RIGHT, _TOP, _ROW = 160, 600, 56, 58
_FULL = 4
"""So many programmes fill a cell where no other has more: one alone does not."""
_SAYS = Text(
    id="Jumlah program per misi dan dimensi. {missions}.", en="Programmes by mission and dimension. {missions}."
)
_MISSION = Text(id="{name}: {count} ({cells})", en="{name}: {count} ({cells})")


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    total: str


def mission_matrix(view: MissionMatrix, words: Words, language: Language) -> Chart:
    """A dot a cell, its area by the number of programmes, which stands in it."""
    bottom = _TOP + _ROW * len(view.rows)
    parts = [*_heads(view, words, bottom, language)]
    most = max([_FULL, *(len(cell) for row in view.rows for cell in row.cells)])
    for place, row in enumerate(view.rows):
        parts += _row(view, row, _TOP + _ROW * place, most, language)
    return Card("mission-matrix", words.title, _says(view, language)).draw(bottom + 44, parts)


def _heads(view: MissionMatrix, words: Words, bottom: float, language: Language) -> Iterator[str]:
    for place, dimension in enumerate(view.dimensions):
        x = _x(view, place)
        name = wrap(dimension.name.to(language), 11, _step(view) - 2, 2)
        yield lines(x, _TOP + 4 - 14 * len(name), name, 14, font_size=11, text_anchor="middle")
        yield text(x, bottom + 26, str(view.totals[place]), font_weight=600, text_anchor="middle")
    total = fit(words.total, 11, WIDTH - _RIGHT - 20)
    yield text(WIDTH - 20, _TOP - 10, total, font_size=11, text_anchor="end")
    yield text(20, bottom + 26, fit(words.total, 12, _LEFT - 28, bold=True), font_weight=600)
    yield text(WIDTH - 20, bottom + 26, str(sum(view.totals)), font_weight=600, text_anchor="end")
    yield line(20, bottom, WIDTH - 20, bottom, stroke=MUTED)


def _row(view: MissionMatrix, row: MissionRow, y: float, most: int, language: Language) -> Iterator[str]:
    name = wrap(row.mission.name, 11, _LEFT - 26, 4)
    middle = y + _ROW / 2
    yield line(20, y, WIDTH - 20, y)
    yield lines(20, middle + 4 - 6.5 * (len(name) - 1), name, 13, font_size=11)
    for place, (dimension, cell) in enumerate(zip(view.dimensions, row.cells, strict=True)):
        x = _x(view, place)
        if not cell:
            yield text(x, middle + 4, "–", fill=MUTED, text_anchor="middle")
            continue
        named = f"{row.mission.name}, {dimension.name.to(language)}, {programmes(len(cell)).to(language)}"
        yield group(
            f"{named}: {'; '.join(programme.name for programme in cell)}",
            ground(x - _step(view) / 2, y, _step(view), _ROW),
            circle(x, middle, max(9, 22 * sqrt(len(cell) / most)), fill=tint(dimension.colour, 0.24), stroke=dimension.colour),
            text(x, middle + 4, str(len(cell)), text_anchor="middle"),
            data_thing=f"programmes:{dimension.key}:{row.mission.id}",
        )  # fmt: skip
    yield _sum(row, y, language)


def _sum(row: MissionRow, y: float, language: Language) -> str:
    return group(
        f"{row.mission.name}, {programmes(row.total).to(language)}",
        ground(_RIGHT, y, WIDTH - 20 - _RIGHT, _ROW),
        text(WIDTH - 20, y + _ROW / 2 + 4, str(row.total), text_anchor="end"),
        data_thing=f"programmes::{row.mission.id}" if row.total else None,
    )


def _step(view: MissionMatrix) -> float:
    return (_RIGHT - _LEFT) / max(len(view.dimensions), 1)


def _x(view: MissionMatrix, place: int) -> float:
    return _LEFT + _step(view) * (place + 0.5)


def _says(view: MissionMatrix, language: Language) -> str:
    def mission(row: MissionRow) -> str:
        cells = (
            f"{dimension.name.to(language)} {len(cell)}"
            for dimension, cell in zip(view.dimensions, row.cells, strict=True)
            if cell
        )
        said = _MISSION.fill(name=row.mission.name, count=programmes(row.total), cells=", ".join(cells) or "–")
        return said.to(language)

    return _SAYS.fill(missions="; ".join(map(mission, view.rows))).to(language)
