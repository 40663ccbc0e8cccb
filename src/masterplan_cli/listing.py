"""How many findings a stage lists: so many of a code and file, and of the rest only how many there are."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from masterplan_cli.diagnostics import Diagnostic, Kind, Place, Severity
from masterplan_cli.language import Text

MOST = 200
"""Findings of one code in one file that are listed. Nobody mends more before checking again."""

MORE_FINDINGS = Kind(
    "X003",
    "more-findings",
    Severity.ERROR,
    summary=Text(
        id=f"Temuan satu aturan di satu berkas lebih dari {MOST}; sisanya hanya dihitung.",
        en=f"A file has more than {MOST} findings of one code; the rest is only counted.",
    ),
    why=Text(
        id="Ratusan temuan yang sama biasanya berasal dari satu sebab; daftar yang lebih panjang tidak terbaca lagi.",
        en="Hundreds of the same finding usually have one cause; nobody reads a longer list.",
    ),
    mend=Text(
        id="Perbaiki yang sudah disebut, lalu periksa lagi. Bobotnya sama dengan temuan terberat yang tidak disebut.",
        en="Fix those that are listed, then check again. It weighs as much as the heaviest finding that is not listed.",
    ),
)

_WEIGHTS = tuple(Severity)


@dataclass(slots=True)
class _Rest:
    """What is not listed of one code in one file."""

    place: Place
    kind: Kind
    count: int
    weight: Severity


def listed(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings as they come, at most `MOST` of each code and file, then how many more of each there are.

    Nothing is kept of what is not listed, so `found` may be as long as it likes.
    """
    times: Counter[tuple[str, str]] = Counter()
    rest: dict[tuple[str, str], _Rest] = {}
    for one in found:
        key = (one.place.file, one.kind.code)
        times[key] += 1
        if times[key] <= MOST or one.kind is MORE_FINDINGS:
            yield one
            continue
        more = rest.setdefault(key, _Rest(one.place, one.kind, 0, one.weight))
        more.count += 1
        more.weight = min(more.weight, one.weight, key=_WEIGHTS.index)
    yield from map(_more, rest.values())


def _more(rest: _Rest) -> Diagnostic:
    message = Text(
        id="Masih ada {count} temuan {code} {name} lain di berkas ini, mulai dari sini.",
        en="There are {count} more findings of {code} {name} in this file, from here on.",
    )
    return Diagnostic(
        rest.place,
        MORE_FINDINGS,
        message.fill(count=rest.count, code=rest.kind.code, name=rest.kind.name),
        Text(
            id="Perbaiki yang sudah disebut, lalu periksa lagi.",
            en="Fix those that are listed, then check again.",
        ),
        severity=rest.weight,
    )
