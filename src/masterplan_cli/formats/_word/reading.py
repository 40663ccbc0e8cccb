"""Reads a document's Markdown into blocks, once for every document of an edition."""

import re
from collections.abc import Callable
from typing import Any

from masterplan_cli.book.tables import read_tables_whole
from masterplan_cli.formats._blocks import Block, blocks
from masterplan_cli.formats._inline import Inline
from masterplan_cli.formats._word.xml import legal


class Reader:
    """One an edition, because text that repeats is worked out once."""

    def __init__(self) -> None:
        self._inline = Inline(())
        read_tables_whole(self._inline.parser)

    def read(self, markdown: str) -> tuple[tuple[Block, ...], Callable[[str], str]]:
        """The blocks of a document, and what makes HTML of a run of its Markdown."""
        env: dict[str, Any] = {}
        source = legal(re.sub(r"\r\n?", "\n", markdown))
        tokens = self._inline.parser.block.parse(source, self._inline.parser, env, []) or []

        def html(text: str) -> str:
            return self._inline.html(text, env)

        return tuple(blocks(tokens, html)), html
