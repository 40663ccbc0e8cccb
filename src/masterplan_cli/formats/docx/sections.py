"""Portrait and landscape pages: what stands on which, and how they follow each other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from masterplan_cli.formats.docx.xml import element, paragraph

_LONG, _SHORT = 16838, 11906  # A4 in twips
FEW, MANY = 20, 60
"""Lines that do not turn a landscape page upright for themselves: in running text, and among matrices."""


@dataclass(frozen=True, slots=True)
class Space:
    """What a page has room for, in twips."""

    width: int
    height: int


PORTRAIT, LANDSCAPE = Space(9072, 13700), Space(14570, 9100)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands on a page by itself: a paragraph, a table, a figure."""

    draw: Callable[[Space], str]
    lines: int = 1
    """About how many lines of a portrait page it takes."""
    wide: bool = False
    """It asks for a landscape page."""
    heading: bool = False
    """It stays with what follows."""
    chapter: bool = False
    """It starts a new page."""
    first_chapter: bool = False
    """Pages count from here, in figures."""


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one orientation and one way of counting."""

    pieces: tuple[Piece, ...]
    wide: bool
    front: bool
    """Pages before the first chapter, which count in small Roman figures."""
    starts: bool
    """Whether pages count from 1 here."""


COVER = Section((), wide=False, front=False, starts=False)


def sections(pieces: Sequence[Piece], few: int, *, has_cover: bool) -> tuple[Section, ...]:
    """The pieces of a document after its cover, by page orientation; fewer lines than `few` between matrices join them."""
    turned = _turned(pieces, few)
    first = next((index for index, piece in enumerate(pieces) if piece.first_chapter), 0) if has_cover else 0
    keys = [(index < first, wide) for index, wide in enumerate(turned)]
    made = [
        Section(tuple(pieces[index] for index in group), wide, front, starts=False)
        for (front, wide), group in groupby(range(len(pieces)), key=keys.__getitem__)
    ]
    fronts = [section.front for section in made]
    return tuple(
        replace(section, starts=has_cover and (index == 0 or section.front != fronts[index - 1]))
        for index, section in enumerate(made)
    )


def properties(section: Section, references: str, *, title_page: bool) -> str:
    """The properties of a section; `references` are those to its running heads."""
    long_, short = (_LONG, _SHORT) if section.wide else (_SHORT, _LONG)
    turned = {"w:orient": "landscape"} if section.wide else {}
    side = (long_ - (LANDSCAPE if section.wide else PORTRAIT).width) // 2
    counted = {"w:fmt": "lowerRoman"} if section.front else {}
    start = {"w:start": 1} if section.starts else {}
    return element(
        "w:sectPr",
        references,
        element("w:type", val="nextPage"),
        element("w:pgSz", w=long_, h=short, **turned),
        element("w:pgMar", top=1588, right=side, bottom=1361, left=side, header=794, footer=680, gutter=0),
        element("w:pgNumType", **counted, **start) if counted or start else "",
        element("w:cols", space=708),
        "<w:titlePg/>" if title_page else "",
    )


def section_end(properties: str) -> str:
    """The paragraph that ends a section."""
    return paragraph("SectionEnd", "", properties)


def _turned(pieces: Sequence[Piece], few: int) -> list[bool]:
    """Whether each piece stands on a landscape page: wide ones, their headings, and the few lines in between."""
    turned = [piece.wide for piece in pieces]
    for index in reversed(range(len(pieces) - 1)):
        turned[index] |= pieces[index].heading and turned[index + 1]
    for stretch in list(_stretches(pieces, turned)):
        neighbours = (stretch.start - 1, stretch.stop)
        beside = any(
            0 <= near < len(pieces) and turned[near] and not pieces[max(near, stretch.start)].chapter
            for near in neighbours
        )
        if beside and sum(pieces[index].lines for index in stretch) < few:
            for index in stretch:
                turned[index] = True
    return turned


def _stretches(pieces: Sequence[Piece], turned: Sequence[bool]) -> Iterator[range]:
    """The runs of upright pieces, cut where a new page starts anyway."""
    start = 0
    for index in range(len(pieces) + 1):
        if index == len(pieces) or turned[index] or pieces[index].chapter:
            if start < index:
                yield range(start, index)
            start = index if index < len(pieces) and not turned[index] else index + 1
