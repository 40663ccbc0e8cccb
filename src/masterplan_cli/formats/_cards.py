"""The essentials of what has a page of its own, for the small cards beside links to it."""

import json
from collections.abc import Iterator
from decimal import Decimal

from masterplan_cli.documents import Edition
from masterplan_cli.formats._site import plan_of
from masterplan_cli.formats._ways import page_name
from masterplan_cli.language import Language, money, number, quantity
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.templating.words import Words
from masterplan_cli.views._money import budget

_SAID_WITH_FIGURES = ("%", "Rp")


def cards_script(edition: Edition) -> str:
    """A script that holds the lines of every card, by page; asked for when somebody first points at a link."""
    plan, words, language = plan_of(edition), edition.templates.words, edition.language
    lines = {page_name(each): [*_programme(each, plan, words, language)] for each in plan.programmes}
    lines |= {page_name(each): [*_office(each, plan, words, language)] for each in plan.offices}
    lines |= {page_name(each): [*_indicator(each, plan, language)] for each in plan.indicators}
    rows = ",\n".join(f"{json.dumps(page)}: {json.dumps(card, ensure_ascii=False)}" for page, card in lines.items())
    return f"globalThis.cards = {{\n{rows}\n}};\n"


def _programme(programme: Programme, plan: Masterplan, words: Words, language: Language) -> Iterator[str]:
    yield programme.name
    office = plan.offices.get(programme.lead_office)
    yield " · ".join(filter(None, (_dimension(programme.dimension, plan, language), office.label if office else "")))
    stages = plan.road_map_of(programme)
    years = f"{min(each.first_year for each in stages)}–{max(each.last_year for each in stages)}" if stages else ""
    yield " · ".join(filter(None, (years, f"{words.site.budget}: {money(budget(programme), language)}")))


def _office(office: Office, plan: Masterplan, words: Words, language: Language) -> Iterator[str]:
    yield office.name
    led = [each for each in plan.programmes if plan.offices.get(each.lead_office) is office]
    measured = [each for each in plan.indicators if each.office and plan.offices.get(each.office) is office]
    yield f"{words.label.programmes}: {number(len(led), language)}"
    yield f"{words.label.indicators}: {number(len(measured), language)}"


def _indicator(indicator: Indicator, plan: Masterplan, language: Language) -> Iterator[str]:
    def figure(value: Decimal) -> str:
        if indicator.unit in _SAID_WITH_FIGURES:
            return quantity(value, indicator.unit, language)
        return f"{number(value, language)} {indicator.unit}"

    yield indicator.name
    yield _dimension(indicator.dimension, plan, language)
    start = indicator.baseline
    ends = [f"{figure(start.value)} ({start.year})"] if start and start.value is not None else []
    promised = {year: value for year, value in indicator.targets.items() if value is not None}
    ends += [f"{figure(promised[year])} ({year})" for year in sorted(promised)[-1:]]
    yield " → ".join(ends)


def _dimension(key: str, plan: Masterplan, language: Language) -> str:
    dimension = plan.dimension(key)
    return dimension.name.to(language) if dimension else key
