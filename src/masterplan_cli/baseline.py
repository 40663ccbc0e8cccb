"""A baseline: the findings that an old plan already has, so that only new ones count."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from masterplan_cli.diagnostics import Findings, Rejected
from masterplan_cli.language import Text

_VERSION = 1


def written(findings: Findings) -> str:
    """The findings as a baseline file: fingerprints with how often each is found, and a line for people."""
    counts = Counter(one.fingerprint for one in findings.diagnostics)
    about = {one.fingerprint: f"{one.kind.code} {one.place.file}" for one in findings.diagnostics}
    entries = {name: {"count": counts[name], "about": about[name]} for name in sorted(counts)}
    return json.dumps({"version": _VERSION, "findings": entries}, ensure_ascii=False, indent=2) + "\n"


def read(name: str, text: str) -> Mapping[str, int]:
    """How often each fingerprint is known; raises `Rejected` when the file is no baseline."""
    try:
        data = json.loads(text)
        if data["version"] == _VERSION:
            return {str(fingerprint): int(entry["count"]) for fingerprint, entry in data["findings"].items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        pass
    raise Rejected(
        Text(
            id=f"`{name}` bukan berkas dasar temuan. Buat dengan `masterplan validate --write-baseline {name}`.",
            en=f"`{name}` is no baseline. Make one with `masterplan validate --write-baseline {name}`.",
        )
    )


def only_new(findings: Findings, known: Mapping[str, int]) -> Findings:
    """The findings that the baseline does not know; the first ones of a kind are the known ones."""
    left = Counter(known)
    new = []
    for one in findings.diagnostics:
        if left[one.fingerprint] > 0:
            left[one.fingerprint] -= 1
        else:
            new.append(one)
    return replace(findings, diagnostics=tuple(new))
