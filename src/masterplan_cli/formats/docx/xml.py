"""Writes WordprocessingML: elements, paragraphs, runs, fields and bookmarks, as text."""

import re
from xml.sax.saxutils import escape

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"[\t\n\r ]+")


def element(name: str, /, *content: str, **attributes: str | int) -> str:
    """An element; content is XML, attributes are not. Attributes of `w:` elements have that prefix, unless one of their own."""
    prefix = "w:" if name.startswith("w:") else ""
    start = name + "".join(
        f' {key if ":" in key else prefix + key}="{escaped(str(value))}"' for key, value in attributes.items()
    )
    return f"<{start}>{''.join(content)}</{name}>" if content else f"<{start}/>"


def escaped(text: str) -> str:
    """Text as content of an element or an attribute."""
    return escape(text, {'"': "&quot;"})


def legal(xml: str) -> str:
    """XML without the signs that it may not hold."""
    return xml if xml.isprintable() else _ILLEGAL.sub("", xml)


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph in a style; `properties` follow the style in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def run(text: str, properties: str = "") -> str:
    """A run of text that is XML already; line breaks in it are spaces."""
    shown = _SPACE.sub(" ", text)
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{shown}</w:t></w:r>'


def field(instruction: str, shown: str) -> str:
    """A field with the runs that it shows until Word works it out again."""
    return f"{field_start(instruction)}{shown}{FIELD_END}"


def field_start(instruction: str) -> str:
    """The start of a field, which may end in another paragraph."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
TAB = "<w:r><w:tab/></w:r>"


def bookmarked(content: str, name: str, number: int) -> str:
    """Content that others may refer to by name; the number is its own in the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def to_bookmark(name: str, content: str) -> str:
    """Runs that lead to a bookmark of the same document."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{content}</w:hyperlink>'
