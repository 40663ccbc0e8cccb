"""Which heads of office have signed for the programmes that their offices lead."""

from dataclasses import dataclass

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.governance import Commitment
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.views._offices import successor


@dataclass(frozen=True, slots=True)
class OfficeCommitment:
    """An office, the programmes that it leads, and what was signed for it."""

    office: Office
    programmes: tuple[Programme, ...]
    commitments: tuple[Commitment, ...]
    """Also those of offices that merged into it."""

    @property
    def is_signed(self) -> bool:
        """Whether anybody signed for it."""
        return bool(self.commitments)


@dataclass(frozen=True, slots=True)
class Commitments:
    """A row an office that leads a programme or signed, in the order of the plan's offices."""

    rows: tuple[OfficeCommitment, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no office leads anything or signed anything."""
        return not self.rows

    @property
    def signed(self) -> tuple[OfficeCommitment, ...]:
        """Offices that lead programmes and have signed."""
        return tuple(row for row in self.rows if row.programmes and row.is_signed)

    @property
    def unsigned(self) -> tuple[OfficeCommitment, ...]:
        """Offices that lead programmes and have not signed."""
        return tuple(row for row in self.rows if row.programmes and not row.is_signed)


def commitments(plan: Masterplan) -> Commitments:
    """Leading offices and their commitments; what a merged office leads or signed is its successor's."""
    led: dict[str, list[Programme]] = {}
    for programme in plan.programmes:
        if office := plan.offices.get(programme.lead_office):
            led.setdefault(successor(plan, office).id, []).append(programme)
    signed: dict[str, list[Commitment]] = {}
    for commitment in plan.governance.commitments if plan.governance else ():
        if office := plan.offices.get(commitment.office):
            signed.setdefault(successor(plan, office).id, []).append(commitment)
    rows = (
        OfficeCommitment(office, tuple(led.get(office.id, ())), tuple(signed.get(office.id, ())))
        for office in plan.offices
        if office.id in led or office.id in signed
    )
    return Commitments(tuple(rows))
