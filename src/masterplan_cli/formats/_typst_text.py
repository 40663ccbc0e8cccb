"""Runs of text become Typst: every word as a string literal, so that nothing in it is ever obeyed."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import unescape

from masterplan_cli.formats._typst_hyphens import SOFT, divided

_PIECE = re.compile(r'<(?P<end>/?)(?P<tag>\w+)(?: href="(?P<href>[^"]*)")?[^>]*>|(?P<text>[^<]+)')
_TAG = re.compile(r"<[^>]*>")
_OUTSIDE = re.compile(r"(?i)https?:|mailto:")
_MARKS = {"em": "emph", "strong": "strong", "s": "strike"}
_LINE = 40  # signs of a word that any line of text holds
_STEP = 6  # signs between two places where a word may break that would not fit


@dataclass(frozen=True, slots=True)
class Targets:
    """What links may lead to."""

    labels: Collection[str]
    """Of this document: slugs of headings, and captions up to their number."""
    documents: Collection[str]
    """Names of the documents that lie beside it."""

    def of(self, href: str, shown: str) -> str | None:
        """The first argument of Typst's `link`; None where nothing is there to lead to."""
        if _OUTSIDE.match(href):
            return literal(href)
        path, _, slug = href.partition("#")
        if path:
            name = path.removesuffix(".md")
            return literal(f"{name}.pdf" + (f"#{slug}" if slug else "")) if name in self.documents else None
        label = next((each for each in (shown, slug) if each in self.labels), None)
        return f"label({literal(label)})" if label else None


def literal(text: str) -> str:
    """Text as a string of Typst."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def plain(html: str) -> str:
    """The text of a run of HTML, in one line."""
    return " ".join(unescape(_TAG.sub("", html)).split())


def runs(html: str, targets: Targets, room: int = _LINE) -> str:
    """Typst markup of a run of HTML that our own renderer made; longer words than `room` signs may break."""
    return "".join(_runs(html, targets, room))


def _runs(html: str, targets: Targets, room: int) -> Iterator[str]:
    is_code, closings = False, []
    for piece in _PIECE.finditer(html):
        tag = piece["tag"]
        if tag is None:
            yield _text(unescape(piece["text"]), room, is_code=is_code)
        elif tag == "br":
            yield "#linebreak();"
        elif tag == "code":
            is_code = not piece["end"]
        elif piece["end"]:
            yield closings.pop()
        else:
            opening, closing = _around(piece, html, targets, room)
            closings.append(closing)
            yield opening


def _around(piece: re.Match[str], html: str, targets: Targets, room: int) -> tuple[str, str]:
    """What stands before and after the inside of an element."""
    if piece["tag"] != "a":
        return f"#{_MARKS[piece['tag']]}[", "];"
    href = unescape(piece["href"])
    shown = plain(html[piece.end() : html.index("</a>", piece.end())])
    target = targets.of(href, shown)
    if target is None:
        return "#[", "];"
    address = href.removeprefix("mailto:")
    written = f"#address[{_text(address, room)}];" if _OUTSIDE.match(href) and shown != address else ""
    return f"#link({target})[", f"];{written}"


def _text(text: str, room: int, *, is_code: bool = False) -> str:
    line = re.sub(r"\s*\n\s*", " ", text)
    if len(line) <= room or not (words := re.compile(rf"\S{{{room + 1},}}")).search(line):
        return _said(line, is_code=is_code)
    if not is_code:
        line = words.sub(lambda word: divided(word[0]), line)
    return "".join(_broken(line, room, is_code=is_code))


def _broken(line: str, room: int, *, is_code: bool) -> Iterator[str]:
    """The line in pieces, with places between them where it may break although no sign says so."""
    for part in re.split(rf"([^\s{SOFT}]{{{room + 1},}})", line):
        too_long = len(part) > room and not re.search(rf"[\s{SOFT}]", part)
        pieces = re.findall(rf"(?s).{{1,{min(_STEP, room)}}}", part) if too_long else [part] if part else []
        yield "#box();".join(_said(piece, is_code=is_code) for piece in pieces)


def _said(text: str, *, is_code: bool) -> str:
    return f"#raw({literal(text)});" if is_code else f"#{literal(text)};"
