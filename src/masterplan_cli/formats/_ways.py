"""The way from a thing of the plan to the page of its own."""

from collections.abc import Collection, Iterator, Mapping

from markdown_it.common.utils import escapeHtml

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.quick_wins import QuickWin

_PREFIXES: Mapping[type[Block], str] = {
    Programme: "program-",
    Office: "opd-",
    Indicator: "indikator-",
    QuickWin: "quick-win-",
}


def page_name(block: Block) -> str:
    """The stem of its page: `program-jaringan-air`; empty for what has no page of its own."""
    prefix = _PREFIXES.get(type(block))
    return f"{prefix}{vars(block)['id']}" if prefix else ""


def way(block: Block | None, names: Collection[str]) -> str:
    """The way to its page; empty where the site lacks it. `names` are the pages of documents."""
    if block is None or not (name := page_name(block)):
        return ""
    return f"{name}.html" if not isinstance(block, QuickWin) or name in names else ""


def ways_by_name(plan: Masterplan) -> Mapping[str, str]:
    """The way to the page of what a cell of a table names, by that name as HTML; not where a name means two things."""
    found: dict[str, str] = {}
    for name, page in _named(plan):
        key = escapeHtml(name)
        found[key] = page if found.get(key, page) == page else ""
    return {name: f"{page}.html" for name, page in found.items() if page}


def _named(plan: Masterplan) -> Iterator[tuple[str, str]]:
    for office in plan.offices:
        yield office.name, page_name(office)
        yield office.label, page_name(office)
    for programme in plan.programmes:
        yield programme.name, page_name(programme)
    for indicator in plan.indicators:
        yield indicator.name, page_name(indicator)
    # A cell with such a name may mean the other thing: it stays as it is.
    others = (plan.missions, plan.objectives, plan.strategies, plan.actions, plan.quick_wins)
    yield from ((other.name, "") for kind in others for other in kind)
