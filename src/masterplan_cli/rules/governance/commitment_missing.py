"""G006: who leads a programme has signed for it."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._in_force import heirs
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.programmes import Programme


@rule(
    "G006",
    Severity.NOTE,
    Text(
        id="`{office}` memimpin {count} program, tetapi lembar komitmennya belum ada.",
        en="Office `{office}` leads programmes ({count}) and has signed no commitment.",
    ),
    help=Text(
        id="Tulis di `governance.commitments`: `office: {office}` dengan `role` dan `date`.",
        en="Write in `governance.commitments`: `office: {office}` with `role` and `date`.",
    ),
    question=Text(
        id="Kapan kepala {names} menandatangani komitmennya?",
        en="When will the commitments of {names} be signed?",
    ),
    summary=Text(
        id="Perangkat daerah pemimpin program belum menandatangani komitmen.",
        en="An office that leads a programme has no commitment.",
    ),
    why=Text(
        id="Bimtek IV ditutup dengan komitmen para kepala perangkat daerah; yang tidak menandatangani mudah menarik diri.",
        en="Bimtek IV ends with the commitments of the heads of office; who did not sign can easily step back.",
    ),
    mend=Text(
        id="Minta kepala perangkat daerah menandatangani, lalu tulis peran dan tanggalnya.",
        en="Have the head of office sign, then write the role and the date.",
    ),
    bad="governance:\n  commitments:\n    - {office: dlh, role: Kepala DLH}\n",
    good="governance:\n  commitments:\n"
    + "".join(
        f"    - {{office: {office}, role: Kepala {name}}}\n"
        for office, name in (
            ("diskominfo", "Diskominfo"),
            ("disporapar", "Disporapar"),
            ("disdag", "Disdag"),
            ("dinkes", "Dinkes"),
            ("disdik", "Disdik"),
            ("dlh", "DLH"),
        )
    ),
    absence=True,
    links=True,
)
def commitment_missing(plan: Masterplan) -> Iterator[Breach]:
    """Told once an office, at the first programme that it leads; what a merged office signed binds its successor."""
    if not plan.governance:
        return
    signed = {name for commitment in plan.governance.commitments for name in heirs(plan, commitment.office)}
    led: dict[str, list[Programme]] = {}
    for programme in plan.programmes:
        if office := plan.offices.get(programme.lead_office):
            led.setdefault(office.id, []).append(programme)
    for name, programmes in led.items():
        if name not in signed:
            office = plan.offices.get(name)
            spot, label = programmes[0].at("lead_office"), office.label if office else name
            yield Breach(spot, office=name, count=len(programmes), about=label)
