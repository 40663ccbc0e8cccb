"""What belongs together in a document: a heading, a table or a figure with its caption and source."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import TypeAlias

from markdown_it.token import Token

from masterplan_cli.book.tables import WrittenTable as Table
from masterplan_cli.documents._slugs import Slugs

_TAG = re.compile(r"<[^>]*>")
_WHOLLY_EMPHASISED = re.compile(r"<em>((?:(?!</?em>).)*)</em>", re.DOTALL)
_FIGURE = re.compile(r"!\[((?:[^\\\[\]]|\\.)*)\]\(figures/([\w-]+)\.svg\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with the anchor that leads to it."""

    level: int
    slug: str
    html: str

    @property
    def text(self) -> str:
        """The heading without its markup."""
        return plain(self.html)


@dataclass(frozen=True, slots=True)
class CaptionedTable:
    """A table, with the paragraph `*Tabel 3. …*` before it and `*Sumber: …*` after it, as HTML."""

    table: Table
    caption: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class CaptionedFigure:
    """A figure of the edition, with the paragraph `*Gambar 2. …*` after it, as HTML."""

    name: str
    alternative: str
    """As HTML."""
    caption: str | None


Block: TypeAlias = Heading | CaptionedTable | CaptionedFigure | Token


def plain(html: str) -> str:
    """The text of a run of HTML that we made."""
    return unescape(_TAG.sub("", html))


def blocks(tokens: Sequence[Token], inline: Callable[[str], str]) -> Iterator[Block]:
    """The tokens of a document, those of headings, tables and figures put together; `inline` makes HTML of text."""
    slugs = Slugs()
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.type == "heading_open":
            html = inline(tokens[index + 1].content)
            yield Heading(int(token.tag[1]), slugs.slug(plain(html)), html)
            index += 3
        elif found := _table(tokens, index, inline) or _figure(tokens, index, inline):
            block, index = found
            yield block
        else:
            yield token
            index += 1


def _table(tokens: Sequence[Token], index: int, inline: Callable[[str], str]) -> tuple[CaptionedTable, int] | None:
    caption, at = _caption(tokens, index, inline)
    if at >= len(tokens) or tokens[at].type != "table":
        return None
    source, after = _caption(tokens, at + 1, inline)
    if after < len(tokens) and tokens[after].type == "table":  # it is the caption of the next table
        source, after = None, at + 1
    return CaptionedTable(tokens[at].meta["table"], caption, source), after


def _figure(tokens: Sequence[Token], index: int, inline: Callable[[str], str]) -> tuple[CaptionedFigure, int] | None:
    written = _paragraph(tokens, index)
    if not written.startswith("![") or not (figure := _FIGURE.fullmatch(written)):
        return None
    caption, after = _caption(tokens, index + 3, inline)
    return CaptionedFigure(figure[2], _TAG.sub("", inline(figure[1])), caption), after


def _caption(tokens: Sequence[Token], index: int, inline: Callable[[str], str]) -> tuple[str | None, int]:
    """HTML of a caption that stands at `index`, and where it ends; None and `index` where none stands."""
    written = _paragraph(tokens, index)
    if written.startswith("*") and (whole := _WHOLLY_EMPHASISED.fullmatch(inline(written))):
        return whole[1], index + 3
    return None, index


def _paragraph(tokens: Sequence[Token], index: int) -> str:
    """Markdown of the paragraph at `index`; empty where none starts."""
    if index < len(tokens) and tokens[index].type == "paragraph_open" and not tokens[index].hidden:
        return tokens[index + 1].content
    return ""
