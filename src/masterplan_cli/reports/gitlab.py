"""The report for GitLab: Code Quality, which a merge request shows beside the lines that it changes."""

from typing import Any

from masterplan_cli.diagnostics import Diagnostic, Findings, Severity
from masterplan_cli.language import Language
from masterplan_cli.reports._json import written
from masterplan_cli.reports._telling import fingerprints, from_root, last_line, sentence
from masterplan_cli.reports._visible import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(findings: Findings, language: Language, *, colour: bool = False, width: int = 80) -> str:  # noqa: ARG001  every report is asked alike
    """The report as one JSON list; an empty one says that the plan is clean."""
    findings = from_root(findings)
    told = zip(findings.diagnostics, fingerprints(findings), strict=True)
    return written([_issue(diagnostic, fingerprint, language) for diagnostic, fingerprint in told])


def _issue(diagnostic: Diagnostic, fingerprint: str, language: Language) -> dict[str, Any]:
    kind, place = diagnostic.kind, diagnostic.place
    return {
        "description": f"{kind.code}: {sentence(diagnostic, language)}",
        "check_name": kind.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[diagnostic.weight],
        "location": {"path": visible(place.file), "lines": {"begin": place.line, "end": last_line(place)}},
    }
