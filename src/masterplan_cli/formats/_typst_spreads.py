"""What belongs together on paper, and which of it stands on landscape pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import TypeAlias, TypeGuard

from markdown_it.token import Token

from masterplan_cli.formats._blocks import Block, CaptionedFigure, CaptionedTable, Heading
from masterplan_cli.formats._typst_tables import turns_page

_LITTLE = 700  # signs that may go with a matrix to its landscape page

Flow: TypeAlias = tuple[Block, ...]
"""A paragraph, a list or a quotation from its first token to its last, with all that stands in it."""
Part: TypeAlias = Heading | CaptionedTable | CaptionedFigure | Flow


@dataclass(frozen=True, slots=True)
class Spread:
    """Parts that stand on pages of one kind."""

    is_landscape: bool
    parts: tuple[Part, ...]


def parts(found: Iterable[Block]) -> Iterator[Part]:
    """The blocks, those of a paragraph, a list or a quotation put together."""
    flow: list[Block] = []
    depth = 0
    for block in found:
        nesting = block.nesting if isinstance(block, Token) else 0
        if isinstance(block, Token) or depth:
            depth += nesting
            flow.append(block)
            if not depth:
                yield tuple(flow)
                flow = []
        else:
            yield block


def is_paragraph(part: Part) -> TypeGuard[Flow]:
    """Whether a part is a paragraph alone."""
    return isinstance(part, tuple) and isinstance(part[0], Token) and part[0].type == "paragraph_open"


def is_chapter(part: Part) -> bool:
    """Whether a numbered chapter begins with this part."""
    return isinstance(part, Heading) and part.level == 2 and part.text[:1].isdecimal()


def spreads(found: Sequence[Part], kind: str) -> Iterator[Spread]:
    """The parts of a `book`, an `annex` or a `sheet` in their order.

    Nobody turns a sheet; an annex of which a quarter is matrices is turned once and for all.
    """
    if not found:
        return
    if kind == "sheet":
        yield Spread(False, tuple(found))
        return
    if kind != "book" and 4 * sum(_signs(each) for each in found if _is_matrix(each)) > sum(map(_signs, found)):
        yield Spread(True, tuple(found))
        return
    pieces = _joined([piece for section in _sections(found) for piece in _pieces(section)])
    for turned, group in groupby(pieces, key=lambda piece: piece.is_landscape):
        yield Spread(turned, tuple(each for piece in group for each in piece.parts))


def _sections(found: Iterable[Part]) -> Iterator[tuple[Part, ...]]:
    """Each heading, or headings that follow each other, with what stands below."""
    section: list[Part] = []
    for part in found:
        if isinstance(part, Heading) and section and not isinstance(section[-1], Heading):
            yield tuple(section)
            section = []
        section.append(part)
    yield tuple(section)


def _pieces(section: tuple[Part, ...]) -> Iterator[Spread]:
    others = sum(_signs(part) for part in section if not _is_matrix(part))
    if others <= _LITTLE and any(map(_is_matrix, section)):
        yield Spread(True, section)
        return
    for turned, some in groupby(section, key=_is_matrix):
        yield Spread(turned, tuple(some))


def _joined(pieces: Sequence[Spread]) -> Iterator[Spread]:
    """A chapter of which there is little before its first matrix begins on the landscape page."""
    for piece, after in zip_longest(pieces, pieces[1:]):
        begins = isinstance(piece.parts[0], Heading) and piece.parts[0].level == 2
        turned = begins and after is not None and after.is_landscape and _signs(piece.parts) <= _LITTLE
        yield Spread(piece.is_landscape or turned, piece.parts)


def _is_matrix(part: Part) -> bool:
    return isinstance(part, CaptionedTable) and turns_page(part.table)


def _signs(part: Part | Block | tuple[Part, ...]) -> int:
    """How long a part is, in signs."""
    match part:
        case CaptionedTable(table):
            return sum(len(cell) for row in (table.head, *table.rows) for cell in row)
        case Token():
            return len(part.content)
        case tuple():
            return sum(map(_signs, part))
        case _:
            return 0
