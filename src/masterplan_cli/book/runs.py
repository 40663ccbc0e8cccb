"""Markdown of a paragraph, a heading or a cell becomes runs of text."""

import re
from collections.abc import Callable, Collection, Mapping, MutableMapping, Sequence
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

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
        if not _SIGNIFICANT.search(text):
            return (Text(text),) if text else ()
        if env.get("references") and "[" in text:
            return self._parsed(text, env)
        if (known := self._known.get(text)) is None:
            known = self._known[text] = self._parsed(text, env)
        return known

    def _parsed(self, text: str, env: MutableMapping[str, Any]) -> Runs:
        tree = SyntaxTreeNode(self._parser.parseInline(text, env))
        return self._all(tree.children[0].children)

    def _all(self, nodes: Sequence[SyntaxTreeNode]) -> Runs:
        found: list[Inline] = []
        for node in nodes:
            run = self._one(node)
            if isinstance(run, Text) and found and isinstance(found[-1], Text):
                found[-1] = Text(found[-1].text + run.text)
            elif run != Text(""):
                found.append(run)
        return tuple(found)

    def _one(self, node: SyntaxTreeNode) -> Inline:  # noqa: PLR0911 - a return for each sort
        if look := _LOOKS.get(node.type):
            return look(self._all(node.children))
        match node.type:
            case "link":
                return self._link(node)
            case "code_inline":
                return Code(node.content)
            case "image":
                return Image(plain(self._all(node.children)), str(node.attrs["src"]))
            case "hardbreak":
                return Break()
            case "softbreak":
                return Text("\n")
        return Text(node.content)

    def _link(self, node: SyntaxTreeNode) -> Link | Reference:
        address, inside = str(node.attrs["href"]), self._all(node.children)
        path, hash_, slug = address.partition("#")
        document = path.removesuffix(".md")
        if hash_ and not path:
            return Reference("", unquote(slug), inside)
        if document != path and document in self._documents:
            return Reference(document, unquote(slug), inside)
        return Link(address, inside, str(node.attrs.get("title", "")), is_bare=node.markup == "autolink")


_LOOKS: Mapping[str, Callable[[Runs], Inline]] = {"em": Emphasis, "strong": Strong, "s": Strikethrough}
