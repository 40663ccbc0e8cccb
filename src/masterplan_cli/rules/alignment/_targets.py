"""Which targets and indicators outside standards have, from `targets.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from masterplan_cli.source import read

_FILE = Path(__file__).with_name("targets.yaml")


@dataclass(frozen=True, slots=True)
class Targets:
    """Everything that a reference can name."""

    tpb: Mapping[str, tuple[str, ...]]
    """The targets of each goal of the sustainable development goals: `1` -> `1.1` … `1.b`."""
    iso: Mapping[str, Mapping[int, int]]
    """By edition (`ISO 37122:2019`) and clause, how many indicators there are."""
    spbe: int
    """The last indicator of the SPBE evaluation."""
    pemdi: int
    """The last indicator of the Pemdi evaluation (PermenPANRB 8/2026)."""


@cache
def targets() -> Targets:
    """The shipped data, read once."""
    source, diagnostics = read(_FILE.name, _FILE.read_bytes())
    if diagnostics or not isinstance(source.data, dict):
        raise ValueError(f"the shipped targets do not read: {diagnostics}")
    data: dict[str, Any] = source.data
    return Targets(
        tpb={goal: tuple(written) for goal, written in data["tpb"].items()},
        iso={
            edition: {int(clause): int(count) for clause, count in clauses.items()}
            for edition, clauses in data["iso"].items()
        },
        spbe=int(data["spbe"]),
        pemdi=int(data["pemdi"]),
    )
