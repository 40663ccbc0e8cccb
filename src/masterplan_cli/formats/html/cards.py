"""The essentials of what has a page of its own, for the small cards beside links to it."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, cast

from masterplan_cli.documents import Edition
from masterplan_cli.formats.html.links import page_name
from masterplan_cli.language import Language, money, number, quantity
from masterplan_cli.templating.words import Words
from masterplan_cli.views.indicator_page import IndicatorPage
from masterplan_cli.views.office_page import OfficePage
from masterplan_cli.views.programme_page import ProgrammePage

_SAID_WITH_FIGURES = ("%", "Rp")


def cards_script(edition: Edition) -> str:
    """A script that holds the lines of every card, by page; asked for when somebody first points at a link."""
    views, words, language = cast("Any", edition.context["views"]), edition.templates.words, edition.language
    lines = {page_name(each.programme): [*_programme(each, words, language)] for each in views.programme_page.pages}
    lines |= {page_name(each.office): [*_office(each, words, language)] for each in views.office_page.pages}
    lines |= {page_name(each.indicator): [*_indicator(each, language)] for each in views.indicator_page.pages}
    rows = ",\n".join(f"{json.dumps(page)}: {json.dumps(card, ensure_ascii=False)}" for page, card in lines.items())
    return f"globalThis.cards = {{\n{rows}\n}};\n"


def _programme(own: ProgrammePage, words: Words, language: Language) -> Iterator[str]:
    row = own.row
    yield row.programme.name
    yield " · ".join(filter(None, (row.dimension.name.to(language), row.lead_office)))
    years = dict.fromkeys(str(year) for year in (row.first_year, row.last_year) if year)
    yield " · ".join(filter(None, ("–".join(years), f"{words.site.budget}: {money(row.total, language)}")))


def _office(own: OfficePage, words: Words, language: Language) -> Iterator[str]:
    def counted(word: object, things: tuple[object, ...]) -> str:
        return f"{word}: {number(len(things), language)}"

    yield own.office.name
    led = (counted(words.site.leads, own.leads), counted(words.site.supports, own.supports))
    if own.successor:
        yield f"{words.label.merged_into} {own.successor.label}"
        yield " · ".join(led)
    else:
        yield " · ".join(led)
        yield " · ".join((counted(words.label.actions, own.actions), counted(words.label.indicators, own.indicators)))


def _indicator(own: IndicatorPage, language: Language) -> Iterator[str]:
    indicator = own.indicator

    def figure(value: Decimal) -> str:
        if indicator.unit in _SAID_WITH_FIGURES:
            return quantity(value, indicator.unit, language)
        return f"{number(value, language)} {indicator.unit}"

    yield indicator.name
    yield own.row.dimension.name.to(language)
    ends = dict.fromkeys((*own.points[:1], *own.points[-1:]))
    yield " → ".join(f"{figure(point.value)} ({point.year})" for point in ends)
