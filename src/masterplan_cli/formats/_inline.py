"""Runs of Markdown text become HTML: text, emphasis, code and the links that we allow."""

import re
from collections.abc import Collection, MutableMapping, Sequence
from typing import Any, cast

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from masterplan_cli.markdown.parser import DEPTH, allowed

# Nothing of this has a meaning in Markdown where it stands, or is escaped.
_LITERAL = (
    r"(?:[^\\`*_\[\]<&~\n]|\\[!-/:-@\[-`{-~]|&(?![#A-Za-z])"
    r"|(?<=[^\W_])_(?=[^\W_])|(?<![ \\])\n(?![ \t]))"
)
_WORDS = rf"[^\W_](?:{_LITERAL}*(?:[^\W_]|(?<!\\)[.)]))?"
_BEFORE, _AFTER = r"(?<![^ \n(])", r"(?=$|[ \n.,;:)])"
_PIECE = re.compile(
    rf"(?P<text>{_LITERAL}+)"
    rf"|{_BEFORE}\*\*(?P<strong>{_WORDS})\*\*{_AFTER}"
    rf"|{_BEFORE}\*(?P<em>{_WORDS})\*{_AFTER}"
    rf"|\A\*(?P<all>(?=[!-~]){_LITERAL}+(?<=[!-~]))\*\Z"
    rf"|(?<!!)\[(?P<label>{_LITERAL}+)\]\((?P<link>[\w.-]+(?:\#[\w.-]+)?|\#[\w.-]+)\)"
    r"|`(?P<code>[^`\n]+)`(?!`)",
    re.ASCII,
)
_ESCAPE = re.compile(r"\\(.)")


class Inline:
    """Turns the text of one paragraph, heading or cell into HTML; the same text is worked out once."""

    def __init__(self, documents: Collection[str]) -> None:
        """`documents` are the stems of the files beside this page: `buku-2.md` becomes `buku-2.html`."""
        self.parser = parser(Renderer)
        self._documents = cast("Renderer", self.parser.renderer).documents = frozenset(documents)
        self._known: dict[str, str] = {}

    def html(self, text: str, env: MutableMapping[str, Any]) -> str:
        """HTML of one run of text; `env` holds the link definitions of its document."""
        if env.get("references") and "[" in text:
            return self._parsed(text, env)
        if (known := self._known.get(text)) is None:
            known = self._known[text] = _quick(text, self._documents) or self._parsed(text, env)
        return known

    def _parsed(self, text: str, env: MutableMapping[str, Any]) -> str:
        return str(self.parser.renderInline(text, env))


def parser(renderer: type[RendererHTML]) -> MarkdownIt:
    """A parser of blocks for our Markdown: tables and strikethrough, no HTML, nothing linked or prettified unasked."""
    options = {"html": False, "linkify": False, "typographer": False, "maxNesting": DEPTH}
    markdown = MarkdownIt("commonmark", options, renderer_cls=renderer).enable(["table", "strikethrough"])
    markdown.validateLink = allowed  # type: ignore[method-assign]
    return markdown


class Renderer(RendererHTML):
    """Tokens of a run of text to HTML; a picture inside a sentence is its text."""

    documents: frozenset[str] = frozenset()

    def link_open(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]
    ) -> str:
        """The start of a link, turned to the HTML page where it leads to a document; `bare` where it shows its address."""
        token = tokens[index]
        if token.markup == "autolink":
            token.attrs["class"] = "bare"
        token.attrs["href"] = _to_page(str(token.attrs["href"]), self.documents)
        return self.renderToken(tokens, index, options, env)

    def image(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]) -> str:
        """What the picture says; nothing is fetched."""
        return escapeHtml(self.renderInlineAsText(tokens[index].children, options, env))


def _quick(text: str, documents: frozenset[str]) -> str | None:
    """The same HTML as the parser's for the plain sorts of text, many times sooner; None where it must look itself."""
    html: list[str] = []
    end = 0
    for piece in _PIECE.finditer(text):
        if piece.start() != end:
            return None
        end = piece.end()
        html.append(_piece(piece, documents))
    return "".join(html) if end == len(text) else None


def _piece(piece: re.Match[str], documents: frozenset[str]) -> str:
    match piece.lastgroup:
        case "text":
            return _literal(piece["text"])
        case "link":
            return f'<a href="{_to_page(piece["link"], documents)}">{_literal(piece["label"])}</a>'
        case "code":
            code = piece["code"]
            padded = code[0] == code[-1] == " " and code.strip(" ")
            return f"<code>{escapeHtml(code[1:-1] if padded else code)}</code>"
        case "all":
            return f"<em>{_literal(piece['all'])}</em>"
        case tag:
            return f"<{tag}>{_literal(piece[str(tag)])}</{tag}>"


def _literal(text: str) -> str:
    return escapeHtml(_ESCAPE.sub(r"\1", text) if "\\" in text else text)


def _to_page(link: str, documents: Collection[str]) -> str:
    path, hash_, anchor = link.partition("#")
    if path.endswith(".md") and path[:-3] in documents:
        return f"{path[:-3]}.html{hash_}{anchor}"
    return link
