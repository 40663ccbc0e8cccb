"""Regulations that no plan should rest on any more, and those that one expects a plan to name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from masterplan_cli.reference._tables import Certainty, rows, several


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
    certainty: Certainty


@cache
def replacements() -> Mapping[str, Replacement]:
    """By the old regulation."""
    return {
        row["old"]: Replacement(
            row["old"], row["subject"], several(row["replaced_by"]), row["since"], Certainty(row["certainty"])
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
        Expectation(row["regulation"], row["subject"], row["since"], row["for_whom"], Certainty(row["certainty"]))
        for row in rows("expected")
    )
