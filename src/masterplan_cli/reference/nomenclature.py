"""The budget nomenclature of kabupaten and kota (Permendagri 90/2019 and its updates)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from masterplan_cli.reference._tables import rows, several


@dataclass(frozen=True, slots=True)
class Entry:
    """A programme, an activity or a sub-activity."""

    code: str
    name: str
    old_names: tuple[str, ...]
    """Names of older editions."""
    editions: tuple[str, ...]
    """The editions in which it was seen, oldest first: `2-digit`, `1317/2023`, `3406/2024`, `2850/2025`, `2027`."""
    levels: tuple[str, ...]
    """The level digits under which a programme has activities; empty where they are not known."""


@cache
def fields() -> Mapping[str, str]:
    """The names of the groups (`2`) and fields of government (`2.16`, bidang) by code."""
    return {row["code"]: row["name"] for row in rows("fields")}


@cache
def programmes() -> Mapping[str, Entry]:
    """The programmes by code: `2.16.03`."""
    return {
        row["code"]: Entry(
            row["code"],
            row["name"],
            several(row["name_old"]),
            several(row["edition"], " "),
            several(row["levels"], " "),
        )
        for row in rows("programmes")
    }


@cache
def activities() -> Mapping[str, Entry]:
    """The activities and sub-activities of 2.16, 2.20 and 2.21 by code; other fields are not in the table."""
    return {
        row["code"]: Entry(row["code"], row["name"], (), several(row["edition"], " "), ()) for row in rows("activities")
    }


def level_digits(province: str) -> frozenset[str]:
    """The level digits of activities in a province (`33`): `2`, and another one where a law gives regions more duties.

    Which of the two digits of Papua its newer provinces have is not known: both count there.
    """
    return frozenset({"2"}) | _MORE_DUTIES.get(province, frozenset())


_PAPUA = frozenset({"3", "4"})
_MORE_DUTIES = {
    "11": frozenset({"7"}),
    "34": frozenset({"5"}),
    **dict.fromkeys(("91", "92", "93", "94", "95", "96"), _PAPUA),
}
