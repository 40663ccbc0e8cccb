"""A document's Markdown becomes the body of its page: headings with anchors, tables and figures with captions."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from masterplan_cli.book.tables import read_tables_whole
from masterplan_cli.documents import Figure
from masterplan_cli.formats._blocks import Block, CaptionedFigure, CaptionedTable, Heading, blocks, plain
from masterplan_cli.formats._inline import Inline

_WIDE = 7  # columns from which a table turns landscape in print
_MARK = " †"  # what is marked as made up keeps its name
_SIZE = re.compile(r'<svg\b[^>]*?\swidth="(\d+)[^>]*?\sheight="(\d+)')


@dataclass(frozen=True, slots=True)
class Body:
    """The inside of a page."""

    opening: str
    """HTML of the title and all that stands before the first chapter."""
    chapters: str
    """HTML of the rest."""
    headings: tuple[Heading, ...]


class Converter:
    """Makes HTML of one document after another; one an edition, because what repeats is worked out once."""

    def __init__(
        self,
        documents: Collection[str],
        figures: Mapping[str, Figure],
        words: Mapping[str, str],
        ways: Mapping[str, str],
        linked: Callable[[str], str] = str,
    ) -> None:
        """`documents` are the names that links may lead to; `words` has `table` and `figure`, read out for a box without caption.

        `ways` leads from the text of a whole cell, as HTML, to the page of what it names; `linked` makes the parts of a
        drawing lead to theirs.
        """
        self._inline = Inline(documents)
        self._figures = figures
        self._words = words
        self._ways = ways
        self._linked = linked
        self._drawn: set[str] = set()
        self.seal = repr(([*documents], words, ways))
        """All that bodies depend on, beside their documents, the figures and where these lead."""
        read_tables_whole(self._inline.parser)

    def body(self, markdown: str) -> Body:
        """The inside of the page of one document."""
        env: dict[str, Any] = {}
        self._drawn.clear()
        source = re.sub(r"\r\n?", "\n", markdown).replace("\0", "\ufffd")
        tokens = self._inline.parser.block.parse(source, self._inline.parser, env, []) or []
        found = list(blocks(tokens, lambda text: self._inline.html(text, env)))
        headings = tuple(block for block in found if isinstance(block, Heading))
        first = next(
            (at for at, block in enumerate(found) if isinstance(block, Heading) and block.level > 1), len(found)
        )
        return Body(self._html(found[:first], env), self._html(found[first:], env), headings)

    def _html(self, found: Sequence[Block], env: dict[str, Any]) -> str:
        return "".join([self._block(block, env) for block in found])

    def _block(self, block: Block, env: dict[str, Any]) -> str:
        match block:
            case Heading():
                return _heading(block)
            case CaptionedTable():
                return self._table(block, env)
            case CaptionedFigure():
                return self._figure(block)
            case Token(type="inline"):
                return self._inline.html(block.content, env)
            case Token(nesting=0):
                parser = self._inline.parser
                return str(parser.renderer.render([block], parser.options, env))
            case _:
                return _tag(block)

    def _table(self, block: CaptionedTable, env: dict[str, Any]) -> str:
        table, inline = block.table, self._inline
        wide = " wide" if len(table.head) >= _WIDE else ""
        label = escapeHtml(plain(block.caption) if block.caption else self._words["table"])
        starts = [f'<td class="{alignment}">' if alignment else "<td>" for alignment in table.alignments]
        heads = [start.replace("<td", '<th scope="col"') for start in starts]
        html = [f'<div class="table{wide}" role="region" tabindex="0" aria-label="{label}">\n<table>\n']
        html += [f"<caption>{block.caption}</caption>\n"] if block.caption else []
        html += [
            "<thead>\n",
            _row(heads, [inline.html(cell, env) for cell in table.head], "</th>"),
            "</thead>\n<tbody>\n",
        ]
        html += [_row(starts, [self._cell(cell, env) for cell in row], "</td>") for row in table.rows]
        html += ["</tbody>\n</table>\n</div>\n"]
        html += [f'<p class="source">{block.source}</p>\n'] if block.source else []
        return "".join(html)

    def _cell(self, cell: str, env: dict[str, Any]) -> str:
        html = self._inline.html(cell, env)
        way = self._ways.get(html.removesuffix(_MARK))
        return f'<a href="{way}">{html}</a>' if way else html

    def _figure(self, block: CaptionedFigure) -> str:
        if not (figure := self._figures.get(block.name)):
            return f"<p>{block.alternative}</p>\n"
        label = escapeHtml(plain(block.caption) if block.caption else self._words["figure"])
        caption = f"<figcaption>{block.caption}</figcaption>\n" if block.caption else ""
        return (
            f'<figure>\n<div class="drawing" role="region" tabindex="0" aria-label="{label}">'
            f"{self._drawing(block, figure.svg)}</div>\n{caption}</figure>\n"
        )

    def _drawing(self, block: CaptionedFigure, svg: str) -> str:
        # A drawing with parts to point at or to follow stands in the page itself; twice, it would repeat its ids.
        if block.name not in self._drawn and ((drawn := self._linked(svg)) != svg or svg.count("<title") > 1):
            self._drawn.add(block.name)
            return drawn
        size = ' width="{}" height="{}"'.format(*found.groups()) if (found := _SIZE.search(svg)) else ""
        return f'<img src="figures/{block.name}.svg" alt="{block.alternative}"{size}>'


def _heading(heading: Heading) -> str:
    tag, slug = f"h{heading.level}", escapeHtml(heading.slug)
    anchor = f'<a class="anchor" href="#{slug}" aria-hidden="true" tabindex="-1">#</a>'
    numbered = ' class="chapter"' if heading.level == 2 and heading.html[:1].isdecimal() else ""
    return f'<{tag} id="{slug}"{numbered}>{heading.html} {anchor}</{tag}>\n'


def _row(starts: Sequence[str], cells: Sequence[str], end: str) -> str:
    return "<tr>" + "".join([start + cell + end for start, cell in zip(starts, cells, strict=True)]) + "</tr>\n"


def _tag(token: Token) -> str:
    """A tag of a paragraph, a list or a quotation; paragraphs of a tight list have none."""
    if token.hidden:
        return ""
    if token.nesting == -1:
        return f"</{token.tag}>\n"
    attributes = "".join([f' {name}="{escapeHtml(str(value))}"' for name, value in token.attrs.items()])
    return f"<{token.tag}{attributes}>"
