"""Anchors of headings as GitHub makes them, so that one link fits every format."""

import re
from dataclasses import dataclass, field

_DROPPED = re.compile(r"[^\w\- ]")
# A label holds no bracket and an address has an end, so that no line is looked through from each of its brackets.
_MARKUP = re.compile(r"\\(?P<escaped>.)|!?\[(?P<label>(?:[^\\\[\]]|\\.)*)\]\([^)]{0,500}\)|[*`]")


@dataclass(slots=True)
class Slugs:
    """The anchors of one document; a repeated heading gets a number."""

    _used: dict[str, int] = field(default_factory=dict)

    def slug(self, heading: str) -> str:
        """`4.2 Infrastruktur & jaringan` becomes `42-infrastruktur--jaringan`, and `…-1` the second time."""
        stem = slug = _DROPPED.sub("", heading.lower()).replace(" ", "-")
        while slug in self._used:
            self._used[stem] += 1
            slug = f"{stem}-{self._used[stem]}"
        self._used[slug] = 0
        return slug


def plain(markdown: str) -> str:
    """The text that one line of Markdown shows."""
    return _MARKUP.sub(lambda found: found["escaped"] or plain(found["label"] or ""), markdown)
