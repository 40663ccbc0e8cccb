"""Where Indonesian words may be divided: Typst knows the rules of many languages, but not of this one."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

SOFT = "\u00ad"
_LETTERS = re.compile(r"(?<![^\W\d_])[a-z]+(?![^\W\d_])")  # no names: they begin with a capital
_V, _C, _TWO = "[aiueo]", "[^aiueo]", "(?:ng|ny|sy|kh)"  # a vowel, a consonant, two letters for one sound
_NEXT = f"(?:ny|{_C}){_V}"
_PAIR = "[bcdfgkpt][rl]"
_BREAK = re.compile(
    "(?!(?<=[bcdfgkpt])[rl])(?:"  # neither `demok-rasi` nor `demo-krasi`: both are taught
    rf"(?<={_V})(?=(?:{_TWO}|{_C}){_V})"  # ma-sya-ra-kat: two letters for one sound stay together
    rf"|(?<={_V}ng)(?={_NEXT})"  # pem-bang-kit
    rf"|(?<={_V}n)(?=ny{_V}|(?![gy]){_C}{_V})"  # pen-du-duk, la-por-an-nya
    rf"|(?<={_V}[ks])(?=ny{_V}|(?![hy]){_C}{_V})"  # pas-ti
    rf"|(?<={_V}(?![nks]){_C})(?={_NEXT})"  # per-tum-buh-an
    rf"|(?<={_V}[klmr])(?={_PAIR}{_V})|(?<={_V}n)(?=(?!g){_PAIR}{_V}))"  # in-fra
)
# What ends in -an or -i is divided before it or not at all: neither `pemerinta-han` nor `dampi-ngi`, but `bang-kan`.
_SUFFIX = re.compile(rf"(?:{_TWO}|[^aiueok]|(?<={_V})k)(?:an|i|ani)(?:nya|lah|kah|pun)?")
_PREFIX = re.compile(
    rf"(?:(?:di|ke|se|mem|pem|keber|diper)?(?:ber|per|ter)|inter|antar|super|hiper"
    rf"|(?:di|ke|se|ber|ter|mem)?(?:meng|peng)|di|ke|se)(?={_V})"
)
"""Before a vowel its last sound is not torn off, nor does the vowel stay alone with it: `diper-oleh`, but no `kea-manan`."""
_WHOLE = re.compile(r"posyandu|perbankan|[qx]|ck|ph|sh|th|ee|oo|[^aiueo]e$|ments?$|ts$")
"""Short for two words; of the stem `bank`; letters by which a word is not Indonesian."""
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
    if len(word) < _SHORTEST or _WHOLE.search(word):
        return [word]
    prefix = _PREFIX.match(word)
    torn = (prefix.end() - 2, prefix.end() - 1, prefix.end() + 1) if prefix else ()
    places = [found.start() for found in _BREAK.finditer(word) if found.start() not in torn]
    kept = [at for at in places if _LEFT <= at <= len(word) - _RIGHT and not _SUFFIX.fullmatch(word, at)]
    return [word[start:end] for start, end in zip([0, *kept], [*kept, len(word)], strict=True)]
