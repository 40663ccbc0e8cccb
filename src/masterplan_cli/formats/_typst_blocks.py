"""The parts of a document become Typst: headings, paragraphs, lists, quotations, and what stands in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from masterplan_cli.formats._blocks import CaptionedFigure, CaptionedTable, Heading
from masterplan_cli.formats._typst_exhibits import Exhibits
from masterplan_cli.formats._typst_script import Script
from masterplan_cli.formats._typst_spreads import Flow, Part, is_paragraph
from masterplan_cli.formats._typst_text import literal, plain

_NUMBER = re.compile(r"(\d+(?:\.\d+)*)\.?\s+(?=\S)")
_DEPTH = 6  # lists and quotations within each other; what lies deeper stands on the last level


@dataclass(slots=True)
class Writer:
    """Writes the parts of one document one after the other."""

    script: Script
    exhibits: Exhibits
    is_book: bool
    """Whether chapters are headings of the first level; elsewhere that is the title."""
    _level: int = 0

    def write(self, part: Part) -> str:
        """Typst markup of one part."""
        match part:
            case Heading():
                return self.heading(part)
            case CaptionedTable():
                return self.exhibits.table(part)
            case CaptionedFigure():
                return self.exhibits.figure(part)
            case _ if is_paragraph(part):
                return f"#p[{self.script.justified(self.script.html(part))}]\n"
            case _:
                return f"#beside[{''.join(self._nested(part))}]\n"

    def heading(self, heading: Heading, *, is_listed: bool = True) -> str:
        """A heading, never two levels below the one before: readers aloud need each between."""
        if not (text := plain(heading.html)):
            return ""
        first = 1 if self.is_book else 2
        self._level = min(max(heading.level - 2 + first, first), max(self._level, first - 1) + 1)
        number = _NUMBER.match(heading.html)
        body = self.script.typst(heading.html[number.end() :] if number else heading.html)
        numbering = f"(..n) => {literal(number[1])}" if number else "none"
        options = f"level: {self._level}, numbering: {numbering}, supplement: {literal(text)}"
        outlined = "true" if is_listed else "false"
        return f"#heading({options}, outlined: {outlined}, bookmarked: true)[{body}]{self.script.label(heading)}\n"

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
                return self.script.typst(self.script.inline(token.content))
            case "hr":
                return "#rule();"
            case _:
                return f"#raw(block: true, {literal(token.content)});"

    def _inside(self, block: Heading | CaptionedTable | CaptionedFigure) -> str:
        """What stands in a list or a quotation: a heading as a strong line, since a chapter cannot begin there."""
        match block:
            case Heading():
                return f"#par[#strong[{self.script.typst(block.html)}];]{self.script.label(block)};"
            case CaptionedTable():
                return self.exhibits.table(block, is_nested=True)
            case CaptionedFigure():
                return self.exhibits.figure(block, is_nested=True)


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
