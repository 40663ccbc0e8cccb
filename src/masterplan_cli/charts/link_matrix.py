"""How often programmes of one dimension continue in another: rows lead, columns follow."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import BAND, MUTED, tint
from masterplan_cli.charts._letters import fit, width, wrap
from masterplan_cli.charts._svg import circle, line, lines, path, polygon, rectangle, text
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text
from masterplan_cli.views.dimension_links import DimensionLinks, LinkRow

VIEW = "dimension_links"
"""The view that it draws."""

_LEFT, _RIGHT, _TOP, _ROW = 128, 596, 76, 48
_FULL = 4
"""So many links fill a cell where no other has more: one alone does not."""
_SAYS = Text(id="Kaitan program antardimensi. {rows}.", en="Links of programmes between dimensions. {rows}.")
_LEADS = Text(id="{name}: {total}, yaitu ke {cells}", en="{name}: {total}, which lead to {cells}")


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    """With `{links}`, how many there are."""
    origin: str
    """Above the rows."""
    target: str
    """Before the columns."""
    total: str


def link_matrix(view: DimensionLinks, words: Words, language: Language) -> Chart:
    """A dot a pair of dimensions, in the colour of the one that leads, its area by the number that stands in it."""
    bottom = _TOP + _ROW * len(view.rows)
    most = max(_FULL, *(count for row in view.rows for count in row.counts))
    parts = [*_heads(view, words, language), *_foot(view, words, bottom)]
    for place, row in enumerate(view.rows):
        parts += _row(view, row, place, most, language)
    title = filled(words.title, links=str(len(view.links)))
    return Card("link-matrix", title, _says(view, language)).draw(bottom + 44, parts)


def _heads(view: DimensionLinks, words: Words, language: Language) -> Iterator[str]:
    yield from _axes(words)
    for place, dimension in enumerate(view.dimensions):
        name = wrap(dimension.name.to(language), 11, _step(view) - 4, 2)
        x = _LEFT + _step(view) * (place + 0.5)
        yield lines(x, _TOP + 3 - 13 * len(name), name, 13, font_size=11, text_anchor="middle")
    total = fit(words.total, 11, WIDTH - _RIGHT - 20)
    yield text(WIDTH - 16, _TOP - 10, total, font_size=11, text_anchor="end")


def _axes(words: Words) -> Iterator[str]:
    """What rows and columns are, each with an arrow along them."""
    origin = fit(words.origin, 11, _LEFT - 60)
    x, y = 24 + width(origin, 11) + 8, _TOP - 10
    yield text(24, y, origin, font_size=11, fill=MUTED)
    yield path(polygon([(x, y - 7), (x + 8, y - 7), (x + 4, y)]), fill=MUTED)
    target = fit(words.target, 11, _RIGHT - _LEFT - 60)
    x, y = _LEFT + 8 + width(target, 11) + 8, 26
    yield text(_LEFT + 8, y, target, font_size=11, fill=MUTED)
    yield line(x, y - 4, _RIGHT - 8, y - 4)
    yield path(polygon([(_RIGHT - 8, y - 8), (_RIGHT - 1, y - 4), (_RIGHT - 8, y)]), fill=MUTED)


def _row(view: DimensionLinks, row: LinkRow, place: int, most: int, language: Language) -> Iterator[str]:
    y = _TOP + _ROW * place
    middle = y + _ROW / 2
    colour = row.dimension.colour
    yield line(24, y, WIDTH - 16, y)
    yield rectangle(24, middle - 6, 4, 12, fill=colour)
    name = wrap(row.dimension.name.to(language), 12, _LEFT - 42, 2)
    yield lines(36, middle + 4 - 7.5 * (len(name) - 1), name, 15)
    for column, (target, count) in enumerate(zip(view.dimensions, row.counts, strict=True)):
        x = _LEFT + _step(view) * (column + 0.5)
        if target == row.dimension:
            yield rectangle(x - _step(view) / 2 + 1, y + 1, _step(view) - 2, _ROW - 2, fill=BAND)
        if count:
            tip = f"{row.dimension.name.to(language)} → {target.name.to(language)}: {count}"
            yield circle(x, middle, max(9, 20 * sqrt(count / most)), tip, fill=tint(colour, 0.24), stroke=colour)
        if count or target != row.dimension:
            shade = None if count else MUTED
            yield text(x, middle + 4, str(count) if count else "–", fill=shade, text_anchor="middle")
    yield text(WIDTH - 16, middle + 4, str(row.total), text_anchor="end")


def _foot(view: DimensionLinks, words: Words, bottom: float) -> Iterator[str]:
    yield line(24, bottom, WIDTH - 16, bottom, stroke=MUTED)
    yield text(24, bottom + 26, fit(words.total, 12, _LEFT - 36, bold=True), font_weight=600)
    for column in range(len(view.dimensions)):
        received = sum(row.counts[column] for row in view.rows)
        x = _LEFT + _step(view) * (column + 0.5)
        yield text(x, bottom + 26, str(received), font_weight=600, text_anchor="middle")
    yield text(WIDTH - 16, bottom + 26, str(len(view.links)), font_weight=600, text_anchor="end")


def _step(view: DimensionLinks) -> float:
    return (_RIGHT - _LEFT) / max(len(view.dimensions), 1)


def _says(view: DimensionLinks, language: Language) -> str:
    def said(row: LinkRow) -> str:
        cells = ", ".join(
            f"{target.name.to(language)} {count}"
            for target, count in zip(view.dimensions, row.counts, strict=True)
            if count
        )
        return _LEADS.fill(name=row.dimension.name, total=row.total, cells=cells).to(language)

    leading = [said(row) for row in view.rows if row.total]
    return _SAYS.fill(rows="; ".join(leading) or "–").to(language)
