"""A document becomes the Typst source of its book: cover, lists with page numbers, chapters, landscape pages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from markdown_it.token import Token

from masterplan_cli.documents import Document
from masterplan_cli.formats._blocks import Heading, blocks
from masterplan_cli.formats._inline import Inline
from masterplan_cli.formats._typst_blocks import Writer, label_of
from masterplan_cli.formats._typst_hyphens import Hyphens
from masterplan_cli.formats._typst_spreads import Flow, Part, parts, spreads
from masterplan_cli.formats._typst_text import Targets, literal, plain, shown

_PAUSE = re.compile(r"\s+[–—-]\s+|[:.]\s+")
_WHOLE = re.compile(r"<(em|strong)>((?:(?!</?\1>).)*)</\1>", re.DOTALL)
_LISTED = {
    "contents": "heading.where(outlined: true)",
    "tables": "figure.where(kind: table, outlined: true)",
    "figures": "figure.where(kind: image, outlined: true)",
}
_MANY = 8  # headings from which an annex gets a list of its contents
_TITLE = 20  # signs of a word that a line of a title holds
_PLACE = 60  # signs of a line such as `Purbalingga, 1 Oktober 2025`


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the books of an edition have in common."""

    language: str
    region: str
    """With its kind: `Kabupaten Purbalingga`."""
    plan: str
    """The title of the masterplan."""
    note: str
    """At the foot of every page."""
    keywords: tuple[str, ...]
    is_dated: bool
    lists: Mapping[str, str]
    """Headings of the lists of `contents`, `tables` and `figures`."""
    documents: tuple[str, ...]
    """Names of all documents."""
    logo: str
    """Typst code that draws it, or `none`."""


def source(document: Document, imprint: Imprint, inline: Inline, hyphens: Hyphens | None = None) -> str:
    """The Typst source of one document."""
    env: dict[str, object] = {}
    written = re.sub(r"\r\n?", "\n", document.markdown).replace("\0", "\ufffd")
    tokens = inline.parser.block.parse(written, inline.parser, env, []) or []

    def html(text: str) -> str:
        return inline.html(text, env)

    found = list(parts(blocks(tokens, html)))
    targets = Targets(frozenset(filter(None, map(label_of, found))), imprint.documents)
    writer = Writer(html, targets, {figure.name: figure for figure in document.figures}, hyphens)
    book = _Book(document, imprint, writer)
    body = [part for part in found if not _is_title(part)]
    return "".join([book.preamble(), *(book.bound(body) if document.kind == "book" else book.stapled(body))])


@dataclass(slots=True)
class _Book:
    document: Document
    imprint: Imprint
    writer: Writer
    is_opening: bool = False
    """Whether a chapter has just begun, so that its claim follows."""

    def preamble(self) -> str:
        """Everything that holds for the whole document."""
        imprint, short = self.imprint, self._titles[0]
        keywords = "".join(f"{literal(each)}, " for each in imprint.keywords)
        return (
            '#import "/_book.typ": *\n'
            f"#show: book.with(title: {literal(self.document.title)}, plan: {literal(imprint.plan)}, "
            f"author: {literal(imprint.region)}, region: {shown(imprint.region)}, short: {shown(short)}, "
            f"note: {shown(imprint.note)}, "
            f"keywords: ({keywords}), date: {'auto' if imprint.is_dated else 'none'}, "
            f"lang: {literal(imprint.language)}, opens-page: {_bool(self.document.kind == 'book')})\n"
        )

    def bound(self, body: Sequence[Part]) -> Iterator[str]:
        """A book: its cover, what stands before the first chapter, and its chapters."""
        first = next((at for at, part in enumerate(body) if isinstance(part, Heading)), len(body))
        yield from self._cover(body[:first])
        main = next((at for at, part in enumerate(body) if _is_chapter(part)), first)
        yield from self._spreads(body[first:main], is_front=True)
        yield "#show: numbers-begin\n"
        yield from self._spreads(body[main:])

    def stapled(self, body: Sequence[Part]) -> Iterator[str]:
        """An annex or a sheet: its title on the first page, and all of it from there on."""
        imprint = self.imprint
        first = next((at for at, part in enumerate(body) if isinstance(part, Heading)), len(body))
        opening = (
            f"#opening(region: {shown(imprint.region)}, plan: {shown(imprint.plan)}, "
            f"title: {shown(self.document.title, _TITLE)}, logo: {imprint.logo})\n"
        )
        yield "#show: numbers-begin\n"
        is_long = self.document.kind == "annex" and sum(isinstance(part, Heading) for part in body) >= _MANY
        contents = f"#annex-contents({literal(imprint.lists['contents'])})\n" if is_long else ""
        yield from self._spreads(body, before={0: opening, first: contents})

    @property
    def _titles(self) -> tuple[str, str]:
        """The title up to its first pause, and the rest: `Buku 1`, `Analisis Strategis Smart City`."""
        short, *rest = _PAUSE.split(self.document.title, maxsplit=1)
        return short, "".join(rest)

    def _cover(self, opening: Sequence[Part]) -> Iterator[str]:
        imprint, (short, rest) = self.imprint, self._titles
        lines = [part for part in opening if _is_paragraph(part)]
        notes = [part for part in lines if self._whole(part) == "em"]
        yield (
            f"#cover(region: {shown(imprint.region)}, short: {shown(short, _TITLE)}, rest: {shown(rest, _TITLE)}, "
            f"logo: {imprint.logo}, notes: ({''.join(f'[{self.writer.text(part)}], ' for part in notes)}))[\n"
        )
        yield from (f"#par[{self.writer.text(part)}]\n" for part in lines if part not in notes)
        yield "]\n"
        yield from (self.writer.write(part) for part in opening if not _is_paragraph(part))

    def _spreads(
        self, body: Sequence[Part], *, is_front: bool = False, before: Mapping[int, str] | None = None
    ) -> Iterator[str]:
        """The parts on portrait and landscape pages; `before` holds what else stands before some of them."""
        at, before = 0, dict(before or {})
        for spread in spreads(body, self.document.kind):
            self.writer.is_landscape = spread.is_landscape
            yield before.pop(at, "") if at else ""
            yield "#landscape[\n" if spread.is_landscape else ""
            for one, written in self._written(spread.parts, is_front=is_front):
                yield before.pop(at + one, "")
                yield written
            at += len(spread.parts)
            yield "]\n" if spread.is_landscape else ""

    def _written(self, some: Sequence[Part], *, is_front: bool) -> Iterator[tuple[int, str]]:
        at = 0
        while at < len(some):
            part, after = some[at], some[at + 1 : at + 3]
            if is_front and (signed := self._signed(part, after)):
                yield at, signed
                at += 2
                continue
            if at and self.document.kind == "book" and isinstance(part, Heading) and part.level <= 2:
                yield at, "#pagebreak(weak: true)\n"
            if isinstance(part, Heading) and (kind := self._list_of(part)) and after and _is_list(after[0]):
                yield at, self.writer.heading(part, is_listed=False) + f"#contents({_LISTED[kind]})\n"
                at += 2
                continue
            yield at, self._hung(part, after) or self._one(part)
            at += 1

    def _one(self, part: Part) -> str:
        was_opening, self.is_opening = self.is_opening, _is_chapter(part) and self.document.kind == "book"
        if isinstance(part, Heading):
            return self.writer.heading(part, is_listed=not self._list_of(part))
        if was_opening and _is_paragraph(part):
            return f"#lead[{self.writer.text(part)}]\n"
        return self.writer.write(part)

    def _hung(self, part: Part, after: Sequence[Part]) -> str:
        """The heading of a section of a sheet, beside the text that follows."""
        if self.document.kind != "sheet" or not isinstance(part, Heading) or part.level < 3:
            return ""
        return f"#hung[{self.writer.heading(part)}]\n" if after and _is_paragraph(after[0]) else ""

    def _signed(self, part: Part, after: Sequence[Part]) -> str:
        """Place, date and role at the end of a foreword, with room for a signature."""
        if not _is_paragraph(part) or not after or not _is_paragraph(after[0]) or self._whole(after[0]) != "strong":
            return ""
        place = plain(self.writer.html(part))
        if len(place) > _PLACE or place.endswith(".") or (after[1:] and not isinstance(after[1], Heading)):
            return ""
        return f"#closing([{self.writer.text(part)}], [{self.writer.text(after[0])}])\n"

    def _list_of(self, heading: Heading) -> str:
        """Which list of contents stands below a heading; empty for none."""
        return next((kind for kind, title in self.imprint.lists.items() if title == heading.text), "")

    def _whole(self, flow: Flow) -> str:
        """`em` or `strong` for a paragraph that is wholly so."""
        found = _WHOLE.fullmatch(self.writer.html(flow))
        return found[1] if found else ""


def _is_title(part: Part) -> bool:
    return isinstance(part, Heading) and part.level == 1


def _is_chapter(part: Part) -> bool:
    return isinstance(part, Heading) and part.level == 2 and part.text[:1].isdecimal()


def _is_paragraph(part: Part) -> TypeGuard[Flow]:
    return isinstance(part, tuple) and isinstance(part[0], Token) and part[0].type == "paragraph_open"


def _is_list(part: Part) -> bool:
    return isinstance(part, tuple) and isinstance(part[0], Token) and part[0].type == "bullet_list_open"


def _bool(value: bool) -> str:
    return "true" if value else "false"
