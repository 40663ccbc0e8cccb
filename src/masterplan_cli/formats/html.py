"""HTML: a small static site that needs no server and no network."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from markupsafe import Markup

from masterplan_cli.charts._chart import Chart
from masterplan_cli.documents import Edition
from masterplan_cli.formats._cards import cards_script
from masterplan_cli.formats._entities import entity_pages, entity_sections
from masterplan_cli.formats._evidence import ANNEX, with_places
from masterplan_cli.formats._kept_bodies import Bodies
from masterplan_cli.formats._linked_drawings import linked
from masterplan_cli.formats._logo import logo
from masterplan_cli.formats._look import colours, dark_colours
from masterplan_cli.formats._markdown_html import Body, Converter
from masterplan_cli.formats._pages import Page, pages
from masterplan_cli.formats._search import Section, search_script
from masterplan_cli.formats._site import CASCADE, Site, site
from masterplan_cli.formats._ways import Ways, page_name, ways_by_name
from masterplan_cli.language import Text
from masterplan_cli.markdown import clean, prose
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import Templates
from masterplan_cli.templating.misuse import Misuse

_NO_CHART = Text(
    id="`drawn` hanya menampilkan bagan dari `charts`.", en="`drawn` shows what `charts` made and nothing else."
)
_AS_THEY_ARE = ("theme.js", "page.js", "peek.js", "find.js", "explorer.js", "figures.js")


def render(edition: Edition) -> dict[str, bytes]:
    """The files of the site: the index page, a page a document and a thing of the plan, style, scripts and figures."""
    converter = _converter(edition)
    bodies = [*_bodies(edition, converter)]
    shared, picture = site(edition, bodies), logo(edition)
    pictures = {f"logo.{picture.kind}": picture.content} if picture else {}
    context = _context(edition, shared, converter, next(iter(pictures), ""))
    files = {f"figures/{name}.svg": figure.svg for name, figure in shared.figures.items()}
    files |= {f"{name}.html": html for name, html in entity_pages(edition, context, shared)}
    for template, page in _pages(edition, bodies):
        files[f"{page.name}.html"] = edition.templates.render(template, {**context, "page": page})
    files |= _sheets(edition) | _scripts(edition, bodies, entity_sections(edition, shared, context["prose"]))
    written = {path: clean(text).encode() for path, text in files.items()}
    return dict(sorted((written | pictures).items()))


def _converter(edition: Edition) -> Converter:
    words, documents = edition.templates.words, [document.name for document in edition.documents]
    return Converter(
        documents=documents,
        figures=edition.figures,
        words={"table": words.table, "figure": words.figure},
        ways=ways_by_name(edition.plan, documents),
        linked=partial(linked, plan=edition.plan),
    )


def _bodies(edition: Edition, converter: Converter) -> Iterator[Body]:
    plan = edition.plan
    things = (thing for kind in (plan.programmes, plan.offices, plan.indicators) for thing in kind)
    kept = Bodies(converter, edition.figures, [page_name(thing) for thing in things])
    for document in edition.documents:
        body = kept.of(document)
        yield with_places(body) if document.name == ANNEX else body


def _context(edition: Edition, shared: Site, converter: Converter, picture: str) -> dict[str, Any]:
    """What the templates of pages see beside what those of documents do; `picture` is the file of the logo."""
    context = {
        **edition.context,
        "site": shared,
        "logo": picture,
        "ways": Ways(edition.plan, edition.language, shared.names),
        "prose": cache(partial(_printed, converter)),
        "drawn": partial(_drawn, edition.plan),
    }
    return {**context, "header": _header(edition.templates, context, alone=not shared.others)}


def _pages(edition: Edition, bodies: Sequence[Body]) -> Iterator[tuple[str, Page]]:
    """Template and page of all that is no thing of the plan."""
    yield "index.html.j2", Page("index", "", "index")
    yield "cascade.html.j2", Page(CASCADE, str(edition.templates.words.site.cascade), "list")
    yield from (("page.html.j2", page) for page in pages(edition.documents, bodies))


def _sheets(edition: Edition) -> dict[str, str]:
    read = edition.templates.read
    return {"page.css": read("page.css") + colours(edition), "dark.css": read("dark.css") + dark_colours(edition)}


def _scripts(edition: Edition, bodies: Sequence[Body], things: Iterable[Section]) -> dict[str, str]:
    """The scripts as they ship, and those that hold data; `things` are what the search knows beside the documents."""
    cascade = str(edition.templates.words.site.cascade)
    sections = [(f"{CASCADE}.html", cascade, "", cascade, ""), *things]
    return {
        **{name: edition.templates.read(name) for name in _AS_THEY_ARE},
        "cards.js": cards_script(edition),
        "search.js": search_script(zip(edition.documents, bodies, strict=True), sections),
    }


def _printed(converter: Converter, text: str) -> Markup:
    body = converter.body(prose(text))
    return Markup(body.opening + body.chapters)  # noqa: S704 - made by our own converter, which escapes


def _header(templates: Templates, context: Mapping[str, object], *, alone: bool) -> Callable[[Page], Markup]:
    """Makes the head of a page.

    Heads differ by what the navigation marks, so that most pages share theirs; and by where they lead, unless this
    edition is `alone`: to the same page of another.
    """

    @cache
    def made(name: str, kind: str) -> Markup:
        return Markup(templates.render("parts/header.html.j2", {**context, "page": Page(name, "", kind)}))  # noqa: S704 - made by a template, which escapes

    return lambda page: made("" if page.kind == "entity" and alone else page.name, page.kind)


def _drawn(plan: Masterplan, chart: Chart) -> Markup:
    if not isinstance(chart, Chart):
        raise Misuse(_NO_CHART)
    return Markup(linked(chart.svg, plan))  # noqa: S704 - made by our own charts, which escape
