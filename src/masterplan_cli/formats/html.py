"""HTML: a small static site that needs no server and no network."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from markupsafe import Markup

from masterplan_cli.charts._chart import Chart
from masterplan_cli.documents import Document, Edition, Figure
from masterplan_cli.formats._cards import cards_script
from masterplan_cli.formats._entities import entity_pages, entity_sections
from masterplan_cli.formats._evidence import ANNEX, with_places
from masterplan_cli.formats._kept_bodies import Bodies
from masterplan_cli.formats._linked_drawings import linked
from masterplan_cli.formats._look import colours, dark_colours, logo
from masterplan_cli.formats._markdown_html import Body, Converter
from masterplan_cli.formats._pages import Page, pages
from masterplan_cli.formats._search import search_script
from masterplan_cli.formats._site import CASCADE, plan_of, site
from masterplan_cli.formats._ways import Ways, page_name, ways_by_name
from masterplan_cli.markdown import clean, prose
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import Templates

_AS_THEY_ARE = ("theme.js", "page.js", "peek.js", "find.js", "explorer.js", "figures.js")


def render(edition: Edition) -> dict[str, bytes]:
    """The files of the site: the index page, a page a document and a thing of the plan, style, scripts and figures."""
    templates, plan = edition.templates, plan_of(edition)
    figures = {figure.name: figure for document in edition.documents for figure in document.figures}
    converter = _converter(edition, figures)
    kept = Bodies(converter, figures, *_known(edition))
    bodies = [_body(document, kept) for document in edition.documents]
    shared, pictures = site(edition, bodies), logo(edition)
    printed = cache(partial(_printed, converter))
    context = {
        **edition.context,
        "site": shared,
        "logo": next(iter(pictures), ""),
        "ways": Ways(plan, edition.language, shared.names),
        "prose": printed,
        "drawn": partial(_drawn, plan),
    }
    context["header"] = _header(templates, {**context}, one_of_many=not shared.others)
    files = {f"figures/{name}.svg": figure.svg for name, figure in shared.figures.items()}
    files |= {f"{name}.html": html for name, html in entity_pages(edition, context, shared)}
    cascade = Page(CASCADE, str(templates.words.site.cascade), "list")
    files[f"{CASCADE}.html"] = templates.render("cascade.html.j2", {**context, "page": cascade})
    files["index.html"] = templates.render("index.html.j2", {**context, "page": Page("index", "", "index")})
    for page in pages(edition.documents, bodies):
        files[f"{page.name}.html"] = templates.render("page.html.j2", {**context, "page": page})
    files |= {name: templates.read(name) for name in _AS_THEY_ARE}
    files["page.css"] = templates.read("page.css") + colours(edition)
    files["dark.css"] = templates.read("dark.css") + dark_colours(edition)
    files["cards.js"] = cards_script(edition)
    things = [(f"{CASCADE}.html", cascade.title, "", cascade.title, ""), *entity_sections(edition, shared, printed)]
    files["search.js"] = search_script(zip(edition.documents, bodies, strict=True), things)
    written = {path: clean(text).encode() for path, text in files.items()}
    return dict(sorted((written | pictures).items()))


def _body(document: Document, kept: Bodies) -> Body:
    body = kept.of(document)
    return with_places(body) if document.name == ANNEX else body


def _printed(converter: Converter, text: str) -> Markup:
    body = converter.body(prose(text))
    return Markup(body.opening + body.chapters)  # noqa: S704 - made by our own converter, which escapes


def _header(templates: Templates, context: Mapping[str, object], *, one_of_many: bool) -> Callable[[Page], Markup]:
    """Makes the head of a page.

    It differs only by what the navigation marks, so that most pages share theirs: `one_of_many`; unless it leads to
    the same page of another edition.
    """

    @cache
    def made(name: str, kind: str) -> Markup:
        return Markup(templates.render("parts/header.html.j2", {**context, "page": Page(name, "", kind)}))  # noqa: S704 - made by a template, which escapes

    return lambda page: made("" if page.kind == "entity" and one_of_many else page.name, page.kind)


def _drawn(plan: Masterplan, chart: Chart) -> Markup:
    return Markup(linked(chart.svg, plan))  # noqa: S704 - made by our own charts, which escape


def _converter(edition: Edition, figures: Mapping[str, Figure]) -> Converter:
    words, plan = edition.templates.words, plan_of(edition)
    return Converter(
        documents=[document.name for document in edition.documents],
        figures=figures,
        words={"table": words.table, "figure": words.figure},
        ways=ways_by_name(plan, [document.name for document in edition.documents]),
        linked=lambda svg: linked(svg, plan),
    )


def _known(edition: Edition) -> Iterator[object]:
    """All that the converter takes from an edition, beside its figures."""
    words, plan = edition.templates.words, plan_of(edition)
    names = [document.name for document in edition.documents]
    yield from (names, words.table, words.figure, ways_by_name(plan, names))
    yield [page_name(thing) for things in (plan.programmes, plan.offices, plan.indicators) for thing in things]
