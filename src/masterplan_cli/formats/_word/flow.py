"""Running text: paragraphs, lists, quotations and code."""

from dataclasses import dataclass, field

from markdown_it.token import Token

from masterplan_cli.formats._word.numbering import Lists, numbered
from masterplan_cli.formats._word.xml import escaped, paragraph

_STYLES = ("", "2", "3")  # of lists within lists


@dataclass(slots=True)
class Flow:
    """Knows which lists and quotations are open."""

    lists: Lists
    _open: list[tuple[str, int]] = field(default_factory=list)
    """Style and number of each open list."""
    _at_mark: bool = False
    """An item is open that has no paragraph yet."""
    _quotes: int = 0

    @property
    def is_open(self) -> bool:
        """Whether a list or a quotation is open."""
        return bool(self._open or self._quotes)

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

    def token(self, token: Token) -> str:  # noqa: PLR0911 - a return for each sort
        """What opens, closes or interrupts the text."""
        match token.type:
            case "bullet_list_open":
                return self._list("ListBullet", self.lists.bullets())
            case "ordered_list_open":
                start = int(token.attrs.get("start", 1))
                return self._list("ListNumber", self.lists.numbered(token.markup, len(self._open), start))
            case "bullet_list_close" | "ordered_list_close":
                self._open.pop()
            case "list_item_open":
                self._at_mark = True
            case "list_item_close":
                return self.mark()
            case "blockquote_open":
                self._quotes += 1
                return self.mark()
            case "blockquote_close":
                self._quotes -= 1
            case "fence" | "code_block":
                return self.mark() + _code(token.content)
            case "hr":
                return self.mark() + paragraph("Divider", "")
        return ""

    def _list(self, style: str, number: int) -> str:
        mark = self.mark()
        self._open.append((style, number))
        return mark


def _code(content: str) -> str:
    lines = (line.replace("\t", "    ") for line in content.rstrip("\n").split("\n"))
    runs = (f'<w:r><w:t xml:space="preserve">{escaped(line)}</w:t></w:r>' for line in lines)
    return paragraph("HTMLPreformatted", "<w:r><w:br/></w:r>".join(runs))
