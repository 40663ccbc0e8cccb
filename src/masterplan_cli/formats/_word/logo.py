"""The region's logo, for the cover: a file of its folder of templates that fetches nothing from elsewhere."""

import re

from masterplan_cli.diagnostics import Rejected
from masterplan_cli.documents import Edition
from masterplan_cli.formats._word.pictures import Drawer, Picture
from masterplan_cli.language import Text

_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
_REFERENCE = re.compile(r"""\bhref\s*=\s*["'](?!\s*(?:#|data:image/(?:png|jpeg);))""")


def logo(edition: Edition, drawer: Drawer) -> Picture | None:
    """The picture of `templates/logo.svg` or `logo.png`, if there is one. Raises `Rejected` for what is no picture."""
    found = edition.templates.logo()
    if found is None:
        return None
    name, content = found
    try:
        return _picture(name, content, drawer)
    except ValueError as error:
        sentence = Text(id=f"`templates/{name}` tidak dapat digambar.", en=f"`templates/{name}` cannot be drawn.")
        raise Rejected(sentence) from error


def _picture(name: str, content: bytes, drawer: Drawer) -> Picture:
    if name.endswith(".png"):
        made = Picture("logo", content)
        if not content.startswith(_PNG) or len(content) < 24 or 0 in made.size:
            raise ValueError("no PNG")
        return made
    svg = content.decode()
    if "<!DOCTYPE" in svg or _REFERENCE.search(svg):
        raise ValueError("it refers to something outside")
    return drawer.drawn("logo", svg)
