"""Runs of text become runs of Word: emphasis, code, links and cross-references."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from masterplan_cli.book import (
    Book,
    Break,
    Code,
    Emphasis,
    Heading,
    Image,
    Inline,
    Link,
    Reference,
    Runs,
    Strikethrough,
    Strong,
    Text,
    walk,
)
from masterplan_cli.formats.docx.anchors import bookmark, caption_bookmark
from masterplan_cli.formats.docx.relations import Relations
from masterplan_cli.formats.docx.xml import element, escaped, field, run, to_bookmark

Look = Literal["strong", "emphasis", "strikethrough", "code", "link"]

_PROPERTIES: Mapping[Look, str] = {
    "strong": "<w:b/><w:bCs/>",
    "emphasis": "<w:i/><w:iCs/>",
    "strikethrough": "<w:strike/>",
}
"""In the order of the schema."""
_CODE, _LINK = '<w:rStyle w:val="HTMLCode"/>', '<w:rStyle w:val="Hyperlink"/>'


@dataclass(frozen=True, slots=True)
class RunWriter:
    """Writes the runs of one document, and knows where its links may lead."""

    book: Book
    slugs: frozenset[str]
    """Of its headings."""
    relations: Relations

    @classmethod
    def of(cls, book: Book, relations: Relations) -> "RunWriter":
        """The writer of a book."""
        slugs = frozenset(block.slug for block in walk(book.blocks) if isinstance(block, Heading))
        return cls(book, slugs, relations)

    def write(self, runs: Runs, within: frozenset[Look] = frozenset()) -> str:
        """The runs of one paragraph, heading or cell; `within` is how all of it looks."""
        return "".join([self._one(one, within) for one in runs])

    def _one(self, one: Inline, within: frozenset[Look]) -> str:  # noqa: PLR0911 - a return for each sort
        match one:
            case Text(text) | Image(text):
                return run(escaped(text), _look(within)) if text else ""
            case Code(text):
                return run(escaped(text), _look(within | {"code"}))
            case Break():
                return "<w:r><w:br/></w:r>"
            case Emphasis(inside):
                return self.write(inside, within | {"emphasis"})
            case Strong(inside):
                return self.write(inside, within | {"strong"})
            case Strikethrough(inside):
                return self.write(inside, within | {"strikethrough"})
            case Link(address, inside):
                return self._outside(address, self.write(inside, within | {"link"}))
            case Reference():
                return self._reference(one, self.write(one.inside, within | {"link"}))

    def _reference(self, reference: Reference, content: str) -> str:
        if reference.document:
            anchor = {"w:anchor": bookmark(reference.slug)} if reference.slug else {}
            return self._outside(f"{reference.document}.docx", content, anchor)
        if caption := self.book.caption_of(reference):
            return field(f"REF {caption_bookmark(caption)} \\h", content)
        return to_bookmark(bookmark(reference.slug), content) if reference.slug in self.slugs else content

    def _outside(self, target: str, content: str, attributes: Mapping[str, str] | None = None) -> str:
        more = {"w:history": "1"} if attributes is None else attributes
        return element("w:hyperlink", content, **{"r:id": self.relations.link(target), **more})


def _look(within: frozenset[Look]) -> str:
    style = _CODE if "code" in within else _LINK if "link" in within else ""
    return style + "".join(properties for look, properties in _PROPERTIES.items() if look in within)
