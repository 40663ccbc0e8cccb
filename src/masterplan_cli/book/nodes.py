"""What a book consists of: blocks one below the other, and runs of text in them. Every format writes these and no others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, TypeAlias

from masterplan_cli.documents import Figure as Drawing

Alignment = Literal["", "left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Text:
    """Text as it reads; a line break in it is one of the source, and no more than a space."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Text in italics."""

    inside: "Runs"


@dataclass(frozen=True, slots=True)
class Strong:
    """Text in bold."""

    inside: "Runs"


@dataclass(frozen=True, slots=True)
class Strikethrough:
    """Text that is struck through."""

    inside: "Runs"


@dataclass(frozen=True, slots=True)
class Code:
    """Text as it is typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the documents."""

    address: str
    inside: "Runs"
    title: str = ""
    is_bare: bool = False
    """Whether what it shows is its address."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to a heading of this document, to another document, or to a heading of that one."""

    document: str
    """The name of the other document; empty for this one."""
    slug: str
    """Of the heading; empty for the document as a whole."""
    inside: "Runs"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture within a sentence, of which documents show the words alone."""

    alternative: str
    source: str


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line within a paragraph."""


Inline: TypeAlias = Text | Emphasis | Strong | Strikethrough | Code | Link | Reference | Image | Break
Runs: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1, the title, to 6."""

    level: int
    number: str
    """`2.1`; empty outside numbered chapters."""
    title: Runs
    """Without the number."""
    slug: str
    """The anchor that leads to it."""
    name: str = ""
    """What references call it, `programme-jaringan-air`: it may be the name of a thing of the plan."""
    is_listed: bool = True
    """Whether lists of contents name it."""

    @property
    def runs(self) -> Runs:
        """The number and the title."""
        return after(f"{self.number} ", self.title) if self.number else self.title

    @property
    def text(self) -> str:
        """The number and the title as plain text."""
        return plain(self.runs)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs
    is_tight: bool = False
    """Whether it is the text of an item of a list whose items stand close to each other."""


@dataclass(frozen=True, slots=True)
class Note:
    """A quiet line, such as what an acronym stands for."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers; an item is blocks."""

    items: "tuple[Blocks, ...]"


@dataclass(frozen=True, slots=True)
class Steps:
    """A list with numbers."""

    items: "tuple[Blocks, ...]"
    start: int
    sign: str
    """Behind each number: `.` or `)`."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said or pledged."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines as they are typed."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Divider:
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class Caption:
    """`Tabel 2.1. Penduduk menurut kecamatan`."""

    word: str
    number: str
    title: Runs

    @property
    def label(self) -> str:
        """`Tabel 2.1`: what references to it show."""
        return f"{self.word} {self.number}"

    @property
    def runs(self) -> Runs:
        """All of it."""
        return after(f"{self.label}. ", self.title)

    @property
    def text(self) -> str:
        """All of it as plain text."""
        return plain(self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption above and its source below."""

    alignments: tuple[Alignment, ...]
    """One a column."""
    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    totals: frozenset[int] = frozenset()
    """Indices of the rows that sum up others."""
    caption: Caption | None = None
    source: Runs = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of the edition with its caption below."""

    name: str
    alternative: str
    caption: Caption | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of contents, of tables or of figures, as the document has it; paper has lists of its own, with pages."""

    kind: Literal["heading", "table", "figure"]
    bullets: Bullets


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs a foreword, where and when."""

    place: Runs
    """Place and date; empty where they are not known."""
    signer: Runs


Block: TypeAlias = (
    Heading
    | Paragraph
    | Note
    | Bullets
    | Steps
    | Quotation
    | CodeBlock
    | Divider
    | Table
    | Figure
    | Listing
    | Signature
)
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """A heading of the second level with all that stands below it."""

    kind: Literal["front", "chapter", "part"]
    """What stands before the chapters of a book; a numbered chapter; any other."""
    blocks: Blocks
    """The heading first."""


@dataclass(frozen=True)
class Book:
    """One document, read."""

    name: str
    title: str
    kind: str
    """As of a `Document`."""
    blocks: Blocks
    """All of it, its title first."""
    drawings: Mapping[str, Drawing]
    """By name, those that its figures show."""

    @cached_property
    def opening(self) -> Blocks:
        """The title and all that stands before the first heading below it: the cover of a book."""
        return self.blocks[: self._first]

    @cached_property
    def divisions(self) -> tuple[Division, ...]:
        """The rest; what stands below a heading of a lower level alone is a part without a heading."""
        rest = self.blocks[self._first :]
        starts = [at for at, block in enumerate(rest) if not at or (isinstance(block, Heading) and block.level == 2)]
        pieces = [rest[start:end] for start, end in pairwise((*starts, len(rest)))]
        first = next((at for at, piece in enumerate(pieces) if _is_chapter(piece)), 0)
        return tuple(
            Division("chapter" if _is_chapter(piece) else "front" if at < first else "part", piece)
            for at, piece in enumerate(pieces)
        )

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Those that stand in no list or quotation."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))

    @cached_property
    def captions(self) -> Mapping[str, Caption]:
        """The captions of tables and figures by label; of two with one label the first."""
        captioned = (block for block in walk(self.blocks) if isinstance(block, Table | Figure))
        found: dict[str, Caption] = {}
        for block in captioned:
            if block.caption:
                found.setdefault(block.caption.label, block.caption)
        return found

    def caption_of(self, reference: Reference) -> Caption | None:
        """The caption that a reference names, where it leads to one of this document."""
        return None if reference.document else self.captions.get(plain(reference.inside))

    @property
    def _first(self) -> int:
        below = (at for at, block in enumerate(self.blocks) if isinstance(block, Heading) and block.level > 1)
        return next(below, len(self.blocks))


def _is_chapter(blocks: Blocks) -> bool:
    first = blocks[0]
    return isinstance(first, Heading) and first.level == 2 and bool(first.number)


def walk(blocks: Blocks) -> Iterator[Block]:
    """All blocks, and those that stand in lists and quotations, in reading order."""
    for block in blocks:
        yield block
        match block:
            case Bullets(items) | Steps(items) | Listing(_, Bullets(items)):
                for item in items:
                    yield from walk(item)
            case Quotation(inside):
                yield from walk(inside)


def after(text: str, runs: Runs) -> Runs:
    """Runs that stand right after a text."""
    match runs:
        case (Text(first), *others):
            return (Text(text + first), *others)
    return (Text(text), *runs)


def plain(runs: Runs) -> str:
    """What runs say, without their look."""
    match runs:
        case (Text(text),):  # most cells are no more
            return text
    return "".join(map(_said, runs))


def _said(run: Inline) -> str:
    match run:
        case Text(text) | Code(text) | Image(text):
            return text
        case Break():
            return "\n"
        case _:
            return plain(run.inside)
