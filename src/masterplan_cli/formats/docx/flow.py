"""Where a paragraph stands: in which lists and quotations."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from masterplan_cli.formats.docx.numbering import numbered
from masterplan_cli.formats.docx.xml import escaped, paragraph

_STYLES = ("", "2", "3")  # of lists within lists


@dataclass(slots=True)
class Flow:
    """Knows which lists and quotations are open."""

    _open: list[tuple[str, int]] = field(default_factory=list)
    """Style and number of each open list."""
    _at_mark: bool = False
    """An item is open that has no paragraph yet."""
    _quotes: int = 0

    @property
    def is_open(self) -> bool:
        """Whether a list or a quotation is open."""
        return bool(self._open or self._quotes)

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self._open)

    def text(self, runs: str) -> str:
        """A paragraph where it stands: of an item, of a quotation, or for itself."""
        if not self._open:
            return paragraph("Quote" if self._quotes else "BodyText", runs)
        level = len(self._open) - 1
        style, number = self._open[-1]
        if not self._at_mark:
            return paragraph(f"ListContinue{_STYLES[min(level, 2)]}", runs)
        self._at_mark = False
        return paragraph(f"{style}{_STYLES[min(level, 2)]}", runs, numbered(number, level))

    def mark(self) -> str:
        """The paragraph of an item that starts with something else, such as a table; empty where none is due."""
        return self.text("") if self._at_mark else ""

    @contextmanager
    def list(self, style: str, number: int) -> Iterator[None]:
        """While a list is open."""
        self._open.append((style, number))
        yield
        self._open.pop()

    def begin_item(self) -> None:
        """The next paragraph is the first of an item."""
        self._at_mark = True

    @contextmanager
    def quotation(self) -> Iterator[None]:
        """While a quotation is open."""
        self._quotes += 1
        yield
        self._quotes -= 1


def code(content: str) -> str:
    """Lines of code as one paragraph."""
    lines = (line.replace("\t", "    ") for line in content.rstrip("\n").split("\n"))
    runs = (f'<w:r><w:t xml:space="preserve">{escaped(line)}</w:t></w:r>' for line in lines)
    return paragraph("HTMLPreformatted", "<w:r><w:br/></w:r>".join(runs))
