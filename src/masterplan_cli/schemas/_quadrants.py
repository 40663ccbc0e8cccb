"""A quadrant of a SWOT whose heading is gone: its entries read as more of the quadrant above."""

from collections.abc import Iterator, Sequence
from typing import Any

from masterplan_cli.schemas._block import shapes
from masterplan_cli.schemas._headings import Lost
from masterplan_cli.schemas.analysis import Swot, SwotEntry


def lost_quadrants(data: Any) -> Iterator[Lost]:
    """The headings that the strategies miss: what they take for threats, say, stands among the opportunities."""
    swot = data.get("swot") if isinstance(data, dict) else None
    if not isinstance(swot, dict):
        return
    fields = [name for name, shape in shapes(Swot).items() if shape.block is SwotEntry]
    for field in fields:
        if swot.get(field) is not None:
            continue
        for above in fields:
            numbers = _astray(_ids(swot.get(above)), _cited(swot.get("strategies")), _letter(above), _letter(field))
            if numbers:
                route = ("swot", above)
                astray = frozenset((*route, number) for number in numbers)
                yield Lost(("swot", field), (*route, numbers[0]), astray)
                break


def _letter(field: str) -> str:
    return field[0].upper()


def _ids(entries: Any) -> Sequence[str]:
    written = entries if isinstance(entries, list) else []
    return [str(one.get("id")) if isinstance(one, dict) else "" for one in written]


def _cited(strategies: Any) -> dict[str, set[str]]:
    """The kinds of the strategies that cite an entry, by its id."""
    found: dict[str, set[str]] = {}
    for one in strategies if isinstance(strategies, list) else ():
        if isinstance(one, dict) and isinstance(one.get("combines"), list):
            for name in one["combines"]:
                found.setdefault(str(name), set()).add(str(one.get("kind")))
    return found


def _astray(ids: Sequence[str], cited: dict[str, set[str]], here: str, there: str) -> Sequence[int]:
    """The last entries of a list, from the first that is cited as one of another quadrant alone."""
    kinds = [cited.get(name, set()) for name in ids]
    speaks_for = [any(there in kind and here not in kind for kind in of_one) for of_one in kinds]
    speaks_against = [any(here in kind and there not in kind for kind in of_one) for of_one in kinds]
    start = len(ids)
    while start > 0 and not speaks_against[start - 1]:
        start -= 1
    first = next((number for number in range(start, len(ids)) if speaks_for[number]), None)
    return () if not first else range(first, len(ids))
