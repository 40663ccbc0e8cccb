"""Runs of text become Typst: every word as a string literal, so that nothing in it is ever obeyed."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import unescape

_PIECE = re.compile(r'<(?P<end>/?)(?P<tag>\w+)(?: href="(?P<href>[^"]*)")?[^>]*>|(?P<text>[^<]+)')
_LONG = re.compile(r"\S{30,}")
_OUTSIDE = re.compile(r"(?i)https?:|mailto:")
_MARKS = {"em": "emph", "strong": "strong", "s": "strike"}
_STEP = 8  # signs between two places where a word may break that would not fit a line


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


def runs(html: str, targets: Targets) -> str:
    """Typst markup of a run of HTML that our own renderer made."""
    return "".join(_runs(html, targets))


def _runs(html: str, targets: Targets) -> Iterator[str]:
    is_code, closings = False, []
    for piece in _PIECE.finditer(html):
        tag = piece["tag"]
        if tag is None:
            yield _text(unescape(piece["text"]), is_code=is_code)
        elif tag == "br":
            yield "#linebreak();"
        elif tag == "code":
            is_code = not piece["end"]
        elif piece["end"]:
            yield closings.pop()
        else:
            opening, closing = _around(piece, html, targets)
            closings.append(closing)
            yield opening


def _around(piece: re.Match[str], html: str, targets: Targets) -> tuple[str, str]:
    """What stands before and after the inside of an element."""
    if piece["tag"] != "a":
        return f"#{_MARKS[piece['tag']]}[", "];"
    href = unescape(piece["href"])
    shown = unescape(re.sub(r"<[^>]*>", "", html[piece.end() : html.index("</a>", piece.end())]))
    target = targets.of(href, shown)
    if target is None:
        return "#[", "];"
    address = href.removeprefix("mailto:")
    written = f"#address[{_text(address)}];" if _OUTSIDE.match(href) and shown != address else ""
    return f"#link({target})[", f"];{written}"


def _text(text: str, *, is_code: bool = False) -> str:
    """Text in one line; words that no line holds may break, which adds no sign to them."""
    line = re.sub(r"\s*\n\s*", " ", text)
    start, end = ("#raw(", ");") if is_code else ("#", ";")
    pieces = [line]
    if len(line) >= _STEP and _LONG.search(line):
        pieces = re.findall(r"(?s).{1,8}", line)
    return "#box();".join(f"{start}{literal(piece)}{end}" for piece in pieces)
