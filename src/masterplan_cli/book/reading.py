"""A document's Markdown, and what its template said of its lines, become the book."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal, TypeAlias, cast

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from masterplan_cli.book.nodes import (
    Alignment,
    Block,
    Blocks,
    Book,
    Bullets,
    Caption,
    CodeBlock,
    Divider,
    Emphasis,
    Figure,
    Heading,
    Image,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Runs,
    Signature,
    Steps,
    Table,
    Text,
    plain,
)
from masterplan_cli.book.runs import RunReader
from masterplan_cli.book.tables import WrittenTable, read_tables_whole
from masterplan_cli.documents import Document
from masterplan_cli.documents import Figure as Drawing
from masterplan_cli.documents._marks import Anchor, LineMark
from masterplan_cli.documents._marks import Listing as ListMark
from masterplan_cli.documents._slugs import Slugs
from masterplan_cli.markdown.parser import DEPTH, allowed
from masterplan_cli.markdown.roles import Role

Marks: TypeAlias = Mapping[int, tuple[LineMark, ...]]

_DRAWING = re.compile(r"figures/([\w-]+)\.svg")
_LINE_BREAK = re.compile(r"\r\n?")


class BookReader:
    """Reads the documents of one edition."""

    def __init__(self, documents: Collection[str], drawings: Mapping[str, Drawing]) -> None:
        """`documents` are the names of those to which links may lead, `drawings` what figures may show, by name."""
        self._parser = _parser()
        self._runs = RunReader(self._parser, documents)
        self._drawings = drawings

    def book(self, document: Document) -> Book:
        """One document."""
        blocks = self.blocks(document.markdown, document.marks)
        return Book(document.name, document.title, document.kind, blocks, self._drawings)

    def blocks(self, markdown: str, marks: Marks | None = None) -> Blocks:
        """The blocks of a text; without marks they are what any Markdown is."""
        env: dict[str, Any] = {}
        source = _LINE_BREAK.sub("\n", markdown).replace("\0", "\ufffd")
        tokens = self._parser.block.parse(source, self._parser, env, []) or []
        return _Reading(tokens, marks or {}, self._runs, env, self._drawings).blocks()


class _Reading:
    """Reads the tokens of one document from the first to the last."""

    def __init__(
        self,
        tokens: Sequence[Token],
        marks: Marks,
        runs: RunReader,
        env: dict[str, Any],
        drawings: Mapping[str, Drawing],
    ) -> None:
        self._tokens = tokens
        self._marks = marks
        self._reader = runs
        self._env = env
        self._drawings = drawings
        self._slugs = Slugs()
        self._at = 0

    def blocks(self, end: str = "") -> Blocks:
        """The blocks up to the token that ends what they stand in."""
        found: list[Block] = []
        while self._at < len(self._tokens) and self._tokens[self._at].type != end:
            found.append(self._block())
        self._at += 1
        return tuple(found)

    def _block(self) -> Block:  # noqa: PLR0911 - a return for each sort
        token = self._tokens[self._at]
        self._at += 1
        match token.type:
            case "heading_open":
                return self._heading(token)
            case "paragraph_open":
                return self._paragraph(token)
            case "table":
                return self._table(token)
            case "bullet_list_open":
                return self._bullets(token)
            case "ordered_list_open":
                start = int(token.attrs.get("start", 1))
                return Steps(tuple(self._items("ordered_list_close")), start, token.markup)
            case "blockquote_open":
                return Quotation(self.blocks("blockquote_close"))
            case "fence" | "code_block":
                return CodeBlock(token.content, "".join(unescapeAll(token.info).split(maxsplit=1)[:1]))
            case "hr":
                return Divider()
        raise ValueError(f"unknown block of Markdown: {token.type}")

    def _heading(self, token: Token) -> Heading:
        runs = self._inside()
        level, slug = int(token.tag[1]), self._slugs.slug(plain(runs))
        anchor = next((mark for mark in self._of(token) if isinstance(mark, Anchor)), None)
        if not anchor:
            return Heading(level, "", runs, slug)
        title = _without(f"{anchor.number} ", runs) if anchor.number else None
        number = anchor.number if title is not None else ""
        return Heading(level, number, runs if title is None else title, slug, anchor.name, anchor.listed)

    def _paragraph(self, token: Token) -> Block:
        runs, marks = self._inside(), self._of(token)
        match runs:
            case (Image(alternative, source),) if (name := self._drawing(source)) and not token.hidden:
                return Figure(name, alternative, self._caption_below())
            case (Emphasis(inside),) if "note" in marks and not token.hidden:
                return Note(inside)
        if "signer" in marks:
            return Signature((), runs)
        if "place" in marks and self._next("signer"):
            self._at += 1
            return Signature(runs, self._inside())
        if (caption := _caption(marks, "table", runs)) and (below := self._next_table()):
            self._at += 1
            return replace(self._table(below), caption=caption)
        return Paragraph(runs, token.hidden)

    def _inside(self) -> Runs:
        """The runs of a paragraph or a heading that has just been opened; behind it what ends it is passed over."""
        content = self._tokens[self._at].content
        self._at += 2
        return self._reader.runs(content, self._env)

    def _next(self, mark: Role) -> bool:
        """Whether a paragraph comes next that is marked so."""
        following = self._tokens[self._at : self._at + 1]
        return bool(following) and following[0].type == "paragraph_open" and mark in self._of(following[0])

    def _next_table(self) -> Token | None:
        """The table that comes next."""
        return next((token for token in self._tokens[self._at : self._at + 1] if token.type == "table"), None)

    def _caption_below(self) -> Caption | None:
        """The caption of a figure, which is passed over."""
        following = self._tokens[self._at : self._at + 2]
        if not following or following[0].type != "paragraph_open":
            return None
        runs = self._reader.runs(following[1].content, self._env)
        if caption := _caption(self._of(following[0]), "figure", runs):
            self._at += 3
        return caption

    def _drawing(self, source: str) -> str:
        """The name of the drawing that lies there; empty for anything else."""
        found = _DRAWING.fullmatch(source)
        return found[1] if found and found[1] in self._drawings else ""

    def _table(self, token: Token) -> Table:
        table: WrittenTable = token.meta["table"]
        first = token.map[0] + 2 if token.map else 0
        source: Runs = ()
        if self._next("source"):
            self._at += 1
            source = _emphasised(self._inside())
        return Table(
            cast("tuple[Alignment, ...]", table.alignments),
            self._cells(table.head),
            tuple(map(self._cells, table.rows)),
            frozenset(at for at in range(len(table.rows)) if "total" in self._marks.get(first + at, ())),
            source=source,
        )

    def _cells(self, row: Sequence[str]) -> tuple[Runs, ...]:
        return tuple([self._reader.runs(cell, self._env) for cell in row])

    def _bullets(self, token: Token) -> Bullets | Listing:
        bullets = Bullets(tuple(self._items("bullet_list_close")))
        first = self._marks.get(token.map[0], ()) if token.map else ()
        return next((Listing(mark.kind, bullets) for mark in first if isinstance(mark, ListMark)), bullets)

    def _items(self, end: str) -> Iterator[Blocks]:
        while self._tokens[self._at].type != end:
            self._at += 1
            yield self.blocks("list_item_close")
        self._at += 1

    def _of(self, token: Token) -> tuple[LineMark, ...]:
        """What the lines of a block are marked as."""
        if not (self._marks and token.map):
            return ()
        return tuple(mark for line in range(*token.map) for mark in self._marks.get(line, ()))


def _caption(marks: Sequence[LineMark], kind: Literal["table", "figure"], runs: Runs) -> Caption | None:
    """The caption that a paragraph is; None where it is none."""
    anchor = next((mark for mark in marks if isinstance(mark, Anchor) and mark.kind == kind), None)
    if not anchor:
        return None
    word = anchor.label.removesuffix(f" {anchor.number}")
    title = _without(f"{anchor.label}. ", _emphasised(runs))
    return None if title is None else Caption(word, anchor.number, title)


def _emphasised(runs: Runs) -> Runs:
    """What stands in the emphasis that is all of a paragraph."""
    match runs:
        case (Emphasis(inside),):
            return inside
    return runs


def _without(beginning: str, runs: Runs) -> Runs | None:
    """The runs without the text that they begin with; None where they begin otherwise."""
    match runs:
        case (Text(text), *others) if text.startswith(beginning):
            rest = text.removeprefix(beginning)
            return (Text(rest), *others) if rest else tuple(others)
    return None


def _parser() -> MarkdownIt:
    """Blocks of our Markdown: tables and strikethrough, no HTML, nothing linked or prettified unasked."""
    options = {"html": False, "linkify": False, "typographer": False, "maxNesting": DEPTH}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    parser.validateLink = allowed  # type: ignore[method-assign]
    read_tables_whole(parser)
    return parser
