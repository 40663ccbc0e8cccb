"""The parts of a document become Typst: headings, text, tables and drawings."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from markdown_it.token import Token

from masterplan_cli.documents import Figure
from masterplan_cli.formats._blocks import Block, CaptionedFigure, CaptionedTable, Heading
from masterplan_cli.formats._typst_hyphens import Hyphens
from masterplan_cli.formats._typst_spreads import Flow, Part
from masterplan_cli.formats._typst_tables import LANDSCAPE, PORTRAIT, Layout, layout
from masterplan_cli.formats._typst_text import Targets, literal, plain, runs

_NUMBER = re.compile(r"(\d+(?:\.\d+)*)\.?\s+(?=\S)")
_CAPTION = re.compile(r"(?P<label>(?P<word>[^\W\d]+) (?P<number>\d+(?:\.\d+)*))\. ")
_TOTAL = re.compile(r"\*\*.+\*\*")
_SIZE = re.compile(r'<svg\b[^>]*?\swidth="([\d.]+)[^>]*?\sheight="([\d.]+)')
_DEPTH = 6  # lists and quotations within each other; what lies deeper stands on the last level
_TALLEST = {True: 400.0, False: 640.0}  # points: of a drawing on a landscape and on a portrait page


def label_of(part: Part) -> str:
    """What links call a heading, a table or a figure; empty for anything else."""
    match part:
        case Heading():
            return part.slug
        case CaptionedTable() | CaptionedFigure():
            found = _CAPTION.match(part.caption or "")
            return found["label"] if found else ""
        case _:
            return ""


@dataclass(slots=True)
class Writer:
    """Writes the parts of one document one after the other."""

    inline: Callable[[str], str]
    """HTML of a run of Markdown."""
    targets: Targets
    figures: Mapping[str, Figure]
    hyphens: Hyphens | None = None
    """For paragraphs, which are justified."""
    is_landscape: bool = False
    _level: int = 0
    _labelled: set[str] = field(default_factory=set)

    @property
    def room(self) -> float:
        """Points between the margins of the page."""
        return LANDSCAPE if self.is_landscape else PORTRAIT

    def write(self, part: Part) -> str:
        """Typst markup of one part."""
        match part:
            case Heading():
                return self.heading(part)
            case CaptionedTable():
                return self._table(part)
            case CaptionedFigure():
                return self._figure(part)
            case _:
                return self._flow(part)

    def heading(self, heading: Heading, *, is_listed: bool = True) -> str:
        """A heading one level below the title at least, and never two below the one before, as readers aloud need."""
        if not (text := plain(heading.html)):
            return ""
        self._level = min(max(heading.level - 1, 1), self._level + 1)
        number = _NUMBER.match(heading.html)
        body = self._runs(heading.html[number.end() :] if number else heading.html)
        numbering = f"(..n) => {literal(number[1])}" if number else "none"
        options = f"level: {self._level}, numbering: {numbering}, supplement: {literal(text)}"
        return f"#heading({options}, outlined: {str(is_listed).lower()})[{body}]{self._label(heading)}\n"

    def paragraph(self, flow: Flow) -> str:
        """A paragraph of running text."""
        return f"#p[{runs(self.html(flow), self.targets, hyphens=self.hyphens)}]\n"

    def text(self, flow: Flow) -> str:
        """The inside of a paragraph that is not justified."""
        return self._runs(self.html(flow))

    def html(self, flow: Flow) -> str:
        """The inside of a paragraph as HTML."""
        return self.inline("".join(each.content for each in flow if isinstance(each, Token)))

    def _flow(self, flow: Flow) -> str:
        if isinstance(flow[0], Token) and flow[0].type == "paragraph_open":
            return self.paragraph(flow)
        return f"#beside[{''.join(self._nested(flow))}]\n"

    def _nested(self, flow: Flow) -> Iterator[str]:
        closings: list[str] = []
        for block in flow:
            if not isinstance(block, Token):
                yield self._inside(block)
            elif block.nesting == 1:
                opening, closing = _around(block, closings)
                closings.append(closing)
                yield opening
            elif block.nesting == -1:
                yield closings.pop()
            else:
                yield self._leaf(block)

    def _leaf(self, token: Token) -> str:
        match token.type:
            case "inline":
                return self._runs(self.inline(token.content))
            case "hr":
                return "#rule();"
            case _:
                return f"#raw(block: true, {literal(token.content)});"

    def _inside(self, block: Heading | CaptionedTable | CaptionedFigure) -> str:
        """What stands in a list or a quotation: a heading as a strong line, since a chapter cannot begin there."""
        match block:
            case Heading():
                return f"#par[#strong[{self._runs(block.html)}];];{self._label(block)} "
            case CaptionedTable():
                return self._table(block, is_nested=True)
            case CaptionedFigure():
                return self._figure(block, is_nested=True)

    def _table(self, block: CaptionedTable, *, is_nested: bool = False) -> str:
        made = layout(block.table, self.room)
        rows = [self._row(row, at, made) for at, row in enumerate(block.table.rows, 1)]
        totals = [str(at) for at, row in enumerate(block.table.rows, 1) if row and _TOTAL.fullmatch(row[0])]
        fractions = ", ".join(f"{width:.1f}fr" for width in made.widths)
        alignments = ", ".join(each or "left" for each in block.table.alignments)
        source = f"source: [{self._runs(block.source)}], " if block.source else ""
        matrix = (
            f"#matrix({source}columns: ({fractions},), align: ({alignments},), size: {made.size}pt, "
            f"repeats: {str(not made.may_cut(0)).lower()}, totals: ({''.join(f'{each}, ' for each in totals)}), "
            f"head: ({self._row(block.table.head, 0, made)}), (\n{''.join(rows)}))"
        )
        narrow = str(made.is_narrow and not is_nested).lower()
        whole = str(made.is_short).lower()
        return f"#tabled({self._captioned(block)}narrow: {narrow}, whole: {whole})[{matrix}]{self._label(block)}\n"

    def _row(self, cells: tuple[str, ...], at: int, made: Layout) -> str:
        opening = "table.cell(breakable: true)" if made.may_cut(at) else ""
        signs = map(made.signs, range(len(cells)))
        inside = (self._runs(self.inline(cell), room) if cell else "" for cell, room in zip(cells, signs, strict=True))
        return "".join(f"{opening}[{cell}], " for cell in inside) + "\n"

    def _figure(self, block: CaptionedFigure, *, is_nested: bool = False) -> str:
        if not (figure := self.figures.get(block.name)):
            return f"#p[{self._runs(block.alternative)}]\n"
        width = "100%" if is_nested else f"{self._drawn_width(figure.svg):.1f}pt"
        alternative = literal(plain(block.alternative) or block.name)
        drawing = f"{literal(figure.svg)}, {width}, {alternative}"
        return f"#drawn({self._captioned(block)}{drawing}){self._label(block)}\n"

    def _drawn_width(self, svg: str) -> float:
        if not (size := _SIZE.search(svg)) or not float(size[1]):
            return self.room
        return min(self.room, _TALLEST[self.is_landscape] * float(size[1]) / float(size[2]))

    def _captioned(self, block: CaptionedTable | CaptionedFigure) -> str:
        if not block.caption:
            return ""
        if not (found := _CAPTION.match(block.caption)):
            return f"caption: [{self._runs(block.caption)}], "
        named = f"supplement: {literal(found['word'])}, number: {literal(found['number'])}, "
        return f"{named}caption: [{self._runs(block.caption[found.end() :])}], "

    def _label(self, part: Part) -> str:
        """The label of a part where it is the first of that name."""
        name = label_of(part)
        if not name or name in self._labelled:
            return ""
        self._labelled.add(name)
        return f"#label({literal(name)})"

    def _runs(self, html: str, room: int = 40) -> str:
        return runs(html, self.targets, room)


def _around(token: Token, closings: list[str]) -> tuple[str, str]:
    """What stands before and after the inside of a list, an item, a quotation or a paragraph in one of them."""
    is_flat = bool(closings) and not closings[-1]
    match token.type:
        case "paragraph_open":
            return ("#par[", "];") if is_flat or not token.hidden else ("#[", "];")
        case "list_item_open":
            return ("", "") if is_flat else ("[", "], ")
        case _ if sum(closing in (");", "];") for closing in closings) >= _DEPTH:
            return "", ""
        case "bullet_list_open":
            return "#list(", ");"
        case "ordered_list_open":
            return f'#enum(start: {token.attrs.get("start", 1)}, numbering: "1{token.markup}", ', ");"
        case _:
            return "#quote(block: true)[", "];"
