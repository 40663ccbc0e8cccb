"""G003: who coordinates a dimension also leads a programme of it."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.rules._in_force import heirs, in_force
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "G003",
    Severity.WARNING,
    Text(
        id="Koordinator `{office}` tidak memimpin satu program pun dari dimensi `{dimension}`.",
        en="Coordinator `{office}` leads no programme of dimension `{dimension}`.",
    ),
    summary=Text(
        id="Koordinator tidak memimpin program dari dimensinya.",
        en="A coordinator leads no programme of its dimension.",
    ),
    why=Text(
        id="Koordinator yang tidak ikut bekerja hanya mengirim surat; dimensinya berjalan tanpa pemimpin.",
        en="A coordinator with no work of its own in the dimension only sends letters; nobody leads.",
    ),
    mend=Text(
        id="Pilih perangkat daerah yang memimpin program di dimensi itu, atau beri koordinator satu program.",
        en="Choose an office that leads a programme there, or give the coordinator one.",
    ),
    bad="governance:\n  coordinators:\n    - {dimension: living, office: dlh}\n",
    good="governance:\n  coordinators:\n    - {dimension: living, office: dinkes}\n",
    absence=True,
    links=True,
)
def idle_coordinator(plan: Masterplan) -> Iterator[Breach]:
    """A dimension without programmes is told elsewhere."""
    for coordinator in plan.governance.coordinators if plan.governance else ():
        office = plan.offices.get(coordinator.office)
        dimension = plan.dimension(coordinator.dimension)
        if not office or not dimension or not dimension.programmes:
            continue
        if plan.plan and not in_force(office, plan.plan.first_year):
            continue  # told by G002
        leaders = _leaders(plan, dimension)
        if not set(heirs(plan, office.id)).intersection(leaders):
            listed = ", ".join(f"`{name}`" for name in leaders)
            yield Breach(
                coordinator.at("office"),
                office=coordinator.office,
                dimension=dimension.key,
                help=Text(id=f"Yang memimpin program di sini: {listed}.", en=f"Who leads programmes here: {listed}."),
            )


def _leaders(plan: Masterplan, dimension: Dimension) -> tuple[str, ...]:
    offices = (plan.offices.get(programme.lead_office) for programme in dimension.programmes)
    return tuple(dict.fromkeys(office.id for office in offices if office))
