"""Words of a vision: those that say where it goes, and those that every vision has."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import groups, lexicon, roots
from masterplan_cli.reference.regions import regions

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ACRONYM = re.compile(r"\([A-Z]{2,8}\)")
_OPENER = re.compile(r"ter\w+nya\Z")
"""`Terwujudnya`, `terciptanya`: that something comes about says nothing of what."""
_ACT = re.compile(r"me(?:[lmnrwy]|ng|ny)\w+\Z")
_LINK = re.compile(r"ber\w+\Z")
_PREPOSITIONS = frozenset(("pada", "di", "dari", "kepada", "atas", "dengan", "ke", "bersama"))
_SHORTEST = 3


def every_word(text: str) -> tuple[str, ...]:
    """All words of a text in small letters."""
    return tuple(_WORD.findall(text.casefold()))


def names_of(plan: Masterplan) -> tuple[str, ...]:
    """What the region of a plan is called, in full, for short, and its province."""
    if not plan.region:
        return ()
    official = regions().get(plan.region.code)
    also = official.also if official and official.name == plan.region.name else ()
    return (plan.region.name, plan.region.province, *also)


def words(text: str, names: Sequence[str] = ()) -> tuple[str, ...]:
    """The words of a text that say where it goes, in small letters; `names` are left out too."""
    return tuple(_telling(_ACRONYM.sub(" ", _without(text, names))))


def _without(text: str, names: Sequence[str]) -> str:
    """A text without these names; a mark stands for each, so that what stood before it is still followed by something."""
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?i)\b{re.escape(name)}\b", _NAME, text)
    return text


_NAME = "§"


def _telling(text: str) -> Iterator[str]:
    found = list(re.finditer(rf"{_WORD.pattern}|{_NAME}", text.casefold()))
    fillers = lexicon("vision_fillers")
    for index, match in enumerate(found):
        word = match[0]
        if (
            word == _NAME
            or len(word) < _SHORTEST
            or fillers.has(word.removesuffix("nya"))
            or fillers.has(word)
            or _OPENER.match(word)
        ):
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        if after and text[match.end() : after.start()] == " " and _leads_on(word, after[0]):
            continue
        yield word


def _leads_on(word: str, after: str) -> bool:
    """Whether a word only leads to the next: a verb before its object, or before a preposition (`berakar pada`)."""
    if _LINK.match(word):
        return after in _PREPOSITIONS
    return _ACT.match(word) is not None and (after == _NAME or not lexicon("function_words").has(after))


def themes(written: Sequence[str]) -> frozenset[int]:
    """What these words aim at, by the numbers of the themes."""
    known = _themes()
    return frozenset(number for word in written for root in roots(word) for number in known.get(root, ()))


@cache
def _themes() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, group in enumerate(groups("vision_themes")):
        for word in group["words"]:
            found[word] = (*found.get(word, ()), number)
    return found
