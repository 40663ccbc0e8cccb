"""Drawings on the site: each part that shows a thing with a page of its own leads there, without any script."""

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import urlencode

from markdown_it.common.utils import escapeHtml

from masterplan_cli.formats.html.links import page_name
from masterplan_cli.masterplan import Index, Masterplan
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.programmes import Programme

_PART = re.compile(
    r'<g data-thing="(?P<thing>[^"]*)"(?P<look>[^>]*)>(?P<inside>(?:<title>(?P<title>[^<]*)</title>)?.*?)</g>',
    re.DOTALL,
)
"""A group that charts drew; no group of theirs stands in another."""


def link_parts(svg: str, plan: Masterplan) -> str:
    """The drawing with a link in place of every part that has a page, named as the part is.

    To readers of the screen a picture is one thing with nothing in it: a drawing with links is a group.
    """

    def link(part: re.Match[str]) -> str:
        if not (page := _page(unescape(part["thing"]), plan)):
            return part[0]
        label = f' aria-label="{escapeHtml(unescape(part["title"]))}"' if part["title"] else ""
        return f'<a href="{escapeHtml(page)}"{label}{part["look"]}>{part["inside"]}</a>'

    linked = _PART.sub(link, svg)
    return svg if linked == svg else linked.replace(' role="img"', ' role="group"', 1)


def _page(thing: str, plan: Masterplan) -> str:
    """The page of `programme:jaringan-air`, `office:dinkominfo` or the list of `programmes:living:misi-1`; empty for none."""
    kind, _, name = thing.partition(":")
    if kind == "programmes":
        dimension, _, mission = name.partition(":")
        chosen = {"dimension": dimension, "mission": mission}
        return f"programmes.html?{urlencode({key: value for key, value in chosen.items() if value})}"
    things: Mapping[str, Index[Programme] | Index[Office] | Index[Indicator]] = {
        "programme": plan.programmes,
        "office": plan.offices,
        "indicator": plan.indicators,
    }
    found = things[kind].get(name) if kind in things else None
    return f"{page_name(found)}.html" if found else ""
