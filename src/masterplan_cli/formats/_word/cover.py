"""The cover of a book: the region's logo, the title, and what the template says below it."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from masterplan_cli.formats._blocks import Block, Heading
from masterplan_cli.formats._word.anchors import bookmark
from masterplan_cli.formats._word.desk import Desk
from masterplan_cli.formats._word.pictures import Picture
from masterplan_cli.formats._word.runs import wholly
from masterplan_cli.formats._word.xml import paragraph

_LOGO = 1900  # twips, the side of the square that a logo fits into


def length(blocks: Sequence[Block]) -> int:
    """How many blocks the cover of a book takes: its title, and the paragraphs before the first chapter."""
    if not blocks or not isinstance(blocks[0], Heading) or blocks[0].level != 1:
        return 0
    for index, block in enumerate(blocks[1:], start=1):
        if isinstance(block, Heading):
            return index
        if not isinstance(block, Token) or block.type not in ("paragraph_open", "inline", "paragraph_close"):
            return 0
    return 0


def cover(blocks: Sequence[Block], desk: Desk, logo: Picture | None, region: str) -> str:
    """The paragraphs of the cover; without a logo its place stays empty."""
    shown = desk.pictures.run(logo, _LOGO * 2, _LOGO, region) if logo else ""
    return "".join((paragraph("CoverLogo", shown), *_lines(blocks, desk)))


def _lines(blocks: Sequence[Block], desk: Desk) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield paragraph("CoverTitle", desk.bookmarks.around(desk.runs.of(block.html), bookmark(block.slug)))
        elif isinstance(block, Token) and block.type == "inline":
            style, html = _line(desk.html(block.content))
            yield paragraph(style, desk.runs.of(html))


def _line(html: str) -> tuple[str, str]:
    """The style of a line of the cover, and its HTML: strong is its subtitle, emphasised its note."""
    for tag, style in (("strong", "Subtitle"), ("em", "CoverNote")):
        if inside := wholly(tag, html):
            return style, inside
    return "CoverText", html
