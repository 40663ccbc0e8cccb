"""Captions of tables and figures: numbers that Word counts by itself, and that references may repeat."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from masterplan_cli.formats._word.anchors import Caption, caption
from masterplan_cli.formats._word.contents import sequence
from masterplan_cli.formats._word.desk import Desk
from masterplan_cli.formats._word.xml import field as counted
from masterplan_cli.formats._word.xml import paragraph, run


@dataclass(slots=True)
class Captions:
    """The captions of one document, in the order in which they stand."""

    words: Sequence[str]
    """What stands before their numbers: `Tabel`, `Gambar`."""
    desk: Desk
    _last: dict[str, tuple[str, int]] = field(default_factory=dict)
    """By sequence: the chapter and the number of the last caption."""

    def paragraph(self, html: str, chapter: str, style: str, properties: str = "") -> str:
        """A caption below a numbered chapter such as `2.`; empty where no chapter has a number."""
        if not (found := caption(html, self.words)):
            return paragraph(style, self.desk.runs.of(html), properties)
        label = run(f"{found.word} ") + self._chapter(found, chapter) + self._number(found)
        marked = self.desk.bookmarks.around(label, found.bookmark)
        return paragraph(style, marked + self.desk.runs.of(f". {found.title}"), properties)

    def _chapter(self, found: Caption, chapter: str) -> str:
        if not found.chapter or found.chapter != chapter:
            return run(found.chapter) if found.chapter else ""
        return counted("STYLEREF 1 \\s", run(chapter[:-1])) + run(".")

    def _number(self, found: Caption) -> str:
        name = sequence(found.word)
        chapter, number = self._last.get(name, ("", 0))
        starts = bool(found.chapter) and found.chapter != chapter
        expected = 1 if starts else number + 1
        self._last[name] = found.chapter, found.number
        restart = f" \\r {found.number}" if starts or found.number != expected else ""
        return counted(f"SEQ {name} \\* ARABIC{restart}", run(str(found.number)))
