"""Portrait and landscape pages: their sizes, and how they count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from masterplan_cli.book.layout import PageRun
from masterplan_cli.formats.docx.xml import element, paragraph

_LONG, _SHORT = 16838, 11906  # A4 in twips


@dataclass(frozen=True, slots=True)
class Space:
    """What a page has room for, in twips."""

    width: int
    height: int


PORTRAIT, LANDSCAPE = Space(9072, 13700), Space(14570, 9100)


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one orientation and one way of counting."""

    is_landscape: bool
    is_front: bool
    """Pages before the first chapter, which count in small Roman figures."""
    starts: bool
    """Whether pages count from 1 here."""

    @property
    def space(self) -> Space:
        """What each of its pages has room for."""
        return LANDSCAPE if self.is_landscape else PORTRAIT


COVER = Section(is_landscape=False, is_front=False, starts=False)


def sections(runs: Sequence[PageRun], *, has_cover: bool) -> Iterator[Section]:
    """The section of each run of pages after the cover; without one, pages are counted through."""
    before: bool | None = None
    for run in runs:
        is_front = has_cover and run.is_front
        yield Section(run.is_landscape, is_front, starts=has_cover and is_front != before)
        before = is_front


def properties(section: Section, references: str, *, title_page: bool) -> str:
    """The properties of a section; `references` are those to its running heads."""
    long_, short = (_LONG, _SHORT) if section.is_landscape else (_SHORT, _LONG)
    turned = {"w:orient": "landscape"} if section.is_landscape else {}
    side = (long_ - section.space.width) // 2
    counted = {"w:fmt": "lowerRoman"} if section.is_front else {}
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
