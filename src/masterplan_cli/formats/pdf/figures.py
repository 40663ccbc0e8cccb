"""Tables and drawings with their captions become Typst."""

import re

from masterplan_cli.book import Book, Caption, Figure, Runs, Table
from masterplan_cli.book.columns import Columns, Metric, columns
from masterplan_cli.formats._typst import literal
from masterplan_cli.formats.pdf.inline import InlineWriter

_MEASURE, _PORTRAIT, _LANDSCAPE = 391.0, 481.0, 728.0  # points: of a line of text, and between the margins
_TALLEST = {True: 400.0, False: 640.0}  # points: of a drawing on a landscape and on a portrait page
_METRIC = Metric()
_SIZE = re.compile(r'<svg\b[^>]*?\swidth="([\d.]+)[^>]*?\sheight="([\d.]+)')


class FigureWriter:
    """Writes the tables and drawings of one document."""

    def __init__(self, book: Book, inline: InlineWriter) -> None:
        self._drawings = book.drawings
        self._inline = inline
        self.is_landscape = False

    def table(self, table: Table, *, is_nested: bool = False) -> str:
        """A table; one that stands in a list or a quotation is as wide as these."""
        grid = columns(table, _MEASURE, self._room, _METRIC)
        rows = [self._row(row, at, grid) for at, row in enumerate(table.rows, 1)]
        totals = "".join(f"{at + 1}, " for at in sorted(table.totals))
        fractions = ", ".join(f"{width:.1f}fr" for width in grid.widths)
        alignments = ", ".join(each or "left" for each in table.alignments)
        source = f"source: [{self._inline.write(table.source)}], " if table.source else ""
        matrix = (
            f"#matrix({source}columns: ({fractions},), align: ({alignments},), size: {grid.size}pt, "
            f"repeats: {_bool(not grid.may_cut(0))}, totals: ({totals}), "
            f"head: ({self._row(table.head, 0, grid)}), (\n{''.join(rows)}))"
        )
        whole = f"narrow: {_bool(grid.is_narrow and not is_nested)}, whole: {_bool(grid.is_short)}"
        return f"#tabled({self._captioned(table.caption)}{whole})[{matrix}]{self._label(table.caption)}\n"

    def figure(self, figure: Figure, *, is_nested: bool = False) -> str:
        """A drawing."""
        svg = self._drawings[figure.name].svg
        width = "100%" if is_nested else f"{self._width(svg):.1f}pt"
        alternative = " ".join(figure.alternative.split()) or figure.name
        drawing = f"{literal(svg)}, {width}, {literal(alternative)}"
        return f"#drawn({self._captioned(figure.caption)}{drawing}){self._label(figure.caption)}\n"

    @property
    def _room(self) -> float:
        """Points between the margins of the page."""
        return _LANDSCAPE if self.is_landscape else _PORTRAIT

    def _row(self, cells: tuple[Runs, ...], at: int, grid: Columns) -> str:
        opening = "table.cell(breakable: true)" if grid.may_cut(at) else ""
        written = [self._inline.write(cell, grid.characters(column)) for column, cell in enumerate(cells)]
        return "".join([f"{opening}[{cell}], " for cell in written]) + "\n"

    def _width(self, svg: str) -> float:
        """Points: as wide as the page allows, and no taller."""
        if not (size := _SIZE.search(svg)) or not float(size[2]):
            return self._room
        return min(self._room, _TALLEST[self.is_landscape] * float(size[1]) / float(size[2]))

    def _captioned(self, caption: Caption | None) -> str:
        if not caption:
            return ""
        named = f"supplement: {literal(caption.word)}, number: {literal(caption.number)}, "
        return f"{named}caption: [{self._inline.write(caption.title)}], "

    def _label(self, caption: Caption | None) -> str:
        return self._inline.label(caption.label) if caption else ""


def _bool(value: bool) -> str:
    return "true" if value else "false"
