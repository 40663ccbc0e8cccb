"""Blocks become Typst: headings, paragraphs, lists, quotations, and what stands in them."""

from masterplan_cli.book import (
    Block,
    Blocks,
    Bullets,
    CodeBlock,
    Divider,
    Emphasis,
    Figure,
    Heading,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Signature,
    Steps,
    Table,
)
from masterplan_cli.formats._typst import literal
from masterplan_cli.formats.pdf.figures import FigureWriter
from masterplan_cli.formats.pdf.inline import InlineWriter, has_anchor, one_line

_DEPTH = 6  # lists and quotations within each other; what lies deeper stands on the last level
_LISTED = {
    "heading": "heading.where(outlined: true)",
    "table": "figure.where(kind: table, outlined: true)",
    "figure": "figure.where(kind: image, outlined: true)",
}


class BlockWriter:
    """Writes the blocks of one document one after the other."""

    def __init__(self, inline: InlineWriter, figures: FigureWriter, *, is_book: bool) -> None:
        """In a book chapters are headings of the first level; elsewhere that is the title."""
        self._inline = inline
        self._figures = figures
        self._first = 1 if is_book else 2
        self._level = 0

    def write(self, block: Block) -> str:  # noqa: PLR0911 - a return for each sort
        """Typst markup of one block."""
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(runs):
                return f"#p[{self._inline.write_justified(runs)}]\n"
            case Note(runs):
                return f"#p[{self._inline.write_justified((Emphasis(runs),))}]\n"
            case Table():
                return self._figures.table(block)
            case Figure():
                return self._figures.figure(block)
            case Listing(kind):  # its entries are worth their pages, not the links that the document has
                return f"#contents({_LISTED[kind]})\n"
            case Signature(place, signer):
                return f"#closing([{self._inline.write(place)}], [{self._inline.write(signer)}])\n"
            case _:
                return f"#beside[{self._inside(block, 0)}]\n"

    def _heading(self, heading: Heading) -> str:
        """A heading, never two levels below the one before: readers aloud need each between."""
        if not has_anchor(heading):
            return ""
        self._level = min(max(heading.level - 2 + self._first, self._first), max(self._level, self._first - 1) + 1)
        numbering = f"(..n) => {literal(heading.number)}" if heading.number else "none"
        options = f"level: {self._level}, numbering: {numbering}, supplement: {literal(one_line(heading.runs))}"
        outlined = "true" if heading.is_listed else "false"
        title, label = self._inline.write(heading.title), self._inline.label(heading.slug)
        return f"#heading({options}, outlined: {outlined}, bookmarked: true)[{title}]{label}\n"

    def _inside(self, block: Block, depth: int) -> str:  # noqa: PLR0911 - a return for each sort
        """What stands so many lists and quotations deep, or is one of them."""
        match block:
            case Paragraph(runs, is_tight):
                return f"#{'' if is_tight and depth <= _DEPTH else 'par'}[{self._inline.write(runs)}];"
            case Bullets(items) | Listing(_, Bullets(items)):
                return self._list("#list(", items, depth)
            case Steps(items, start, sign):
                return self._list(f'#enum(start: {start}, numbering: "1{sign}", ', items, depth)
            case Quotation(blocks):
                inside = self._all(blocks, depth + 1)
                return f"#quote(block: true)[{inside}];" if depth < _DEPTH else inside
            case CodeBlock(text):
                return f"#raw(block: true, {literal(text)});"
            case Divider():
                return "#rule();"
            case Table():
                return self._figures.table(block, is_nested=True)
            case Figure():
                return self._figures.figure(block, is_nested=True)
            case Heading():  # a chapter cannot begin here
                return f"#par[#strong[{self._inline.write(block.runs)}];]{self._inline.label(block.slug)};"
            case Note(runs):
                return self._inside(Paragraph((Emphasis(runs),)), depth)
            case Signature(place, signer):
                return "".join(f"#par[{self._inline.write(runs)}];" for runs in (place, signer))

    def _list(self, opening: str, items: tuple[Blocks, ...], depth: int) -> str:
        written = [self._all(item, depth + 1) for item in items]
        return f"{opening}{''.join(f'[{item}], ' for item in written)});" if depth < _DEPTH else "".join(written)

    def _all(self, blocks: Blocks, depth: int) -> str:
        return "".join([self._inside(block, depth) for block in blocks])
