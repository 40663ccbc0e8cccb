"""PDF: every document as a book to sign, to print and to keep, tagged for readers aloud and fit for archives."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from masterplan_cli.book.tables import read_tables_whole
from masterplan_cli.cache import kept
from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.documents import Document, Edition
from masterplan_cli.formats._archives import Unfit, promises, rare, told
from masterplan_cli.formats._colophon import colophon
from masterplan_cli.formats._extra import missing
from masterplan_cli.formats._inline import Inline
from masterplan_cli.formats._kept_parts import parts_of
from masterplan_cli.formats._logo import at_logo, logo
from masterplan_cli.formats._missing_font import place_of, without_family
from masterplan_cli.formats._paper_fonts import paper_fonts
from masterplan_cli.formats._typst_hyphens import Hyphens
from masterplan_cli.formats._typst_source import Imprint, paragraphs, source
from masterplan_cli.language import Language

if TYPE_CHECKING:
    from masterplan_cli.formats._typst_press import Press


def render(edition: Edition) -> dict[str, bytes]:
    """The files: one a document. Raises `Rejected` without the package that makes them."""
    press = _press(edition)
    imprint, inline, figures = _imprint(edition, press), _inline(), edition.figures

    def file(document: Document) -> bytes:
        # One that was printed before from the very same document is not even set again.
        parts = (*parts_of(document, figures), repr(imprint).encode(), press.seal)
        return kept("pdf", parts, lambda: _printed(document, imprint, inline, press))

    with at_logo(edition):
        return {f"{document.name}.pdf": file(document) for document in edition.wanted}


def diagnostics(edition: Edition, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """A family that is not there, and documents whose PDF promises no standard.

    Such a PDF is whole: one sign without a letter must not stop a masterplan.
    """
    press = _press(edition)
    yield from without_family(edition.plan.settings.look, press, edition.findings.texts)
    with at_logo(edition):
        yield from _without_archive_copy(edition, files, press)


def _without_archive_copy(edition: Edition, files: Mapping[str, bytes], press: "Press") -> Iterator[Diagnostic]:
    documents = [each for each in edition.wanted if not promises(files[f"{each.name}.pdf"])]
    if documents:
        about, imprint, inline = colophon(edition), _imprint(edition, press), _inline()
        unfit = [Unfit(each, _lacking(rare(each, about.region, about.note), press)) for each in documents]
        plan, texts = edition.plan, edition.findings.texts
        otherwise = place_of((plan.plan or plan.settings).at(), texts)
        yield from told(unfit, texts, otherwise, lambda document: press.refusal(source(document, imprint, inline)))


def _lacking(signs: Sequence[str], press: "Press") -> tuple[str, ...]:
    """Those of these signs that no font has; asked once for as long as the fonts stay."""
    found = kept("signs", ("\n".join(signs).encode(), press.seal), lambda: "\n".join(press.lacking(signs)).encode())
    return tuple(filter(None, found.decode().split("\n")))


def _inline() -> Inline:
    inline = Inline(())
    read_tables_whole(inline.parser)
    return inline


def _printed(document: Document, imprint: Imprint, inline: Inline, press: "Press") -> bytes:
    if imprint.language != Language.ID:  # Typst divides English words itself
        return press.pdf(source(document, imprint, inline))
    marked = Hyphens()
    proof = paragraphs(source(document, imprint, inline, marked))
    ends = press.line_ends(proof, marked.count) if marked.count else ()
    return press.pdf(source(document, imprint, inline, Hyphens(ends)))


def _press(edition: Edition) -> "Press":
    try:
        from masterplan_cli.formats._typst_press import Press
    except ImportError as error:
        if error.name != "typst":
            raise
        raise missing("pdf") from None
    when = colophon(edition).when
    moment = int(when.timestamp()) if when else None
    has_logo = edition.templates.logo() is not None
    return Press(moment, edition.plan.settings.look, paper_fonts(edition), is_apart=has_logo)


def _imprint(edition: Edition, press: "Press") -> Imprint:
    words, about = edition.templates.words, colophon(edition)
    return Imprint(
        language=edition.language.value,
        region=about.region,
        plan=about.plan,
        note=about.note,
        keywords=about.keywords,
        is_dated=about.when is not None,
        lists={kind: words.headings[kind] for kind in ("contents", "tables", "figures")},
        documents=tuple(document.name for document in edition.documents),
        logo=_logo(edition, press, str(words.cover.logo).format(region=about.region)),
    )


def _logo(edition: Edition, press: "Press", alternative: str) -> str:
    """Typst code that draws the region's logo; `none` where it has none. Raises `Unusable` for one that is no picture."""
    found = logo(edition)
    with at_logo(edition):
        return press.picture(found.content, found.kind, alternative) if found else "none"
