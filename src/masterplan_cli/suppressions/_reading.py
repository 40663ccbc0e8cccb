"""Where a plan suppresses a rule: comments beside what is written, and `settings.checks.off`."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from masterplan_cli.diagnostics import Place
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.checks import Checks
from masterplan_cli.source import Source

_BEGUN = re.compile(r"#\s*masterplan:\s*ignore\b", re.IGNORECASE)
_IGNORE = re.compile(
    r"#\s*masterplan:\s*ignore\[(?P<codes>[^\]]*)\]\s*+(?:(?:until|sampai)\s++(?P<until>\d[\w./-]*+)[\s,:;]*+)?(?P<reason>.*)"
)
_AT_THE_END = re.compile(r"\b(?:until|sampai)\s++(?P<until>\d{4}-\d{1,2}-\d{1,2})\s*+\)?\s*+\Z")
"""Some give the reason first."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """One code that a comment or a setting suppresses."""

    code: str
    """Empty where a comment can be read as no suppression."""
    reason: str
    place: Place
    lines: Collection[int] | None
    """The lines in the same file that it speaks of; None for the whole plan."""
    until: date | None = None
    """The last day on which it holds."""
    no_day: str = ""
    """What is written in place of such a day and is none."""


def ignores(checks: Checks, sources: Mapping[str, Source]) -> tuple[Ignore, ...]:
    """All of a plan: the settings first, then comments file by file."""
    return (*_settings(checks, sources), *(one for source in sources.values() for one in _comments(source)))


def _settings(checks: Checks, sources: Mapping[str, Source]) -> Iterator[Ignore]:
    for suppression in checks.off:
        spot: Spot = suppression.at("rule")
        place = sources[spot.file].place(spot.route) if spot.file in sources else Place(spot.file, 1, 1, 1, 1)
        yield Ignore(suppression.rule, suppression.reason or "", place, None, suppression.until)


def _comments(source: Source) -> Iterable[Ignore]:
    if "masterplan:" not in source.text:
        return
    for place in source.comments():
        line = source.line(place.line)
        comment = line[place.column - 1 :]
        found = _IGNORE.match(comment)
        if not found:
            if _BEGUN.match(comment):
                yield Ignore("", comment, place, ())
            continue
        alone = not line[: place.column - 1].strip()
        covered = (place.line, place.line + 1) if alone else (place.line,)
        reason, written = found["reason"].strip(), found["until"]
        if not written and (last := _AT_THE_END.search(reason)):
            reason, written = reason[: last.start()].rstrip(" ,;:("), last["until"]
        until = _day(written)
        no_day = written if written and until is None else ""
        for code in found["codes"].split(","):
            yield Ignore(code.strip(), reason, place, covered, until, no_day)


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written and re.fullmatch(r"\d{4}-\d\d-\d\d", written) else None
    except ValueError:
        return None
