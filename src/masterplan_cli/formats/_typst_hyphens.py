"""Where Indonesian words may be divided, as Typst knows the rules of many languages but not of this one."""

import re

SOFT = "\u00ad"
_LETTERS = re.compile(r"[A-Za-z]+")
_VOWELS = "aiueo"
# One consonant, or two that are written for one sound, goes with the vowel that follows.
_ONSET = rf"(?:ng(?=[{_VOWELS}])|ny|sy|kh|[^{_VOWELS}\W\d])"
_BREAK = re.compile(
    rf"(?<=[{_VOWELS}])(?={_ONSET}[{_VOWELS}])"  # ma-sya-ra-kat
    rf"|(?<=[{_VOWELS}]ng)(?=[^{_VOWELS}gs][{_VOWELS}])"  # pem-bang-kit
    rf"|(?<=[{_VOWELS}][^{_VOWELS}ns])(?=[^{_VOWELS}h][{_VOWELS}])"  # per-tum-buh-an
    rf"|(?<=[{_VOWELS}]n)(?=[^{_VOWELS}gy][{_VOWELS}])"  # pen-du-duk
    rf"|(?<=[{_VOWELS}]s)(?=[^{_VOWELS}y][{_VOWELS}])",  # pas-ti
    re.IGNORECASE,
)
_SHORTEST, _LEFT, _RIGHT = 8, 3, 3


def divided(text: str) -> str:
    """The text with a soft hyphen wherever a long word may be divided."""
    return _LETTERS.sub(lambda word: _divided(word[0]), text)


def _divided(word: str) -> str:
    if len(word) < _SHORTEST or word.isupper():
        return word
    ends = [found.start() for found in _BREAK.finditer(word) if _LEFT <= found.start() <= len(word) - _RIGHT]
    return SOFT.join(word[start:end] for start, end in zip([0, *ends], [*ends, len(word)], strict=True))
