"""The report as JUnit XML: a test case for each worksheet, for dashboards that show tests."""

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from masterplan_cli.diagnostics import Diagnostic, Findings, Severity
from masterplan_cli.language import Language
from masterplan_cli.reports._summary import SEVERITIES
from masterplan_cli.reports._telling import from_root, sentence
from masterplan_cli.reports._visible import visible

_NO_XML = re.compile("[\ufffe\uffff]")
"""What XML has no way to write, besides the unseen characters that are written out anyway."""


def render(findings: Findings, language: Language, *, colour: bool = False, width: int = 80) -> str:  # noqa: ARG001  every report is asked alike
    """One suite; a worksheet with errors has failed, and one with warnings or notes says so in its output."""
    findings = from_root(findings)
    told: dict[str, list[Diagnostic]] = {file: [] for file in findings.worksheets}
    for diagnostic in findings.diagnostics:
        told.setdefault(diagnostic.place.file, []).append(diagnostic)
    cases = [_case(file, told[file], language) for file in sorted(told)]
    failed = sum(case.find("failure") is not None for case in cases)
    counts = {"tests": str(len(cases)), "failures": str(failed), "errors": "0", "skipped": "0"}
    suites = ET.Element("testsuites", {"name": "masterplan", **counts})
    ET.SubElement(suites, "testsuite", {"name": "masterplan", **counts}).extend(cases)
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _case(file: str, told: Sequence[Diagnostic], language: Language) -> ET.Element:
    name = _text(file)
    case = ET.Element("testcase", {"classname": "masterplan", "name": name, "file": name})
    errors = [diagnostic for diagnostic in told if diagnostic.weight == Severity.ERROR]
    others = [diagnostic for diagnostic in told if diagnostic.weight != Severity.ERROR]
    if errors:
        # Dashboards show but one failure of a case.
        kinds = dict.fromkeys(f"{one.kind.code} {one.kind.name}" for one in errors)
        failure = ET.SubElement(case, "failure", {"type": Severity.ERROR.value, "message": ", ".join(kinds)})
        failure.text = _listed(errors, language)
    if others:
        ET.SubElement(case, "system-out").text = _listed(others, language)
    return case


def _listed(told: Sequence[Diagnostic], language: Language) -> str:
    return "\n\n".join("\n".join(map(_text, _lines(diagnostic, language))) for diagnostic in told)


def _lines(diagnostic: Diagnostic, language: Language) -> Iterator[str]:
    kind, place = diagnostic.kind, diagnostic.place
    severity = SEVERITIES[diagnostic.weight].to(language)
    yield f"{place.file}:{place.line}:{place.column}: {severity} {kind.code} {kind.name}"
    yield sentence(diagnostic, language)
    for related in diagnostic.related:
        place = related.place
        yield f"{related.message.to(language)} {place.file}:{place.line}:{place.column}"


def _text(text: str) -> str:
    return _NO_XML.sub(lambda found: f"\\u{ord(found[0]):x}", visible(text))
