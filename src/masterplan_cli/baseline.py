"""A baseline: the findings that an old plan already has, so that only new ones count."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from masterplan_cli.diagnostics import Diagnostic, Findings, Known, Rejected
from masterplan_cli.language import Text

_VERSION = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding that a baseline knows."""

    count: int
    """How often it was there."""
    about: str
    """Code and worksheet, for people."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a baseline file says."""

    entries: Mapping[str, Entry]
    """The findings that it knows, by fingerprint."""
    day: date | None = None
    """When it was written, where that was known."""


def written(findings: Findings) -> str:
    """The findings as a baseline file: fingerprints with how often each is found, and a line for people."""
    counts = Counter(one.fingerprint for one in findings.diagnostics)
    about = {one.fingerprint: f"{one.kind.code} {one.place.file}" for one in findings.diagnostics}
    entries = {name: {"count": counts[name], "about": about[name]} for name in sorted(counts)}
    dated = {"date": findings.day.isoformat()} if findings.day else {}
    return json.dumps({"version": _VERSION, **dated, "findings": entries}, ensure_ascii=False, indent=2) + "\n"


def read(name: str, text: str) -> Baseline:
    """What a baseline file says; raises `Rejected` when the file is none."""
    try:
        data = json.loads(text)
        if data["version"] == _VERSION:
            entries = {
                str(one): Entry(_count(entry["count"]), str(entry["about"])) for one, entry in data["findings"].items()
            }
            return Baseline(entries, date.fromisoformat(data["date"]) if "date" in data else None)
        if isinstance(data["version"], int) and isinstance(data["findings"], dict):
            raise Rejected(_OTHER_VERSION.fill(name=name))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        pass
    raise Rejected(_NONE.fill(name=name))


def _count(written: object) -> int:
    if isinstance(written, int) and not isinstance(written, bool) and written > 0:
        return written
    raise ValueError


def only_new(findings: Findings, baseline: Baseline, lasting: str = "") -> Findings:
    """The findings that the baseline does not know, with what it knows set apart; the first ones of a kind are known.

    Those of the families in `lasting` count whatever it knows.
    """
    entries = baseline.entries
    left = Counter({name: entry.count for name, entry in entries.items()})
    new: list[Diagnostic] = []
    known: list[Diagnostic] = []
    for one in findings.diagnostics:
        (known if left[one.fingerprint] > 0 and one.kind.code[0] not in lasting else new).append(one)
        left[one.fingerprint] -= 1
    stale = tuple(entries[name].about for name in entries if left[name] > 0)
    return replace(findings, diagnostics=tuple(new), known=Known(tuple(known), tuple(sorted(stale)), baseline.day))


_NONE = Text(
    id="`{name}` bukan berkas dasar temuan. Buat dengan `masterplan validate --write-baseline {name}`.",
    en="`{name}` is no baseline. Make one with `masterplan validate --write-baseline {name}`.",
)
_OTHER_VERSION = Text(
    id="`{name}` dibuat oleh versi lain program ini. Buat lagi dengan `masterplan validate --write-baseline {name}`.",
    en="`{name}` was made by another version of this program. Make it again with "
    "`masterplan validate --write-baseline {name}`.",
)
