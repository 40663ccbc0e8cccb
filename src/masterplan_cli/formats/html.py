"""HTML: a small static site that needs no server and no network."""

from markupsafe import Markup

from masterplan_cli.charts._chart import Chart
from masterplan_cli.documents import Edition
from masterplan_cli.formats._markdown_html import Converter
from masterplan_cli.formats._pages import Page, pages
from masterplan_cli.formats._search import search_script
from masterplan_cli.formats._site import plan_of, site
from masterplan_cli.markdown import clean, prose


def render(edition: Edition) -> dict[str, bytes]:
    """The files of the site: the index page, a page a document, style, scripts and figures."""
    templates, converter = edition.templates, _converter(edition)
    bodies = [converter.body(document.markdown) for document in edition.documents]
    shared = site(edition, bodies)
    context = {**edition.context, "site": shared}
    files = {f"figures/{name}.svg": figure.svg for name, figure in shared.figures.items()}
    files["index.html"] = templates.render("index.html.j2", {**context, **_index(converter, files)})
    for page in pages(edition.documents, bodies):
        files[f"{page.name}.html"] = templates.render("page.html.j2", {**context, "page": page})
    files["page.css"] = templates.read("page.css") + _colours(edition)
    files["page.js"] = templates.read("page.js")
    files["search.js"] = search_script(zip(edition.documents, bodies, strict=True))
    return {path: clean(text).encode() for path, text in sorted(files.items())}


def _index(converter: Converter, files: dict[str, str]) -> dict[str, object]:
    """What the index page sees besides: itself, a way to print prose, and a way to draw charts of its own."""

    def printed(text: str) -> Markup:
        body = converter.body(prose(text))
        return Markup(body.opening + body.chapters)  # noqa: S704 - made by our own converter, which escapes

    def drawn(chart: Chart, name: str) -> str:
        path = f"figures/{name}.svg"
        files[path] = chart.svg
        return path

    return {"page": Page("index", "", "index"), "prose": printed, "drawn": drawn}


def _converter(edition: Edition) -> Converter:
    words = edition.templates.words
    return Converter(
        documents=[document.name for document in edition.documents],
        figures={figure.name: figure for document in edition.documents for figure in document.figures},
        words={"table": words.table, "figure": words.figure},
    )


def _colours(edition: Edition) -> str:
    """The colours of the dimensions are data, and a strict page takes no style but from its sheet."""
    dimensions = plan_of(edition).dimensions
    return "".join(f".dimension-{each.key} {{ --dimension: {each.colour}; }}\n" for each in dimensions)
