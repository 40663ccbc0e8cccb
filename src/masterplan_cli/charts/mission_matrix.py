"""Missions and dimensions as a matrix of dots: how many programmes each mission has in each dimension."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from masterplan_cli.charts._chart import Card, Chart
from masterplan_cli.charts._colours import MUTED, tint
from masterplan_cli.charts._figures import programmes
from masterplan_cli.charts._letters import wrap
from masterplan_cli.charts._svg import circle, line, lines, text
from masterplan_cli.language import Language, Text
from masterplan_cli.views.mission_matrix import MissionMatrix, MissionRow

VIEW = "mission_matrix"
"""The view that it draws."""

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 960, 340, 876, 60, 52
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
    most = max((len(cell) for row in view.rows for cell in row.cells), default=0) or 1
    for place, row in enumerate(view.rows):
        parts += _row(view, row, _TOP + _ROW * place, most)
    return Card("mission-matrix", words.title, _says(view, language)).draw(_WIDTH, bottom + 44, parts)


def _heads(view: MissionMatrix, words: Words, bottom: float, language: Language) -> Iterator[str]:
    step = (_RIGHT - _LEFT) / max(len(view.dimensions), 1)
    for place, dimension in enumerate(view.dimensions):
        x = _LEFT + step * (place + 0.5)
        name = wrap(dimension.name.to(language), 11, step - 6, 2, bold=True)
        yield lines(x, _TOP - 14 * len(name), name, 14, font_size=11, font_weight=600, text_anchor="middle")
        yield text(x, bottom + 26, str(view.totals[place]), font_weight=600, text_anchor="middle")
    yield text(24, bottom + 26, words.total, font_weight=600)
    yield text(_WIDTH - 24, bottom + 26, str(sum(view.totals)), font_weight=600, text_anchor="end")
    yield line(24, bottom, _WIDTH - 24, bottom, stroke=MUTED)


def _row(view: MissionMatrix, row: MissionRow, y: float, most: int) -> Iterator[str]:
    step = (_RIGHT - _LEFT) / max(len(view.dimensions), 1)
    name = wrap(row.mission.name, 12, _LEFT - 48, 3)
    middle = y + _ROW / 2
    yield line(24, y, _WIDTH - 24, y)
    yield lines(24, middle + 4 - 7.5 * (len(name) - 1), name, 15)
    for place, (dimension, cell) in enumerate(zip(view.dimensions, row.cells, strict=True)):
        x = _LEFT + step * (place + 0.5)
        if not cell:
            yield text(x, middle + 4, "–", fill=MUTED, text_anchor="middle")
            continue
        yield circle(
            x, middle, max(9, 22 * sqrt(len(cell) / most)), "; ".join(programme.name for programme in cell),
            fill=tint(dimension.colour, 0.24), stroke=dimension.colour,
        )  # fmt: skip
        yield text(x, middle + 4, str(len(cell)), text_anchor="middle")
    yield text(_WIDTH - 24, middle + 4, str(row.total), text_anchor="end")


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
