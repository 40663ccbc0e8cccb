"""P002: what the plan promises lies in the years that it covers."""

from collections.abc import Iterator
from dataclasses import replace

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.road_map import RoadMapEntry

_Dated = Iterator[tuple[str, int, Spot]]
"""Whose year it is, the year, and where it stands."""


@rule(
    "P002",
    Severity.ERROR,
    Text(
        id="Tahun `{year}` pada `{name}` di luar masa rencana, {first}–{last}.",
        en="The year `{year}` of `{name}` is outside the plan, {first}–{last}.",
    ),
    help=Text(
        id="Pakai tahun {first} sampai {last}, atau hapus yang di luarnya.",
        en="Use a year from {first} to {last}, or remove what lies outside.",
    ),
    summary=Text(
        id="Aksi, anggaran, target, atau peta jalan menyebut tahun di luar masa rencana.",
        en="An action, a budget, a target or the road map names a year outside the plan.",
    ),
    why=Text(
        id="Yang dijadwalkan di luar masa rencana tidak akan dianggarkan dan tidak akan dievaluasi.",
        en="What is scheduled outside the plan will be neither funded nor evaluated.",
    ),
    mend=Text(
        id="Perbaiki tahunnya, atau `first_year` dan `last_year` bila masa rencananya memang lain.",
        en="Fix the year, or `first_year` and `last_year` if the plan covers other years.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n"
    "        years: [2025, 2031]\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n"
    "        years: [2025, 2026]\n",
)
def year_outside_plan(plan: Masterplan) -> Iterator[Breach]:
    """Quick wins have a rule of their own: many begin in the year before the plan."""
    if not plan.plan or not plan.years:
        return
    first, last = plan.plan.first_year, plan.plan.last_year
    for name, year, spot in _dated(plan):
        if not first <= year <= last:
            yield Breach(spot, name=name, year=year, first=first, last=last)


def _dated(plan: Masterplan) -> _Dated:
    for indicator in plan.indicators:
        yield from _targets(indicator)
    for programme in plan.programmes:
        yield from _results(programme)
        for action in programme.actions:
            yield from _action(action)
    for entry in plan.road_map:
        yield from _entry(entry)


def _targets(indicator: Indicator) -> _Dated:
    for year in indicator.targets:
        yield indicator.id, year, replace(indicator.at("targets", str(year)), key=True)


def _results(programme: Programme) -> _Dated:
    for result in programme.results:
        if result.target_year is not None:
            yield programme.id, result.target_year, result.at("target_year")


def _action(action: Action) -> _Dated:
    for index, year in enumerate(action.years):
        yield action.id, year, action.at("years", index)
    for funding in action.funding:
        for year in funding.amounts:
            if year not in action.years:  # else it is told already
                yield action.id, year, replace(funding.at("amounts", str(year)), key=True)


def _entry(entry: RoadMapEntry) -> _Dated:
    yield entry.programme, entry.first_year, entry.at("first_year")
    yield entry.programme, entry.last_year, entry.at("last_year")
    for year in entry.milestones:
        if year not in (entry.first_year, entry.last_year):
            yield entry.programme, year, replace(entry.at("milestones", str(year)), key=True)
