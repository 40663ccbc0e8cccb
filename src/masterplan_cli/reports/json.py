"""The report for programs; `report.schema.json` describes it field by field."""

import json
import re
from typing import Any

from masterplan_cli import __version__
from masterplan_cli.diagnostics import Diagnostic, Findings, Place, Severity
from masterplan_cli.language import Language
from masterplan_cli.reports._visible import unseen

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
            "worksheets": len(findings.texts),
            "withheld_rules": len(findings.withheld_rules),
        },
        "diagnostics": [_diagnostic(diagnostic, language) for diagnostic in findings.diagnostics],
    }
    return _without_unseen(json.dumps(report, indent=2, ensure_ascii=False)) + "\n"


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
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _without_unseen(report: str) -> str:
    """The same JSON with unseen characters escaped, for a terminal would obey them and lone surrogates have no UTF-8."""
    return re.sub(r"[^\n -~]", lambda found: json.dumps(found[0])[1:-1] if unseen(found[0]) else found[0], report)
