"""The pages that no document became: a page a programme, an office and an indicator, and the lists of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from masterplan_cli.book import Blocks, walk
from masterplan_cli.documents import Edition
from masterplan_cli.formats.html.links import page_name
from masterplan_cli.formats.html.pages import Page
from masterplan_cli.formats.html.search import Section, text
from masterplan_cli.formats.html.site import LISTS, Link, Site
from masterplan_cli.schemas._text import Prose
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.programmes import Programme

Things = Sequence[Programme | Office | Indicator]


def entity_pages(edition: Edition, context: Mapping[str, Any], site: Site) -> Iterator[tuple[str, str]]:
    """Name and HTML of every list, and of every page of what it lists."""
    render, views = edition.templates.render, context["views"]
    pages = (views.programme_page.pages, views.office_page.pages, views.indicator_page.pages)
    templates = ("programme", "office", "indicator")
    for link, template, found, things in zip(_lists(site), templates, pages, _things(edition), strict=True):
        page = Page(link.name, link.title, "list")
        yield link.name, render(f"list-{template}s.html.j2", {**context, "page": page})
        for own, page in zip(found, _entities(things), strict=True):
            yield page.name, render(f"entity-{template}.html.j2", {**context, "page": page, "own": own, "list": link})


def entity_sections(edition: Edition, site: Site, read: Callable[[str], Blocks]) -> Iterator[Section]:
    """What the search knows of each of these pages; their whole text stands in the documents.

    `read` gives the blocks of prose.
    """
    for link, things in zip(_lists(site), _things(edition), strict=True):
        for thing in things:
            texts = (text(walk(read(one))) if isinstance(one, Prose) else one for one in _texts(thing) if one)
            yield Section(f"{page_name(thing)}.html", link.title, "", thing.name, " · ".join(texts))


def _lists(site: Site) -> Sequence[Link]:
    links = next(group for group in site.groups if group.kind == "list").links
    return [link for link in links if link.name in LISTS]


def _things(edition: Edition) -> tuple[Things, Things, Things]:
    plan = edition.plan
    return plan.programmes, plan.offices, plan.indicators


def _entities(things: Things) -> Iterator[Page]:
    links = [Link(page_name(thing), thing.name) for thing in things]
    for link, before, after in zip_longest(links, [None, *links[:-1]], links[1:]):
        if link:
            yield Page(link.name, link.title, "entity", previous=before, next=after)


def _texts(thing: Programme | Office | Indicator) -> tuple[str | None, ...]:
    match thing:
        case Programme():
            return thing.stands_for, thing.description, thing.problem, thing.beneficiaries
        case Office():
            return thing.short, *thing.aliases
        case Indicator():
            return thing.unit, thing.definition, thing.data_source
