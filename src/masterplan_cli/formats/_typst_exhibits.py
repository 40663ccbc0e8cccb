"""Tables and drawings with their captions become Typst."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from masterplan_cli.documents import Figure
from masterplan_cli.formats._blocks import CaptionedFigure, CaptionedTable
from masterplan_cli.formats._typst_script import CAPTION, Script
from masterplan_cli.formats._typst_tables import LANDSCAPE, PORTRAIT, Layout, layout
from masterplan_cli.formats._typst_text import literal, plain

_TOTAL = re.compile(r"\*\*.+\*\*")
_SIZE = re.compile(r'<svg\b[^>]*?\swidth="([\d.]+)[^>]*?\sheight="([\d.]+)')
_TALLEST = {True: 400.0, False: 640.0}  # points: of a drawing on a landscape and on a portrait page


@dataclass(slots=True)
class Exhibits:
    """Writes the tables and drawings of one document."""

    script: Script
    figures: Mapping[str, Figure]
    is_landscape: bool = False

    def table(self, block: CaptionedTable, *, is_nested: bool = False) -> str:
        """A table; one that stands in a list or a quotation is as wide as these."""
        made = layout(block.table, self._room)
        rows = [self._row(row, at, made) for at, row in enumerate(block.table.rows, 1)]
        totals = [str(at) for at, row in enumerate(block.table.rows, 1) if row and _TOTAL.fullmatch(row[0])]
        fractions = ", ".join(f"{width:.1f}fr" for width in made.widths)
        alignments = ", ".join(each or "left" for each in block.table.alignments)
        source = f"source: [{self.script.typst(block.source)}], " if block.source else ""
        matrix = (
            f"#matrix({source}columns: ({fractions},), align: ({alignments},), size: {made.size}pt, "
            f"repeats: {_bool(not made.may_cut(0))}, totals: ({''.join(f'{each}, ' for each in totals)}), "
            f"head: ({self._row(block.table.head, 0, made)}), (\n{''.join(rows)}))"
        )
        kept = f"narrow: {_bool(made.is_narrow and not is_nested)}, whole: {_bool(made.is_short)}"
        return f"#tabled({self._captioned(block)}{kept})[{matrix}]{self.script.label(block)}\n"

    def figure(self, block: CaptionedFigure, *, is_nested: bool = False) -> str:
        """A drawing; what it says where there is none."""
        if not (figure := self.figures.get(block.name)):
            return f"#{'par' if is_nested else 'p'}[{self.script.typst(block.alternative)}];\n"
        width = "100%" if is_nested else f"{self._width(figure.svg):.1f}pt"
        drawing = f"{literal(figure.svg)}, {width}, {literal(plain(block.alternative) or block.name)}"
        return f"#drawn({self._captioned(block)}{drawing}){self.script.label(block)}\n"

    @property
    def _room(self) -> float:
        """Points between the margins of the page."""
        return LANDSCAPE if self.is_landscape else PORTRAIT

    def _row(self, cells: tuple[str, ...], at: int, made: Layout) -> str:
        opening = "table.cell(breakable: true)" if made.may_cut(at) else ""
        rooms = map(made.signs, range(len(cells)))
        script = self.script
        inside = (script.typst(script.inline(cell), room) for cell, room in zip(cells, rooms, strict=True))
        return "".join(f"{opening}[{cell}], " for cell in inside) + "\n"

    def _width(self, svg: str) -> float:
        """Points: as wide as the page allows, and no taller."""
        if not (size := _SIZE.search(svg)) or not float(size[2]):
            return self._room
        return min(self._room, _TALLEST[self.is_landscape] * float(size[1]) / float(size[2]))

    def _captioned(self, block: CaptionedTable | CaptionedFigure) -> str:
        if not block.caption:
            return ""
        if not (found := CAPTION.match(block.caption)):
            return f"caption: [{self.script.typst(block.caption)}], "
        named = f"supplement: {literal(found['word'])}, number: {literal(found['number'])}, "
        return f"{named}caption: [{self.script.typst(block.caption[found.end() :])}], "


def _bool(value: bool) -> str:
    return "true" if value else "false"
