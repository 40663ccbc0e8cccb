"""HTML: a small static site that needs no server and no network."""

from functools import cache, partial

from markupsafe import Markup

from masterplan_cli.charts._chart import Chart
from masterplan_cli.documents import Edition
from masterplan_cli.formats._entities import entity_pages, entity_sections
from masterplan_cli.formats._markdown_html import Converter
from masterplan_cli.formats._pages import Page, pages
from masterplan_cli.formats._search import search_script
from masterplan_cli.formats._site import plan_of, site
from masterplan_cli.formats._ways import ways_by_name
from masterplan_cli.markdown import clean, prose

_AS_THEY_ARE = ("theme.js", "page.js", "find.js", "explorer.js", "figures.js", "dark.css")


def render(edition: Edition) -> dict[str, bytes]:
    """The files of the site: the index page, a page a document and a thing of the plan, style, scripts and figures."""
    templates, converter = edition.templates, _converter(edition)
    bodies = [converter.body(document.markdown) for document in edition.documents]
    shared = site(edition, bodies)
    context = {**edition.context, "site": shared, "prose": cache(partial(_printed, converter)), "drawn": _drawn}
    files = {f"figures/{name}.svg": figure.svg for name, figure in shared.figures.items()}
    files |= {f"{name}.html": html for name, html in entity_pages(edition, context, shared)}
    files["index.html"] = templates.render("index.html.j2", {**context, "page": Page("index", "", "index")})
    for page in pages(edition.documents, bodies):
        files[f"{page.name}.html"] = templates.render("page.html.j2", {**context, "page": page})
    files |= {name: templates.read(name) for name in _AS_THEY_ARE}
    files["page.css"] = templates.read("page.css") + _colours(edition)
    files["search.js"] = search_script(zip(edition.documents, bodies, strict=True), entity_sections(edition, shared))
    return {path: clean(text).encode() for path, text in sorted(files.items())}


def _printed(converter: Converter, text: str) -> Markup:
    body = converter.body(prose(text))
    return Markup(body.opening + body.chapters)  # noqa: S704 - made by our own converter, which escapes


def _drawn(chart: Chart) -> Markup:
    return Markup(chart.svg)  # noqa: S704 - made by our own charts, which escape


def _converter(edition: Edition) -> Converter:
    words = edition.templates.words
    return Converter(
        documents=[document.name for document in edition.documents],
        figures={figure.name: figure for document in edition.documents for figure in document.figures},
        words={"table": words.table, "figure": words.figure},
        ways=ways_by_name(plan_of(edition)),
    )


def _colours(edition: Edition) -> str:
    """The colours of the dimensions are data, and a strict page takes no style but from its sheet."""
    dimensions = plan_of(edition).dimensions
    return "".join(f".dimension-{each.key} {{ --dimension: {each.colour}; }}\n" for each in dimensions)
