"""Days and months as people write them: `11 Juni 2024`, `25/12/2024`, `Maret 2026`, `03-2026`."""

import re
from calendar import monthrange
from datetime import date

from masterplan_cli.language import Text
from masterplan_cli.schemas._meaning.signs import Meaning, plain

_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan januari january|feb peb februari pebruari february|mar mrt maret march|apr april|mei may|jun juni june|"
        "jul juli july|agu ags agt agust agustus aug august|sep sept september|okt oktober oct october|"
        "nov nop november nopember|des dec desember december".split("|"),
        1,
    )
    for name in names.split()
}
_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "senin monday|selasa tuesday|rabu wednesday|kamis thursday|jumat jum'at friday|sabtu saturday|minggu ahad sunday"
        .split("|")
    )
    for name in names.split()
}  # fmt: skip
_BETWEEN = r"(?:\.? ?[ ./–-] ?|)"
_BEFORE = re.compile(rf"(?:(?P<weekday>{'|'.join(_WEEKDAYS)}),? )?(?:tanggal |tgl\.? )?(?P<day>.*)")
_IN_WORDS = re.compile(rf"(?P<day>\d{{1,2}}){_BETWEEN}(?P<month>{_NAME}){_BETWEEN}(?P<year>\d{{4}})")
_ENGLISH = re.compile(rf"(?P<month>{_NAME})\.? (?P<day>\d{{1,2}}),? (?P<year>\d{{4}})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})([./–-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?)?")
_YEAR_LAST = re.compile(r"(?P<one>\d{1,2})( ?[./–-] ?)(?P<other>\d{1,2})\2(?P<year>\d{4})")
_TWO_DAYS = re.compile(
    rf"(?P<first>\d{{1,2}}) ?(?:[-–—]|s\.?/?d\.?|sampai|dan|&|to) ?(?P<last>\d{{1,2}}) (?P<month>{_NAME})\.? (?P<year>\d{{4}})"
)
_MONTH_IN_WORDS = re.compile(rf"(?:bulan |bln\.? ?)?(?P<month>{_NAME})(?:\.? ?[-/]? ?|, | tahun )(?P<year>\d{{4}})")
_YEAR_AND_MONTH = re.compile(rf"(?P<year>\d{{4}})[ -]? ?(?P<month>{_NAME})")
_MONTH_LAST = re.compile(r"(?P<year>\d{4})[./–-](?P<month>\d{1,2})")
_MONTH_FIRST = re.compile(r"(?P<month>\d{1,2})[./–-](?P<year>\d{4})")


def day(text: str) -> Meaning:
    """The day that somebody surely meant, or what to ask."""
    said = _BEFORE.fullmatch(plain(text))
    if not said:
        return None
    if found := _TWO_DAYS.fullmatch(said["day"]):
        one, other = (_day(found["year"], _MONTHS[found["month"]], found[which]) for which in ("first", "last"))
        return _either(one, other) if one and other else None
    days = _days(said["day"])
    if len(days) > 1:
        return _either(*days)
    weekday = _WEEKDAYS[said["weekday"]] if said["weekday"] else None
    fits = days and weekday in (None, days[0].weekday())
    return days[0].isoformat() if fits else None


def month(text: str) -> Meaning:
    """The month that somebody surely meant, or what to ask."""
    said = plain(text)
    for pattern in (_MONTH_IN_WORDS, _YEAR_AND_MONTH, _MONTH_LAST, _MONTH_FIRST):
        if found := pattern.fullmatch(said):
            written = found["month"]
            first = _day(found["year"], _MONTHS.get(written) or int(written), "1")
            return f"{first:%Y-%m}" if first else None
    days = _days(said)
    if len(days) != 1:
        return None
    return Text(id=f"Tulis bulannya saja: `{days[0]:%Y-%m}`.", en=f"Write the month alone: `{days[0]:%Y-%m}`.")


def _days(said: str) -> list[date]:
    """The days that a text may be: two where either figure may be the month."""
    if found := _IN_WORDS.fullmatch(said) or _ENGLISH.fullmatch(said):
        days = [_day(found["year"], _MONTHS[found["month"]], found["day"])]
    elif found := _YEAR_FIRST.fullmatch(said):
        days = [_day(found["year"], int(found["month"]), found["day"])]
    elif found := _YEAR_LAST.fullmatch(said):
        one, other, year = found["one"], found["other"], found["year"]
        days = [_day(year, int(other), one), _day(year, int(one), other)]
    else:
        return []
    return list(dict.fromkeys(one for one in days if one))


def _day(year: str, number: int, day: str) -> date | None:
    """The day, if the calendar has it."""
    if not (1900 <= int(year) <= 2099 and 1 <= number <= 12):
        return None
    return date(int(year), number, int(day)) if 1 <= int(day) <= monthrange(int(year), number)[1] else None


def _either(one: date, other: date) -> Text:
    return Text(id=f"Tulis satu tanggal: `{one}` atau `{other}`.", en=f"Write one day: `{one}` or `{other}`.")
