"""G002: each dimension has a coordinating office that exists."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._in_force import existence, in_force, replacement
from masterplan_cli.rules._rule import Breach, rule

_NONE = Text(id="Tidak ada dimensi yang mempunyai koordinator.", en="No dimension has a coordinator.")
_ALL = Text(
    id="Tulis `coordinators` dengan satu `office` untuk setiap `dimension`.",
    en="Write `coordinators` with one `office` for each `dimension`.",
)
_EACH = Text(id="setiap dimensi", en="every dimension")


@rule(
    "G002",
    Severity.ERROR,
    Text(id="Dimensi `{dimension}` tidak mempunyai koordinator.", en="Dimension `{dimension}` has no coordinator."),
    help=Text(
        id="Tulis di `coordinators`: `dimension: {dimension}` dengan `office`.",
        en="Write in `coordinators`: `dimension: {dimension}` with an `office`.",
    ),
    question=Text(
        id="Perangkat daerah mana yang mengoordinasikan {names}?",
        en="Which office coordinates {names}?",
    ),
    summary=Text(
        id="Dimensi tanpa koordinator, atau koordinatornya perangkat daerah yang tidak berlaku.",
        en="A dimension has no coordinator, or one that is not in force.",
    ),
    why=Text(
        id="Bupati atau wali kota menunjuk satu perangkat daerah untuk setiap dimensi; tanpa itu tidak ada yang mengumpulkan "
        "laporan.",
        en="The head of region names one office for each dimension; without it nobody gathers the reports.",
    ),
    mend=Text(
        id="Tunjuk perangkat daerah yang berlaku pada tahun pertama rencana.",
        en="Name an office that is in force in the first year of the plan.",
    ),
    bad="governance:\n  coordinators:\n    - {dimension: governance, office: diskominfo}\n"
    "    - {dimension: branding, office: disporapar}\n    - {dimension: economy, office: disdag}\n"
    "    - {dimension: society, office: disdik}\n    - {dimension: environment, office: dlh}\n",
    good="governance:\n  coordinators:\n    - {dimension: governance, office: diskominfo}\n"
    "    - {dimension: branding, office: disporapar}\n    - {dimension: economy, office: disdag}\n"
    "    - {dimension: living, office: dinkes}\n"
    "    - {dimension: society, office: disdik}\n    - {dimension: environment, office: dlh}\n",
    absence=True,
    links=True,
)
def no_coordinator(plan: Masterplan) -> Iterator[Breach]:
    """An office that nothing knows is told as an unresolved reference."""
    if not plan.governance:
        return
    if not plan.governance.coordinators:
        yield Breach(plan.governance.key("coordinators"), message=_NONE, help=_ALL, about=_EACH)
        return
    named = {coordinator.dimension for coordinator in plan.governance.coordinators}
    for dimension in plan.dimensions:
        if dimension.key not in named:
            yield Breach(plan.governance.key("coordinators"), dimension=dimension.key, about=dimension.name)
    for coordinator in plan.governance.coordinators:
        office = plan.offices.get(coordinator.office)
        if office and plan.plan and not in_force(office, plan.plan.first_year):
            yield Breach(
                coordinator.at("office"),
                message=Text(
                    id="Koordinator `{office}` dari dimensi `{dimension}` ({existence}) tidak ada pada {year}.",
                    en="Coordinator `{office}` of dimension `{dimension}` ({existence}) does not exist in {year}.",
                ),
                help=replacement(plan, office, plan.plan.first_year),
                office=coordinator.office,
                dimension=coordinator.dimension,
                existence=existence(office),
                year=plan.plan.first_year,
                asks=False,
                related=[
                    (Text(id=f"`{office.id}` ditulis di sini", en=f"`{office.id}` is written here"), office.at("id"))
                ],
            )
