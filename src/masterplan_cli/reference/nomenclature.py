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


SUPPORT = "2.16.01"
"""The programme of number 01 as the table has it; it is the same under every field of government."""

PROVINCES_ONLY: Mapping[str, frozenset[str]] = {
    "5.07": frozenset(),
    "7.02": frozenset({"34"}),
    "7.03": frozenset({"31"}),
    "9.02": frozenset({"91", "92", "93", "94", "95", "96"}),
    "9.03": frozenset({"91", "92", "93", "94", "95", "96"}),
}
"""Fields of government of provinces alone, and the provinces whose regions may have a share in them."""


def field_of(code: str) -> str:
    """The field of government of a code: `2.16` of `2.16.03.2.02`."""
    return ".".join(code.split(".")[:2])


def programme_of(code: str) -> str:
    """The programme of a code: `2.16.03` of `2.16.03.2.02`."""
    return ".".join(code.split(".")[:3])


def programme(code: str) -> Entry | None:
    """The programme of a code; number 01 stands for itself under every field."""
    found = programmes().get(code)
    if found or not code.endswith(".01"):
        return found
    return programmes()[SUPPORT] if code.startswith("X.XX.") or field_of(code) in fields() else None


def activity(code: str) -> Entry | None:
    """The activity or sub-activity of a code, where the table holds it; those of number 01 are the same everywhere."""
    return activities().get(_as_in_table(code))


def holds(above: str) -> bool:
    """Whether the table holds what there is below a programme or an activity."""
    return _as_in_table(above) in _held()


@cache
def _held() -> frozenset[str]:
    """The codes that have something below them: programmes and activities."""
    parts = [code.split(".") for code in activities()]
    return frozenset(".".join(code[:length]) for code in parts for length in (3, 5) if length < len(code))


def _as_in_table(code: str) -> str:
    return f"{SUPPORT}{code[len(SUPPORT) :]}" if programme_of(code).endswith(".01") else code


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
