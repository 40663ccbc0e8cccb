"""What words have in common: `melayani`, `pelayanan` and `layanan` have one root."""

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
    "isasi asi us ansi ensi ivitas ilitas alitas itas atif itif if tis is isme ik si an el en al".split()
)
"""Endings of loan words that change with the part of speech: `inovasi`, `inovatif`."""

_SHORTEST = 4


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
