"""Offices as tables print them, and who answers for an office that has merged."""

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.offices import Office


def label(plan: Masterplan, name: str | None) -> str:
    """The short name of an office; the name as written where no office has it, empty where none was written."""
    office = plan.offices.get(name)
    return office.label if office else name or ""


def successor(plan: Masterplan, office: Office) -> Office:
    """The office that answers for this one's duties today: itself, or the last one that it merged into."""
    met = {office.id}
    while (following := plan.offices.get(office.merged_into)) and following.id not in met:
        met.add(following.id)
        office = following
    return office
