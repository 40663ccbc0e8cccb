"""Parsed blocks - paragraphs, lists, quotes, tables, code - printed as Markdown in one way."""

import re
from collections.abc import Iterator, Sequence
from textwrap import indent

from markdown_it.tree import SyntaxTreeNode

from masterplan_cli.markdown.escape import clean, escape
from masterplan_cli.markdown.parser import DEPTH, parser
from masterplan_cli.markdown.runs import Manner, code_span, run

_LISTS = ("bullet_list", "ordered_list")
_ALIGNED = {"": "---", "text-align:left": ":--", "text-align:center": ":-:", "text-align:right": "--:"}


def printed(text: str) -> str:
    """Prose as blocks; a list, quote or table, which the next line would join, ends with a line break."""
    nodes = _parsed(text)
    if nodes is None:
        return _flat(text)
    joining = nodes and nodes[-1].type in (*_LISTS, "blockquote", "table")
    return "\n\n".join(_blocks(nodes)) + ("\n" if joining else "")


def squeezed(text: str, *, links: bool = True) -> str:
    """Prose in one line: blocks joined by a space, items of lists and rows of tables by `; `."""
    nodes = _parsed(text)
    return escape(text) if nodes is None else _line(nodes, Manner(lines=False, links=links))


def _parsed(text: str) -> Sequence[SyntaxTreeNode] | None:
    tokens = parser().parse(text)
    # The parser skips what lies deeper than it reads.
    too_deep = any(token.level >= DEPTH - 3 for token in tokens)
    return None if too_deep else SyntaxTreeNode(tokens).children


def _flat(text: str) -> str:
    return "\n\n".join(filter(None, map(escape, re.split(r"\n\s*\n", text))))


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> Iterator[str]:
    other_marker = False
    before = ""
    for node in nodes:
        other_marker = node.type == before and not other_marker
        before = node.type
        if block := _block(node, other_marker=other_marker):
            yield block


def _block(node: SyntaxTreeNode, *, other_marker: bool) -> str:  # noqa: PLR0911 - a return for each sort
    match node.type:
        case "paragraph":
            return run(node.children[0], Manner())
        case "heading":
            title = run(node.children[0], Manner(lines=False, emphasis=False))
            return f"**{title}**" if title else ""
        case "blockquote":
            return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(_blocks(node.children)).split("\n"))
        case "bullet_list" | "ordered_list":
            return _list(node, other_marker=other_marker)
        case "fence" | "code_block":
            return _fence(node.content)
        case "table":
            return _table(node)
        case "hr":
            return "___"
    raise ValueError(f"unknown block of Markdown: {node.type}")


def _list(node: SyntaxTreeNode, *, other_marker: bool) -> str:
    tight = any(child.hidden for item in node.children for child in item.children if child.type == "paragraph")
    markers = _markers(node, other_marker=other_marker)
    items = (_hung(marker, _item(item, tight=tight)) for marker, item in zip(markers, node.children, strict=True))
    return ("\n" if tight else "\n\n").join(items)


def _markers(node: SyntaxTreeNode, *, other_marker: bool) -> Iterator[str]:
    # Templates write `-` and `1.`: a list in prose never joins one of theirs, and two lists of dots stay two.
    if node.type == "bullet_list":
        yield from ["+" if other_marker else "*"] * len(node.children)
        return
    start = int(node.attrs.get("start", 1))
    start = start if start + len(node.children) < 10**9 else 1
    yield from (f"{start + index})" for index in range(len(node.children)))


def _item(node: SyntaxTreeNode, *, tight: bool) -> str:
    joined = tight and all(map(_follows_at_once, node.children[1:]))
    return ("\n" if joined else "\n\n").join(_blocks(node.children))


def _follows_at_once(node: SyntaxTreeNode) -> bool:
    return node.type == "bullet_list" and bool(node.children[0].children)


def _hung(marker: str, content: str) -> str:
    width = len(marker) + 1
    return f"{marker} {indent(content, ' ' * width)[width:]}".rstrip()


def _fence(content: str) -> str:
    text = clean(content).rstrip("\n")
    ticks = "`" * max(3, max((len(found) for found in re.findall("`+", text)), default=0) + 1)
    return f"{ticks}\n{text}\n{ticks}"


def _table(node: SyntaxTreeNode) -> str:
    rows = [row for part in node.children for row in part.children]
    aligned = (_ALIGNED[str(cell.attrs.get("style", ""))] for cell in rows[0].children)
    head, *body = (_row(run(cell.children[0], Manner(lines=False)) for cell in row.children) for row in rows)
    return "\n".join((head, _row(aligned), *body))


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _line(nodes: Sequence[SyntaxTreeNode], manner: Manner) -> str:
    return " ".join(filter(None, (_squeezed(node, manner) for node in nodes)))


def _squeezed(node: SyntaxTreeNode, manner: Manner) -> str:
    match node.type:
        case "inline":
            return run(node, manner)
        case "fence" | "code_block":
            return code_span(node.content)
        case "bullet_list" | "ordered_list" | "thead" | "tbody" | "table":
            parts = filter(None, (_squeezed(child, manner) for child in node.children))
            return "; ".join(parts)
        case "tr":
            return ", ".join(filter(None, (_squeezed(child, manner) for child in node.children)))
    return _line(node.children, manner)
