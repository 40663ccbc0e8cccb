"""Where Indonesian words may be divided: Typst knows the rules of many languages, but not of this one."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

SOFT = "\u00ad"
_LETTERS = re.compile(r"(?<![^\W\d_])[a-z]+(?![^\W\d_])")  # no names: they begin with a capital
_V, _C = "[aiueo]", "[^aiueo]"
_BREAK = re.compile(
    rf"(?<={_V})(?=(?:ng|ny|sy|kh|{_C}){_V})"  # ma-sya-ra-kat: two letters for one sound stay together
    rf"|(?<={_V}ng)(?=(?![gs]){_C}{_V})"  # pem-bang-kit
    rf"|(?<={_V}n)(?=(?![gy]){_C}{_V})"  # pen-du-duk
    rf"|(?<={_V}[ks])(?=(?![hy]){_C}{_V})"  # pas-ti
    rf"|(?<={_V}(?![nks]){_C})(?={_C}{_V})",  # per-tum-buh-an
    re.IGNORECASE,
)
# What ends in -an is divided before it or not at all: neither `pemerinta-han` nor `pendidi-kan`, but `bang-kan`.
_SUFFIX = re.compile(r"(?:ng|ny|sy|kh|[^aiueok]|(?<=[aiueo])k)an", re.IGNORECASE)
_SHORTEST, _LEFT, _RIGHT = 8, 3, 3  # letters: of a word, and of what stands before and after the hyphen


@dataclass(slots=True)
class Hyphens:
    """Soft hyphens for a text that is set twice, so that only those stay in it at which a line really ends.

    A soft hyphen in the middle of a line is not seen, but searching and copying would meet it.
    """

    chosen: Collection[int] | None = None
    """The places, by their number in the document, where a word is divided; None where that is not known yet."""
    count: int = 0
    """How many places there were so far."""

    def parts(self, text: str) -> Iterator[str]:
        """The text in pieces, a place where a line may end between each two; one piece once the places are known."""
        pieces = divided(text).split(SOFT)
        first, self.count = self.count, self.count + len(pieces) - 1
        if self.chosen is None:
            yield from pieces
            return
        signs = (SOFT if first + at in self.chosen else "" for at in range(len(pieces) - 1))
        yield "".join(piece + sign for piece, sign in zip(pieces, (*signs, ""), strict=True))


def divided(text: str) -> str:
    """The text with a soft hyphen wherever a long word may be divided."""
    return _LETTERS.sub(lambda word: SOFT.join(_parts(word[0])), text)


def _parts(word: str) -> list[str]:
    if len(word) < _SHORTEST:
        return [word]
    places = (found.start() for found in _BREAK.finditer(word))
    kept = [at for at in places if _LEFT <= at <= len(word) - _RIGHT and not _SUFFIX.fullmatch(word, at)]
    return [word[start:end] for start, end in zip([0, *kept], [*kept, len(word)], strict=True)]
