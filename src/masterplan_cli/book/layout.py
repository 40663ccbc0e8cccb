"""What every printed format decides alike: which pages are turned, where they break, and what a chapter opens with."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, zip_longest
from typing import NamedTuple

from masterplan_cli.book.columns import turns_page
from masterplan_cli.book.nodes import (
    Block,
    Blocks,
    Book,
    CodeBlock,
    Heading,
    Note,
    Paragraph,
    Signature,
    Table,
    plain,
    walk,
)

_LITTLE = 700  # characters that may go with a matrix to its landscape page


@dataclass(frozen=True, slots=True)
class PageRun:
    """Blocks that follow each other on pages of one kind."""

    is_front: bool
    """Whether they stand before the chapters of a book, on pages with numbers of their own."""
    is_landscape: bool
    blocks: Blocks


def page_runs(book: Book) -> tuple[PageRun, ...]:
    """All blocks below the title, those of the cover of a book excepted, on portrait and landscape pages."""
    if book.kind != "book":
        return tuple(_page_runs(book.blocks[len(title_of(book)) :], book.kind))
    front = [block for division in book.divisions if division.kind == "front" for block in division.blocks]
    rest = [block for division in book.divisions if division.kind != "front" for block in division.blocks]
    return (*_page_runs(front, book.kind, is_front=True), *_page_runs(rest, book.kind))


def title_of(book: Book) -> Blocks:
    """The heading with which a document begins, its title; empty for a document that begins otherwise."""
    return tuple(block for block in book.blocks[:1] if isinstance(block, Heading) and block.level == 1)


def opens_page(block: Block, kind: str) -> bool:
    """Whether a block begins a new page in a document of this kind."""
    return kind == "book" and isinstance(block, Heading) and block.level == 2


def is_claim(block: Block, before: Block | None) -> bool:
    """Whether a block is the claim with which a numbered chapter opens: a paragraph right below its heading."""
    return isinstance(block, Paragraph) and isinstance(before, Heading) and before.level == 2 and bool(before.number)


class _Sized(NamedTuple):
    block: Block
    length: int
    """In characters."""
    turns: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    """Blocks that stay on pages of one kind."""

    blocks: Sequence[_Sized]
    is_landscape: bool

    @property
    def length(self) -> int:
        return sum(block.length for block in self.blocks)


def _page_runs(blocks: Sequence[Block], kind: str, *, is_front: bool = False) -> Iterator[PageRun]:
    """Nobody turns a sheet; an annex of which a quarter is matrices is turned once and for all."""
    sized = [_Sized(block, _length(block), isinstance(block, Table) and turns_page(block)) for block in blocks]
    matrices, everything = (sum(one.length for one in some) for some in (filter(_turns, sized), sized))
    if kind == "sheet":
        pieces = [_Piece(sized, is_landscape=False)]
    elif kind != "book" and 4 * matrices > everything:
        pieces = [_Piece(sized, is_landscape=True)]
    else:
        pieces = list(_joined([piece for section in _sections(sized) for piece in _pieces(section)]))
    for is_landscape, group in groupby(pieces, key=lambda piece: piece.is_landscape):
        if found := tuple(one.block for piece in group for one in piece.blocks):
            yield PageRun(is_front, is_landscape, found)


def _sections(blocks: Iterable[_Sized]) -> Iterator[Sequence[_Sized]]:
    """Each heading, or headings that follow each other, with what stands below."""
    section: list[_Sized] = []
    for one in blocks:
        if isinstance(one.block, Heading) and section and not isinstance(section[-1].block, Heading):
            yield section
            section = []
        section.append(one)
    yield section


def _pieces(section: Sequence[_Sized]) -> Iterator[_Piece]:
    others = sum(one.length for one in section if not one.turns)
    if others <= _LITTLE and any(map(_turns, section)):
        yield _Piece(section, is_landscape=True)
        return
    at = 0
    for turned, some in groupby(_turned(section)):
        end = at + len(list(some))
        yield _Piece(section[at:end], turned)
        at = end


def _turned(section: Sequence[_Sized]) -> Sequence[bool]:
    """Whether each block stands on a landscape page: matrices, their headings, and the little between two of them."""
    turned = list(map(_turns, section))
    for at in range(len(section) - 2, -1, -1):
        turned[at] |= turned[at + 1] and isinstance(section[at].block, Heading)
    places = [at for at, is_turned in enumerate(turned) if is_turned]
    for start, end in pairwise(places):
        if sum(one.length for one in section[start + 1 : end]) <= _LITTLE:
            turned[start:end] = [True] * (end - start)
    return turned


def _joined(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """A chapter of which there is little before its first matrix begins on the landscape page."""
    for piece, after in zip_longest(pieces, pieces[1:]):
        first = piece.blocks[0].block
        begins = isinstance(first, Heading) and first.level == 2
        turned = begins and after is not None and after.is_landscape and piece.length <= _LITTLE
        yield _Piece(piece.blocks, piece.is_landscape or turned)


def _turns(one: _Sized) -> bool:
    return one.turns


def _length(block: Block) -> int:
    return sum(map(_own_length, walk((block,))))


def _own_length(block: Block) -> int:
    """Without that of blocks which stand in it."""
    match block:
        case Table(_, head, rows):
            return sum(len(plain(cell)) for row in (head, *rows) for cell in row)
        case Paragraph(runs) | Note(runs):
            return len(plain(runs))
        case Signature(place, signer):
            return len(plain(place)) + len(plain(signer))
        case CodeBlock(text):
            return len(text)
        case _:
            return 0
