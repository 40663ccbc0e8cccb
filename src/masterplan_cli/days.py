"""The day that somebody outside a plan gives: never the clock, which would say other things every day."""

import os
from datetime import UTC, date, datetime

_LONGEST = 11
"""Digits of `SOURCE_DATE_EPOCH` that a date can have; the year 5138 has as many."""


def epoch() -> datetime | None:
    """The moment of `SOURCE_DATE_EPOCH`."""
    written = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(written), UTC) if written.isdecimal() and len(written) <= _LONGEST else None


def epoch_day() -> date | None:
    """Its day."""
    moment = epoch()
    return moment.date() if moment else None
