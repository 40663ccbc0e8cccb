"""G007: dates follow one another as they can."""

import re
from collections.abc import Iterator
from datetime import date

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Language, Text, calendar
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.governance._numbers import year_of
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.governance import Decree, Governance
from masterplan_cli.schemas.plan_sheet import Plan


@rule(
    "G007",
    Severity.WARNING,
    Text(
        id="{what} bertanggal {day}, setelah tanggal masterplan, {own}.",
        en="{what} is dated {day}, after the masterplan itself, {own}.",
    ),
    help=Text(
        id="Perbaiki tanggal yang keliru, atau `plan.date` bila masterplan diterbitkan lagi.",
        en="Fix the date that is wrong, or `plan.date` if the masterplan is published anew.",
    ),
    summary=Text(
        id="Tanggal yang tidak mungkin: keputusan dari masa depan, akhir sebelum awal.",
        en="Dates that cannot be: a decree of the future, an end before its beginning.",
    ),
    why=Text(
        id="Keputusan yang bertanggal setelah dokumen yang mengutipnya tidak dapat menjadi dasarnya.",
        en="A decree that is dated after the document that cites it cannot be what that document rests on.",
    ),
    mend=Text(
        id="Samakan dengan tanggal pada naskah keputusannya.", en="Write the date that the decree itself carries."
    ),
    bad="plan:\n  date: 2024-11-20\ngovernance:\n  council: {number: Kepbup 100/12/2024, date: 2042-05-02}\n",
    good="plan:\n  date: 2024-11-20\ngovernance:\n  council: {number: Kepbup 100/12/2024, date: 2024-05-02}\n",
)
def impossible_date(plan: Masterplan) -> Iterator[Breach]:
    """What is done is done by the day of the plan; what is planned lies behind it; what ends has begun.

    A draft may be older than what happened since: that is asked.
    """
    if plan.plan:
        yield from _backwards(plan, plan.plan)
        if plan.governance:
            yield from _future(plan.governance, plan.plan)
            yield from _past(plan.governance, plan.plan)
            yield from _years(plan.governance, plan.plan)


def _future(governance: Governance, own: Plan) -> Iterator[Breach]:
    for what, spot, day in _done(governance):
        if own.date and (day > own.date if isinstance(day, date) else day > own.date.year):
            since = own.status == "draft" and _days_after(own.date, day) <= _A_YEAR
            yield Breach(
                spot,
                message=_IN_DRAFT if since else None,
                severity=Severity.NOTE if since else None,
                what=what,
                day=_written(day),
                own=_written(own.date),
                related=[(Text(id="tanggal masterplan", en="the date of the masterplan"), own.at("date"))],
            )
        elif own.date is None and (day.year if isinstance(day, date) else day) > own.last_year:
            yield Breach(spot, message=_AFTER_END, what=what, day=_written(day), last=own.last_year)


def _days_after(own: date, day: date | int) -> int:
    return ((date(day, 1, 1) if isinstance(day, int) else day) - own).days


def _years(governance: Governance, own: Plan) -> Iterator[Breach]:
    """Years in the numbers of decrees that are not those of their days, and decrees that are old."""
    for name, what in _DECREES.items():
        decree: Decree | None = getattr(governance, name)
        year = _year(decree) if decree else None
        if decree is None or year is None or year > (own.date.year if own.date else own.last_year):
            continue  # told above
        stated = _STATED.search(decree.number or "")
        if stated and int(stated[1]) != year:
            when = _written(decree.date or year)
            yield Breach(
                decree.at("number"), message=_DIFFERS, help=_DIFFERS_HELP, what=what, year=stated[1], when=when
            )
        elif year < min(own.first_year, own.last_year) - _AGE:
            spot = next(decree.at(field) for field in ("date", "year", "number") if getattr(decree, field))
            yield Breach(
                spot, message=_OLD, severity=Severity.NOTE, help=_OLD_HELP, what=what, year=year, first=own.first_year
            )


def _year(decree: Decree) -> int | None:
    """The year of a decree: of its day, or as it is written beside it or in its number."""
    if decree.date:
        return decree.date.year
    if decree.year and decree.year.isdecimal():
        return int(decree.year)
    return year_of(decree.number or "")


def _done(governance: Governance) -> Iterator[tuple[Text, Spot, date | int]]:
    """What has happened already, by its date or its year."""
    for name, text in _DECREES.items():
        decree: Decree | None = getattr(governance, name)
        if decree and decree.date:
            yield text, decree.at("date"), decree.date
        elif decree and decree.year and decree.year.isdecimal():
            yield text, decree.at("year"), int(decree.year)
        elif decree and decree.number and (year := year_of(decree.number)):
            yield text, decree.at("number"), year
    for commitment in governance.commitments:
        if commitment.date:
            yield _COMMITMENT.fill(office=commitment.office), commitment.at("date"), commitment.date


def _past(governance: Governance, own: Plan) -> Iterator[Breach]:
    """A regulation that is still to come, planned for a day before the plan was dated, or years before it begins."""
    enactment = governance.enactment
    if not enactment or not enactment.planned_date or enactment.date or own.status == "enacted":
        return
    planned = enactment.planned_date
    if own.date and planned < own.date:
        yield Breach(
            enactment.at("planned_date"),
            message=_PLANNED,
            day=_written(planned),
            own=_written(own.date),
            help=_PLANNED_HELP,
        )
    elif own.date is None and planned.year < own.first_year - 2:
        yield Breach(
            enactment.at("planned_date"),
            message=_LONG_BEFORE,
            day=_written(planned),
            first=own.first_year,
            help=_PLANNED_HELP,
        )


def _backwards(plan: Masterplan, own: Plan) -> Iterator[Breach]:
    """Ends before their beginnings."""
    for round_ in own.rounds:
        if round_.last_day and round_.last_day < round_.first_day:
            yield _end(round_.at("last_day"), round_.name, round_.last_day, round_.first_day)
    for office in plan.offices:
        if office.valid_from and office.valid_until and office.valid_until < office.valid_from:
            yield _end(office.at("valid_until"), office.label, office.valid_until, office.valid_from)
    for document in plan.planning_documents:
        if document.last_year < document.first_year:
            yield Breach(
                document.at("last_year"),
                message=_END,
                name=document.title,
                end=document.last_year,
                start=document.first_year,
                help=_END_HELP,
            )


def _end(spot: Spot, name: str, end: date, start: date) -> Breach:
    return Breach(spot, message=_END, name=name, end=_written(end), start=_written(start), help=_END_HELP)


def _written(day: date | int) -> Text:
    if isinstance(day, int):
        return Text(id=f"{day}", en=f"{day}")
    return Text(id=calendar(day, Language.ID), en=calendar(day, Language.EN))


_STATED = re.compile(r"(?i)(?:\b(?:tahun|thn|th)\b\.?\s*|/)((?:19|20)\d\d)\s*\Z")
"""A year that ends a number, and is surely one: `188.45/2019/HUK` may count letters."""
_A_YEAR = 366
"""Days by which what happened since may be younger than a draft."""
_AGE = 6
"""Years before the plan begins after which a decree may well have been replaced."""
_DECREES = {
    "council": Text(id="Keputusan tentang dewan", en="The decree on the council"),
    "implementing_team": Text(id="Keputusan tentang tim pelaksana", en="The decree on the implementing team"),
    "technical_team": Text(id="Keputusan tentang tim teknis", en="The decree on the technical team"),
}
_COMMITMENT = Text(id="Komitmen `{office}`", en="The commitment of `{office}`")
_IN_DRAFT = Text(
    id="{what} bertanggal {day}, setelah tanggal rancangan, {own}. Apakah `plan.date` perlu diperbarui?",
    en="{what} is dated {day}, after the draft itself, {own}. Does `plan.date` need to be brought up to date?",
)
_AFTER_END = Text(
    id="{what} bertanggal {day}, setelah rencana berakhir pada {last}.",
    en="{what} is dated {day}, after the plan ends in {last}.",
)
_DIFFERS = Text(
    id="{what} menyebut tahun {year}, padahal dari {when}.",
    en="{what} names the year {year}, but is of {when}.",
)
_DIFFERS_HELP = Text(id="Samakan dengan naskah keputusannya.", en="Write what the decree itself says.")
_OLD = Text(
    id="{what} bertahun {year}, jauh sebelum rencana mulai pada {first}. Apakah masih berlaku?",
    en="{what} is of {year}, long before the plan begins in {first}. Is it still in force?",
)
_OLD_HELP = Text(id="Tulis keputusan yang terakhir.", en="Write the latest decree.")
_PLANNED = Text(
    id="Penetapan direncanakan pada {day}, sebelum tanggal masterplan, {own}.",
    en="Enactment is planned for {day}, before the date of the masterplan, {own}.",
)
_LONG_BEFORE = Text(
    id="Penetapan direncanakan pada {day}, jauh sebelum rencana mulai pada {first}.",
    en="Enactment is planned for {day}, long before the plan begins in {first}.",
)
_PLANNED_HELP = Text(
    id="Tulis tanggal yang masih akan datang; bila sudah ditetapkan, tulis `number` dan `date`.",
    en="Write a day that is still to come; if it is enacted already, write `number` and `date`.",
)
_END = Text(
    id="Akhir `{name}`, {end}, mendahului awalnya, {start}.",
    en="The end of `{name}`, {end}, is before its beginning, {start}.",
)
_END_HELP = Text(id="Tukar keduanya, atau perbaiki yang keliru.", en="Swap the two, or fix the one that is wrong.")
