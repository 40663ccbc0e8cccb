"""A parsed run of text - words, emphasis, code, links - printed as Markdown in one way."""

import re
from dataclasses import dataclass, replace

from markdown_it.tree import SyntaxTreeNode

from masterplan_cli.markdown.escape import at_line_start, clean, marked, one_line
from masterplan_cli.markdown.parser import allowed, parser

_EMPHASIS = ("em", "strong", "s")
_IN_URL = re.compile(r"[\[\]()<>|$`\\\s]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LONE_BACKSLASH = re.compile(r"(?<!\\)((?:\\\\)*)\\\Z")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run is printed."""

    lines: bool = True
    """Line breaks stay; otherwise the run fits a table cell or a heading."""
    links: bool = True
    """Links stay; otherwise only their text."""
    emphasis: bool = True
    """Emphasis stays; otherwise only its text."""


def run(node: SyntaxTreeNode, manner: Manner) -> str:
    """The inline node as Markdown; where its emphasis would read otherwise than it was written, without emphasis."""
    printed = _started(_inside(node, manner))
    if manner.emphasis and any(child.type in _EMPHASIS for child in node.walk()) and not _faithful(printed, node):
        return _started(_inside(node, replace(manner, emphasis=False)))
    return printed


def code_span(text: str, *, in_cell: bool = True) -> str:
    """A code span of one line; plain text where there is nothing in it or a cell would break at its bars."""
    line = one_line(clean(text)).strip()
    if not line or (in_cell and "|" in line):
        return at_line_start(marked(line))
    ticks = "`" * (max((len(found) for found in re.findall("`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks}{pad}{line}{pad}{ticks}"


def link_to(label: str, url: str) -> str:
    """A link around Markdown; only the label where the link is not allowed."""
    if not label or not url or not allowed(url):
        return label
    encoded = _IN_URL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)
    return f"[{label}]({_ENTITY.sub('%26', encoded)})"


def words(node: SyntaxTreeNode) -> str:
    """The text of a run without any markup."""
    if node.type in ("softbreak", "hardbreak"):
        return " "
    return "".join(map(words, node.children)) if node.children else clean(node.content)


def _started(printed: str) -> str:
    """Every line starts as text, and no blank line falls in between."""
    lines = (line.strip() for line in printed.split("\n"))
    started = "\n".join(at_line_start(line) for line in lines if line not in ("", "\\"))
    return _LONE_BACKSLASH.sub(r"\1", started)


def _inside(node: SyntaxTreeNode, manner: Manner) -> str:
    return "".join(_one(child, manner) for child in node.children)


def _one(node: SyntaxTreeNode, manner: Manner) -> str:  # noqa: PLR0911 - a return for each sort
    match node.type:
        case "text":
            return marked(one_line(clean(node.content)))
        case "softbreak":
            return "\n" if manner.lines else " "
        case "hardbreak":
            return "\\\n" if manner.lines else " "
        case "code_inline":
            return code_span(node.content, in_cell=not manner.lines)
        case "link" if manner.links:
            return link_to(_inside(node, replace(manner, links=False)), str(node.attrs["href"]))
        case "image":
            label = marked(one_line(words(node)).strip())
            return link_to(label, str(node.attrs["src"])) if manner.links else label
        case "em" | "strong" | "s" if manner.emphasis:
            return f"{node.markup}{_inside(node, manner)}{node.markup}"
    return _inside(node, manner)


def _faithful(printed: str, node: SyntaxTreeNode) -> bool:
    again = SyntaxTreeNode(parser().parseInline(printed)).children[0]
    return _shape(again) == _shape(node)


def _shape(node: SyntaxTreeNode) -> str:
    """Where emphasis starts and ends in the text; spaces do not count."""
    if node.type in _EMPHASIS:
        return f"\0{node.type}\0{''.join(map(_shape, node.children))}\0"
    plain = node.type == "image" or not node.children
    return "".join((words(node) if plain else "".join(map(_shape, node.children))).split())
