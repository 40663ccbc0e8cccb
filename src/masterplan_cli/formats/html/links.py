"""Where a thing of the plan has its page and a source its row, and links that lead there."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from markdown_it.common.utils import escapeHtml
from markupsafe import Markup

from masterplan_cli.language import Language
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.views.sources import sources

Thing = Programme | Office | Indicator | QuickWin

_PREFIXES: Mapping[type[Thing], str] = {
    Programme: "program-",
    Office: "opd-",
    Indicator: "indikator-",
    QuickWin: "quick-win-",
}

_SOURCES = "lampiran-sumber"
"""Name of the document with a row for every source."""


def page_name(thing: Thing) -> str:
    """The stem of its page: `program-jaringan-air`."""
    return f"{_PREFIXES[type(thing)]}{thing.id}"


class LinkResolver:
    """Links to what has a page of its own, for templates to print."""

    def __init__(self, plan: Masterplan, language: Language, documents: Collection[str]) -> None:
        """`documents` are the names of the pages that documents became; a quick win has none but such a page."""
        self._plan = plan
        self._language = language
        self._documents = documents
        self._sources = _rows(plan, documents)

    def to(self, thing: Thing, text: str = "") -> Markup:
        """A link to the page of a thing; its name alone where it has none."""
        name, page = text or thing.name, page_name(thing)
        if isinstance(thing, QuickWin) and page not in self._documents:
            return Markup.escape(name)
        return Markup(f'<a href="{page}.html">{escapeHtml(name)}</a>')  # noqa: S704 - escaped, and ids are slugs

    def all(self, things: Iterable[Thing]) -> Markup:
        """Links with `, ` between."""
        return Markup(", ").join(map(self.to, things))

    def office(self, name: str, *, full: bool = False) -> Markup:
        """A link to an office that a worksheet names, by its short name or its full one; as written where none has it."""
        office = self._plan.offices.get(name)
        return self.to(office, office.name if full else office.label) if office else Markup.escape(name)

    def offices(self, names: Iterable[str]) -> Markup:
        """Links with `, ` between."""
        return Markup(", ").join(map(self.office, names))

    def source(self, text: str) -> Markup:
        """A link to the row of a source in the annex of sources; the text alone where there is none."""
        address = self._sources.get(text)
        return Markup('<a href="{}">{}</a>').format(address, text) if address else Markup.escape(text)

    def dimension(self, dimension: Dimension) -> Markup:
        """A chip of a dimension that leads to its programmes."""
        key, name = escapeHtml(dimension.key), escapeHtml(dimension.name.to(self._language))
        link = f'<a class="chip" href="programmes.html?dimension={key}">{name}</a>'
        return Markup(f'<span class="dimension-{key}">{link}</span>')  # noqa: S704 - escaped


def links_by_name(plan: Masterplan, documents: Collection[str]) -> Mapping[str, str]:
    """The address of what a cell of a table names, by that name; not where a name means two things.

    Things of the plan have pages, sources rows in the annex, if it is among the documents.
    """
    found: dict[str, str] = {}
    for name, address in (*_pages(plan), *_rows(plan, documents).items()):
        found[name] = address if found.get(name, address) == address else ""
    return {name: address for name, address in found.items() if address}


def _rows(plan: Masterplan, documents: Collection[str]) -> Mapping[str, str]:
    """The row of each source; none where the annex is not among the documents."""
    if _SOURCES not in documents:
        return {}
    return {row.source: f"{_SOURCES}.html#sumber-{row.number}" for row in sources(plan).rows}


def _pages(plan: Masterplan) -> Iterator[tuple[str, str]]:
    for office in plan.offices:
        yield office.name, f"{page_name(office)}.html"
        yield office.label, f"{page_name(office)}.html"
    for programme in plan.programmes:
        yield programme.name, f"{page_name(programme)}.html"
    for indicator in plan.indicators:
        yield indicator.name, f"{page_name(indicator)}.html"
    # A cell with such a name may mean the other thing: it stays as it is.
    others = (plan.missions, plan.objectives, plan.strategies, plan.actions, plan.quick_wins)
    yield from ((other.name, "") for kind in others for other in kind)
