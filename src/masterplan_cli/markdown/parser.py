"""The Markdown that we understand in prose, and the links that may stand in it."""

import re
from functools import cache

from markdown_it import MarkdownIt

_ALLOWED = re.compile(r"(?i)https?://[^/\\]|mailto:.|#|(?![/\\])[^:?#]*(?:[?#]|\Z)")

DEPTH = 100
"""Blocks within blocks that are still read."""


def allowed(url: str) -> bool:
    """Whether a link may lead there: the web, mail, this page or a file beside it; never a script, never `//host`."""
    return bool(_ALLOWED.match(url))


@cache
def parser() -> MarkdownIt:
    """Blocks and runs of CommonMark with tables and strikethrough, without all that acts beyond its own block."""
    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": DEPTH}).enable(["table", "strikethrough"])
    markdown.disable(["reference", "lheading"])
    markdown.validateLink = allowed  # type: ignore[method-assign]
    return markdown
