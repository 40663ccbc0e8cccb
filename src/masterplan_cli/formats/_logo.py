"""The region's logo as all formats show it: looked through and written anew, once."""

from collections.abc import Iterator
from contextlib import contextmanager

from masterplan_cli.cache import kept, makers
from masterplan_cli.child import Refused, child
from masterplan_cli.documents import Edition
from masterplan_cli.pictures import MOST_BYTES, Picture, picture, read
from masterplan_cli.templating import Unusable
from masterplan_cli.templating.brought import Brought
from masterplan_cli.templating.kinds import UNUSABLE_PICTURE


def logo(edition: Edition) -> Picture | None:
    """The picture, if the region has one. Raises `Unusable` for what is none, or holds what no picture may."""
    found = edition.templates.logo()
    with at_logo(edition):
        return _cleaned(found) if found else None


@contextmanager
def at_logo(edition: Edition) -> Iterator[None]:
    """Turn what is refused in here into a finding at the region's logo, if it has one: raises `Unusable`."""
    try:
        yield
    except Refused as refused:
        if (found := edition.templates.logo()) is None:
            raise
        raise Unusable([found.unusable(UNUSABLE_PICTURE, refused)]) from refused


def _cleaned(found: Brought) -> Picture:
    kind, content = found.path.suffix[1:], found.content(MOST_BYTES)

    def look_through() -> bytes:
        made = read(kind, child().ask(picture, {"kind": kind}, content))
        return f"{made.width} {made.height}\n".encode() + made.content

    size, _, written = kept("logo", (kind.encode(), content, makers("pictures")), look_through).partition(b"\n")
    width, height = map(float, size.split())
    return Picture(kind, written, width, height)
