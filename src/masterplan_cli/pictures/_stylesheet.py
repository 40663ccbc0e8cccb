"""Style sheets inside a drawing: read into properties of each element, as nothing but properties is kept."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from masterplan_cli.child import Refused
from masterplan_cli.language import Text

_SELECTOR = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)")
_PARTS = re.compile(r"[.#][\w-]+")
_MOST = 500

_UNREADABLE = Text(
    id="memuat `<style>` yang tidak dapat dibaca di `{what}`", en="has a `<style>` that cannot be read at `{what}`"
)
_MANY = Text(id="memuat lebih dari {most} aturan `<style>`", en="has more than {most} rules in `<style>`")
_INLINE = Text(
    id="Simpan lagi dengan gaya sebagai atribut (di Illustrator: CSS Properties, Presentation Attributes).",
    en="Save it again with styles as attributes (in Illustrator: CSS Properties, Presentation Attributes).",
)


@dataclass(frozen=True, slots=True)
class _Rule:
    element: str
    names: frozenset[str]
    """`.class` and `#id` that an element must have."""
    rank: tuple[int, int, int]
    declarations: Mapping[str, str]


class StyleSheet:
    """What style sheets say of elements."""

    def __init__(self, text: str) -> None:
        """Raises `Refused` for more than plain selectors: nothing may be hidden by what is not understood."""
        self._rules: dict[str, list[_Rule]] = {}
        for order, rule in enumerate(_rules(_without_remarks(text))):
            if order >= _MOST:
                raise Refused(_MANY.fill(most=_MOST), _INLINE)
            self._rules.setdefault(max(rule.names, default=rule.element), []).append(rule)

    def of(self, element: str, names: frozenset[str]) -> dict[str, str]:
        """The properties of an element with these `.class` and `#id`."""
        found = [rule for key in (*names, element, "*") for rule in self._rules.get(key, ())]
        fitting = [rule for rule in found if rule.element in {"*", element} and rule.names <= names]
        made: dict[str, str] = {}
        for rule in sorted(fitting, key=lambda rule: rule.rank):
            made |= rule.declarations
        return made


def declared(text: str) -> dict[str, str]:
    """The properties of a `style` attribute or of one rule."""
    made = {}
    for declaration in _without_remarks(text).split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            made[name.strip().lower()] = value.replace("!important", "").strip()
    return made


def _rules(text: str) -> Iterator[_Rule]:
    *rules, rest = text.split("}")
    if rest.strip() or "@" in text or "\\" in text:
        raise _unreadable("@" if "@" in text else rest)
    for at, rule in enumerate(rules):
        selectors, brace, declarations = rule.partition("{")
        if not brace or "{" in declarations:
            raise _unreadable(rule)
        properties = declared(declarations)
        for selector in selectors.split(","):
            yield _rule(selector.strip(), at, properties)


def _rule(selector: str, at: int, properties: Mapping[str, str]) -> _Rule:
    found = _SELECTOR.fullmatch(selector)
    if not selector or not found:
        raise _unreadable(selector)
    names = _PARTS.findall(found[2])
    ids = sum(name.startswith("#") for name in names)
    return _Rule(found[1] or "*", frozenset(names), (ids, len(names) - ids + bool(found[1]), at), properties)


def _without_remarks(text: str) -> str:
    before, *rest = text.split("/*")
    return before + "".join(part.partition("*/")[2] for part in rest)


def _unreadable(what: str) -> Refused:
    return Refused(_UNREADABLE.fill(what=" ".join(what.split())[:40].replace("`", "'")), _INLINE)
