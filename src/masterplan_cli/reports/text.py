"""The report for people: diagnostics with their lines of the worksheet, errors first, then in the order of work, and a summary."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from masterplan_cli.diagnostics import Diagnostic, Findings, Place, Severity
from masterplan_cli.language import Language, Text
from masterplan_cli.reports._excerpt import excerpt, lines_of
from masterplan_cli.reports._paint import Line, Paint, painted, plain
from masterplan_cli.reports._rolling import Shown, more, rolled
from masterplan_cli.reports._summary import SEVERITIES, summary
from masterplan_cli.reports._visible import visible, wrapped

_HELP = Text(id="bantuan", en="help")
_PAINTS = {Severity.ERROR: Paint.ERROR, Severity.WARNING: Paint.WARNING, Severity.NOTE: Paint.NOTE}


def render(findings: Findings, language: Language, *, colour: bool = False, width: int = 80) -> str:
    """The report in lines of at most `width` columns; places are never broken, so that a terminal can open them."""
    worksheets = {file: lines_of(text) for file, text in {**findings.quoted, **findings.texts}.items()}
    writer = _Writer(language, width, _digits(findings), worksheets, findings.folder)
    return painted([*writer.body(findings), *writer.end(findings)], colour=colour)


def _digits(findings: Findings) -> int:
    """How many digits the longest line number has."""
    told = findings.diagnostics
    lines = [diagnostic.place.line for diagnostic in told]
    lines += [related.place.line for diagnostic in told for related in diagnostic.related]
    return len(str(max(lines, default=0)))


@dataclass(frozen=True, slots=True)
class _Writer:
    language: Language
    width: int
    digits: int
    worksheets: Mapping[str, list[str]]
    folder: str

    def body(self, findings: Findings) -> Iterator[Line]:
        """Worksheet by worksheet, or in the groups that were asked for."""
        if findings.groups:
            for group in findings.groups:
                title = f"{group.title.to(self.language)} ({len(group.diagnostics)})"
                yield from self.section(title, rolled(group.diagnostics, at_length=findings.at_length))
            return
        shown = rolled(findings.by_weight(), at_length=findings.at_length)
        for file, same in groupby(shown, key=lambda one: one.diagnostic.place.file):
            yield from self.section(file, same)

    def section(self, title: str, shown: Iterable[Shown]) -> Iterator[Line]:
        yield ((Paint.STRONG, visible(title)),)
        yield ()
        for one in shown:
            yield from self.diagnostic(one.diagnostic)
            if one.rest:
                yield from self.sentence(more(one.rest))
            yield ()

    def end(self, findings: Findings) -> Iterator[Line]:
        for sentence in summary(findings, self.language):
            for line in wrapped(sentence, self.width):
                yield ((Paint.STRONG, line),)

    def diagnostic(self, diagnostic: Diagnostic) -> Iterator[Line]:
        kind, paint = diagnostic.kind, _PAINTS[diagnostic.weight]
        severity = SEVERITIES[diagnostic.weight].to(self.language)
        yield (paint, severity), (Paint.STRONG, f" {kind.code}"), (Paint.QUIET, f" {kind.name}")
        yield from self.sentence(diagnostic.message)
        yield from self.place(diagnostic.place, paint)
        for related in diagnostic.related:
            yield from self.sentence(related.message)
            yield from self.place(related.place, Paint.ACCENT)
        if diagnostic.help:
            yield from self.help(diagnostic.help)

    def sentence(self, text: Text) -> Iterator[Line]:
        for line in wrapped(visible(text.to(self.language)), self.width - 2):
            yield plain(f"  {line}")

    def help(self, text: Text) -> Iterator[Line]:
        label = f"{_HELP.to(self.language)}:"
        first, *rest = wrapped(f"{label} {visible(text.to(self.language))}", self.width - 4)
        yield (Paint.ACCENT, f"  {label}"), (Paint.PLAIN, first.removeprefix(label))
        for line in rest:
            yield plain(f"    {line}")

    def place(self, place: Place, paint: Paint) -> Iterator[Line]:
        # A template of ours is called `shipped/…`: it lies in no folder of the plan.
        folder = "" if place.file.startswith("shipped/") else self.folder
        where = f"{visible(folder + place.file)}:{place.line}:{place.column}"
        yield (Paint.ACCENT, f" {'':{self.digits}}--> "), (Paint.PLAIN, where)
        lines = self.worksheets.get(place.file, [])
        if not any(lines) or place.line > len(lines):
            return
        source, carets = excerpt(lines[place.line - 1], place, self.width - self.digits - 4)
        yield (Paint.ACCENT, f" {place.line:{self.digits}} |"), (Paint.PLAIN, f" {source}".rstrip())
        yield (Paint.ACCENT, f" {'':{self.digits}} | "), (paint, carets)
