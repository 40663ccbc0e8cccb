"""What somebody probably meant: the known words that are near to a misspelt one."""

import re
from bisect import bisect
from collections.abc import Iterable

_FEW = 300
"""So many known words are all looked at."""

_BESIDE = 40
"""Of more, only so many on either side of where the word would stand among them, read forwards and backwards.

One slip of the pen leaves the beginning or the end as it was, so what was meant stands close by in one of the two.
"""

_LIKELIEST = 8
"""So many are compared in the slower way that tells them apart."""

_LONGEST = 200
"""Signs of a word that can still be a slip of the pen: ids and keys are shorter."""

_LONG = 6
"""Letters of the shortest word in which a wrong one leaves no doubt."""


class Names:
    """Known words that many misspelt ones are compared with, sorted once."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = sorted({word for word in known if len(word) <= _LONGEST})
        self._backwards = sorted(word[::-1] for word in self._known) if len(self._known) > _FEW else []

    def nearest(self, word: str) -> str | None:
        """The known word that somebody probably meant; None when none is near."""
        return next(iter(self._near(word, 1, 0.7)), None)

    def only_near(self, word: str) -> str | None:
        """The one known word that somebody surely meant: the only one that is a single slip of the keyboard away.

        A figure is no slip, `air-1` is not `air-2`; nor is another letter in a short word, `dpu` and `dpp` are two
        offices.
        """
        near = [one for one in self._beside(word) if _slipped(word, one)]
        return near[0] if len(near) == 1 else None

    def _near(self, word: str, most: int, cutoff: float) -> list[str]:
        from difflib import get_close_matches  # only a mistake pays for it

        if len(word) > _LONGEST:
            return []
        return get_close_matches(word, self._candidates(word, cutoff), n=most, cutoff=cutoff)

    def _candidates(self, word: str, cutoff: float) -> list[str]:
        """The likeliest of those that can be near at all: the quick measure is never below that of `difflib`."""
        from rapidfuzz import process
        from rapidfuzz.distance.Indel import normalized_similarity

        looked_at = self._beside(word)
        near = process.extract(word, looked_at, scorer=normalized_similarity, score_cutoff=cutoff, limit=_LIKELIEST)
        return [name for name, _, _ in near]

    def _beside(self, word: str) -> list[str]:
        """All known words where they are few, else those beside which it would stand."""
        if not self._backwards:
            return self._known
        forwards, backwards = _around(word, self._known), _around(word[::-1], self._backwards)
        return sorted({*forwards, *(name[::-1] for name in backwards)})


def _around(word: str, known: list[str]) -> list[str]:
    middle = bisect(known, word)
    return known[max(middle - _BESIDE, 0) : middle + _BESIDE]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that somebody probably meant; None when none is near."""
    return Names(known).nearest(word)


def only_near(word: str, known: Iterable[str]) -> str | None:
    """The one known word that somebody surely meant; None when two are near, or none."""
    return Names(known).only_near(word)


def _slipped(word: str, meant: str) -> bool:
    """Whether two letters are swapped, one is doubled, or in a longer word one is added, left out or another one."""
    if abs(len(word) - len(meant)) > 1 or word == meant or _figures(word) != _figures(meant):
        return False
    start = _alike(word, meant)
    end = _alike(word[start:][::-1], meant[start:][::-1])
    wrong, right = word[start : len(word) - end], meant[start : len(meant) - end]
    if len(word) == len(meant) == start + end + 2:
        return wrong == right[::-1]
    doubled = start > 0 and (wrong or right) == word[start - 1]
    return len(wrong) <= 1 and len(right) <= 1 and (len(meant) >= _LONG or (doubled and len(word) != len(meant)))


def _alike(one: str, other: str) -> int:
    """How many letters two words share at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (left, right) in pairs if left != right), min(len(one), len(other)))


def _figures(word: str) -> list[str]:
    return re.findall(r"\d+", word)
