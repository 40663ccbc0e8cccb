"""What the reports for dashboards and editors need of a diagnostic alike."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from masterplan_cli.diagnostics import Diagnostic, Findings, Place
from masterplan_cli.language import Language
from masterplan_cli.reports._visible import visible


def sentence(diagnostic: Diagnostic, language: Language) -> str:
    """What is wrong and what to write instead, with unseen characters written out: people read it on a web page."""
    told = (diagnostic.message, diagnostic.help)
    return " ".join(visible(text.to(language)) for text in told if text)


def last_line(place: Place) -> int:
    """The last line that the culprit has a character on: an end in column 1 is that of the line before."""
    goes_over = place.end_line > place.line and place.end_column == 1
    return place.end_line - 1 if goes_over else place.end_line


def from_root(findings: Findings) -> Findings:
    """The findings with their files named from the root of the repository, where forges look for them."""
    if not findings.prefix:
        return findings

    def placed(place: Place) -> Place:
        # A template of ours is called `shipped/…`: it lies in no repository of theirs.
        return place if place.file.startswith("shipped/") else replace(place, file=findings.prefix + place.file)

    def moved(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        return tuple(
            replace(
                one,
                place=placed(one.place),
                related=tuple(replace(related, place=placed(related.place)) for related in one.related),
                edit=replace(one.edit, place=placed(one.edit.place)) if one.edit else None,
            )
            for one in diagnostics
        )

    scope, known = findings.scope, findings.known
    return replace(
        findings,
        diagnostics=moved(findings.diagnostics),
        texts={findings.prefix + file: text for file, text in findings.texts.items()},
        scope=replace(scope, files=tuple(findings.prefix + file for file in scope.files)) if scope else None,
        known=replace(known, diagnostics=moved(known.diagnostics)) if known else None,
    )


def fingerprints(findings: Findings) -> Iterator[str]:
    """A fingerprint for each diagnostic that no other one of the report has: dashboards show equal ones once."""
    times: Counter[str] = Counter()
    for diagnostic in findings.diagnostics:
        own = diagnostic.fingerprint or _digest(diagnostic.kind.code, diagnostic.place.file, diagnostic.message.id)
        times[own] += 1
        yield own if times[own] == 1 else _digest(own, str(times[own]))


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
