"""PDF: every document as a book to sign, to print and to keep, tagged for readers aloud and fit for archives."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec

from masterplan_cli.book import Book, BookReader
from masterplan_cli.cache import kept
from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.documents import Document, Edition
from masterplan_cli.formats._colophon import colophon
from masterplan_cli.formats._extra import missing
from masterplan_cli.formats._kept_parts import parts_of
from masterplan_cli.formats._logo import at_logo, logo
from masterplan_cli.formats._paper_fonts import paper_fonts
from masterplan_cli.formats.pdf.archives import NonArchivalPdf, promises, rare, report
from masterplan_cli.formats.pdf.compiler import TypstCompiler
from masterplan_cli.formats.pdf.hyphens import Hyphens
from masterplan_cli.formats.pdf.missing_font import place_of, without_family
from masterplan_cli.formats.pdf.source import Publication, proof, source
from masterplan_cli.language import Language


def render(edition: Edition) -> dict[str, bytes]:
    """The files: one a document. Raises `Rejected` without the package that makes them."""
    compiler = _compiler(edition)
    publication, reader, figures = _publication(edition, compiler), _reader(edition), edition.figures

    def file(document: Document) -> bytes:
        # One that was printed before from the very same document is not even read again.
        parts = (*parts_of(document, figures), repr(publication).encode(), compiler.seal)
        return kept("pdf", parts, lambda: _print(reader.book(document), publication, compiler))

    with at_logo(edition):
        return {f"{document.name}.pdf": file(document) for document in edition.wanted}


def diagnostics(edition: Edition, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """A family that is not there, and documents whose PDF promises no standard.

    Such a PDF is whole: one character without a letter must not stop a masterplan.
    """
    compiler = _compiler(edition)
    yield from without_family(edition.plan.settings.look, compiler, edition.findings.texts)
    with at_logo(edition):
        yield from _without_archive_copy(edition, files, compiler)


def _without_archive_copy(
    edition: Edition, files: Mapping[str, bytes], compiler: TypstCompiler
) -> Iterator[Diagnostic]:
    documents = {f"{each.name}.pdf": each for each in edition.wanted}
    unfit = {file: document for file, document in documents.items() if not promises(files[file])}
    if unfit:
        publication, reader = _publication(edition, compiler), _reader(edition)
        sources = {file: source(reader.book(document), publication) for file, document in unfit.items()}
        pdfs = [NonArchivalPdf(file, _lacking(rare(text), compiler)) for file, text in sources.items()]
        plan, texts = edition.plan, edition.findings.texts
        otherwise = place_of((plan.plan or plan.settings).at(), texts)
        yield from report(pdfs, texts, otherwise, lambda file: compiler.refusal(sources[file]))


def _lacking(characters: Sequence[str], compiler: TypstCompiler) -> tuple[str, ...]:
    """Those of these characters that no font has; asked once for as long as the fonts stay."""

    def ask() -> bytes:
        return "\n".join(compiler.lacking(characters)).encode()

    found = kept("characters", ("\n".join(characters).encode(), compiler.seal), ask)
    return tuple(filter(None, found.decode().split("\n")))


def _reader(edition: Edition) -> BookReader:
    return BookReader([document.name for document in edition.documents], edition.figures)


def _print(book: Book, publication: Publication, compiler: TypstCompiler) -> bytes:
    if publication.language != Language.ID:  # Typst divides English words itself
        return compiler.pdf(source(book, publication))
    marked = Hyphens()
    paragraphs = proof(book, publication, marked)
    ends = compiler.line_ends(paragraphs, marked.count) if marked.count else ()
    return compiler.pdf(source(book, publication, Hyphens(ends)))


def _compiler(edition: Edition) -> TypstCompiler:
    if not find_spec("typst"):
        raise missing("pdf")
    when = colophon(edition).when
    moment = int(when.timestamp()) if when else None
    has_logo = edition.templates.logo() is not None
    return TypstCompiler(moment, edition.plan.settings.look, paper_fonts(edition), is_apart=has_logo)


def _publication(edition: Edition, compiler: TypstCompiler) -> Publication:
    words, about = edition.templates.words, colophon(edition)
    return Publication(
        language=edition.language.value,
        region=about.region,
        plan=about.plan,
        note=about.note,
        keywords=about.keywords,
        is_dated=about.when is not None,
        contents=words.headings.contents,
        logo=_logo(edition, compiler, str(words.cover.logo).format(region=about.region)),
    )


def _logo(edition: Edition, compiler: TypstCompiler, alternative: str) -> str:
    """Typst code that draws the region's logo; `none` where it has none. Raises `Unusable` for one that is no picture."""
    found = logo(edition)
    with at_logo(edition):
        return compiler.picture(found.content, found.kind, alternative) if found else "none"
