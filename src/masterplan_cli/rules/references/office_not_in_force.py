"""R006: an office exists in the years in which it is needed."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._in_force import existence, in_force, replacement, stand_in
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.offices import Office

_Need = tuple[str, tuple[int, ...], Spot]
"""An office by any of its names, the years that need it, and where that is written."""


@rule(
    "R006",
    Severity.ERROR,
    Text(
        id="Perangkat daerah `{office}` ({existence}) tidak ada pada tahun pelaksanaan: {years}.",
        en="Office `{office}` ({existence}) does not exist in the years of the work: {years}.",
    ),
    summary=Text(
        id="Perangkat daerah tidak berlaku pada tahun pelaksanaan aksinya.",
        en="An office is not in force in the year that the action needs it.",
    ),
    why=Text(
        id="Perangkat daerah bergabung dan berganti nama selama rencana berjalan; aksi tanpa pemilik tidak dilaksanakan.",
        en="Offices merge and are renamed while a plan runs; an action whose owner is gone is not carried out.",
    ),
    mend=Text(
        id="Sebut perangkat daerah penggantinya; bila pergantian terjadi di tengah jalan, bagi aksinya menurut tahun. "
        "Bila `merged_into` menyebut penggantinya, aksi yang melewati pergantian diteruskan penggantinya.",
        en="Name the office that took over; where that happens on the way, split the action by years. "
        "Where `merged_into` names the successor, it goes on with an action that runs beyond the change.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: melatih-kader\n        group: literacy\n"
    "        name: Melatih kader\n        office: dinkop\n        years: [2025, 2026]\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: melatih-kader\n        group: literacy\n"
    "        name: Melatih kader\n        office: disdag\n        years: [2025, 2026]\n",
)
def office_not_in_force(plan: Masterplan) -> Iterator[Breach]:
    """An action needs its office in all of its years; a programme needs its lead office in at least one of them."""
    for name, years, spot in _needs(plan):
        office = plan.offices.get(name)
        gone = tuple(year for year in years if office and not in_force(office, year))
        if office and gone and not _goes_on(plan, office, years, gone):
            yield Breach(
                spot,
                office=name,
                existence=existence(office),
                years=", ".join(map(str, gone)),
                help=replacement(plan, office, gone[0]),
                related=[
                    (Text(id=f"`{office.id}` ditulis di sini", en=f"`{office.id}` is written here"), office.at("id"))
                ],
            )


def _goes_on(plan: Masterplan, office: Office, years: tuple[int, ...], gone: tuple[int, ...]) -> bool:
    """Whether the work lies partly in its own years, and the plan says who does it in the others."""
    return len(gone) < len(years) and all(stand_in(plan, office, year) for year in gone)


def _needs(plan: Masterplan) -> Iterator[_Need]:
    for programme in plan.programmes:
        lead = plan.offices.get(programme.lead_office)
        years = tuple(sorted({year for action in programme.actions for year in _years(action)}))
        if lead and not any(in_force(lead, year) for year in years):
            yield programme.lead_office, years, programme.at("lead_office")
        for action in programme.actions:
            yield action.office, _years(action), action.at("office")


def _years(action: Action) -> tuple[int, ...]:
    """The years that it states, or else those in which it is paid for."""
    return tuple(sorted(action.years or {year for funding in action.funding for year in funding.amounts}))
