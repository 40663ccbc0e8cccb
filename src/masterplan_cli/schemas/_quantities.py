"""Numbers, years, days: each with its unit and range, and none that has two meanings."""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import Annotated, NoReturn

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

_PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?\Z", re.ASCII)
_TWO_MEANINGS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}\Z", re.ASCII)
_INDONESIAN = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?\Z", re.ASCII)
_ENGLISH = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z", re.ASCII)
_MONTHS = {
    month: number
    for number, months in enumerate(
        "jan januari january|feb februari february|mar maret march|apr april|mei may|jun juni june|jul juli july|"
        "agu agt agustus aug august|sep september|okt oktober oct october|nov november|des desember dec december".split(
            "|"
        ),
        1,
    )
    for month in months.split()
}


def plainly(written: str) -> str | None:
    """The number that somebody surely meant, as YAML wants it: `Rp 2.560.783.220` -> `2560783220`; else None."""
    bare = re.sub(r"(?i)\A\s*rp\.?\s*|\s*%\s*\Z|[\s_]|,-\s*\Z", "", written)
    if _PLAIN.match(bare) and bare != written:
        return None if _TWO_MEANINGS.match(bare) and not re.match(r"(?i)\s*rp", written) else _ungrouped(bare, written)
    if _ENGLISH.match(bare) and not _TWO_MEANINGS.match(bare):
        return bare.replace(",", "")
    if _INDONESIAN.match(bare) and not _TWO_MEANINGS.match(bare):
        return bare.replace(".", "").replace(",", ".")
    return None


def _ungrouped(bare: str, written: str) -> str:
    # Nobody writes tenths of a rupiah: after "Rp" a dot before three digits groups thousands.
    return bare.replace(".", "") if _TWO_MEANINGS.match(bare) and "r" in written.lower() else bare


def _refuse(written: str) -> NoReturn:
    if _TWO_MEANINGS.match(written):
        whole, fraction = re.split("[.,]", written)
        context = {"written": written, "whole": whole + fraction, "fraction": f"{whole}.{fraction}0"}
        raise PydanticCustomError("two_meanings", "two meanings", context)
    if meant := plainly(written):
        raise PydanticCustomError("written_otherwise", "written otherwise", {"written": written, "write": meant})
    raise PydanticCustomError("no_number", "no number", {"written": written})


def _text(written: object, what: str) -> str:
    if not isinstance(written, str):
        raise PydanticCustomError("not_one_value", "not one value", {"what": what})
    return written.strip()


def _number(written: object) -> Decimal:
    if isinstance(written, Decimal):
        return written
    text = _text(written, "number")
    if not _PLAIN.match(text) or _TWO_MEANINGS.match(text):
        _refuse(text)
    return Decimal(text)


def _whole(written: object) -> int:
    if isinstance(written, int):
        return written
    text = _text(written, "whole")
    if not _PLAIN.match(text) or _TWO_MEANINGS.match(text):
        _refuse(text)
    if "." in text or len(text) > 18:
        raise PydanticCustomError("no_whole", "no whole number", {"written": text})
    return int(text)


def _year(written: object) -> int:
    if isinstance(written, int):
        return written
    text = _text(written, "year")
    if not re.fullmatch(r"(?:19|20)\d\d", text, re.ASCII):
        raise PydanticCustomError("no_year", "no year", {"written": text})
    return int(text)


def _day(written: object) -> date:
    if isinstance(written, date):
        return written
    text = _text(written, "day")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise PydanticCustomError("no_such_day", "no such day", {"written": text}) from None
    if meant := _meant_day(text):
        raise PydanticCustomError("written_otherwise", "written otherwise", {"written": text, "write": meant})
    raise PydanticCustomError("no_day", "no day", {"written": text})


def _meant_day(text: str) -> str | None:
    match = re.fullmatch(r"(\d{1,2})[\s./-]+(\w+)[\s./-]+(\d{4})", text, re.ASCII)
    if not match:
        return None
    day, month, year = int(match[1]), match[2].lower(), int(match[3])
    number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
    if not (1 <= number <= 12 and 1900 <= year <= 2100 and 1 <= day <= monthrange(year, number)[1]):
        return None
    return f"{year}-{number:02}-{day:02}"


def _month(written: object) -> str:
    text = _text(written, "month")
    if not re.fullmatch(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])", text, re.ASCII):
        raise PydanticCustomError("no_month", "no month", {"written": text})
    return text


def _flag(written: object) -> bool:
    if isinstance(written, bool):
        return written
    text = _text(written, "flag")
    if text in ("true", "false"):
        return text == "true"
    for meant, others in (("true", "ya yes y on benar betul"), ("false", "tidak bukan no n off salah")):
        if text.lower() in (*others.split(), meant):
            raise PydanticCustomError("written_otherwise", "written otherwise", {"written": text, "write": meant})
    raise PydanticCustomError("no_flag", "no flag", {"written": text})


Number = Annotated[Decimal, BeforeValidator(_number)]
"""A figure in the unit that stands beside it; decimals after a point, no thousands separator."""

Whole = Annotated[int, BeforeValidator(_whole), Field(ge=0)]
"""A count."""

Rupiah = Annotated[int, BeforeValidator(_whole), Field(ge=0)]
"""Rupiah at current prices, in full: not thousands, not millions."""

Percent = Annotated[Decimal, BeforeValidator(_number), Field(ge=0, le=100)]
"""A share of a hundred, without the sign."""

Year = Annotated[int, BeforeValidator(_year)]
"""A year of four digits, 1900 to 2099."""

Day = Annotated[date, BeforeValidator(_day)]
"""A day as `2024-06-11`."""

Month = Annotated[str, BeforeValidator(_month)]
"""A month as `2025-03`; such texts sort in the order of time."""

Flag = Annotated[bool, BeforeValidator(_flag)]
"""`true` or `false`."""
