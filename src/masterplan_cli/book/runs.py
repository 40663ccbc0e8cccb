"""Markdown of a paragraph, a heading or a cell becomes runs of text."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, MutableMapping
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from masterplan_cli.book.nodes import (
    Break,
    Code,
    Emphasis,
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

_SIGNIFICANT = re.compile(r"[\\`*_\[\]<&!~\n]")
"""Without any of these a text is what it says: so are five of six cells."""


class RunReader:
    """Reads runs; the same text is read once."""

    def __init__(self, parser: MarkdownIt, documents: Collection[str]) -> None:
        """`documents` are the names of those to which `buku-2.md` and the like lead."""
        self._parser = parser
        self._documents = frozenset(documents)
        self._known: dict[str, Runs] = {}

    def runs(self, text: str, env: MutableMapping[str, Any]) -> Runs:
        """The runs of a text; `env` holds the addresses that its document defines for its links."""
        if env.get("references") and "[" in text:
            return self._read(text, env)
        if (known := self._known.get(text)) is None:
            known = self._known[text] = self._read(text, env)
        return known

    def _read(self, text: str, env: MutableMapping[str, Any]) -> Runs:
        if not _SIGNIFICANT.search(text):
            return (Text(text),) if text else ()
        tokens: list[Token] = []
        self._parser.inline.parse(text, self._parser, env, tokens)
        return self._until("", iter(tokens))

    def _until(self, end: str, tokens: Iterator[Token]) -> Runs:
        """The runs up to the token that ends what they stand in."""
        found: list[Inline] = []
        for token in tokens:
            if token.type == end:
                break
            run = self._one(token, tokens)
            if isinstance(run, Text) and found and isinstance(found[-1], Text):
                found[-1] = Text(found[-1].text + run.text)
            elif run != Text(""):
                found.append(run)
        return tuple(found)

    def _one(self, token: Token, tokens: Iterator[Token]) -> Inline:  # noqa: PLR0911 - a return for each sort
        if look := _LOOKS.get(token.type):
            return look(self._until(token.type.replace("_open", "_close"), tokens))
        match token.type:
            case "link_open":
                return self._link(token, self._until("link_close", tokens))
            case "code_inline":
                return Code(token.content)
            case "image":
                return Image(plain(self._until("", iter(token.children or ()))), str(token.attrs["src"]))
            case "hardbreak":
                return Break()
            case "softbreak":
                return Text("\n")
        return Text(token.content)

    def _link(self, token: Token, inside: Runs) -> Link | Reference:
        address = str(token.attrs["href"])
        path, hash_, slug = address.partition("#")
        document = path.removesuffix(".md")
        if hash_ and not path:
            return Reference("", unquote(slug), inside)
        if document != path and document in self._documents:
            return Reference(document, unquote(slug), inside)
        return Link(address, inside, str(token.attrs.get("title", "")), is_bare=token.markup == "autolink")


_LOOKS: Mapping[str, Callable[[Runs], Inline]] = {
    "em_open": Emphasis,
    "strong_open": Strong,
    "s_open": Strikethrough,
}
