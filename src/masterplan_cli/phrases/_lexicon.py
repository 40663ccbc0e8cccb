"""Lexicons: phrases by what they mean, kept in data files that need no Python to extend."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from masterplan_cli.phrases._roots import roots
from masterplan_cli.phrases._words import Word, words
from masterplan_cli.source import read

_FOLDER = Path(__file__).parent / "lexicons"

Phrase = tuple[str, ...]


class Lexicon:
    """Phrases that mean one sort of thing, and longer phrases that hold one of them and mean another."""

    __slots__ = ("_exact", "_excepted", "_inflected")

    def __init__(self, exact: Iterable[str], inflected: Iterable[str] = (), excepted: Iterable[str] = ()) -> None:
        self._exact = _by_first(exact)
        self._inflected = _by_first(inflected)
        self._excepted = _by_first(excepted)

    def with_changes(self, added: Iterable[str], excepted: Iterable[str]) -> "Lexicon":
        """The same with a region's own phrases, and without those that it excepts."""
        changed = Lexicon(())
        changed._exact = _joined(self._exact, _by_first(added))
        changed._inflected = self._inflected
        changed._excepted = _joined(self._excepted, _by_first(excepted))
        return changed

    def length(self, text: Sequence[Word], index: int) -> int:
        """How many words from `index` on are a phrase of this lexicon: the longest, 0 where there is none."""
        form = text[index].form
        exact = _longest(self._exact.get(form, ()), text, index)
        if not exact and self._inflected:
            exact = max((_longest(self._inflected.get(root, ()), text, index) for root in roots(form)), default=0)
        if not exact or _longest(self._excepted.get(form, ()), text, index) >= exact:
            return 0
        return exact

    def has(self, form: str) -> bool:
        """Whether a word alone is a phrase of this lexicon; those with any affix are not looked for."""
        return (form,) in self._exact.get(form, ())

    def knows(self, form: str) -> bool:
        """Whether a word alone is written in this lexicon, as a phrase or as the root of others."""
        return self.has(form) or (form,) in self._inflected.get(form, ())

    def begins(self, word: Word) -> bool:
        """Whether a phrase may begin with this word; those with any affix are not looked for."""
        return word.form in self._exact

    def spans(self, text: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Every phrase of this lexicon in a text, by its first word and the one after its last."""
        index = 0
        while index < len(text):
            length = self.length(text, index)
            if length:
                yield index, index + length
            elif skipped := _longest(self._excepted.get(text[index].form, ()), text, index):
                index += skipped - 1
            index += length or 1

    def first(self, text: Sequence[Word]) -> tuple[int, int] | None:
        """The first phrase of this lexicon in a text."""
        return next(self.spans(text), None)

    def covers(self, text: Sequence[Word]) -> bool:
        """Whether a text consists of phrases of this lexicon and of nothing else."""
        return sum(end - start for start, end in self.spans(text)) == len(text)


@cache
def lexicon(name: str) -> Lexicon:
    """A lexicon that the program carries."""
    written = groups(name)
    return Lexicon(
        (phrase for group in written if not group.get("inflected") for phrase in group.get("words", ())),
        (phrase for group in written if group.get("inflected") for phrase in group.get("words", ())),
        (phrase for group in written for phrase in group.get("except", ())),
    )


def groups(name: str) -> list[dict[str, Any]]:
    """The groups of a lexicon that the program carries, as they are written."""
    file = _FOLDER / f"{name}.yaml"
    source, diagnostics = read(file.name, file.read_bytes())
    if diagnostics or not isinstance(source.data, dict):
        raise ValueError(f"the shipped lexicon {name} does not read: {diagnostics}")
    found: Any = source.data["groups"]
    return list(found)


def _by_first(phrases: Iterable[str]) -> Mapping[str, tuple[Phrase, ...]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        forms = tuple(word.form for word in words(phrase))
        if forms:
            found.setdefault(forms[0], []).append(forms)
    return {first: tuple(sorted(several, key=len, reverse=True)) for first, several in found.items()}


def _joined(
    some: Mapping[str, tuple[Phrase, ...]], others: Mapping[str, tuple[Phrase, ...]]
) -> Mapping[str, tuple[Phrase, ...]]:
    return {
        first: tuple(sorted((*some.get(first, ()), *others.get(first, ())), key=len, reverse=True))
        for first in (*some, *others)
    }


def _longest(phrases: Iterable[Phrase], text: Sequence[Word], index: int) -> int:
    for phrase in phrases:
        rest = phrase[1:]
        if len(rest) < len(text) - index and all(text[index + step].form == form for step, form in enumerate(rest, 1)):
            return len(phrase)
    return 0
