"""Tables are read a row at a time: they are most of a masterplan, and a token for every cell is slow."""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as reference

_MOST_CELLS = 0x10000  # a short table must not blow up into a huge one by rows that are filled up
_BLANK = "\t\n\v\f\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space as CommonMark has it."""

_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table as written: Markdown of its cells, and where each column stands."""

    alignments: tuple[str, ...]
    """A column each: `left`, `right`, `center` or nothing."""
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read_tables_whole(parser: MarkdownIt) -> None:
    """Let the parser make one token a table, `table`, with the `WrittenTable` in its `meta`; otherwise as markdown-it reads."""
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if not reference(state, start, end, True):
        return False
    if silent:
        return True
    parent, state.parentType = state.parentType, "table"
    head = _cells(_line(state, start))
    rows, state.line = _rows(state, start + 2, end, len(head))
    state.parentType = parent
    token = state.push("table", "table", 0)
    token.map = [start, state.line]
    token.meta = {"table": WrittenTable(_alignments(_line(state, start + 1)), head, rows)}
    return True


def _rows(state: StateBlock, line: int, end: int, width: int) -> tuple[tuple[tuple[str, ...], ...], int]:
    others = state.md.block.ruler.getRules("blockquote")
    rows: list[tuple[str, ...]] = []
    filled_up = 0
    while line < end and state.sCount[line] >= state.blkIndent:
        written = _line(state, line)
        # Nothing else starts with a bar, so most rows need not be shown to the other rules.
        if written[:1] != "|" and any(rule(state, line, end, True) for rule in others):
            break
        if not written or state.is_code_block(line):
            break
        cells = _cells(written)
        filled_up += width - len(cells)
        if filled_up > _MOST_CELLS:
            break
        rows.append((*cells[:width], *[""] * (width - len(cells))))
        line += 1
    return tuple(rows), line


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip(_BLANK)


def _cells(line: str) -> tuple[str, ...]:
    parts = line.split("|") if "\\" not in line else [part.replace("\\|", "|") for part in _BAR.split(line)]
    return tuple(one.strip(_BLANK) for one in parts[not parts[0] : len(parts) - (len(parts) > 1 and not parts[-1])])


def _alignments(line: str) -> tuple[str, ...]:
    return tuple(_alignment(cell) for part in line.split("|") if (cell := part.strip(_BLANK)))


def _alignment(cell: str) -> str:
    if cell.endswith(":"):
        return "center" if cell.startswith(":") else "right"
    return "left" if cell.startswith(":") else ""
