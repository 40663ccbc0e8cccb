"""What the plan does for the sustainable development goals, the SNI ISO indicators and the evaluations of digital government."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.objectives import Indicator, References
from masterplan_cli.schemas.programmes import Programme

Standard = Literal["tpb", "iso", "spbe", "pemdi"]


@dataclass(frozen=True, slots=True)
class CrossReference:
    """An entry of a standard, and what of the plan answers it."""

    code: str
    indicators: tuple[Indicator, ...]
    programmes: tuple[Programme, ...]


@dataclass(frozen=True, slots=True)
class CrossReferences:
    """The entries of each standard that the plan names, in the standard's own order."""

    tpb: tuple[CrossReference, ...]
    iso: tuple[CrossReference, ...]
    spbe: tuple[CrossReference, ...]
    pemdi: tuple[CrossReference, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the plan names no standard."""
        return not (self.tpb or self.iso or self.spbe or self.pemdi)


def cross_references(plan: Masterplan) -> CrossReferences:
    """Every code that an indicator or a programme names."""
    return CrossReferences(*(_entries(plan, standard) for standard in get_args(Standard)))


def _entries(plan: Masterplan, standard: Standard) -> tuple[CrossReference, ...]:
    indicators: dict[str, dict[str, Indicator]] = {}
    programmes: dict[str, dict[str, Programme]] = {}
    for indicator in plan.indicators:
        for code in _codes(indicator.references, standard):
            indicators.setdefault(code, {})[indicator.id] = indicator
    for programme in plan.programmes:
        for code in _codes(programme.references, standard):
            programmes.setdefault(code, {})[programme.id] = programme
    return tuple(
        CrossReference(code, tuple(indicators.get(code, {}).values()), tuple(programmes.get(code, {}).values()))
        for code in sorted({**indicators, **programmes}, key=_order)
    )


def _codes(references: References | None, standard: Standard) -> Iterator[str]:
    if references:
        yield from getattr(references, standard)


def _order(code: str) -> tuple[tuple[int, int, str], ...]:
    # 2.1 before 10.1, and a target's numbers before its letters.
    parts = re.findall(r"\d+|[^\d.]+", code)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)
