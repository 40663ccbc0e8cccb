"""What can be referred to in a document: headings by their anchors, tables and figures by their numbers."""

import re
from dataclasses import dataclass, field
from hashlib import sha256

from masterplan_cli.book import Caption
from masterplan_cli.formats.docx.xml import bookmarked

_PLAIN_SLUG = re.compile(r"[0-9a-z-]{1,37}")


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


def caption_bookmark(caption: Caption) -> str:
    """What Word calls the label of a caption."""
    return bookmark(caption.label.lower().replace(" ", "-").replace(".", "-"), start="_c_")


def bookmark(slug: str, *, start: str = "_m_") -> str:
    """Word's name for an anchor, the same in every document: at most 40 letters, digits and `_`; hidden in its lists."""
    if _PLAIN_SLUG.fullmatch(slug):
        return start + slug.replace("-", "_")
    stem = re.sub(r"[^0-9a-z]+", "_", slug.lower())[:24]
    return f"{start}{stem}_{sha256(slug.encode()).hexdigest()[:10]}"
