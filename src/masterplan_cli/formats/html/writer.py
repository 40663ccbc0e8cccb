"""The blocks of a page become HTML: headings with anchors, tables and figures with captions."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.common.utils import escapeHtml

from masterplan_cli.book import (
    Block,
    Blocks,
    Bullets,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Runs,
    Signature,
    Steps,
    Table,
    Text,
)
from masterplan_cli.book.columns import is_matrix
from masterplan_cli.documents import Figure as Drawing
from masterplan_cli.formats.html.runs import runs_html

_MARK = " †"  # what is marked as made up keeps its name
_SIZE = re.compile(r'<svg\b[^>]*?\swidth="(\d+)[^>]*?\sheight="(\d+)')


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the pages of an edition share, as far as their insides depend on it."""

    table: str
    """Read out for a table without a caption."""
    figure: str
    """The same for a figure."""
    drawings: Mapping[str, Drawing]
    """What figures show, by name."""
    links: Mapping[str, str]
    """From the text of a whole cell to the page of what it names, or to a row of one."""
    link_parts: Callable[[str], str] = str
    """Makes the parts of a drawing lead to their pages."""


class PageWriter:
    """Writes the blocks of one page."""

    def __init__(self, shared: Surroundings, page: str = "") -> None:
        """`page` is the name of the page; empty for a text that may stand on any."""
        self._shared = shared
        self._here = f"{page}.html#"
        self._whole: set[str] = set()
        self._places: set[str] = set()

    def html(self, blocks: Blocks) -> str:
        """HTML of blocks, which come behind those that were written before."""
        return "".join([self._block(block) for block in blocks])

    def _block(self, block: Block) -> str:  # noqa: PLR0911 - a return for each sort
        match block:
            case Heading():
                return _heading(block)
            case Paragraph(runs, is_tight):
                return runs_html(runs) if is_tight else f"<p>{runs_html(runs)}</p>\n"
            case Note(runs):
                return f"<p><em>{runs_html(runs)}</em></p>\n"
            case Listing(_, Bullets(items)) | Bullets(items):
                return f"<ul>{self._items(items)}</ul>\n"
            case Steps(items, start):
                first = f' start="{start}"' if start != 1 else ""
                return f"<ol{first}>{self._items(items)}</ol>\n"
            case Quotation(blocks):
                return f"<blockquote>{self.html(blocks)}</blockquote>\n"
            case CodeBlock(text, language):
                look = f' class="language-{escapeHtml(language)}"' if language else ""
                return f"<pre><code{look}>{escapeHtml(text)}</code></pre>\n"
            case Divider():
                return "<hr />\n"
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Signature(place, signer):
                return "".join([f"<p>{runs_html(line)}</p>\n" for line in (place, signer) if line])

    def _items(self, items: tuple[Blocks, ...]) -> str:
        return "".join([f"<li>{self.html(item)}</li>\n" for item in items])

    def _table(self, table: Table) -> str:
        wide = " wide" if is_matrix(table) else ""
        label = escapeHtml(table.caption.text if table.caption else self._shared.table)
        caption = f"<caption>{runs_html(table.caption.runs)}</caption>\n" if table.caption else ""
        source = f'<p class="source">{runs_html(table.source)}</p>\n' if table.source else ""
        starts = [f'<td class="{alignment}">' if alignment else "<td>" for alignment in table.alignments]
        heads = [start.replace("<td", '<th scope="col"') for start in starts]
        head = "".join([f"{start}{runs_html(cell)}</th>" for start, cell in zip(heads, table.head, strict=True)])
        rows = "".join([self._row(starts, row) for row in table.rows])
        return (
            f'<div class="table{wide}" role="region" tabindex="0" aria-label="{label}">\n<table>\n{caption}'
            f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n{source}"
        )

    def _row(self, starts: Sequence[str], row: Sequence[Runs]) -> str:
        """A row; the first that names something which has its place on this very page is that place."""
        place, cells = "", ""
        for start, cell in zip(starts, row, strict=True):
            html = runs_html(cell)
            if address := self._link(cell):
                if not place and address.startswith(self._here) and address not in self._places:
                    self._places.add(address)
                    place = f' id="{address.removeprefix(self._here)}"'
                else:
                    html = f'<a href="{address}">{html}</a>'
            cells += f"{start}{html}</td>"
        return f"<tr{place}>{cells}</tr>\n"

    def _link(self, cell: Runs) -> str | None:
        """Where a cell leads that is the name of something, and nothing else."""
        match cell:
            case (Text(text),):
                return self._shared.links.get(text.removesuffix(_MARK))
        return None

    def _figure(self, figure: Figure) -> str:
        label = escapeHtml(figure.caption.text if figure.caption else self._shared.figure)
        caption = f"<figcaption>{runs_html(figure.caption.runs)}</figcaption>\n" if figure.caption else ""
        return (
            f'<figure>\n<div class="drawing" role="region" tabindex="0" aria-label="{label}">'
            f"{self._drawing(figure)}</div>\n{caption}</figure>\n"
        )

    def _drawing(self, figure: Figure) -> str:
        svg = self._shared.drawings[figure.name].svg
        # A drawing with parts to point at or to follow stands in the page itself; twice, it would repeat its ids.
        if figure.name not in self._whole and (
            (linked := self._shared.link_parts(svg)) != svg or svg.count("<title") > 1
        ):
            self._whole.add(figure.name)
            return linked
        size = ' width="{}" height="{}"'.format(*found.groups()) if (found := _SIZE.search(svg)) else ""
        return f'<img src="figures/{figure.name}.svg" alt="{escapeHtml(figure.alternative)}"{size}>'


def _heading(heading: Heading) -> str:
    tag, slug = f"h{heading.level}", escapeHtml(heading.slug)
    anchor = f'<a class="anchor" href="#{slug}" aria-hidden="true" tabindex="-1">#</a>'
    chapter = ' class="chapter"' if heading.level == 2 and heading.number else ""
    return f'<{tag} id="{slug}"{chapter}>{runs_html(heading.runs)} {anchor}</{tag}>\n'
