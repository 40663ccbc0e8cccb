"""A document becomes the Typst source of its book: cover or title, what stands before the chapters, and these."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from masterplan_cli.documents import Document
from masterplan_cli.formats._blocks import Heading, blocks
from masterplan_cli.formats._inline import Inline
from masterplan_cli.formats._typst_blocks import Writer
from masterplan_cli.formats._typst_chapters import Chapters
from masterplan_cli.formats._typst_exhibits import Exhibits
from masterplan_cli.formats._typst_hyphens import Hyphens
from masterplan_cli.formats._typst_script import Script, label_of
from masterplan_cli.formats._typst_spreads import Part, is_chapter, is_paragraph, parts
from masterplan_cli.formats._typst_text import Targets, literal, shown

_PAUSE = re.compile(r"\s[–—-]\s+|[:.]\s+")
_MANY = 8  # headings from which an annex gets a list of its contents
_TITLE = 20  # signs of a word that a line of a title holds


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

    found = [part for part in parts(blocks(tokens, html)) if not (isinstance(part, Heading) and part.level == 1)]
    script = Script(html, Targets(frozenset(filter(None, map(label_of, found))), imprint.documents), hyphens)
    exhibits = Exhibits(script, {figure.name: figure for figure in document.figures})
    is_book = document.kind == "book"
    book = _Book(document, imprint, Chapters(Writer(script, exhibits, is_book), document.kind, imprint.lists))
    return "".join([book.preamble(), *(book.bound(found) if is_book else book.stapled(found))])


def paragraphs(source: str) -> str:
    """The source of the justified paragraphs alone, whose lines end where they do in the whole document."""
    kept = [line for line in source.split("\n") if line.startswith(("#import ", "#show: book", "#p["))]
    return "\n".join([kept[0], "#let link(target, body) = body", *kept[1:]])


@dataclass(frozen=True, slots=True)
class _Book:
    document: Document
    imprint: Imprint
    chapters: Chapters

    def preamble(self) -> str:
        """Everything that holds for the whole document."""
        imprint, short = self.imprint, self._titles[0]
        keywords = "".join(f"{literal(each)}, " for each in imprint.keywords)
        return (
            '#import "/_book.typ": *\n'
            f"#show: book.with(title: {literal(self.document.title)}, plan: {literal(imprint.plan)}, "
            f"author: {literal(imprint.region)}, region: {shown(imprint.region)}, short: {shown(short)}, "
            f"note: {shown(imprint.note)}, keywords: ({keywords}), date: {'auto' if imprint.is_dated else 'none'}, "
            f"lang: {literal(imprint.language)}, is-book: {'true' if self.document.kind == 'book' else 'false'})\n"
        )

    def bound(self, body: Sequence[Part]) -> Iterator[str]:
        """A book: its cover, what stands before the first chapter, and its chapters."""
        first = next((at for at, part in enumerate(body) if isinstance(part, Heading)), len(body))
        yield from self._cover(body[:first])
        main = next((at for at, part in enumerate(body) if is_chapter(part)), first)
        yield from self.chapters.written(body[first:main])
        yield "#show: numbers-begin\n"
        yield from self.chapters.written(body[main:])

    def stapled(self, body: Sequence[Part]) -> Iterator[str]:
        """An annex or a sheet: its title on the first page, and all of it from there on."""
        imprint = self.imprint
        first = next((at for at, part in enumerate(body) if isinstance(part, Heading)), len(body))
        title = (
            f"#opening(region: {shown(imprint.region)}, plan: {shown(imprint.plan)}, "
            f"title: {shown(self.document.title, _TITLE)}, logo: {imprint.logo})\n"
        )
        is_long = self.document.kind != "sheet" and sum(isinstance(part, Heading) for part in body) >= _MANY
        contents = f"#annex-contents({literal(imprint.lists['contents'])})\n" if is_long else ""
        before = {0: title, first: contents} if first else {0: title + contents}
        yield "#show: numbers-begin\n"
        yield from self.chapters.written(body, before) if body else [title]

    @property
    def _titles(self) -> tuple[str, str]:
        """The title up to its first pause, and the rest: `Buku 1`, `Analisis Strategis Smart City`."""
        short, *rest = _PAUSE.split(self.document.title, maxsplit=1)
        return short.rstrip(), "".join(rest)

    def _cover(self, opening: Sequence[Part]) -> Iterator[str]:
        imprint, script, (short, rest) = self.imprint, self.chapters.writer.script, self._titles
        lines = [part for part in opening if is_paragraph(part)]
        notes = [part for part in lines if self.chapters.is_whole(part, "em")]
        small = "".join(f"[{script.typst(script.html(part))}], " for part in notes)
        yield (
            f"#cover(region: {shown(imprint.region)}, short: {shown(short, _TITLE)}, rest: {shown(rest, _TITLE)}, "
            f"logo: {imprint.logo}, notes: ({small}))[\n"
        )
        yield from (f"#par[{script.typst(script.html(part))}]\n" for part in lines if part not in notes)
        yield "]\n"
        yield from (self.chapters.writer.write(part) for part in opening if not is_paragraph(part))
