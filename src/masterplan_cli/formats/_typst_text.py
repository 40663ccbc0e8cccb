"""Runs of text become Typst: every word as a string literal, so that nothing in it is ever obeyed."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape

from masterplan_cli.formats._typst_hyphens import SOFT, Hyphens, divided

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


def runs(html: str, targets: Targets, room: int = _LINE, hyphens: Hyphens | None = None) -> str:
    """Typst markup of a run of HTML that our own renderer made; longer words than `room` signs may break."""
    return "".join(_runs(html, targets, room, hyphens))


def _runs(html: str, targets: Targets, room: int, hyphens: Hyphens | None) -> Iterator[str]:
    is_code = False
    closings: list[str] = []
    for piece in _PIECE.finditer(html):
        tag = piece["tag"]
        if tag is None:
            yield _text(unescape(piece["text"]), room, None if is_code else hyphens, is_code=is_code)
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


def shown(text: str, room: int = _LINE) -> str:
    """Typst content of plain text, such as a title."""
    return f"[{_text(text, room)}]"


def _text(text: str, room: int, hyphens: Hyphens | None = None, *, is_code: bool = False) -> str:
    """Text in one line; what no line holds may break, with a hyphen between syllables or else without a sign."""
    line = _one_line(text.replace(SOFT, ""))
    said = _code if is_code else _said
    if len(line) <= room or not (long := _longer(room)).search(line):
        return _divided(line, hyphens) if hyphens else said(line)
    if not (is_code or hyphens):
        line = long.sub(lambda word: divided(word[0]), line)
    made = []
    for part in re.split(rf"([^\s{SOFT}]{{{room + 1},}})", line):
        if len(part) > room and long.fullmatch(part):
            made.append("#box();".join(map(said, re.findall(rf"(?s).{{1,{min(_STEP, room)}}}", part))))
        else:
            made.append(_divided(part, hyphens) if hyphens else said(part))
    return "".join(made)


def _one_line(text: str) -> str:
    """The text with a space for each break of lines and all white space around it."""
    first, *others = text.split("\n")
    if not others:
        return text
    *between, last = others
    inner = [stripped for part in between if (stripped := part.strip())]
    return " ".join((first.rstrip(), *inner, last.lstrip()))


@cache
def _longer(room: int) -> re.Pattern[str]:
    return re.compile(rf"\S{{{room + 1},}}")


def _divided(text: str, hyphens: Hyphens) -> str:
    first, *others = hyphens.parts(text)
    return _said(first) + "".join(f"#mark;{_said(SOFT + part[0])}#mark;{_said(part[1:])}" for part in others)


def _said(text: str) -> str:
    return f"#{literal(text)};" if text else ""


def _code(text: str) -> str:
    return f"#raw({literal(text)});" if text else ""
