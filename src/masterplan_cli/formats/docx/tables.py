"""Tables: header rows that repeat, rows that stay whole, columns that fit their words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from masterplan_cli.book import Runs, Table, plain
from masterplan_cli.formats.docx.columns import least_room, widths
from masterplan_cli.formats.docx.sections import PORTRAIT
from masterplan_cli.formats.docx.xml import element

_MATRIX = 7  # columns from which a table is set small, and may ask for a landscape page
_TOGETHER = 12  # lines of a table that is kept on one page
_SIDES = {"right": '<w:jc w:val="right"/>', "center": '<w:jc w:val="center"/>'}
_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_HEADER_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"


@dataclass(frozen=True)
class Grid:
    """A table ready to be drawn, as wide as its page has room for."""

    table: Table

    @cached_property
    def rows(self) -> tuple[tuple[Runs, ...], ...]:
        """The cells, the head first."""
        return (self.table.head, *self.table.rows)

    @cached_property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """What the cells say."""
        return tuple(tuple(map(plain, row)) for row in self.rows)

    @property
    def size(self) -> float:
        """Of its letters, in points: as the styles have it."""
        return 8 if self._is_matrix else 9.5

    @property
    def is_wide(self) -> bool:
        """Whether it asks for a landscape page."""
        return self._is_matrix and least_room(self.texts, self.size) > PORTRAIT.width

    @cached_property
    def lines(self) -> int:
        """About how many lines of a portrait page it takes."""
        columns = widths(self.texts, self.size, PORTRAIT.width)
        signs = [max(1, int(width / (self.size * 10))) for width in columns]
        return sum(1 + max(len(cell) // most for cell, most in zip(row, signs, strict=True)) for row in self.texts)

    def xml(self, write: Callable[[Runs], str], total: int) -> str:
        """The table, `total` twips wide."""
        columns = widths(self.texts, self.size, total)
        kept = self.lines <= _TOGETHER
        xml = [_properties(total, sums_up=self._sums_up)]
        xml.append(element("w:tblGrid", *(element("w:gridCol", w=width) for width in columns)))
        for number, row in enumerate(self.rows):
            starts = self._starts(columns, is_head=number == 0, keep=kept and number < len(self.rows) - 1)
            xml += ["<w:tr>", _ROW if number else _HEADER_ROW]
            xml += [f"{start}{write(cell)}</w:p></w:tc>" for start, cell in zip(starts, row, strict=True)]
            xml.append("</w:tr>")
        return f"<w:tbl>{''.join(xml)}</w:tbl>"

    @property
    def _is_matrix(self) -> bool:
        return len(self.table.alignments) >= _MATRIX

    @property
    def _sums_up(self) -> bool:
        """Whether the last row is a sum."""
        return len(self.table.rows) - 1 in self.table.totals

    def _starts(self, columns: Sequence[int], *, is_head: bool, keep: bool) -> list[str]:
        """The start of each cell of a row, up to where its text begins."""
        style = f"Table{'Heading' if is_head else 'Text'}{'Small' if self._is_matrix else ''}"
        kept = "<w:keepNext/>" if keep else ""
        return [
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{_SIDES.get(side, "")}</w:pPr>'
            for width, side in zip(columns, self.table.alignments, strict=True)
        ]


def _properties(total: int, *, sums_up: bool) -> str:
    return element(
        "w:tblPr",
        element("w:tblStyle", val="MasterplanTable"),
        element("w:tblW", w=total, type="dxa"),
        element("w:tblLayout", type="fixed"),
        element("w:tblLook", val="0460" if sums_up else "0420", firstRow=1, lastRow=int(sums_up), firstColumn=0,
                lastColumn=0, noHBand=0, noVBand=1),
    )  # fmt: skip
