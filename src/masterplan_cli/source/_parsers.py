"""The two parsers that turn text into events: libyaml, or Python alone where PyYAML came without it."""

import re
from collections.abc import Callable
from typing import Protocol

from yaml.error import Mark
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

_ENDS = "\0\r\n"
_BLANKS = " \t"
_FLOW = ",[]{}"
_NEVER_AFTER_COLON = ",?[]{}"
_HALF = "\udfff"
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|.)", re.DOTALL)
_QUOTED = "while scanning a double-quoted scalar"


class Events(Protocol):
    """What the reader needs of a parser."""

    def get_event(self) -> Event | None:
        """The next event; `yaml.MarkedYAMLError` where the text is no YAML."""


def _is_character(code: int) -> bool:
    return code < 0xD800 or 0xDFFF < code <= 0x10FFFF


class PlainParser(Reader, Scanner, Parser):
    """PyYAML's own parser, brought to say what libyaml says about tabs, escapes, directives and flow lists."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Passes over blanks and comments; tabs too, but not where they would indent."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in _ENDS:
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_directive_name(self, start_mark: Mark) -> str:
        """A directive that nobody knows is a mistake, most often a text that starts with `%`."""
        name = str(super().scan_directive_name(start_mark))  # type: ignore[no-untyped-call]
        if name not in {"YAML", "TAG"}:
            raise ScannerError("while scanning a directive", start_mark, "found unknown directive name", start_mark)
        return name

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Mark) -> list[str]:
        """Refuses escapes that stand for no character: halves of a pair, and numbers past the last one."""
        begun = self.get_mark()
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError):
            chunks = [_HALF]
        if not any("\ud800" <= chunk <= _HALF for chunk in chunks):
            return chunks
        escapes = _ESCAPE.finditer(self.buffer, begun.pointer)
        at = next(escape.start() for escape in escapes if not _is_character(int(escape[1] or escape[2] or "0", 16)))
        mark = Mark(begun.name, begun.index + at - begun.pointer, begun.line, begun.column, None, 0)
        raise ScannerError(_QUOTED, start_mark, "found an impossible escape", mark)

    def scan_block_scalar_ignored_line(self, start_mark: Mark) -> None:
        """What stands behind `|` or `>`: blanks, tabs too, and a comment."""
        while self.peek() in _BLANKS:
            self.forward()
        super().scan_block_scalar_ignored_line(start_mark)

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Mark]:
        """Refuses a tab that would indent the first line."""
        found: tuple[list[str], int, Mark] = super().scan_block_scalar_indentation()
        self._refuse_tab()
        return found

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Mark]:
        """Refuses a tab that would indent a line."""
        found: tuple[list[str], Mark] = super().scan_block_scalar_breaks(indent)
        if self.column < indent:
            self._refuse_tab()
        return found

    def _refuse_tab(self) -> None:
        if self.peek() == "\t":
            mark = self.get_mark()
            raise ScannerError("while scanning a block scalar", mark, "found a tab", mark)

    def scan_plain(self) -> ScalarToken:
        """Text without quotes; a question mark may stand in it, inside `[…]` too."""
        start_mark = end_mark = self.get_mark()
        chunks: list[str] = []
        spaces: list[str] = []
        while self.peek() != "#" and not self._at_document_indicator():
            length = self._plain_length(start_mark)
            if not length:
                break
            self.allow_simple_key = False
            chunks += [*spaces, self.prefix(length)]
            self.forward(length)
            end_mark = self.get_mark()
            spaces = self._plain_spaces(start_mark)
            if not spaces or (not self.flow_level and self.column <= self.indent):
                break
        return ScalarToken("".join(chunks), True, start_mark, end_mark)

    def _at_document_indicator(self) -> bool:
        return self.column == 0 and self.prefix(3) in {"---", "..."} and self.peek(3) in _ENDS + _BLANKS

    def _plain_length(self, start_mark: Mark) -> int:
        length = 0
        while (char := self.peek(length)) not in _ENDS + _BLANKS:
            after = self.peek(length + 1) if char == ":" else "x"
            if after in _ENDS + _BLANKS or (self.flow_level and char in _FLOW):
                break
            if self.flow_level and after in _NEVER_AFTER_COLON:
                self.forward(length)
                raise ScannerError("while scanning a plain scalar", start_mark, "found unexpected ':'", self.get_mark())
            length += 1
        return length

    def _plain_spaces(self, start_mark: Mark) -> list[str]:
        blanks, breaks = "", 0
        while (char := self.peek()) in _BLANKS or char in "\r\n":
            if char in "\r\n":
                self.scan_line_break()  # type: ignore[no-untyped-call]
                breaks += 1
            elif breaks and char == "\t" and self.column <= self.indent:
                raise ScannerError("while scanning a plain scalar", start_mark, "found a tab", self.get_mark())
            else:
                blanks += char
                self.forward()
        if breaks:
            self.allow_simple_key = True
            return ["\n" * (breaks - 1) or " "]
        return [blanks] if blanks else []


def parser(text: str) -> Events:
    """The fastest parser that this machine has."""
    return _Fastest(text)


try:
    from yaml._yaml import CParser
except ImportError:
    _Fastest: Callable[[str], Events] = PlainParser
else:
    _Fastest = CParser
