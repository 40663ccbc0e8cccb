"""A book becomes the Typst source of its PDF: cover or title, what stands before the chapters, and these."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from masterplan_cli.book import Book, Emphasis, Heading, Note, Paragraph
from masterplan_cli.book.layout import PageRun, page_runs
from masterplan_cli.formats._typst import literal
from masterplan_cli.formats.pdf.chapters import ChapterWriter
from masterplan_cli.formats.pdf.hyphens import Hyphens
from masterplan_cli.formats.pdf.words import content

_PAUSE = re.compile(r"\s[–—-]\s+|[:.]\s+")
_MANY = 8  # headings from which an annex gets a list of its contents
_TITLE = 20  # characters of a word that a line of a title holds


@dataclass(frozen=True, slots=True)
class Publication:
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
    contents: str
    """The heading of a list of contents."""
    logo: str
    """Typst code that draws it, or `none`."""


def source(book: Book, publication: Publication, hyphens: Hyphens | None = None) -> str:
    """The Typst source of one document."""
    chapters, runs = ChapterWriter(book, hyphens), page_runs(book)
    body = (
        _book(book, publication, chapters, runs) if book.kind == "book" else _booklet(book, publication, chapters, runs)
    )
    return "".join([_preamble(book, publication), *body])


def proof(book: Book, publication: Publication, hyphens: Hyphens) -> str:
    """The source of the justified paragraphs alone, whose lines end where they do in the whole document."""
    chapters = ChapterWriter(book, hyphens)
    body = (text for run in page_runs(book) for text in chapters.write_justified(run))
    return "".join([_preamble(book, publication), "#let link(target, body) = body\n", *body])


def _preamble(book: Book, publication: Publication) -> str:
    """Everything that holds for the whole document."""
    keywords = "".join(f"{literal(each)}, " for each in publication.keywords)
    return (
        '#import "/book.typ": *\n'
        f"#show: book.with(title: {literal(book.title)}, plan: {literal(publication.plan)}, "
        f"author: {literal(publication.region)}, region: {content(publication.region)}, "
        f"short: {content(_titles(book)[0])}, note: {content(publication.note)}, keywords: ({keywords}), "
        f"date: {'auto' if publication.is_dated else 'none'}, lang: {literal(publication.language)}, "
        f"is-book: {'true' if book.kind == 'book' else 'false'})\n"
    )


def _book(book: Book, publication: Publication, chapters: ChapterWriter, runs: Sequence[PageRun]) -> Iterator[str]:
    """A book: its cover, what stands before the first chapter, and its chapters."""
    yield from _cover(book, publication, chapters)
    for run in runs:
        if run.is_front:
            yield from chapters.write(run, {})
    yield "#show: numbers-begin\n"
    for run in runs:
        if not run.is_front:
            yield from chapters.write(run, {})


def _cover(book: Book, publication: Publication, chapters: ChapterWriter) -> Iterator[str]:
    short, rest = _titles(book)
    write = chapters.inline.write
    notes = "".join(f"[{write((Emphasis(block.runs),))}], " for block in book.opening if isinstance(block, Note))
    yield (
        f"#cover(region: {content(publication.region)}, short: {content(short, _TITLE)}, rest: {content(rest, _TITLE)}, "
        f"logo: {publication.logo}, notes: ({notes}))[\n"
    )
    yield from (f"#par[{write(block.runs)}]\n" for block in book.opening if isinstance(block, Paragraph))
    yield "]\n"
    yield from (chapters.blocks.write(block) for block in book.opening if not isinstance(block, Paragraph | Note))


def _booklet(book: Book, publication: Publication, chapters: ChapterWriter, runs: Sequence[PageRun]) -> Iterator[str]:
    """An annex or a sheet: its title on the first page, and all of it from there on."""
    title = (
        f"#opening(region: {content(publication.region)}, plan: {content(publication.plan)}, "
        f"title: {content(book.title, _TITLE)}, logo: {publication.logo})\n"
    )
    contents = f"#annex-contents({literal(publication.contents)})\n" if _has_contents(book) else ""
    yield "#show: numbers-begin\n"
    if not runs:
        yield title
    for number, run in enumerate(runs):
        others = {} if number else {0: title}
        heading = next((at for at, block in enumerate(run.blocks) if isinstance(block, Heading)), None)
        if heading is not None:
            if number and not heading:  # at the end of the page before, which may be another kind of page
                yield contents
            else:
                others[heading] = others.get(heading, "") + contents
            contents = ""
        yield from chapters.write(run, others)


def _has_contents(book: Book) -> bool:
    """Whether an annex gets a list of its contents."""
    return book.kind != "sheet" and sum(heading.level > 1 for heading in book.headings) >= _MANY


def _titles(book: Book) -> tuple[str, str]:
    """The title up to its first pause, and the rest: `Buku 1`, `Analisis Strategis Smart City`."""
    short, *rest = _PAUSE.split(book.title, maxsplit=1)
    return short.rstrip(), "".join(rest)
