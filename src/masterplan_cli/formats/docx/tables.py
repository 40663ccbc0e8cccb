"""Tables: header rows that repeat, rows that stay whole, columns that fit their words."""

from collections.abc import Callable, Sequence

from masterplan_cli.book import Runs, Table
from masterplan_cli.book.columns import columns, is_matrix
from masterplan_cli.formats.docx.columns import CALIBRI
from masterplan_cli.formats.docx.xml import element

_POINT = 20  # twips
_SIDES = {"right": '<w:jc w:val="right"/>', "center": '<w:jc w:val="center"/>'}
_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_HEADER_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"


def table_xml(table: Table, write: Callable[[Runs], str], total: int) -> str:
    """A table, `total` twips wide; `write` makes runs of a cell."""
    grid = columns(table, total / _POINT, total / _POINT, CALIBRI)
    widths = _whole(grid.widths, total)
    rows = (table.head, *table.rows)
    xml = [_properties(total, sums_up=len(table.rows) - 1 in table.totals)]
    xml.append(element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths)))
    for number, row in enumerate(rows):
        starts = _starts(table, widths, is_head=number == 0, keep=grid.is_short and number < len(rows) - 1)
        xml += ["<w:tr>", _ROW if number else _HEADER_ROW]
        xml += [f"{start}{write(cell)}</w:p></w:tc>" for start, cell in zip(starts, row, strict=True)]
        xml.append("</w:tr>")
    return f"<w:tbl>{''.join(xml)}</w:tbl>"


def _whole(widths: Sequence[float], total: int) -> tuple[int, ...]:
    """Points as whole twips; what rounding leaves goes to the last column."""
    twips = [int(width * _POINT) for width in widths]
    return (*twips[:-1], twips[-1] + total - sum(twips))


def _starts(table: Table, widths: Sequence[int], *, is_head: bool, keep: bool) -> list[str]:
    """The start of each cell of a row, up to where its text begins."""
    style = f"Table{'Heading' if is_head else 'Text'}{'Small' if is_matrix(table) else ''}"
    kept = "<w:keepNext/>" if keep else ""
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{_SIDES.get(side, "")}</w:pPr>'
        for width, side in zip(widths, table.alignments, strict=True)
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
