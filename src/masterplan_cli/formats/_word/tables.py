"""Tables: header rows that repeat, rows that stay whole, columns that fit their words."""

from collections.abc import Callable, Sequence

from masterplan_cli.formats._blocks import plain
from masterplan_cli.formats._tables import Table
from masterplan_cli.formats._word.columns import widths
from masterplan_cli.formats._word.xml import element, escaped

WIDE = 7
"""Columns from which a table asks for a landscape page."""

_TOGETHER = 12  # lines of a table that is kept on one page
_SIDES = {"right": '<w:jc w:val="right"/>', "center": '<w:jc w:val="center"/>'}


def table(
    table: Table, cell: Callable[[str], str], runs: Callable[[str], str], total: int, description: str
) -> str:
    """A table of `total` twips; `cell` makes HTML of a cell, `runs` makes runs of that."""
    rows = [[cell(text) for text in row] for row in (table.head, *table.rows)]
    small = "Small" if len(table.head) >= WIDE else ""
    columns = widths([[plain(html) for html in row] for row in rows], 8 if small else 9.5, total)
    sides = [_SIDES.get(side, "") for side in table.alignments]
    sums_up = len(rows) > 2 and rows[-1][0].startswith("<strong>") and rows[-1][0].endswith("</strong>")
    keep = lines(table) <= _TOGETHER
    xml = [_properties(total, description, sums_up=sums_up), _grid(columns)]
    for number, row in enumerate(rows):
        style = f"Table{'Text' if number else 'Heading'}{small}"
        kept = "<w:keepNext/>" if keep and 0 < number < len(rows) - 1 else ""
        starts = [
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{side}</w:pPr>'
            for width, side in zip(columns, sides, strict=True)
        ]
        xml += ["<w:tr>", _HEADER_ROW if number == 0 else _ROW]
        xml += [f"{start}{runs(html)}</w:p></w:tc>" for start, html in zip(starts, row, strict=True)]
        xml.append("</w:tr>")
    return f"<w:tbl>{''.join(xml)}</w:tbl>"


def lines(table: Table) -> int:
    """About how many lines of a portrait page a table takes."""
    return sum(1 + max(map(len, row)) * len(row) // 120 for row in (table.head, *table.rows))


_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_HEADER_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"


def _properties(total: int, description: str, *, sums_up: bool) -> str:
    described = f'<w:tblCaption w:val="{escaped(description)}"/>' if description else ""
    return element(
        "w:tblPr",
        element("w:tblStyle", val="MasterplanTable"),
        element("w:tblW", w=total, type="dxa"),
        element("w:tblLayout", type="fixed"),
        element("w:tblLook", val="0460" if sums_up else "0420", firstRow=1, lastRow=int(sums_up), firstColumn=0,
                lastColumn=0, noHBand=0, noVBand=1),
        described,
    )  # fmt: skip


def _grid(columns: Sequence[int]) -> str:
    return element("w:tblGrid", *(element("w:gridCol", w=width) for width in columns))
