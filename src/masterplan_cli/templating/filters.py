"""Filters of templates: those of jinja2 that cannot break the escaping, and ours."""

from collections.abc import Callable, Mapping
from datetime import date as Date  # noqa: N812 - `date` is the filter's name
from decimal import Decimal
from functools import partial
from typing import Any

from jinja2.filters import FILTERS
from jinja2.runtime import Undefined

from masterplan_cli import language as spoken
from masterplan_cli.language import Language
from masterplan_cli.markdown import Md, code, inline, item, link
from masterplan_cli.markdown.roles import note, source, total
from masterplan_cli.schemas._text import Prose
from masterplan_cli.templating.printing import NOTHING, Html, Markdown, plain

Filters = Mapping[str, Callable[..., Any]]

_OF_VALUES = (
    "abs attr batch count d default dictsort first groupby int items last length list map max min reject rejectattr "
    "reverse round select selectattr slice sort sum unique"
).split()
_OF_TEXT = "capitalize indent lower string trim upper".split()
_IN_HTML = "e escape float replace title truncate urlencode wordcount".split()


def markdown_filters(language: Language) -> Filters:
    """All filters of `*.md.j2`."""
    printer = Markdown(language)
    ours: dict[str, Callable[..., Md]] = {
        "inline": inline,
        "item": item,
        "code": code,
        "link": link,
        "note": note,
        "source": source,
        "total": total,
    }
    texts = {name: partial(_of_text, function, printer) for name, function in ours.items()}
    return {**_shared(language), **texts, "join": printer.joined, "fill": printer.filled}


def html_filters(language: Language) -> Filters:
    """All filters of `*.html.j2`: more of those of jinja2, but none that undoes the escaping."""
    more = {name: FILTERS[name] for name in (*_IN_HTML, "join")}
    return {**more, **_shared(language), "fill": Html(language).filled}


def _shared(language: Language) -> Filters:
    values = {name: FILTERS[name] for name in _OF_VALUES}
    texts = {name: _of_plain(FILTERS[name], language) for name in _OF_TEXT}
    return {**values, **texts, **_figures(language)}


def _of_plain(function: Callable[..., Any], language: Language) -> Callable[..., Any]:
    """A filter of text for whatever can be printed; of anything else Python would show the inside."""

    def filtered(value: object, *arguments: Any, **named: Any) -> Any:
        is_bare = isinstance(value, str | int | float | Decimal | Undefined)
        return function(value if is_bare else plain(value, language), *arguments, **named)

    return filtered


def _of_text(function: Callable[..., Md], printer: Markdown, value: object, *arguments: Any) -> Md:
    """`{{ value | inline }}` for whatever can be printed, not only for text."""
    is_text = isinstance(value, Md | Prose)
    return function(value if is_text else printer.plain(value), *(_text(argument) for argument in arguments))


def _text(argument: object) -> object:
    return str(argument) if isinstance(argument, Undefined) else argument


def _figures(language: Language) -> dict[str, Callable[..., str]]:
    def number(value: Decimal | int | None) -> str:
        return _unless_none(value, lambda given: spoken.number(given, language))

    def money(rupiah: int | None) -> str:
        return _unless_none(rupiah, lambda given: spoken.money(given, language))

    def quantity(value: Decimal | int | None, unit: str | None = None) -> str:
        return _unless_none(value, lambda given: spoken.quantity(given, unit, language))

    def date(day: Date | None) -> str:
        return _unless_none(day, lambda given: spoken.calendar(given, language))

    def month(value: str | None) -> str:
        first = _unless_none(value, lambda given: spoken.calendar(Date.fromisoformat(f"{given}-01"), language))
        return first.removeprefix("1 ")

    def year(value: int | None) -> str:
        return _unless_none(value, lambda given: f"{given:d}")

    return {"number": number, "money": money, "quantity": quantity, "date": date, "month": month, "year": year}


def _unless_none(value: Any, printed: Callable[[Any], str]) -> str:
    if isinstance(value, Undefined):
        return str(value)  # which raises
    return NOTHING if value is None else printed(value)
