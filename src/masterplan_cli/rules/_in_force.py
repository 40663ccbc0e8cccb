"""When an office is in force, and which office does its work when it is not."""

from collections.abc import Iterator

from masterplan_cli.language import Language, Text, calendar
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


def heirs(plan: Masterplan, name: str) -> Iterator[str]:
    """Ids of the office itself and of those that took over from it."""
    seen: set[str] = set()
    office = plan.offices.get(name)
    while office and office.id not in seen:
        seen.add(office.id)
        yield office.id
        office = plan.offices.get(office.merged_into)


def existence(office: Office) -> Text:
    """From when and until when it exists: `berlaku sampai 1 Januari 2024`."""
    since, until = (
        Text(id=calendar(day, Language.ID), en=calendar(day, Language.EN)) if day else None
        for day in (office.valid_from, office.valid_until)
    )
    if since and until:
        return Text(id="berlaku {since} sampai {until}", en="in force from {since} to {until}").fill(
            since=since, until=until
        )
    if since:
        return Text(id="berlaku mulai {since}", en="in force from {since}").fill(since=since)
    return Text(id="berlaku sampai {until}", en="in force until {until}").fill(until=until)


def replacement(plan: Masterplan, office: Office, year: int) -> Text:
    """What to write instead."""
    if other := stand_in(plan, office, year):
        return Text(
            id=f"Pada {year} tugasnya dijalankan `{other.id}` ({other.name}).",
            en=f"In {year} its work is done by `{other.id}` ({other.name}).",
        )
    return Text(
        id="Sebut perangkat daerah yang berlaku pada tahun itu, atau perbaiki `valid_from` dan `valid_until`-nya.",
        en="Name an office that is in force in that year, or fix its `valid_from` and `valid_until`.",
    )
