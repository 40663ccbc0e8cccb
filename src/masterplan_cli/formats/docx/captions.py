"""Captions of tables and figures: numbers that Word counts by itself, and that references may repeat."""

from dataclasses import dataclass, field

from masterplan_cli.book import Caption, after
from masterplan_cli.formats.docx.anchors import caption_bookmark
from masterplan_cli.formats.docx.contents import sequence
from masterplan_cli.formats.docx.state import DocumentState
from masterplan_cli.formats.docx.xml import escaped, paragraph, run
from masterplan_cli.formats.docx.xml import field as counted


@dataclass(slots=True)
class Captions:
    """The captions of one document, in the order in which they stand."""

    state: DocumentState
    _last: dict[str, tuple[str, int]] = field(default_factory=dict)
    """By sequence: the chapter and the number of the last caption."""

    def paragraph(self, caption: Caption, chapter: str, style: str, properties: str = "") -> str:
        """A caption below a numbered chapter such as `2`; empty where no chapter has a number."""
        own, _, number = caption.number.rpartition(".")
        label = run(escaped(f"{caption.word} ")) + _chapter(own, chapter) + self._number(caption.word, own, int(number))
        marked = self.state.bookmarks.around(label, caption_bookmark(caption))
        return paragraph(style, marked + self.state.runs.write(after(". ", caption.title)), properties)

    def _number(self, word: str, own: str, number: int) -> str:
        name = sequence(word)
        chapter, last = self._last.get(name, ("", 0))
        starts = bool(own) and own != chapter
        expected = 1 if starts else last + 1
        self._last[name] = own, number
        restart = f" \\r {number}" if starts or number != expected else ""
        return counted(f"SEQ {name} \\* ARABIC{restart}", run(str(number)))


def _chapter(own: str, chapter: str) -> str:
    """The number of the chapter in a label, which Word takes from the chapter that the caption stands in."""
    if not own or own != chapter:
        return run(f"{own}.") if own else ""
    return counted("STYLEREF 1 \\s", run(own)) + run(".")
