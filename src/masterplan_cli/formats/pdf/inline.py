"""Runs of text become Typst: emphasis, code, and links to where there is something to lead to."""

from collections.abc import Mapping
from urllib.parse import quote

from masterplan_cli.book import (
    Book,
    Break,
    Code,
    Emphasis,
    Heading,
    Image,
    Inline,
    Link,
    Reference,
    Runs,
    Strikethrough,
    Strong,
    Text,
    plain,
)
from masterplan_cli.formats._typst import literal
from masterplan_cli.formats.pdf.hyphens import Hyphens
from masterplan_cli.formats.pdf.words import LINE, words

_OUTSIDE = ("http:", "https:", "mailto:")
_LOOKS: Mapping[type[Inline], str] = {Emphasis: "emph", Strong: "strong", Strikethrough: "strike"}


class InlineWriter:
    """Writes the runs of one document, and gives every label once."""

    def __init__(self, book: Book, hyphens: Hyphens | None) -> None:
        """`hyphens` are for paragraphs, which are justified."""
        self._book = book
        self._hyphens = hyphens
        self._headings = {heading.slug for heading in book.headings if has_anchor(heading)}
        self._given: set[str] = set()

    def write(self, runs: Runs, room: int = LINE) -> str:
        """Typst markup of runs; words of more than `room` characters may break."""
        return "".join([self._run(run, room, None) for run in runs])

    def write_justified(self, runs: Runs) -> str:
        """Typst markup of runs, with hyphens."""
        return "".join([self._run(run, LINE, self._hyphens) for run in runs])

    def label(self, name: str) -> str:
        """The label of a heading or a caption where it is the first of that name."""
        if not name or name in self._given:
            return ""
        self._given.add(name)
        return f"#label({literal(name)})"

    def _run(self, run: Inline, room: int, hyphens: Hyphens | None) -> str:
        match run:
            case Text(text) | Image(text):
                return words(text, room, hyphens)
            case Code(text):
                return words(text, room, is_code=True)
            case Break():
                return "#linebreak();"
            case Link(address):
                opening, closing = _around(address, one_line(run.inside), room)
            case Reference():
                target = self._target(run)
                opening, closing = (f"#link({target})[" if target else "#["), "];"
            case _:
                opening, closing = f"#{_LOOKS[type(run)]}[", "];"
        inside = "".join([self._run(each, room, hyphens) for each in run.inside])
        return f"{opening}{inside}{closing}"

    def _target(self, reference: Reference) -> str:
        """The first argument of Typst's `link`; empty where nothing is there to lead to."""
        if reference.document:
            place = f"#{quote(reference.slug)}" if reference.slug else ""
            return literal(f"{reference.document}.pdf{place}")
        if caption := self._book.caption_of(reference):
            return f"label({literal(caption.label)})"
        return f"label({literal(reference.slug)})" if reference.slug in self._headings else ""


def has_anchor(heading: Heading) -> bool:
    """Whether a heading is one that links can lead to: the title is no heading on paper, nor is one without words."""
    return heading.level > 1 and bool(one_line(heading.title))


def one_line(runs: Runs) -> str:
    """What runs say, in one line."""
    return " ".join(plain(runs).split())


def _around(address: str, shown: str, room: int) -> tuple[str, str]:
    """What stands before and after the inside of a link; its address is written out, as paper cannot be clicked."""
    if not address.lower().startswith(_OUTSIDE):
        return "#[", "];"
    written = address.removeprefix("mailto:")
    return f"#link({literal(address)})[", f"];{f'#address[{words(written, room)}];' if shown != written else ''}"
