"""What can be referred to in a document: headings by their anchors, tables and figures by their numbers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from masterplan_cli.formats._blocks import Block, CaptionedFigure, CaptionedTable, Heading
from masterplan_cli.formats._word.xml import bookmarked

_PLAIN_SLUG = re.compile(r"[0-9a-z-]{1,37}")
_LABEL = re.compile(r"(?P<chapter>(?:\d{1,9}\.){0,9})(?P<number>\d{1,9})\. ")


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption in its parts: `Tabel 2.3. Penduduk menurut kecamatan`."""

    word: str
    chapter: str
    """`2.`; empty outside numbered chapters."""
    number: int
    title: str
    """As HTML."""

    @property
    def label(self) -> str:
        """`Tabel 2.3`."""
        return f"{self.word} {self.chapter}{self.number}"

    @property
    def bookmark(self) -> str:
        """What Word calls the label."""
        return bookmark(self.label.lower().replace(" ", "-").replace(".", "-"), start="_c_")


@dataclass(frozen=True, slots=True)
class Anchors:
    """Everything in one document that a link may lead to."""

    headings: frozenset[str]
    """Their slugs."""
    captions: Mapping[str, Caption]
    """By label."""


@dataclass(slots=True)
class Bookmarks:
    """Sets the bookmarks of one document: every name once, every one with a number of its own."""

    _names: set[str] = field(default_factory=set)

    def around(self, content: str, name: str) -> str:
        """The content as what references to this name mean, unless something before it is that."""
        if name in self._names:
            return content
        self._names.add(name)
        return bookmarked(content, name, len(self._names))


def anchors(blocks: Sequence[Block], words: Sequence[str]) -> Anchors:
    """The anchors of a document; `words` stand before the number of a table or a figure."""
    captioned = (block.caption for block in blocks if isinstance(block, CaptionedTable | CaptionedFigure))
    found = [each for html in captioned if html and (each := caption(html, words))]
    return Anchors(
        frozenset(block.slug for block in blocks if isinstance(block, Heading)),
        {each.label: each for each in reversed(found)},
    )


def caption(html: str, words: Sequence[str]) -> Caption | None:
    """A caption in its parts; None where it has no number."""
    for word in words:
        if html.startswith(f"{word} ") and (label := _LABEL.match(html, len(word) + 1)):
            return Caption(word, label["chapter"], int(label["number"]), html[label.end() :])
    return None


def bookmark(slug: str, *, start: str = "_m_") -> str:
    """Word's name for an anchor, the same in every document: at most 40 letters, digits and `_`; hidden in its lists."""
    if _PLAIN_SLUG.fullmatch(slug):
        return start + slug.replace("-", "_")
    stem = re.sub(r"[^0-9a-z]+", "_", slug.lower())[:24]
    return f"{start}{stem}_{sha256(slug.encode()).hexdigest()[:10]}"
