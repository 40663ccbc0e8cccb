"""Which parts of a document stand on landscape pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markdown_it.token import Token

from masterplan_cli.formats._blocks import Block, CaptionedTable, Heading
from masterplan_cli.formats._typst_tables import turns_page

_LITTLE = 700  # signs that may go with a matrix to its landscape page


@dataclass(frozen=True, slots=True)
class Spread:
    """Blocks that stand on pages of one kind."""

    is_landscape: bool
    blocks: tuple[Block, ...]


def spreads(found: Sequence[Block], *, is_annex: bool) -> tuple[Spread, ...]:
    """The blocks in their order; an annex that is mostly matrices is landscape throughout."""
    if is_annex and 2 * sum(_signs(each) for each in found if _is_matrix(each)) > sum(map(_signs, found)):
        return (Spread(True, tuple(found)),)
    parts = (part for section in _sections(found) for part in _parts(section))
    merged = groupby(parts, key=lambda part: part.is_landscape)
    return tuple(Spread(turned, tuple(each for part in group for each in part.blocks)) for turned, group in merged)


def _sections(found: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """Each heading with what stands below it."""
    section: list[Block] = []
    for block in found:
        if isinstance(block, Heading) and section and not all(isinstance(each, Heading) for each in section):
            yield tuple(section)
            section = []
        section.append(block)
    yield tuple(section)


def _parts(section: tuple[Block, ...]) -> Iterator[Spread]:
    matrices = [block for block in section if _is_matrix(block)]
    others = sum(_signs(block) for block in section if not _is_matrix(block))
    if matrices and others <= _LITTLE:
        yield Spread(True, section)
    else:
        for turned, blocks in groupby(section, key=_is_matrix):
            yield Spread(turned, tuple(blocks))


def _is_matrix(block: Block) -> bool:
    return isinstance(block, CaptionedTable) and turns_page(block.table)


def _signs(block: Block) -> int:
    """How long a block is, in signs."""
    match block:
        case CaptionedTable(table):
            return sum(len(cell) for row in (table.head, *table.rows) for cell in row)
        case Token():
            return len(block.content)
        case _:
            return 0
