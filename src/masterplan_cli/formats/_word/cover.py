"""The cover of a book: the region's logo, the title, and what the template says below it."""

from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from masterplan_cli.formats._blocks import Block, Heading
from masterplan_cli.formats._word.anchors import Bookmarks, bookmark
from masterplan_cli.formats._word.pictures import Picture, Pictures
from masterplan_cli.formats._word.runs import Runs
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


def cover(  # noqa: PLR0913 - what a cover is made of
    blocks: Sequence[Block],
    html: Callable[[str], str],
    runs: Runs,
    bookmarks: Bookmarks,
    pictures: Pictures,
    logo: Picture | None,
    region: str,
) -> str:
    """The paragraphs of the cover; without a logo its place stays empty."""
    shown = pictures.run(logo, _LOGO * 2, _LOGO, region) if logo else ""
    return "".join((paragraph("CoverLogo", shown), *_lines(blocks, html, runs, bookmarks)))


def _lines(
    blocks: Sequence[Block], html: Callable[[str], str], runs: Runs, bookmarks: Bookmarks
) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            title = bookmarks.around(runs.of(block.html), bookmark(block.slug))
            yield paragraph("CoverTitle", title)
        elif isinstance(block, Token) and block.type == "inline":
            yield paragraph(*_line(html(block.content), runs))


def _line(html: str, runs: Runs) -> tuple[str, str]:
    """The style of a line of the cover, and its runs: strong is its subtitle, emphasised its note."""
    for tag, style in (("strong", "Subtitle"), ("em", "CoverNote")):
        inside = html.removeprefix(f"<{tag}>").removesuffix(f"</{tag}>")
        if len(html) - len(inside) == len(tag) * 2 + 5 and f"<{tag}>" not in inside:
            return style, runs.of(inside)
    return "CoverText", runs.of(html)
