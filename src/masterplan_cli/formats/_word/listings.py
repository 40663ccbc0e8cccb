"""Finds the lists of contents, tables and figures in a document, and makes Word's own of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from markdown_it.token import Token

from masterplan_cli.formats._blocks import Block, Heading
from masterplan_cli.formats._word.anchors import bookmark, caption
from masterplan_cli.formats._word.contents import Entry, Listed, captioned, contents, sequence
from masterplan_cli.formats._word.desk import Desk
from masterplan_cli.formats._word.numbering import HeadingNumbers
from masterplan_cli.formats._word.xml import paragraph

_LINK = re.compile(r'<a href="#([^"]*)">(.*)</a>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Listings:
    """The lists of one document."""

    blocks: Sequence[Block]
    desk: Desk
    kinds: Mapping[str, Listed]
    """What is listed below a heading of this text."""
    words: Mapping[Listed, str]
    """What stands before the number of a table or a figure."""
    numbers: Mapping[str, tuple[str, str]]
    """Number and HTML of each heading, by its slug."""

    def is_contents(self, heading: Heading) -> bool:
        """Whether it is the heading of the list of contents."""
        return self.kinds.get(heading.text) == "heading"

    def title(self, heading: Heading) -> str | None:
        """The heading of a list, which no list names itself; None for any other heading."""
        if heading.text not in self.kinds:
            return None
        starts_page = "<w:pageBreakBefore/>" if self.is_contents(heading) else ""
        return paragraph("TOCHeading", self.desk.runs.of(heading.html), starts_page)

    def after(self, index: int) -> tuple[str, int] | None:
        """The list below the heading at `index`, and the index of its last token; None where no such list follows."""
        heading = self.blocks[index]
        kind = self.kinds[heading.text] if isinstance(heading, Heading) else "heading"
        entries: list[Entry] = []
        depth = 0
        for at in range(index + 1, len(self.blocks)):
            token = self.blocks[at]
            if not isinstance(token, Token):
                return None
            depth += {"bullet_list_open": 1, "bullet_list_close": -1}.get(token.type, 0)
            if token.type == "inline":
                if not (entry := self._entry(self.desk.html(token.content), kind, depth)):
                    return None
                entries.append(entry)
            if not depth:
                return (self._made(kind, entries), at) if entries else None
        return None

    def _entry(self, html: str, kind: Listed, depth: int) -> Entry | None:
        if not (found := _LINK.fullmatch(html)) or not depth:
            return None
        slug, label = unquote(unescape(found[1])), found[2]
        if kind == "heading":
            number, rest = self.numbers.get(slug, ("", label))
            return Entry(depth, number, self.desk.runs.of(rest), bookmark(slug))
        named = caption(label, [self.words[kind]])
        return Entry(1, "", self.desk.runs.of(label), named.bookmark if named else bookmark(slug))

    def _made(self, kind: Listed, entries: Sequence[Entry]) -> str:
        return contents(entries) if kind == "heading" else captioned(sequence(self.words[kind]), entries)


def heading_numbers(blocks: Sequence[Block]) -> dict[str, tuple[str, str]]:
    """Number and HTML of each heading by its slug; no number where Word would count another."""
    counted = HeadingNumbers()
    return {
        block.slug: counted.split(block.level - 1, block.html) if block.level > 1 else ("", block.html)
        for block in blocks
        if isinstance(block, Heading)
    }
