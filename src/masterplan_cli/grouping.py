"""Findings put together as somebody wants to read them: by rule, by office, by dimension, by programme."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from masterplan_cli.compiler import Checked
from masterplan_cli.diagnostics import Diagnostic, Findings, Group
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.scopes import answering_fields
from masterplan_cli.source import Data

_Title: TypeAlias = Callable[[Diagnostic], tuple[int, Text]]
"""The rank and the title of the group that a finding belongs to."""

_LAST = 1_000_000
_REGION = Text(id="Seluruh daerah", en="The whole region")
_NO_OFFICE = Text(id="Tanpa perangkat daerah", en="Of no office")
_NO_PROGRAMME = Text(id="Di luar program", en="Of no programme")


def grouped(checked: Checked, findings: Findings, by: str) -> tuple[Group, ...]:
    """The findings in groups, each with errors first; `by` is one of `GROUPINGS`."""
    title = GROUPINGS[by](checked)
    found: dict[tuple[int, Text], list[Diagnostic]] = {}
    for diagnostic in findings.by_weight():
        found.setdefault(title(diagnostic), []).append(diagnostic)
    ordered = sorted(found.items(), key=lambda group: (group[0][0], group[0][1].id))
    return tuple(Group(name, tuple(diagnostics)) for (_, name), diagnostics in ordered)


def _by_rule(checked: Checked) -> _Title:
    """Rules in the order in which one mends their findings: those with errors first."""
    ranks: dict[str, int] = {}
    for diagnostic in checked.findings.by_weight():
        ranks.setdefault(diagnostic.kind.code, len(ranks))

    def title(one: Diagnostic) -> tuple[int, Text]:
        name = f"{one.kind.code} {one.kind.name}"
        return ranks.get(one.kind.code, _LAST), Text(name, name)

    return title


def _by_dimension(checked: Checked) -> _Title:
    plan = checked.plan
    dimensions = {sheet.file: sheet.data for sheet in checked.worksheets}
    ranks = {dimension.key: number for number, dimension in enumerate(plan.dimensions, 1)}

    def title(one: Diagnostic) -> tuple[int, Text]:
        data = dimensions.get(one.place.file)
        written = data.get("dimension") if isinstance(data, dict) else None
        dimension = plan.dimension(written) if isinstance(written, str) else None
        return (ranks[dimension.key], dimension.name) if dimension else (0, _REGION)

    return title


def _by_office(checked: Checked) -> _Title:
    """The office that answers for the innermost block around the place, or leads the programme that it names."""
    plan, data = checked.plan, _data(checked)
    ranks = {office.id: number for number, office in enumerate(plan.offices)}

    def title(one: Diagnostic) -> tuple[int, Text]:
        for block in _around(one, data):
            if isinstance(written := _answering(plan, block), str):
                office = plan.offices.get(written)
                rank = ranks[office.id] if office else _LAST - 1
                return rank, _plain(office.label if office else written)
        return _LAST, _NO_OFFICE

    return title


def _answering(plan: Masterplan, block: Mapping[str, Data]) -> Data:
    for field in sorted(answering_fields()):
        if field in block:
            return block[field]
    offices, named = block.get("offices"), block.get("programme")
    if isinstance(offices, list) and offices and isinstance(offices[0], str):  # the region's own are mappings
        return offices[0]
    programme = plan.programmes.get(named) if isinstance(named, str) else None
    return programme.lead_office if programme else None


def _by_programme(checked: Checked) -> _Title:
    """The programme in which the place stands, or which the block around it names."""
    plan, data = checked.plan, _data(checked)
    ranks = {programme.id: number for number, programme in enumerate(plan.programmes)}

    def title(one: Diagnostic) -> tuple[int, Text]:
        inside = one.place.route[:1] == ("programmes",)
        for block in _around(one, data):
            written = block.get("id" if inside else "programme")
            programme = plan.programmes.get(written) if isinstance(written, str) else None
            if programme:
                return ranks[programme.id], _plain(programme.name)
        return _LAST, _NO_PROGRAMME

    return title


def _data(checked: Checked) -> Mapping[str, Data]:
    return {sheet.file: sheet.data for sheet in checked.worksheets}


def _around(diagnostic: Diagnostic, data: Mapping[str, Data]) -> Iterator[Mapping[str, Data]]:
    """The mappings around a place as they were written, the innermost first."""

    def below(value: Data, step: str | int) -> Data:
        if isinstance(value, list) and isinstance(step, int):
            return value[step] if step < len(value) else None
        return value.get(str(step)) if isinstance(value, dict) else None

    whole = data.get(diagnostic.place.file)
    passed: list[Data] = [whole]
    for step in diagnostic.place.route:
        passed.append(below(passed[-1], step))
    return (one for one in reversed(passed) if isinstance(one, dict))


def _plain(name: str) -> Text:
    return Text(name, name)


GROUPINGS: Mapping[str, Callable[[Checked], _Title]] = MappingProxyType(
    {"rule": _by_rule, "office": _by_office, "dimension": _by_dimension, "programme": _by_programme}
)
"""Ways of grouping by the word that asks for them."""
