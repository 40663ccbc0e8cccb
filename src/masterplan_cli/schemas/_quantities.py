"""Numbers, years, days: each with its unit and range, and none that has two meanings."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, NoReturn

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

_PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?\Z", re.ASCII)
_TWO_MEANINGS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Unit:
    """Marks a field whose numbers are always in one unit."""

    name: str


def _refuse(written: str) -> NoReturn:
    type_ = "two_meanings" if _TWO_MEANINGS.match(written) else "no_number"
    raise PydanticCustomError(type_, "no number", {"written": written})


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
    raise PydanticCustomError("no_day", "no day", {"written": text})


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
    raise PydanticCustomError("no_flag", "no flag", {"written": text})


Number = Annotated[Decimal, BeforeValidator(_number)]
"""A figure in the unit that stands beside it; decimals after a point, no thousands separator."""

Whole = Annotated[int, BeforeValidator(_whole), Field(ge=0)]
"""A count."""

Rupiah = Annotated[int, BeforeValidator(_whole), Field(ge=0), Unit("Rp")]
"""Rupiah at current prices, in full: not thousands, not millions."""

Percent = Annotated[Decimal, BeforeValidator(_number), Field(ge=0, le=100), Unit("%")]
"""A share of a hundred, without the sign."""

Year = Annotated[int, BeforeValidator(_year)]
"""A year of four digits, 1900 to 2099."""

Day = Annotated[date, BeforeValidator(_day)]
"""A day as `2024-06-11`."""

Month = Annotated[str, BeforeValidator(_month)]
"""A month as `2025-03`; such texts sort in the order of time."""

Flag = Annotated[bool, BeforeValidator(_flag)]
"""`true` or `false`."""
