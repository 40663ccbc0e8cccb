"""Words of a vision and what they have in common: `melayani`, `pelayanan` and `layanan` have one root."""

import re
from collections.abc import Iterable
from functools import cache

_PREFIXES = tuple(
    (re.compile(prefix), letters)
    for prefix, letters in (
        (r"[mp]e(?=[lmnrwy])", ""),
        (r"[mp]em(?=[bfvp])", ""),
        (r"[mp]em(?=[aiueo])", "p"),
        (r"[mp]en(?=[cdjstz])", ""),
        (r"[mp]en(?=[aiueo])", "t"),
        (r"[mp]eny(?=[aiueo])", "s"),
        (r"[mp]eng(?=[aghikueo])", ""),
        (r"[mp]eng(?=[aiueo])", "k"),
        (r"(?:be[lr]|di|ke|pe[lr]|se|ter)", ""),
    )
)
"""What stands before a root, and the letter of the root that it swallows."""

_SUFFIXES = ("kan", "an", "i", "nya")
_LOAN_ENDINGS = tuple(
    "isasi asi ansi ensi ivitas ilitas alitas itas atif itif if tis is isme ik si an el en al".split()
)
"""Endings of loan words that change with the part of speech: `inovasi`, `inovatif`."""

_SHORTEST = 4

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


@cache
def roots(word: str) -> frozenset[str]:
    """Everything that can be the root of a word, the word itself included; no dictionary decides between them."""
    found: set[str] = set()
    waiting = [word]
    while waiting:
        form = waiting.pop()
        if form not in found and (len(form) >= _SHORTEST or form == word):
            found.add(form)
            waiting += _without_prefix(form) + _without_suffix(form)
    return frozenset(found | {stem for form in found for stem in _without_loan_ending(form)})


def akin(one: str, other: str) -> bool:
    """Whether two words can come from one root."""
    return not roots(one).isdisjoint(roots(other))


def shared(some: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """Those of the first words that have a root in common with any of the others."""
    known = frozenset(root for word in others for root in roots(word))
    return tuple(word for word in some if not roots(word).isdisjoint(known))


def _without_prefix(form: str) -> list[str]:
    found = ((prefix.match(form), letters) for prefix, letters in _PREFIXES)
    return [letters + form[match.end() :] for match, letters in found if match]


def _without_suffix(form: str) -> list[str]:
    return [form.removesuffix(suffix) for suffix in _SUFFIXES if form.endswith(suffix)]


def _without_loan_ending(form: str) -> list[str]:
    stems = (form.removesuffix(ending) for ending in _LOAN_ENDINGS if form.endswith(ending))
    return [f"{stem}-" for stem in (form, *stems) if len(stem) >= _SHORTEST]
