"""The files of the site: the index page, a page a document and a thing of the plan, style, scripts and figures."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from markupsafe import Markup

from masterplan_cli.book import BookReader
from masterplan_cli.charts._chart import Chart
from masterplan_cli.documents import Edition
from masterplan_cli.formats._logo import logo
from masterplan_cli.formats.html.bodies import Bodies, Body
from masterplan_cli.formats.html.cards import cards_script
from masterplan_cli.formats.html.drawings import link_parts
from masterplan_cli.formats.html.entities import entity_pages, entity_sections
from masterplan_cli.formats.html.links import LinkResolver, links_by_name, page_name
from masterplan_cli.formats.html.look import colours, dark_colours
from masterplan_cli.formats.html.pages import Page, pages
from masterplan_cli.formats.html.search import Section, search_script
from masterplan_cli.formats.html.site import CASCADE, Site, site
from masterplan_cli.formats.html.writer import PageWriter, Surroundings
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
    """The files by path."""
    reader, surroundings = (
        BookReader([each.name for each in edition.documents], edition.figures),
        _surroundings(edition),
    )
    bodies = [*_bodies(edition, reader, surroundings)]
    shared, picture = site(edition, bodies), logo(edition)
    pictures = {f"logo.{picture.kind}": picture.content} if picture else {}
    read = cache(lambda text: reader.blocks(prose(text)))
    context = _context(
        edition, shared, next(iter(pictures), ""), lambda text: PageWriter(surroundings).html(read(text))
    )
    files = {f"figures/{name}.svg": figure.svg for name, figure in shared.figures.items()}
    files |= {f"{name}.html": html for name, html in entity_pages(edition, context, shared)}
    for template, page in _pages(edition, bodies):
        files[f"{page.name}.html"] = edition.templates.render(template, {**context, "page": page})
    files |= _sheets(edition) | _scripts(edition, bodies, entity_sections(edition, shared, read))
    written = {path: clean(text).encode() for path, text in files.items()}
    return dict(sorted((written | pictures).items()))


def _surroundings(edition: Edition) -> Surroundings:
    words, plan = edition.templates.words, edition.plan
    links = links_by_name(plan, [document.name for document in edition.documents])
    return Surroundings(words.table, words.figure, edition.figures, links, partial(link_parts, plan=plan))


def _bodies(edition: Edition, reader: BookReader, surroundings: Surroundings) -> Iterator[Body]:
    plan = edition.plan
    things = [page_name(thing) for kind in (plan.programmes, plan.offices, plan.indicators) for thing in kind]
    kept = Bodies(reader, surroundings, [*(document.name for document in edition.documents), *things])
    yield from map(kept.of, edition.documents)


def _context(edition: Edition, shared: Site, picture: str, write_prose: Callable[[str], str]) -> dict[str, Any]:
    """What the templates of pages see beside what those of documents do; `picture` is the file of the logo."""
    context = {
        **edition.context,
        "site": shared,
        "logo": picture,
        "ways": LinkResolver(edition.plan, edition.language, shared.names),
        "prose": cache(lambda text: Markup(write_prose(text))),  # noqa: S704 - made by our own writer, which escapes
        "drawn": partial(_draw, edition.plan),
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


def _scripts(edition: Edition, bodies: Sequence[Body], things: Iterator[Section]) -> dict[str, str]:
    """The scripts as they ship, and those that hold data; `things` are what the search knows beside the documents."""
    cascade = str(edition.templates.words.site.cascade)
    of_documents = (section for body in bodies for section in body.sections)
    return {
        **{name: edition.templates.read(name) for name in _AS_THEY_ARE},
        "cards.js": cards_script(edition),
        "search.js": search_script((Section(f"{CASCADE}.html", cascade, "", cascade, ""), *things, *of_documents)),
    }


def _header(templates: Templates, context: Mapping[str, object], *, alone: bool) -> Callable[[Page], Markup]:
    """Makes the head of a page.

    Heads differ by what the navigation marks, so that most pages share theirs; and by where they lead, unless this
    edition is `alone`: to the same page of another.
    """

    @cache
    def head(name: str, kind: str) -> Markup:
        return Markup(templates.render("parts/header.html.j2", {**context, "page": Page(name, "", kind)}))  # noqa: S704 - made by a template, which escapes

    return lambda page: head("" if page.kind == "entity" and alone else page.name, page.kind)


def _draw(plan: Masterplan, chart: Chart) -> Markup:
    if not isinstance(chart, Chart):
        raise Misuse(_NO_CHART)
    return Markup(link_parts(chart.svg, plan))  # noqa: S704 - made by our own charts, which escape
