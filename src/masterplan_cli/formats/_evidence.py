"""The annex of sources as the place that figures lead to: a way to each of its rows."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from masterplan_cli.formats._markdown_html import Body
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.views.sources import sources

ANNEX = "lampiran-sumber"
"""Name of the document with a row for every source."""

_NAMED = re.compile(rf'<tr>((?:(?!</tr>).)*?)<a href="{ANNEX}\.html#(sumber-\d+)">(.*?)</a>')


def ways_by_source(plan: Masterplan, documents: Collection[str]) -> Mapping[str, str]:
    """The way to the row of each source; none where the annex is not among the documents."""
    if ANNEX not in documents:
        return {}
    return {row.source: f"{ANNEX}.html#sumber-{row.number}" for row in sources(plan).rows}


def with_places(body: Body) -> Body:
    """The inside of the annex, where a row that leads to a source becomes the place of that source."""
    met: set[str] = set()

    def placed(row: re.Match[str]) -> str:
        before, place, name = row.groups()
        if place in met:
            return row[0]
        met.add(place)
        return f'<tr id="{place}">{before}{name}'

    return replace(body, opening=_NAMED.sub(placed, body.opening), chapters=_NAMED.sub(placed, body.chapters))
