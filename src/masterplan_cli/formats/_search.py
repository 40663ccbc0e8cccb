"""Everything that the pages say, by section, so that a reader without a server can search them."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from masterplan_cli.documents import Document
from masterplan_cli.formats._blocks import plain
from masterplan_cli.formats._markdown_html import Body

_SECTION = re.compile(r'(?=<h[1-6] id=")')
_HEADING = re.compile(r'<h[1-6] id="([^"]*)"[^>]*>(.*?) <a class="anchor"[^\n]*\n', re.DOTALL)
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_END_OF_TEXT = re.compile(r"</(?:td|th|p|li|caption|figcaption|h\d)>")

Section: TypeAlias = tuple[str, str, str, str, str]
"""Page, title of the page, anchor, heading and text."""


def search_script(pages: Iterable[tuple[Document, Body]], others: Iterable[Section] = ()) -> str:
    """A script that holds every section of the pages, after those of others; the search field asks for it."""
    sections = [*others, *(section for document, body in pages for section in _sections(document, body))]
    lines = ",\n".join(json.dumps(section, ensure_ascii=False) for section in sections)
    return f"globalThis.sections = [\n{lines}\n];\n"


def _sections(document: Document, body: Body) -> Iterator[Section]:
    for html in _SECTION.split(_DRAWING.sub("", body.opening + body.chapters)):
        heading = _HEADING.match(html)
        slug, title = (heading[1], plain(heading[2])) if heading else ("", document.title)
        text = plain(_END_OF_TEXT.sub(" ", html[heading.end() if heading else 0 :]))
        if heading or text.strip():
            yield f"{document.name}.html", document.title, slug, title, " ".join(text.split())
