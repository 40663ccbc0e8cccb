"""Everything that the pages say, by section, so that a reader without a server can search them."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from masterplan_cli.book import (
    Block,
    Book,
    CodeBlock,
    Figure,
    Heading,
    Note,
    Paragraph,
    Runs,
    Signature,
    Table,
    Text,
    plain,
    walk,
)


class Section(NamedTuple):
    """A heading and what stands below it up to the next."""

    page: str
    title: str
    """Of the page."""
    slug: str
    """Of the heading; empty for the page as a whole."""
    heading: str
    text: str


def search_script(sections: Iterable[Section]) -> str:
    """A script that holds every section; the search field asks for it."""
    lines = ",\n".join(json.dumps(section, ensure_ascii=False) for section in sections)
    return f"globalThis.sections = [\n{lines}\n];\n"


def sections(book: Book) -> Iterator[Section]:
    """The sections of a page; what stands above its first heading is one, if it says anything."""
    page, blocks = f"{book.name}.html", [*walk(book.blocks)]
    headings = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Heading)]
    ends = [*(at for at, _ in headings), len(blocks)]
    if above := text(blocks[: ends[0]]):
        yield Section(page, book.title, "", book.title, above)
    for (at, heading), end in zip(headings, ends[1:], strict=True):
        yield Section(page, book.title, heading.slug, heading.text, text(blocks[at + 1 : end]))


def text(blocks: Iterable[Block]) -> str:
    """What blocks say, in one line; of those that hold others, these are given too."""
    return " ".join(" ".join([plain(runs) for block in blocks for runs in _runs(block)]).split())


def _runs(block: Block) -> Iterator[Runs]:
    """The text of one block, without that of blocks in it."""
    match block:
        case Paragraph(runs) | Note(runs):
            yield runs
        case Heading():
            yield block.runs
        case CodeBlock(code):
            yield (Text(code),)
        case Table() | Figure() if block.caption:
            yield block.caption.runs
        case Signature(place, signer):
            yield from (place, signer)
    if isinstance(block, Table):
        yield from block.head
        for row in block.rows:
            yield from row
        yield block.source
