"""Runs of text as HTML become runs of Word: emphasis, code, links and cross-references."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from masterplan_cli.formats._blocks import plain
from masterplan_cli.formats._word.anchors import Anchors, bookmark
from masterplan_cli.formats._word.relations import Relations
from masterplan_cli.formats._word.xml import element, field, run, to_bookmark

_PIECE = re.compile(r'<(?P<end>/?)(?P<tag>\w+)(?:[^>]*?href="(?P<link>[^"]*)")?[^>]*>|(?P<text>[^<]+)')
_LOOKS = {"strong": "<w:b/><w:bCs/>", "em": "<w:i/><w:iCs/>", "s": "<w:strike/>"}  # in the order of the schema
_CODE, _LINK = '<w:rStyle w:val="HTMLCode"/>', '<w:rStyle w:val="Hyperlink"/>'


@dataclass(frozen=True, slots=True)
class Runs:
    """Makes runs of one document, and knows where its links may lead."""

    anchors: Anchors
    documents: Collection[str]
    """Stems of the documents beside this one: `buku-2.md` becomes `buku-2.docx`."""
    relations: Relations

    def of(self, html: str) -> str:
        """The runs of one paragraph, heading or cell."""
        if "<" not in html:
            return run(html) if html else ""
        made: list[str] = []
        within: list[str] = []
        start, link = 0, None
        html = html.replace("<br />\n", "<br />")
        for piece in _PIECE.finditer(html):
            if piece["text"]:
                made.append(run(piece["text"], _look(within)))
            elif piece["tag"] == "br":
                made.append("<w:r><w:br/></w:r>")
            elif not piece["end"]:
                within.append(piece["tag"])
                if piece["tag"] == "a":
                    start, link = len(made), piece
            else:
                within.remove(piece["tag"])
                if piece["tag"] == "a" and link:
                    label = plain(html[link.end() : piece.start()])
                    made[start:] = [self._linked(unescape(link["link"] or ""), label, "".join(made[start:]))]
        return "".join(made)

    def _linked(self, link: str, label: str, content: str) -> str:
        path, _, anchor = link.partition("#")
        slug = unquote(anchor)
        if path:
            return self._outside(path, slug, link, content)
        if label in self.anchors.captions:
            return field(f"REF {self.anchors.captions[label].bookmark} \\h", content)
        return to_bookmark(bookmark(slug), content) if slug in self.anchors.headings else content

    def _outside(self, path: str, slug: str, link: str, content: str) -> str:
        name = path.removesuffix(".md")
        if name == path or name not in self.documents:
            target, attributes = link, {"w:history": "1"}
        else:
            target, attributes = f"{name}.docx", {"w:anchor": bookmark(slug)} if slug else {}
        return element("w:hyperlink", content, **{"r:id": self.relations.link(target), **attributes})


def _look(within: Collection[str]) -> str:
    style = _CODE if "code" in within else _LINK if "a" in within else ""
    return style + "".join(look for tag, look in _LOOKS.items() if tag in within)


def wholly(tag: str, html: str) -> str | None:
    """What stands in a tag that a run has around all of it; None where it is another run."""
    inside = html.removeprefix(f"<{tag}>").removesuffix(f"</{tag}>")
    return inside if html == f"<{tag}>{inside}</{tag}>" and f"<{tag}>" not in inside else None
