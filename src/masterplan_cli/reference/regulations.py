"""Regulations that no plan should rest on any more, and those that one expects a plan to name."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast

from masterplan_cli.reference._tables import Certainty, rows, several
from masterplan_cli.reference.citations import name_of

Condition = Literal[
    "always", "from-2025", "desa", "located", "budget", "codes", "tpb", "innovation", "applications", "never"
]
"""Which plans are meant: those that start in 2025 or later, of regions with desa, with places, money, budget codes …"""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A regulation that was revoked, replaced or has expired."""

    old: str
    """`UU 32/2004`."""
    subject: str
    replaced_by: tuple[str, ...]
    """What is in force now."""
    since: str
    """`2014-10-02`, `2014-10` or `2014`: when the successor took effect or was promulgated."""
    certainty: Certainty
    is_revoked: bool
    """Revoked, replaced or annulled; else only superseded or expired, and may be cited beside what came after it."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """A regulation in force that was amended."""

    regulation: str
    subject: str
    amended_by: tuple[str, ...]
    """In order."""
    latest: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Expectation:
    """A regulation that plans of a kind name in their legal basis."""

    regulation: str
    subject: str
    since: str
    for_whom: str
    when: Condition
    """For which plans that is."""
    words: tuple[str, ...]
    """Where there are any, only for plans whose texts hold one of them."""
    certainty: Certainty


@cache
def replacements() -> Mapping[str, Replacement]:
    """By the old regulation."""
    return {
        name_of(row["old"]) or row["old"]: Replacement(
            name_of(row["old"]) or row["old"],
            row["subject"],
            several(row["replaced_by"]),
            row["since"],
            Certainty(row["certainty"]),
            not row["note"].startswith(("superseded", "expired")),
        )
        for row in rows("replaced")
    }


@cache
def amendments() -> Mapping[str, Amendment]:
    """By the regulation that was amended."""
    return {
        row["regulation"]: Amendment(
            row["regulation"], row["subject"], several(row["amended_by"]), row["latest"], Certainty(row["certainty"])
        )
        for row in rows("amended")
    }


@cache
def expectations() -> tuple[Expectation, ...]:
    """In the order of a legal basis: laws first."""
    return tuple(
        Expectation(
            row["regulation"],
            row["subject"],
            row["since"],
            row["for_whom"],
            cast("Condition", row["when"]),
            several(row["words"]),
            Certainty(row["certainty"]),
        )
        for row in rows("expected")
    )


def surely_since(written: str) -> date:
    """The first day on which something that is dated `2014-10-02`, `2014-10` or `2014` surely held."""
    year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])
