"""Runs of text become HTML: a picture inside a sentence is its words, and nothing is fetched."""

from urllib.parse import quote

from markdown_it.common.utils import escapeHtml

from masterplan_cli.book import (
    Break,
    Code,
    Emphasis,
    Image,
    Inline,
    Link,
    Reference,
    Runs,
    Strikethrough,
    Strong,
    Text,
)

_SAFE = ";/?:@&=+$,-_.!~*'()#"
"""What an address may hold beside letters and digits."""


def runs_html(runs: Runs) -> str:
    """HTML of all of them."""
    return _html(runs[0]) if len(runs) == 1 else "".join([_html(run) for run in runs])


def _html(run: Inline) -> str:  # noqa: PLR0911 - a return for each sort
    match run:
        case Text(text) | Image(text):
            return escapeHtml(text)
        case Strong(inside):
            return f"<strong>{runs_html(inside)}</strong>"
        case Emphasis(inside):
            return f"<em>{runs_html(inside)}</em>"
        case Reference(inside=inside):
            return f'<a href="{_address(run)}">{runs_html(inside)}</a>'
        case Link(address, inside, title, is_bare):
            title = f' title="{escapeHtml(title)}"' if title else ""
            bare = ' class="bare"' if is_bare else ""
            return f'<a href="{escapeHtml(address)}"{title}{bare}>{runs_html(inside)}</a>'
        case Code(text):
            return f"<code>{escapeHtml(text)}</code>"
        case Strikethrough(inside):
            return f"<s>{runs_html(inside)}</s>"
        case Break():
            return "<br />\n"


def _address(reference: Reference) -> str:
    """The page of a document, or a place in it, or in this one."""
    page = f"{reference.document}.html" if reference.document else ""
    place = f"#{quote(reference.slug, safe=_SAFE)}" if reference.slug or not page else ""
    return escapeHtml(page + place)
