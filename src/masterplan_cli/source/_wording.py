"""What messages about a line of YAML are put together from."""

import re

_COMMENT = re.compile(r"(?:^|[ \t])#")
_FLOW_END = re.compile(r"[,\]}]|[ \t]#")
_CURLY = re.compile(r"[“„](?P<text>[^“”„]*)”")
_QUOTES_DOUBLED = re.compile(r'"(?=[^"]*+"")((?:[^"]|"")*)"')
_QUOTED_BADLY = re.compile(r"""(["'])(?P<text>(?:(?!\1).|(?<=\w)\1(?=\w))*)\1""")
_LONGEST = 72


def code(text: str) -> str:
    """An excerpt between backticks, cut where it would fill the screen."""
    shown = text.rstrip()
    shown = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


def quoted(text: str) -> str:
    """A text as a scalar between quotes; double ones unless it has some itself."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def in_flow(line: str, column: int) -> bool:
    """Whether a `[` or `{` is open at a column, as far as its line shows."""
    before = line[:column]
    return sum(map(before.count, "[{")) > sum(map(before.count, "]}"))


def value_end(line: str, start: int, *, in_flow: bool = False) -> int:
    """Where the text that starts at a column ends: before a comment and its blanks, in a flow list before a comma."""
    stop = (_FLOW_END if in_flow else _COMMENT).search(line, start + 1)
    return len(line[: stop.start() if stop else len(line)].rstrip())


def with_quotes(line: str, start: int, end: int) -> str:
    """The line with a stretch of it between quotes; those of `'Jum'at'` are replaced, those of `"a" dan "b"` kept."""
    text = line[start:end]
    if doubled := _QUOTES_DOUBLED.fullmatch(text):
        text = doubled[1].replace('""', '"')
    elif badly := _QUOTED_BADLY.fullmatch(text) or _CURLY.fullmatch(text):
        text = badly["text"]
    return line[:start] + quoted(text) + line[end:]
