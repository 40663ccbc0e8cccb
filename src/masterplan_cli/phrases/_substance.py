"""Whether a text says something: what is left of it once its empty words are taken away."""

import re
from collections.abc import Iterator, Sequence

from masterplan_cli.phrases._lexicon import Lexicon, lexicon
from masterplan_cli.phrases._words import Word, clauses, words

_WHO = re.compile(r"pe(?:[lr]|m|n|ng|ny)?\w{4,}")
"""Who does what the root says: `perawat`, `pengajar`."""
_EMPTY_FIGURE = re.compile(r"(?:19|20)\d\d|0+")
"""A year, and a nought."""
_DERIVED = re.compile(
    r"(?:ke|pe[lr]?|pem|pen|peng|peny)\w{3,}an(?:nya)?|(?:di|ter|ber|memper|mem|men|meng|meny|me(?=[lmnrwy]))\w{3,}"
    r"|\w{4,}(?:isasi|itas)(?:nya)?"
)
"""Verbs and what is made of verbs and qualities: such a word alone names nobody, nothing and no place."""


def says_nothing(text: str, empty: Sequence[Lexicon], *, one_in: int = 3) -> bool:
    """Whether every clause of a text is made of empty words: no figure, no name, no thing and nobody.

    One in so many words may be a verb, or what is made of one, that no lexicon knows; none where that is 0.
    """
    in_capitals = _is_title(text)
    return all(_is_empty(text, clause, empty, one_in, in_capitals=in_capitals) for clause in clauses(text))


def has_figure(text: Sequence[Word]) -> bool:
    """Whether words hold a figure or a numeral; a year and a nought are none."""
    return any(word.form[0].isdigit() and not _EMPTY_FIGURE.fullmatch(word.form) for word in text) or bool(
        lexicon("numerals").first(text)
    )


def _is_empty(text: str, clause: Sequence[Word], empty: Sequence[Lexicon], one_in: int, *, in_capitals: bool) -> bool:
    if has_figure(clause):
        return False
    rest = [word for word in _rest(clause, empty) if len(word.form) > 1 and not _EMPTY_FIGURE.fullmatch(word.form)]
    if any(not _is_derived(word.form) for word in rest):
        return False
    if not in_capitals and any(text[word.start].isupper() for word in rest if word.start > 0):
        return False
    return not rest or (one_in > 0 and len(rest) * one_in <= len(clause))


def _rest(clause: Sequence[Word], empty: Sequence[Lexicon]) -> Iterator[Word]:
    """The words of a clause that are in no phrase of these lexicons."""
    index = 0
    while index < len(clause):
        length = max(kind.length(clause, index) for kind in empty)
        if not length or (length == 1 and _is_telling(clause[index].form, empty)):
            yield clause[index]
        index += length or 1


def _is_telling(form: str, empty: Sequence[Lexicon]) -> bool:
    """Whether a word names something or somebody and only shares its root with an empty one: `perusahaan`, `perawat`."""
    names = lexicon("telling").has(form) or (_WHO.fullmatch(form) is not None and not form.endswith(("an", "i", "nya")))
    return names and not any(kind.knows(form) for kind in empty)


def _is_derived(form: str) -> bool:
    return _DERIVED.fullmatch(form) is not None and not lexicon("telling").has(form)


def _is_title(text: str) -> bool:
    """Whether all longer words of a text begin with capitals, so that these name nothing."""
    return not any(text[word.start].islower() for word in words(text) if word.end - word.start > 3)
