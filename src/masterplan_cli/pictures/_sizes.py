"""How large a picture may say that it is, before anything in it is unpacked."""

from masterplan_cli.child import Refused
from masterplan_cli.language import Text

MOST_ALONG = 10_000
MOST_PIXELS = 25_000_000
"""A square of 5,000: more than a printed page can show."""

_TOO_LARGE = Text(
    id="berukuran {width} × {height} piksel; paling banyak {pixels} juta piksel dan {along} piksel per sisi",
    en="has {width} × {height} pixels; at most {pixels} million pixels and {along} pixels a side",
)
_SMALLER = Text(id="Perkecil gambarnya, lalu simpan lagi.", en="Make the picture smaller and save it again.")
_NOTHING = Text(id="tidak berukuran: lebar atau tingginya nol", en="has no size: its width or height is zero")
_BROKEN = Text(id="terpotong atau rusak ({what})", en="is cut off or damaged ({what})")
_AGAIN = Text(id="Salin atau simpan lagi dari gambar aslinya.", en="Copy it, or save it, from the original again.")


def expect_size(width: int, height: int) -> None:
    """Raise `Refused` for a size that no book needs."""
    if min(width, height) < 1:
        raise Refused(_NOTHING, _AGAIN)
    if max(width, height) > MOST_ALONG or width * height > MOST_PIXELS:
        reason = _TOO_LARGE.fill(width=width, height=height, pixels=MOST_PIXELS // 1_000_000, along=MOST_ALONG)
        raise Refused(reason, _SMALLER)


def broken(what: str) -> Refused:
    """The refusal of a damaged picture; `what` names the part, as programs call it."""
    return Refused(_BROKEN.fill(what=what), _AGAIN)
