"""The report for GitHub Actions: workflow commands, which become annotations on the lines of a change."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Diagnostic, Findings, Place, Severity
from masterplan_cli.language import Language
from masterplan_cli.reports._summary import summary
from masterplan_cli.reports._telling import from_root, last_line, sentence
from masterplan_cli.reports._visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(findings: Findings, language: Language, *, colour: bool = False, width: int = 80) -> str:  # noqa: ARG001  every report is asked alike
    """A workflow command for each diagnostic, then the summary for those who read the log."""
    findings = from_root(findings)
    lines = [_command(diagnostic, language) for diagnostic in findings.diagnostics]
    return "".join(f"{line}\n" for line in (*lines, *summary(findings, language)))


def _command(diagnostic: Diagnostic, language: Language) -> str:
    kind = diagnostic.kind
    properties = {**_where(diagnostic.place), "title": f"{kind.code} {kind.name}"}
    written = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    message = "\n".join(_lines(diagnostic, language)).translate(_DATA)
    return f"::{_COMMANDS[diagnostic.weight]} {written}::{message}"


def _where(place: Place) -> dict[str, str]:
    where = {"file": visible(place.file), "line": str(place.line)}
    if place.end_line == place.line:
        return where | {"col": str(place.column), "endLine": str(place.line), "endColumn": str(place.end_column)}
    # GitHub takes columns only where a single line is meant.
    return where | {"endLine": str(last_line(place))}


def _lines(diagnostic: Diagnostic, language: Language) -> Iterator[str]:
    """The sentence, then a line for each related place: an annotation stands in one place only."""
    yield sentence(diagnostic, language)
    for related in diagnostic.related:
        place = related.place
        yield f"{visible(related.message.to(language))} {visible(place.file)}:{place.line}:{place.column}"
