"""The region's logo, for the cover."""

from masterplan_cli.documents import Edition
from masterplan_cli.formats import _logo
from masterplan_cli.formats.docx.pictures import Drawer, Picture


def logo(edition: Edition, drawer: Drawer) -> Picture | None:
    """The picture of `templates/logo.svg` or `logo.png`, if there is one. Raises `Unusable` for what is no picture."""
    found = _logo.logo(edition)
    if found is None:
        return None
    if found.kind == "png":
        return Picture("logo", found.content)
    with _logo.at_logo(edition):
        return drawer.drawn("logo", found.content.decode(), is_ours=False)
