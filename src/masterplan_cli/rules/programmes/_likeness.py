"""How alike texts are once everything that all programmes say is taken away."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from masterplan_cli.phrases import Kin

_STOP_WORDS = frozenset(
    "yang dan di ke dari untuk pada dengan dalam oleh serta atau bagi para sebagai adalah ini itu agar secara antara melalui "
    "terhadap hingga sampai juga akan dapat sehingga tersebut setiap tiap".split()
)
_BOILERPLATE = frozenset(
    "program kegiatan subkegiatan inovasi pengembangan peningkatan penguatan pembangunan pemberdayaan penyelenggaraan "
    "pelaksanaan pengelolaan penyediaan optimalisasi percepatan pembinaan fasilitasi implementasi penerapan mengembangkan "
    "meningkatkan menguatkan membangun memberdayakan menyelenggarakan melaksanakan mengelola menyediakan mempercepat "
    "berbasis terpadu terintegrasi cerdas smart digital kabupaten kota daerah".split()
)
"""Words that stand in the name of any programme and tell none from another."""
_FEW = 500
"""So many programmes are all compared with one another."""

_COMPARED, _OF_A_WORD = 200, 50
"""Of more, each is compared with about so many, at most so many for each of its words."""

_LONGEST = 1000
"""Signs of a name or description that are compared."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """A later text and the earlier one that it is most like."""

    index: int
    other: int
    score: float
    """Of a hundred."""


@dataclass(frozen=True, slots=True)
class Described:
    """A name and a description, ready to compare: their telling words, sorted."""

    name: str
    description: str
    whole: str


def described(kin: Kin, name: str, description: str | None) -> Described:
    """A name and its description without case, affixes, stop words, boilerplate and order."""
    called, said = (_telling(kin, text[:_LONGEST]) for text in (name, description or ""))
    return Described(_sorted(called), _sorted(said), _sorted([*called, *said]))


def likenesses(texts: Sequence[Described], threshold: float) -> Iterator[Likeness]:
    """Each text that is this much like an earlier one.

    Two texts are as alike as all their words are, or as their names and descriptions are on average: so a copied
    description under another name counts, and so does one name over two wordings.
    """
    from rapidfuzz import fuzz, process  # only a plan with programmes pays for it

    # An average reaches the threshold only where neither half is further below it than the other can be above.
    floor = max(0.0, 2 * threshold - 100)
    candidates = _Candidates(texts)
    for index, text in enumerate(texts):
        earlier = candidates.before(index)
        wholes, names = ({other: getattr(texts[other], part) for other in earlier} for part in ("whole", "name"))
        alike = process.extract(text.whole, wholes, scorer=fuzz.ratio, score_cutoff=threshold, limit=None)
        found = {other: score for _, score, other in alike}
        for _, score, other in process.extract(text.name, names, scorer=fuzz.ratio, score_cutoff=floor, limit=None):
            described_both = text.description and texts[other].description
            said = fuzz.ratio(text.description, texts[other].description) if described_both else score
            found[other] = max(found.get(other, 0.0), (score + said) / 2)
        best = min(found, key=lambda other: (-found[other], other), default=None)
        if best is not None and found[best] >= threshold:
            yield Likeness(index, best, found[best])


class _Candidates:
    """The earlier texts that one is compared with: all of them in any real plan, else those with its rarest words."""

    def __init__(self, texts: Sequence[Described]) -> None:
        self._few = len(texts) <= _FEW
        self._words = [] if self._few else [text.whole.split() for text in texts]
        self._texts_with: dict[str, list[int]] = {}
        for index, words in enumerate(self._words):
            for word in words:
                self._texts_with.setdefault(word, []).append(index)

    def before(self, index: int) -> Sequence[int]:
        """Numbers of earlier texts, in their order."""
        if self._few:
            return range(index)
        found: set[int] = set()
        for word in sorted(self._words[index], key=lambda word: (len(self._texts_with[word]), word)):
            with_word = self._texts_with[word]
            end = bisect_left(with_word, index)
            found.update(with_word[max(end - _OF_A_WORD, 0) : end])
            if len(found) >= _COMPARED:
                break
        return sorted(found)


def _telling(kin: Kin, text: str) -> list[str]:
    words = _WORD.findall(text.casefold())
    telling = [word for word in words if word not in _STOP_WORDS and word not in _BOILERPLATE]
    return [kin.first(word) for word in telling or words]


def _sorted(words: list[str]) -> str:
    return " ".join(sorted(set(words)))
