"""PDFs that are no copies for archives: told with the signs that no font has, where these stand, and what to do."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from unicodedata import category

from masterplan_cli.diagnostics import Diagnostic, Place
from masterplan_cli.documents import Document
from masterplan_cli.language import Text
from masterplan_cli.source import lines, read
from masterplan_cli.templating.kinds import NO_ARCHIVE_COPY

_PROMISE = b"<pdfaid:part>"
_SURE = "\u024f"
"""Our fonts have every letter up to this one, the last of the Latin alphabets."""

_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp", "Zs")
_MOST = 5
"""Signs or files that a sentence names."""

_LACKING = Text(
    id="Tanda {signs} tidak ada di huruf mana pun, sehingga {files} bukan salinan arsip (PDF/A).",
    en="No font has {signs}, so there is no copy for archives (PDF/A) of {files}.",
)
_HELP = Text(
    id="Tulislah dengan kata, atau simpan huruf yang memuatnya di `templates/fonts/`.",
    en="Write it in words, or put a font that has it into `templates/fonts/`.",
)
_REFUSED = Text(
    id="{files} bukan salinan arsip (PDF/A); Typst menolaknya: `{reason}`.",
    en="There is no copy for archives (PDF/A) of {files}; Typst refuses it: `{reason}`.",
)
_MORE = Text(id="{named} dan {count} lainnya", en="{named} and {count} more")


@dataclass(frozen=True, slots=True)
class Unfit:
    """A document whose PDF promises no standard."""

    document: Document
    lacking: Sequence[str]
    """The signs of it that no font has."""

    @property
    def file(self) -> str:
        """The name of its PDF."""
        return f"{self.document.name}.pdf"


def promises(pdf: bytes) -> bool:
    """Whether a PDF says that it is fit for archives."""
    return _PROMISE in pdf


def rare(document: Document, *others: str) -> tuple[str, ...]:
    """The signs of a document, marks above and below with their letters, that our fonts may lack."""
    drawn = (figure.svg for figure in document.figures)
    found = set(_signs(unescape("\n".join((document.title, document.markdown, *drawn, *others)))))
    return tuple(sorted(sign for sign in found if max(sign) > _SURE and category(sign[0]) not in _UNSEEN))


def told(
    unfit: Sequence[Unfit], texts: Mapping[str, str], otherwise: Place, reason: Callable[[Document], str]
) -> Iterator[Diagnostic]:
    """One thing for each line of a worksheet with such signs, and one for a PDF that was refused for another reason.

    What stands in no worksheet has the place `otherwise`.
    """
    by_line: dict[tuple[str, int], list[tuple[Place, str]]] = {}
    for sign in sorted({sign for one in unfit for sign in one.lacking}):
        place = _place(sign, texts) or otherwise
        by_line.setdefault((place.file, place.line), []).append((place, sign))
    for found in by_line.values():
        found.sort(key=lambda one: one[0].column)
        signs = [sign for _, sign in found]
        files = [f"`{one.file}`" for one in unfit if not set(signs).isdisjoint(one.lacking)]
        message = _LACKING.fill(signs=_several([_coded(sign) for sign in signs]), files=_several(files))
        yield Diagnostic(found[0][0], NO_ARCHIVE_COPY, message, _HELP)
    for one in unfit:
        if not one.lacking:
            said = reason(one.document).replace("`", "'").rstrip(".")
            yield Diagnostic(otherwise, NO_ARCHIVE_COPY, _REFUSED.fill(files=f"`{one.file}`", reason=said))


def _signs(text: str) -> Iterator[str]:
    shown = ""
    for sign in text:
        if shown and category(sign).startswith("M"):
            shown += sign
            continue
        if shown:
            yield shown
        shown = sign
    yield from filter(None, (shown,))


def _place(sign: str, texts: Mapping[str, str]) -> Place | None:
    """Where a sign first stands in a worksheet, outside its comments."""
    for file, text in texts.items():
        if sign not in text:
            continue
        remarks = {(place.line, place.column) for place in read(file, text.encode())[0].comments()}
        for number, line in enumerate(lines(text), 1):
            column = line.find(sign) + 1
            if column and not any(at == number and start <= column for at, start in remarks):
                return Place(file, number, column, number, column + len(sign))
    return None


def _coded(sign: str) -> str:
    return f"`{sign}` ({' '.join(f'U+{ord(each):04X}' for each in sign)})"


def _several(named: Iterable[str]) -> Text:
    """The first of them and how many more there are."""
    all_named = list(named)
    first = ", ".join(all_named[:_MOST])
    if len(all_named) <= _MOST:
        return Text(first, first)
    return _MORE.fill(named=first, count=len(all_named) - _MOST)
