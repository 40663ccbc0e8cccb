"""Words of a vision: those that say something, and those that every vision has."""

import re
from collections.abc import Iterable

_EMPTY = frozenset(
    "ada adalah agar akan antara atas atau bagi bagian bahwa baik berbasis bersama dalam dan dapat dari demi dengan di "
    "guna hingga ini itu juga kami ke kepada kita lebih lewat maka melalui menjadi menuju mewujudkan oleh pada para "
    "sampai sebagai secara segala sehingga seluruh semua serta setiap suatu tahun tanpa tentang terhadap terwujudnya "
    "tersebut tetap untuk yang "
    "daerah kabupaten kota masyarakat pembangunan pemerintah pemerintahan rakyat warga wilayah "
    "city smart visi".split()
)
"""Words that every vision of a region can have."""


def every_word(text: str) -> tuple[str, ...]:
    """All words of a text in small letters."""
    return tuple(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))


def words(text: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """The words of a text that say something, in small letters; `names` are left out too."""
    empty = _EMPTY.union(word for name in names for word in every_word(name))
    return tuple(word for word in every_word(text) if word not in empty and len(word) > 2)
