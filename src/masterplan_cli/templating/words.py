"""The vocabulary of documents, in which a region may replace single words."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from string import Formatter
from typing import Any

from masterplan_cli.diagnostics import Diagnostic, Route
from masterplan_cli.language import Language, Text
from masterplan_cli.templating.kinds import UNKNOWN_WORD
from masterplan_cli.templating.sources import LARGEST_TEMPLATE, Sources, read_bytes

_UNKNOWN = Text(id="Kata `{word}` tidak ada dalam kosakata dokumen.", en="Documents have no word `{word}`.")
_WORDS_WANTED = Text(id="`{word}` harus memuat kata-kata, bukan satu teks.", en="`{word}` holds words, not one text.")
_TEXT_WANTED = Text(id="Kata `{word}` harus berupa satu teks.", en="Word `{word}` must be one text.")
_PAIRS_WANTED = Text(
    id="Tanda kurung kurawal pada kata `{word}` tidak berpasangan.", en="The braces in word `{word}` do not pair."
)
_NEVER_FILLED = Text(
    id="Kata `{word}` memuat `{mark}`, yang tidak pernah diisi.",
    en="Word `{word}` has `{mark}`, which nothing fills in.",
)


class Words:
    """Words by name: `words.programme.title`. A name that is not there is an error, never nothing."""

    __slots__ = ("_entries", "_route")

    def __init__(self, entries: Mapping[str, Any], route: tuple[str, ...] = ()) -> None:
        """`entries` are texts and further mappings of such."""
        self._entries = {
            name: Words(entry, (*route, name)) if isinstance(entry, Mapping) else entry
            for name, entry in entries.items()
        }
        self._route = route

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._entries:
            raise AttributeError(".".join((*self._route, name)))
        return self._entries[name]

    def __getitem__(self, name: str) -> Any:
        return self._entries[name]

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"words{''.join(f'.{step}' for step in self._route)}"


def words_of(sources: Sources, language: Language) -> tuple[Words, tuple[Diagnostic, ...]]:
    """The shipped words with the region's in place of theirs, and what of the region's cannot be used."""
    from masterplan_cli.source import read

    name = f"words/{language.value}.yaml"
    shipped, wrong = read(f"shipped/{name}", (sources.shipped / name).read_bytes())
    if wrong:
        raise ValueError(f"the shipped words cannot be read: {wrong[0].message.en}")
    path = sources.find(name)
    if path is None or not sources.is_region(str(path)):
        return Words(_mapping(shipped.data)), ()
    region, unreadable = read(sources.label(str(path)), read_bytes(path, LARGEST_TEMPLATE))
    replacement = _Replacement(region)
    entries = replacement.over(_mapping(shipped.data), region.data or {}, ())
    return Words(entries), (*unreadable, *replacement.diagnostics)


def _mapping(data: object) -> Mapping[str, Any]:
    return data if isinstance(data, Mapping) else {}


class _Replacement:
    """Puts a region's words over the shipped ones and collects those that do not fit."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self.diagnostics: list[Diagnostic] = []

    def over(self, shipped: Mapping[str, Any], region: object, route: Route) -> dict[str, Any]:
        """The words of one mapping."""
        merged = dict(shipped)
        if not isinstance(region, Mapping):
            self._tell(route, _WORDS_WANTED)
            return merged
        for name, word in region.items():
            step = (*route, name)
            if name not in shipped:
                self._unknown(step, shipped)
            elif isinstance(shipped[name], Mapping):
                merged[name] = self.over(shipped[name], word, step)
            elif self._fits(shipped[name], word, step):
                merged[name] = word
        return merged

    def _fits(self, shipped: str, word: object, route: Route) -> bool:
        if not isinstance(word, str):
            self._tell(route, _TEXT_WANTED)
            return False
        known, used = placeholders(shipped) or frozenset(), placeholders(word)
        if used is None:
            self._tell(route, _PAIRS_WANTED)
            return False
        for name in sorted(used - known):
            near = get_close_matches(name, sorted(known), 1)
            self._tell(route, _NEVER_FILLED, f"{{{near[0]}}}" if near else "", mark=f"{{{name}}}")
        return used <= known

    def _unknown(self, route: Route, siblings: Mapping[str, Any]) -> None:
        *before, name = map(str, route)
        near = get_close_matches(name, siblings, 1)
        self._tell(route, _UNKNOWN, ".".join((*before, *near)) if near else "", key=True)

    def _tell(self, route: Route, message: Text, near: str = "", *, mark: str = "", key: bool = False) -> None:
        told = message.fill(word=".".join(map(str, route)) or "words", mark=mark)
        place = self._source.place(route, key=key)
        self.diagnostics.append(Diagnostic(place, UNKNOWN_WORD, told, help=did_you_mean(near) if near else None))


def placeholders(word: str) -> frozenset[str] | None:
    """Names between braces in a word; None where the braces do not pair."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(word) if name is not None)
    except ValueError:
        return None


def did_you_mean(near: str) -> Text:
    """The help that offers one word."""
    return Text(id=f"Maksud Anda `{near}`?", en=f"Did you mean `{near}`?")
