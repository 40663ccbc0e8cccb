"""Chapters on their pages: lists with page numbers, claims, signatures, and what is turned to landscape."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from masterplan_cli.formats._blocks import Heading
from masterplan_cli.formats._typst_blocks import Writer
from masterplan_cli.formats._typst_spreads import Flow, Part, is_chapter, is_paragraph, spreads
from masterplan_cli.formats._typst_text import plain

_WHOLE = re.compile(r"<(em|strong)>((?:(?!</?\1>).)*)</\1>", re.DOTALL)
_LISTED = {
    "contents": "heading.where(outlined: true)",
    "tables": "figure.where(kind: table, outlined: true)",
    "figures": "figure.where(kind: image, outlined: true)",
}
_PLACE = 60  # signs of a line such as `Purbalingga, 1 Oktober 2025`


@dataclass(slots=True)
class Chapters:
    """Writes the chapters of one document."""

    writer: Writer
    kind: str
    """`book`, `annex` or `sheet`."""
    lists: Mapping[str, str]
    """Headings of the lists of `contents`, `tables` and `figures`."""
    _is_opening: bool = False
    """Whether a chapter has just begun, so that its claim follows."""

    def written(self, body: Sequence[Part], before: Mapping[int, str] | None = None) -> Iterator[str]:
        """The parts on portrait and landscape pages; `before` holds what else stands before some of them."""
        at, others = 0, dict(before or {})
        for spread in spreads(body, self.kind):
            self.writer.exhibits.is_landscape = spread.is_landscape
            yield others.pop(at, "") if at else ""
            yield "#landscape[\n" if spread.is_landscape else ""
            for place, part in self._parts(spread.parts):
                yield others.pop(at + place, "")
                yield part
            at += len(spread.parts)
            yield "]\n" if spread.is_landscape else ""

    def is_whole(self, flow: Flow, tag: str) -> bool:
        """Whether a paragraph is wholly emphasised, `em`, or wholly `strong`."""
        found = _WHOLE.fullmatch(self.writer.script.html(flow))
        return found is not None and found[1] == tag

    def _parts(self, some: Sequence[Part]) -> Iterator[tuple[int, str]]:
        """Each part, or two that belong together, with the place of the first."""
        at = 0
        while at < len(some):
            after = some[at + 1 : at + 3]
            if at and self.kind == "book" and _opens_page(some[at]):
                yield at, "#pagebreak(weak: true)\n"
            together = self._list(some[at], after) or self._signed(some[at], after)
            yield at, together or self._one(some[at], after)
            at += 2 if together else 1

    def _one(self, part: Part, after: Sequence[Part]) -> str:
        was_opening, self._is_opening = self._is_opening, is_chapter(part) and self.kind == "book"
        if was_opening and is_paragraph(part):
            return f"#lead[{self.writer.script.typst(self.writer.script.html(part))}]\n"
        if not isinstance(part, Heading):
            return self.writer.write(part)
        heading = self.writer.heading(part, is_listed=not self._listed(part))
        is_beside = self.kind == "sheet" and part.level > 2 and after and is_paragraph(after[0])
        return f"#hung[{heading}]\n" if is_beside else heading

    def _list(self, part: Part, after: Sequence[Part]) -> str:
        """A list of contents, tables or figures below its heading, in place of the links that the document has."""
        if not isinstance(part, Heading) or not (kind := self._listed(part)) or not after or not _is_list(after[0]):
            return ""
        return f"{self.writer.heading(part, is_listed=False)}#contents({_LISTED[kind]})\n"

    def _listed(self, heading: Heading) -> str:
        """Which list stands below a heading; empty for none."""
        return next((kind for kind, title in self.lists.items() if title == heading.text), "")

    def _signed(self, part: Part, after: Sequence[Part]) -> str:
        """Place, date and role at the end of a foreword, with room for a signature."""
        if self.kind != "book" or not is_paragraph(part) or not after or not is_paragraph(after[0]):
            return ""
        script, is_last = self.writer.script, not after[1:] or isinstance(after[1], Heading)
        place = plain(script.html(part))
        if not is_last or not self.is_whole(after[0], "strong") or len(place) > _PLACE or place.endswith("."):
            return ""
        return f"#closing([{script.typst(script.html(part))}], [{script.typst(script.html(after[0]))}])\n"


def _opens_page(part: Part) -> bool:
    return isinstance(part, Heading) and part.level <= 2


def _is_list(part: Part) -> bool:
    return isinstance(part, tuple) and isinstance(part[0], Token) and part[0].type == "bullet_list_open"
