"""What a plan says about the rules themselves: severities of its own, rules that are off, comments that ignore one."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from masterplan_cli.diagnostics import Diagnostic, Kind, Place, Severity
from masterplan_cli.language import Text
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.checks import Checks
from masterplan_cli.source import Source

UNUSED_IGNORE = Kind(
    "X001",
    "unused-ignore",
    Severity.WARNING,
    summary=Text(id="Pengecualian tidak mengecualikan apa pun.", en="A suppression suppresses nothing."),
    why=Text(
        id="Pengecualian yang tertinggal menutupi temuan baru di tempat yang sama.",
        en="A suppression that is left behind hides the next finding in the same place.",
    ),
    mend=Text(id="Hapus pengecualiannya.", en="Remove the suppression."),
    bad="""\
issues:
  - id: air-keruh
    sub_dimension: health
    name: Air sumur keruh
    offices: [dinkes] # masterplan: ignore[R001] menunggu Perda
""",
    good="""\
issues:
  - id: air-keruh
    sub_dimension: health
    name: Air sumur keruh
    offices: [dinkes]
""",
)
IGNORE_WITHOUT_REASON = Kind(
    "X002",
    "ignore-without-reason",
    Severity.WARNING,
    summary=Text(id="Pengecualian tanpa alasan.", en="A suppression has no reason."),
    why=Text(
        id="Penilai berhak tahu mengapa sebuah aturan tidak diberlakukan di sini.",
        en="Reviewers have a right to know why a rule does not count here.",
    ),
    mend=Text(
        id="Tulis alasannya sesudah kurung tutup.",
        en="Write the reason after the closing bracket.",
    ),
    bad="""\
issues:
  - id: air-keruh
    sub_dimension: health
    name: Air sumur keruh
    offices: [dinas-air] # masterplan: ignore[R001]
""",
    good="""\
issues:
  - id: air-keruh
    sub_dimension: health
    name: Air sumur keruh
    offices: [dinas-air] # masterplan: ignore[R001] perangkat daerah baru, menunggu Perda
""",
)
KINDS = (UNUSED_IGNORE, IGNORE_WITHOUT_REASON)

_IGNORE = re.compile(r"#\s*masterplan:\s*ignore\[(?P<codes>[^\]]*)\]\s*(?P<reason>.*)")
_LASTING = ("Y", "S", "X")
"""Families that cannot be suppressed: what does not read cannot be built from, and suppressions speak in the open."""


@dataclass(frozen=True, slots=True)
class _Ignore:
    """One code that a comment or a setting suppresses."""

    code: str
    reason: str
    place: Place
    lines: Collection[int] | None
    """The lines in the same file that it speaks of; None for the whole plan."""

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether it suppresses this diagnostic."""
        if diagnostic.kind.code != self.code or self.code.startswith(_LASTING):
            return False
        place = diagnostic.place
        return self.lines is None or (place.file == self.place.file and place.line in self.lines)


def settled(
    diagnostics: Iterable[Diagnostic], checks: Checks, sources: Mapping[str, Source], waiting: Collection[str]
) -> list[Diagnostic]:
    """The diagnostics as the plan wants them, and what is wrong with its suppressions.

    `waiting` holds the codes of rules that did not run: nobody can say yet whether suppressing them is of use.
    """
    own = {one.rule: Severity(one.severity) for one in checks.severities}
    weighed = [
        replace(one, severity=own[one.kind.code]) if one.kind.code in own and one.kind.code[0] not in "YS" else one
        for one in diagnostics
    ]
    ignores = [*_settings(checks, sources), *(ignore for source in sources.values() for ignore in _comments(source))]
    kept = [one for one in weighed if not any(ignore.covers(one) for ignore in ignores)]
    return [*kept, *_told(ignores, weighed, waiting)]


def _settings(checks: Checks, sources: Mapping[str, Source]) -> Iterator[_Ignore]:
    for suppression in checks.off:
        spot: Spot = suppression.at("rule")
        place = sources[spot.file].place(spot.route) if spot.file in sources else Place(spot.file, 1, 1, 1, 1)
        yield _Ignore(suppression.rule, suppression.reason or "", place, None)


def _comments(source: Source) -> Iterator[_Ignore]:
    if "masterplan:" not in source.text:
        return
    for place in source.comments():
        line = source.line(place.line)
        found = _IGNORE.match(line[place.column - 1 :])
        if not found:
            continue
        alone = not line[: place.column - 1].strip()
        covered = (place.line, place.line + 1) if alone else (place.line,)
        for code in found["codes"].split(","):
            yield _Ignore(code.strip(), found["reason"].strip(), place, covered)


def _told(
    ignores: Iterable[_Ignore], diagnostics: Collection[Diagnostic], waiting: Collection[str]
) -> Iterator[Diagnostic]:
    for ignore in ignores:
        if any(one.place == ignore.place for one in diagnostics):
            continue  # its code is unknown, which has been told there
        if ignore.code not in waiting and not any(ignore.covers(one) for one in diagnostics):
            yield Diagnostic(ignore.place, UNUSED_IGNORE, *_unused(ignore.code))
        elif not ignore.reason:
            yield Diagnostic(
                ignore.place,
                IGNORE_WITHOUT_REASON,
                Text(
                    id=f"Pengecualian `{ignore.code}` tidak diberi alasan.",
                    en=f"The suppression of `{ignore.code}` has no reason.",
                ),
                Text(
                    id="Tulis alasannya: `# masterplan: ignore[" + ignore.code + "] alasan`, atau isian `reason`.",
                    en="Write the reason: `# masterplan: ignore[" + ignore.code + "] reason`, or the field `reason`.",
                ),
            )


def _unused(code: str) -> tuple[Text, Text]:
    if code.startswith(_LASTING):
        return (
            Text(id=f"Aturan `{code}` tidak dapat dikecualikan.", en=f"Rule `{code}` cannot be suppressed."),
            Text(id="Perbaiki isinya, lalu hapus pengecualian ini.", en="Mend what it says, then remove this."),
        )
    return (
        Text(id=f"Pengecualian `{code}` tidak mengecualikan apa pun.", en=f"The suppression of `{code}` is of no use."),
        Text(id="Hapus pengecualian ini.", en="Remove this suppression."),
    )
