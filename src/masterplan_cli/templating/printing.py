"""What a template prints of a value: text, numbers, money and dates as the language writes them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from string import Formatter
from typing import Any

from jinja2.runtime import Undefined
from markupsafe import Markup
from markupsafe import escape as escape_html

from masterplan_cli import language as spoken
from masterplan_cli.language import Language, Text
from masterplan_cli.markdown import Md, clean, escape, inline, piece, shown
from masterplan_cli.schemas._text import Prose
from masterplan_cli.templating.misuse import Misuse

NOTHING = "–"
_YES_NO = {Language.ID: ("ya", "tidak"), Language.EN: ("yes", "no")}


def plain(value: object, language: Language) -> str:  # noqa: PLR0911 - a return for each sort
    """A value as text: `–` for nothing, whole numbers from 1900 to 2099 as years, other numbers with separators."""
    match value:
        case Undefined():
            return str(value)  # which raises
        case None:
            return NOTHING
        case str():
            return value
        case bool():
            return _YES_NO[language][not value]
        case int() if 1900 <= value < 2100:
            return str(value)
        case int() | Decimal():
            return spoken.number(value, language)
        case date():
            return spoken.calendar(value, language)
        case Text():
            return value.to(language)
    name = type(value).__name__
    raise Misuse(
        Text(id=f"`{name}` tidak dapat dicetak begitu saja.", en=f"`{name}` cannot be printed as it is."),
    )


class Markdown:
    """Prints values into Markdown."""

    def __init__(self, language: Language) -> None:
        """In the language of the documents."""
        self._language = language

    def printed(self, value: object) -> Md:
        """The value where nothing but Markdown may stand; prose keeps its blocks."""
        return Md.escape(value) if isinstance(value, Markup | Prose) else _whole(value) or escape(self.plain(value))

    def plain(self, value: object) -> str:
        """The value as text."""
        return plain(value, self._language)

    def concatenated(self, parts: Iterable[object]) -> str:
        """`a ~ b`: Markdown as soon as one of the parts is, with their spaces; otherwise still text."""
        values = [_whole(part) or part for part in parts]
        if not any(isinstance(value, Markup | Prose) for value in values):
            return "".join(map(self.plain, values))
        return Md("").join(Md.escape(v) if isinstance(v, Markup | Prose) else piece(self.plain(v)) for v in values)

    def joined(self, values: Iterable[object], separator: str = "") -> Md:
        """`values | join(", ")`: each value printed; the separator is the template's own."""
        return Md(separator).join(map(self.printed, values))

    def filled(self, word: str, /, **values: object) -> Md:
        """A word with its `{names}` filled in: the word and values are text, unless a value is Markdown."""
        inside: list[Md] = []

        def put(name: str) -> str:
            value = _value(values, name)
            if not isinstance(value, Markup | Prose):
                return clean(self.plain(value))
            inside.append(inline(value))
            return chr(0xE000 + len(inside) - 1)  # clean text has none of these

        text = "".join(clean(literal) + (put(name) if name is not None else "") for literal, name in _parts(word))
        return shown(text, inside)


class Html:
    """Prints values into HTML, where only what is missing and what has two languages needs care."""

    def __init__(self, language: Language) -> None:
        """In the language of the documents."""
        self._language = language

    def printed(self, value: object) -> object:
        """The value for the environment to escape; numbers stay bare, because attributes need them so."""
        return value if isinstance(value, Markup | int | float | Decimal) else plain(value, self._language)

    def filled(self, word: str, /, **values: object) -> Markup:
        """A word with its `{names}` filled in."""

        def put(name: str) -> Markup:
            value = _value(values, name)
            return escape_html(value if isinstance(value, Markup) else plain(value, self._language))

        return Markup("").join(
            part for literal, name in _parts(word) for part in (literal, put(name) if name is not None else "")
        )


def _parts(word: str) -> Iterable[tuple[str, str | None]]:
    return ((literal, name) for literal, name, _, _ in Formatter().parse(word))


def _value(values: dict[str, object], name: str) -> object:
    if name not in values:
        raise Misuse(
            Text(id=f"Kata ini meminta `{{{name}}}`, yang tidak diisi.", en=f"This word wants `{{{name}}}`, not given.")
        )
    return values[name]


def _whole(value: Any) -> Md | None:
    """An imported template printed as a whole."""
    return Md(value.__html__()) if hasattr(value, "__html__") else None
