"""PDF: every document as a book to sign, to print and to keep, tagged for readers aloud and fit for archives."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast
from unicodedata import category

from masterplan_cli.diagnostics import Findings, Rejected
from masterplan_cli.documents import Document, Edition
from masterplan_cli.formats._colophon import colophon
from masterplan_cli.formats._extra import missing
from masterplan_cli.formats._inline import Inline
from masterplan_cli.formats._site import plan_of
from masterplan_cli.formats._tables import read_tables_whole
from masterplan_cli.formats._typst_hyphens import Hyphens
from masterplan_cli.formats._typst_source import Imprint, paragraphs, source
from masterplan_cli.keeping import kept, makers
from masterplan_cli.language import Language, Text

if TYPE_CHECKING:
    from masterplan_cli.formats._typst_press import Press


_SURE = "\u024f"
"""Our fonts have every letter up to this one, the last of the Latin alphabets."""

_UNSEEN = ("Cc", "Cf", "Co", "Cs", "Mn", "Zl", "Zp", "Zs")
_LACKING = Text(
    id="{place}Tanda `{sign}` ({code}) tidak ada di huruf buku, sehingga {files} bukan salinan arsip (PDF/A). "
    "Tulislah dengan kata, atau simpan huruf yang memuatnya di `templates/fonts/`.\n",
    en="{place}No font of the books has the sign `{sign}` ({code}), so {files} is no copy for archives (PDF/A). "
    "Write it in words, or put a font that has it into `templates/fonts/`.\n",
)
_NO_FAMILY = Text(
    id="Huruf `{family}` (`settings.look.paper_font`) tidak ada di `templates/fonts/`, sehingga PDF memakai huruf bawaan. "
    "Simpan berkas hurufnya di sana.\n",
    en="`templates/fonts/` has no font `{family}` (`settings.look.paper_font`), so PDFs keep the fonts that ship. "
    "Put its files there.\n",
)


def render(edition: Edition) -> dict[str, bytes]:
    """The files: one a document. Raises `Rejected` without the package that makes them."""
    press = _press(edition)
    imprint = _imprint(edition, press)
    inline = Inline(())
    read_tables_whole(inline.parser)
    return {f"{document.name}.pdf": _kept(document, imprint, inline, press) for document in edition.wanted}


def notes(edition: Edition) -> Iterator[Text]:
    """A family that is not there, and signs that no font has.

    A PDF that shows such a sign is whole, but keeps to no standard, as none allows that.
    """
    press, family = _press(edition), plan_of(edition).settings.look.paper_font
    if family and not press.has(family):
        yield _NO_FAMILY.fill(family=family)
    rare = {sign for document in edition.wanted for sign in document.markdown if sign > _SURE}
    signs = "".join(sorted(sign for sign in rare if category(sign) not in _UNSEEN))
    lacking = kept("signs", (signs.encode(), press.seal()), lambda: press.lacking(signs).encode()).decode()
    texts = cast("Findings", edition.context["findings"]).texts
    for sign in lacking:
        shown = ", ".join(f"{document.name}.pdf" for document in edition.wanted if sign in document.markdown)
        yield _LACKING.fill(sign=sign, code=f"U+{ord(sign):04X}", files=shown, place=_place(sign, texts))


def _place(sign: str, texts: Mapping[str, str]) -> str:
    """Where the sign first stands in a worksheet, before its sentence; empty where it comes from a template."""
    for file, text in texts.items():
        if sign in text:
            before = text[: text.index(sign)]
            return f"{file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "
    return ""


def _kept(document: Document, imprint: Imprint, inline: Inline, press: "Press") -> bytes:
    """The PDF; one that was printed before from the very same document is not even set again."""
    parts = (repr(document).encode(), repr(imprint).encode(), press.seal(), makers("formats", "markdown"))
    return kept("pdf", parts, lambda: _printed(document, imprint, inline, press))


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
    look, fonts = plan_of(edition).settings.look, edition.templates.fonts()
    return Press(int(when.timestamp()) if when else None, look, fonts)


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
    """Typst code that draws the region's logo; `none` where it has none. Raises `Rejected` for one that is no picture."""
    found = edition.templates.logo()
    if found is None:
        return "none"
    name, content = found
    drawn = press.picture(content, name.rpartition(".")[2], alternative)
    if drawn is None:
        sentence = Text(id=f"`templates/{name}` tidak dapat digambar.", en=f"`templates/{name}` cannot be drawn.")
        raise Rejected(sentence)
    return drawn
