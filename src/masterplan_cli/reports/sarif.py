"""The report as SARIF 2.1.0: for code scanning and editors, with every rule explained and every certain mend."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, TypeAlias
from urllib.parse import quote

from masterplan_cli import __version__
from masterplan_cli.diagnostics import Diagnostic, Edit, Findings, Kind, Place
from masterplan_cli.language import Language, Text
from masterplan_cli.reports._json import written
from masterplan_cli.reports._telling import fingerprints, from_root, sentence
from masterplan_cli.reports._visible import visible

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
"""What code scanning replaces by the root of the repository."""

_PLAN_FOLDER = Text(id="Folder rencana.", en="The plan folder.")
_REPOSITORY = Text(id="Akar repositori.", en="The root of the repository.")
_BAD = Text(id="Salah", en="Wrong")
_GOOD = Text(id="Benar", en="Right")

_Json: TypeAlias = dict[str, Any]


def render(findings: Findings, language: Language, *, colour: bool = False, width: int = 80) -> str:  # noqa: ARG001  every report is asked alike
    """The report as one log of one run, its sentences in one language."""
    findings = from_root(findings)
    known = findings.known.diagnostics if findings.known else ()
    occurring = {diagnostic.kind.code: diagnostic.kind for diagnostic in (*findings.diagnostics, *known)}
    codes = sorted(occurring)
    root = _REPOSITORY if findings.prefix else _PLAN_FOLDER
    return written(
        {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": _driver([occurring[code] for code in codes], language)},
                    # Code scanning closes what a later run of the same id does not report.
                    "automationDetails": {"id": f"masterplan/{findings.scope.name if findings.scope else ''}"},
                    "language": language.value,
                    "columnKind": "unicodeCodePoints",
                    "originalUriBaseIds": {_ROOT: {"description": {"text": root.to(language)}}},
                    "results": _results(findings, codes, language),
                }
            ],
        }
    )


def _driver(kinds: Sequence[Kind], language: Language) -> _Json:
    return {
        "name": "masterplan-cli",
        "version": __version__,
        "semanticVersion": __version__,
        "language": language.value,
        "rules": [_rule(kind, language) for kind in kinds],
    }


def _rule(kind: Kind, language: Language) -> _Json:
    mend = kind.mend.to(language)
    excerpts = [(_BAD, kind.bad), (_GOOD, kind.good)]
    shown = [f"{title.to(language)}:\n\n```yaml\n{text.rstrip()}\n```" for title, text in excerpts if text]
    return {
        "id": kind.code,
        "name": "".join(word.capitalize() for word in kind.name.split("-")),
        "shortDescription": {"text": kind.summary.to(language)},
        "fullDescription": {"text": kind.why.to(language)},
        "help": {"text": mend, "markdown": "\n\n".join([mend, *shown])},
        "defaultConfiguration": {"level": kind.severity.value},
    }


def _results(findings: Findings, codes: Sequence[str], language: Language) -> list[_Json]:
    known = findings.known
    whole = replace(findings, diagnostics=(*findings.diagnostics, *(known.diagnostics if known else ())))
    told = enumerate(zip(whole.diagnostics, fingerprints(whole), strict=True))
    return [
        {
            "ruleId": diagnostic.kind.code,
            "ruleIndex": codes.index(diagnostic.kind.code),
            "level": diagnostic.weight.value,
            **({"baselineState": "new" if number < len(findings.diagnostics) else "unchanged"} if known else {}),
            **_said(sentence(diagnostic, language)),
            "locations": [_location(diagnostic.place)],
            "partialFingerprints": {"masterplanFingerprint/v2": fingerprint},
            **_relations(diagnostic, language),
            **_fixes(diagnostic, language),
        }
        for number, (diagnostic, fingerprint) in told
    ]


def _relations(diagnostic: Diagnostic, language: Language) -> _Json:
    places = [
        {**_location(related.place), **_said(visible(related.message.to(language)))} for related in diagnostic.related
    ]
    return {"relatedLocations": places} if places else {}


def _fixes(diagnostic: Diagnostic, language: Language) -> _Json:
    if diagnostic.edit is None:
        return {}
    what = diagnostic.help or diagnostic.kind.mend
    fix = {"description": {"text": visible(what.to(language))}, "artifactChanges": [_change(diagnostic.edit)]}
    return {"fixes": [fix]}


def _change(edit: Edit) -> _Json:
    replacement = {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}}
    return {"artifactLocation": _artifact(edit.place), "replacements": [replacement]}


def _said(text: str) -> _Json:
    """A message, in which no bracket makes a link of users' text."""
    parts = text.split("]")
    labels = [label.replace("[", r"\[") if rest.startswith("(") else label for label, rest in pairwise(parts)]
    return {"message": {"text": "]".join((*labels, parts[-1]))}}


def _location(place: Place) -> _Json:
    return {"physicalLocation": {"artifactLocation": _artifact(place), "region": _region(place)}}


def _artifact(place: Place) -> _Json:
    return {"uri": quote(place.file, errors="surrogateescape"), "uriBaseId": _ROOT}


def _region(place: Place) -> _Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
