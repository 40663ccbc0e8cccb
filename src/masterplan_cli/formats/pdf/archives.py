"""PDFs that are no copies for archives: the characters that no font has, where these stand, and what to do."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import category

from masterplan_cli.diagnostics import Diagnostic, Place
from masterplan_cli.language import Text
from masterplan_cli.source import lines, read
from masterplan_cli.templating.kinds import NO_ARCHIVE_COPY

_PROMISE = b"<pdfaid:part>"
_SURE = "\u024f"
"""Our fonts have every letter up to this one, the last of the Latin alphabets."""

_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp", "Zs")
_MOST = 5
"""Characters or files that a sentence names."""

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
class NonArchivalPdf:
    """A PDF that promises no standard."""

    file: str
    lacking: Sequence[str]
    """The characters in it that no font has."""


def promises(pdf: bytes) -> bool:
    """Whether a PDF says that it is fit for archives."""
    return _PROMISE in pdf


def rare(source: str) -> tuple[str, ...]:
    """The characters of a Typst source, marks above and below with their letters, that our fonts may lack."""
    found = set(_characters(source))
    return tuple(sorted(each for each in found if max(each) > _SURE and category(each[0]) not in _UNSEEN))


def report(
    pdfs: Sequence[NonArchivalPdf], texts: Mapping[str, str], otherwise: Place, reason: Callable[[str], str]
) -> Iterator[Diagnostic]:
    """A diagnostic for each line of a worksheet with such characters, and for each file refused for another `reason`.

    What stands in no worksheet has the place `otherwise`.
    """
    by_line: dict[tuple[str, int], list[tuple[Place, str]]] = {}
    for character in sorted({character for pdf in pdfs for character in pdf.lacking}):
        place = _place(character, texts) or otherwise
        by_line.setdefault((place.file, place.line), []).append((place, character))
    for found in by_line.values():
        found.sort(key=lambda one: one[0].column)
        characters = [character for _, character in found]
        files = [f"`{pdf.file}`" for pdf in pdfs if not set(characters).isdisjoint(pdf.lacking)]
        message = _LACKING.fill(signs=_several([_coded(each) for each in characters]), files=_several(files))
        yield Diagnostic(found[0][0], NO_ARCHIVE_COPY, message, _HELP)
    for pdf in pdfs:
        if not pdf.lacking:
            refusal = reason(pdf.file).replace("`", "'").rstrip(".")
            yield Diagnostic(otherwise, NO_ARCHIVE_COPY, _REFUSED.fill(files=f"`{pdf.file}`", reason=refusal))


def _characters(text: str) -> Iterator[str]:
    whole = ""
    for character in text:
        if whole and category(character).startswith("M"):
            whole += character
            continue
        if whole:
            yield whole
        whole = character
    yield from filter(None, (whole,))


def _place(character: str, texts: Mapping[str, str]) -> Place | None:
    """Where a character first stands in a worksheet, outside its comments."""
    for file, text in texts.items():
        if character not in text:
            continue
        remarks = {(place.line, place.column) for place in read(file, text.encode())[0].comments()}
        for number, line in enumerate(lines(text), 1):
            column = line.find(character) + 1
            if column and not any(at == number and start <= column for at, start in remarks):
                return Place(file, number, column, number, column + len(character))
    return None


def _coded(character: str) -> str:
    return f"`{character}` ({' '.join(f'U+{ord(each):04X}' for each in character)})"


def _several(named: Iterable[str]) -> Text:
    """The first of them and how many more there are."""
    all_named = list(named)
    first = ", ".join(all_named[:_MOST])
    if len(all_named) <= _MOST:
        return Text(first, first)
    return _MORE.fill(named=first, count=len(all_named) - _MOST)
