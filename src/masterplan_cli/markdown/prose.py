"""Prose, which is Markdown by declaration, as Markdown that stays within its own place."""

import re
from functools import lru_cache
from textwrap import indent

from masterplan_cli.markdown.escape import Md, clean, escape, has_marks
from masterplan_cli.schemas._text import Prose

_PLAIN_LINE = r"""(?!\d{1,9}[.)](?:\s|\Z))[^\W_"'“‘](?:[^\n\t]*[^\s])?"""
_PLAIN = re.compile(rf"{_PLAIN_LINE}(?:\n{{1,2}}{_PLAIN_LINE})*")


@lru_cache(maxsize=4096)
def prose(text: str) -> Md:
    """Paragraphs, lists, quotes, tables, code, emphasis and links as written; all else as text.

    Headings become strong paragraphs, pictures links, raw HTML text. Nothing of it reaches beyond its last line, so
    a blank line may not follow only after a paragraph.
    """
    seen = _seen(text)
    if _PLAIN.fullmatch(seen) and not has_marks(seen):
        return Md(seen)
    from masterplan_cli.markdown.blocks import printed

    return Md(printed(seen))


@lru_cache(maxsize=4096)
def inline(text: str) -> Md:
    """Text, prose or Markdown squeezed into one line for a cell or a heading; items of lists joined by `; `."""
    if isinstance(text, Md):
        return Md(re.sub(r"(?<!\\)((?:\\\\)*)\|", r"\1\\|", " ".join(text.split())))
    if not isinstance(text, Prose):
        return escape(text)
    from masterplan_cli.markdown.blocks import squeezed

    return Md(squeezed(_seen(text)))


def item(text: str, width: int = 2) -> Md:
    """Prose or text as the content of a list item whose marker and space are `width` wide."""
    return Md(indent(str(Md.escape(text)).strip(), " " * width)[width:])


def code(text: str) -> Md:
    """Text as a code span."""
    from masterplan_cli.markdown.runs import code_span

    return Md(code_span(text))


def link(text: str, url: str) -> Md:
    """Text or Markdown as a link; only the text where the link is not to the web, to mail or to a file beside it."""
    from masterplan_cli.markdown.runs import link_to

    return Md(link_to(label(text), url.strip()))


def label(text: str) -> Md:
    """Text or Markdown as the label of a link; prose loses its own links."""
    if not isinstance(text, Prose):
        return Md.escape(text)
    from masterplan_cli.markdown.blocks import squeezed

    return Md(squeezed(_seen(text), links=False))


def _seen(text: str) -> str:
    lines = re.sub("\r\n?|[\x85\u2028\u2029]", "\n", text)
    return clean(re.sub("[\x0b\x0c\x1c-\x1f]", " ", lines)).strip()
