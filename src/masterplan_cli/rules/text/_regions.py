"""Where a text names a province, kabupaten or kota."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from masterplan_cli.phrases import lexicon
from masterplan_cli.reference.regions import Region, regions

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

_LONGEST = 5
"""Words in the longest name: Penukal Abab Lematang Ilir has four."""

_PREFIX = 4
_BEGINNING = re.compile(r"\b[A-Z][^\W\d_]{0,3}")
"""The first letters of a word with a capital; no official name begins with any but these letters."""

_KINDS = {
    word: kind
    for kind, words in {
        "kabupaten": "kabupaten kab pemkab bupati",
        "kota": "kota kotamadya pemkot pemko walikota",
        "provinsi": "provinsi propinsi prov pemprov gubernur",
    }.items()
    for word in words.split()
}
"""Words that make a region of the name after them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A region's name in a text; without a kind word it can be that of several."""

    written: str
    regions: tuple[Region, ...]
    is_certain: bool
    """Whether a kind word stands before it, or the name can be nothing else."""
    has_kind: bool = False
    """Whether a kind word stands before it: `Kabupaten Garut`, `Bupati Garut`."""
    before: str = ""
    """What stands before it in its sentence."""
    after: str = ""
    """What stands after it in its sentence."""
    in_list: bool = False
    """Whether it stands beside another name: `Kendari dan Baubau`, `Sampit–Jakarta`."""


@cache
def regions_by_name() -> Mapping[str, tuple[Region, ...]]:
    """The regions by their names without spaces and hyphens: writers do not agree on those."""
    found: dict[str, list[Region]] = {}
    for region in regions().values():
        for name in (region.name, *region.also):
            found.setdefault(joined(name), []).append(region)
    return {name: tuple(same) for name, same in found.items()}


@cache
def _beginnings() -> frozenset[str]:
    """How names begin: most words of a text are passed over by their first letters."""
    return frozenset(name[:length] for name in regions_by_name() for length in range(1, _PREFIX + 1))


@lru_cache(maxsize=8192)
def mentions(text: str) -> tuple[Mention, ...]:
    """Every whole name of a region in a text, the longest where one holds another."""
    if not _may_name(text):
        return ()
    tokens = list(_TOKEN.finditer(text))
    known, index = regions_by_name(), 0
    found: list[tuple[int, int]] = []
    while index < len(tokens):
        length = _length(text, tokens, index, known)
        if length:
            found.append((index, length))
        index += length or 1
    beside = {
        place
        for left in range(len(found) - 1)
        if _SIDE_BY_SIDE.fullmatch(text, tokens[sum(found[left]) - 1].end(), tokens[found[left + 1][0]].start())
        and not _is_address(tokens, found[left], found[left + 1])
        for place in (left, left + 1)
    }
    return tuple(
        _mention(text, tokens, start, length, in_list=place in beside) for place, (start, length) in enumerate(found)
    )


def _may_name(text: str) -> bool:
    """Whether a text can have a name: most have none, which is quickly seen."""
    capitals = {beginning.casefold() for beginning in _BEGINNING.findall(text)}
    return not (_beginnings().isdisjoint(capitals) and _long_names().isdisjoint(text.split())) or bool(
        _SMALL.search(text)
    )


@cache
def _long_names() -> frozenset[str]:
    """Names of one long word that can be nothing else, even in small letters: `gunungkidul`."""
    return frozenset(
        name.casefold()
        for same in regions_by_name().values()
        for region in same
        for name in (region.name, *region.also)
        if len(name) >= _LONG and " " not in name and not region.is_a_word
    )


_LONG = 7
"""Letters of a name that is surely no other word."""


def _is_address(tokens: list[re.Match[str]], left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether the second name is the province of the first: `Sleman, Daerah Istimewa Yogyakarta`."""
    parts, wholes = (regions_by_name()[_joined_tokens(tokens, *place)] for place in (left, right))
    return any(part.code.startswith(f"{whole.code}.") for part in parts for whole in wholes)


_SMALL = re.compile(
    r"\b(?:kabupaten|kab\.?|pemkab|bupati|kota|pemkot|pemko|provinsi|prov\.?|gubernur|warga|masyarakat|penduduk|rakyat) [a-z]{3}",
    re.IGNORECASE,
)
"""A kind word with a name in small letters after it."""
_SIDE_BY_SIDE = re.compile(
    r"(?:\s*\([^()]{0,40}\))?\s*(?:[-–—/,]|,? (?:dan|serta|atau|maupun|dengan|ke|hingga|sampai|menuju))\s*(?:(?:kabupaten|kab\.?|kota|provinsi)\s+)?",
    re.IGNORECASE,
)


def _length(text: str, tokens: list[re.Match[str]], start: int, known: Mapping[str, tuple[Region, ...]]) -> int:
    """How many words from `start` on are a name; 0 where none is."""
    first = tokens[start][0]
    before = tokens[start - 1][0].casefold() if start else ""
    small = first[0].islower() and (before in _KINDS or before in _PEOPLE or first in _long_names())
    if not (first[0].isupper() or small) or first[:_PREFIX].casefold() not in _beginnings():
        return 0
    joined, longest = "", 0
    for length, token in enumerate(tokens[start : start + _LONGEST], 1):
        if length > 1 and text[tokens[start + length - 2].end() : token.start()] not in (" ", "-"):
            break
        joined += token[0].casefold()
        if joined in known and (token[0][0].isupper() or small):
            longest = length
    if small and longest and any(region.is_a_word for region in known[_joined_tokens(tokens, start, longest)]):
        return 0  # `kota tengah` may be the middle of a town
    if small and before in _PEOPLE and len(_joined_tokens(tokens, start, longest)) < _UNMISTAKABLE:
        return 0  # `warga batu`, `masyarakat paser`
    return longest


_PEOPLE = frozenset(("warga", "masyarakat", "penduduk", "rakyat"))
"""Words before a name in small letters that may be that of a region."""
_UNMISTAKABLE = 5
"""Letters of a name that is hardly another word."""


def _joined_tokens(tokens: list[re.Match[str]], start: int, length: int) -> str:
    return "".join(token[0].casefold() for token in tokens[start : start + length])


def _mention(
    text: str,
    tokens: list[re.Match[str]],
    start: int,
    length: int,
    *,
    in_list: bool,
) -> Mention:
    last = tokens[start + length - 1]
    same = regions_by_name()[_joined_tokens(tokens, start, length)]
    before = _run_before(text, tokens, start)
    kind = _kind(before[-1]) if before else ""
    of_kind = tuple(region for region in same if region.kind == kind)
    begin = tokens[start - 1 if kind else start].start()
    certain = bool(kind) or not (any(region.is_a_word for region in same) or any(map(_names_other_things, before)))
    left, right = _sentence(text, begin, last.end())
    return Mention(text[begin : last.end()], of_kind or same, certain, bool(kind), left, right, in_list)


def _kind(word: str) -> str:
    return "kabupaten" if _SLIP.match(word) else _KINDS.get(word, "")


_SLIP = re.compile(r"k[abeupnt]{6,8}n\Z")
"""`kabuapten`, `kabupten`."""


def _names_other_things(word: str) -> bool:
    return lexicon("named_after").has(word)


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a place of a text, up to the ends of its sentence."""
    first = max(start - _SENTENCE, 0)
    first = max((stop.end() for stop in _STOP.finditer(text, first, start)), default=first)
    stop = _STOP.search(text, end, end + _SENTENCE)
    return text[first:start], text[end : stop.start() if stop else end + _SENTENCE]


_SENTENCE = 300
"""Signs before and after a name that can still be of its sentence."""
_STOP = re.compile(r"[!?;:\n]|(?<=\w{4})(?<!prof)\.(?:\s|\Z)", re.IGNORECASE)
"""A point behind few letters is that of an abbreviation: `Kab.`, `Mgr.`."""


def _run_before(text: str, tokens: list[re.Match[str]], start: int) -> list[str]:
    """The words right before a name that belong to it: with capitals, or what a name can follow."""
    run: list[str] = []
    for index in range(start - 1, -1, -1):
        gap = text[tokens[index].end() : tokens[index + 1].start()]
        word = tokens[index][0]
        if gap not in (" ", ". ", "-") or not (word[0].isupper() or word in _KINDS or _names_other_things(word)):
            break
        if gap == ". " and word.casefold() not in ("kab", "prov", "jl"):
            break
        if word != "Administrasi":
            run.insert(0, word.casefold())
    return run


def joined(name: str) -> str:
    """A name without spaces, hyphens and capitals."""
    return name.replace(" ", "").replace("-", "").casefold()
