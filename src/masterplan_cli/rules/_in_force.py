"""When an office is in force, and which office does its work when it is not."""

from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.offices import Office


def in_force(office: Office, year: int) -> bool:
    """Whether the office exists on any day of the year."""
    begun = office.valid_from is None or office.valid_from.year <= year
    return begun and (office.valid_until is None or year <= office.valid_until.year)


def stand_in(plan: Masterplan, office: Office, year: int) -> Office | None:
    """The office that does the work of another in a year: its successor, or else one that it was made of."""
    seen = {office.id}
    heir = plan.offices.get(office.merged_into)
    while heir and heir.id not in seen:
        if in_force(heir, year):
            return heir
        seen.add(heir.id)
        heir = plan.offices.get(heir.merged_into)
    return next((one for one in plan.offices if one.merged_into == office.id and in_force(one, year)), None)


def existence(office: Office) -> Text:
    """From when and until when it exists: `berlaku sampai 2024-01-01`."""
    since, until = office.valid_from, office.valid_until
    if since and until:
        return Text(id=f"berlaku {since} sampai {until}", en=f"in force {since} to {until}")
    if since:
        return Text(id=f"berlaku mulai {since}", en=f"in force from {since}")
    return Text(id=f"berlaku sampai {until}", en=f"in force until {until}")


def replacement(plan: Masterplan, office: Office, year: int) -> Text:
    """What to write instead."""
    if other := stand_in(plan, office, year):
        return Text(
            id=f"Pada {year} tugasnya dijalankan `{other.id}` ({other.name}).",
            en=f"In {year} its work is done by `{other.id}` ({other.name}).",
        )
    return Text(
        id="Sebut perangkat daerah yang berlaku pada tahun itu, atau perbaiki `valid_from` dan `valid_until`-nya.",
        en="Name an office that is in force in that year, or mend its `valid_from` and `valid_until`.",
    )
