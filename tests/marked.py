"""Documents in the Markdown of tests, marked as our templates mark theirs."""

import re
from collections.abc import Iterator

from masterplan_cli.documents import Document, Figure
from masterplan_cli.documents._marks import Anchor, LineMark, Listed, Listing

_HEADING = re.compile(r"#{2,6} (?:(\d+(?:\.\d+)*) )?(.+)")
_CAPTION = re.compile(r"\*(Tabel|Table|Gambar|Figure) (\d+(?:\.\d+)*)\. (.*)\*")
_STRONG = re.compile(r"\*\*[^*]+\*\*")
_PLACE = 60  # signs of a line such as `Purbalingga, 1 Oktober 2025`
_LISTS: dict[str, Listed] = {"Daftar Isi": "heading", "Daftar Tabel": "table", "Daftar Gambar": "figure"}


def document(
    name: str, title: str, kind: str, markdown: str, figures: tuple[Figure, ...] = (), *, is_marked: bool = True
) -> Document:
    """A document whose headings, captions, sources, sums, notes, lists and signers are marked."""
    return Document(name, title, kind, markdown, figures, marks(markdown) if is_marked else {})


def marks(markdown: str) -> dict[int, tuple[LineMark, ...]]:
    """What the lines are, by their look in tests."""
    lines = markdown.split("\n")
    found = {at: tuple(_marks(lines, at)) for at in range(len(lines))}
    return {at: those for at, those in found.items() if those}


def _marks(lines: list[str], at: int) -> Iterator[LineMark]:
    line = lines[at]
    if heading := _HEADING.fullmatch(line):
        number, title = heading.groups(default="")
        yield Anchor("heading", "", title, "", title not in _LISTS, number)
    elif caption := _CAPTION.fullmatch(line):
        word, number, title = caption.groups()
        yield Anchor("table" if word.startswith("Tab") else "figure", "", f"{word} {number}", title, number=number)
    elif re.fullmatch(r"\*(?:Sumber|Source): .*\*", line):
        yield "source"
    elif re.fullmatch(r"\*[^*]+\*", line):
        yield "note"
    elif re.match(r"\| ?\*\*(?:Jumlah|Total)\*\* ?\|", line):
        yield "total"
    elif line.startswith("- [") and (kind := _LISTS.get(_above(lines, at).removeprefix("## "))):
        yield Listing(kind, "")
    elif _STRONG.fullmatch(line) and _follows_foreword(lines, at):
        yield "signer"
    elif len(line) < _PLACE and _STRONG.fullmatch(_below(lines, at)) and _follows_foreword(lines, at):
        yield "place"


def _above(lines: list[str], at: int) -> str:
    """The line before, over one that is empty."""
    return lines[at - 2] if at > 1 and not lines[at - 1] else ""


def _below(lines: list[str], at: int) -> str:
    return lines[at + 2] if at + 2 < len(lines) and not lines[at + 1] else ""


def _follows_foreword(lines: list[str], at: int) -> bool:
    headings = [line for line in lines[:at] if line.startswith("## ")]
    return bool(headings) and headings[-1] in ("## Kata Sambutan", "## Kata Pengantar", "## Foreword", "## Preface")
