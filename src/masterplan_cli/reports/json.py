"""The report for programs; `report.schema.json` describes it field by field."""

from typing import Any

from masterplan_cli import __version__
from masterplan_cli.diagnostics import Diagnostic, Findings, Place, Severity, Suppression
from masterplan_cli.language import Language
from masterplan_cli.reports._json import written

_VERSION = 1
"""Raised when a field goes away or changes its meaning; new fields may come at any time."""


def render(findings: Findings, language: Language, *, colour: bool = False, width: int = 80) -> str:  # noqa: ARG001  every report is asked alike
    """The report as one JSON object, its sentences in one language."""
    report = {
        "version": _VERSION,
        "tool": {"name": "masterplan-cli", "version": __version__},
        "summary": {
            "errors": findings.count(Severity.ERROR),
            "warnings": findings.count(Severity.WARNING),
            "notes": findings.count(Severity.NOTE),
            "worksheets": len(findings.worksheets),
            "withheld_rules": len(findings.withheld_rules),
            "known": len(findings.known.diagnostics) if findings.known else 0,
            "stale": len(findings.known.stale) if findings.known else 0,
        },
        "scope": findings.scope.name if findings.scope else None,
        "suppressions": [_suppression(one) for one in findings.suppressions],
        "diagnostics": [_diagnostic(diagnostic, language) for diagnostic in findings.diagnostics],
    }
    return written(report)


def _diagnostic(diagnostic: Diagnostic, language: Language) -> dict[str, Any]:
    return {
        "code": diagnostic.kind.code,
        "name": diagnostic.kind.name,
        "severity": diagnostic.weight.value,
        "message": diagnostic.message.to(language),
        "help": diagnostic.help.to(language) if diagnostic.help else None,
        **_place(diagnostic.place),
        "route": list(diagnostic.place.route),
        "related": [
            {"message": related.message.to(language), **_place(related.place)} for related in diagnostic.related
        ],
        "fix": {**_region(diagnostic.edit.place), "text": diagnostic.edit.text} if diagnostic.edit else None,
        "fingerprint": diagnostic.fingerprint,
    }


def _suppression(one: Suppression) -> dict[str, Any]:
    return {
        "code": one.code,
        "reason": one.reason or None,
        "until": one.until.isoformat() if one.until else None,
        "whole_plan": one.whole,
        "hides": one.count,
        **_place(one.place),
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, **_region(place)}


def _region(place: Place) -> dict[str, int]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
