"""What a plan says about the rules themselves: severities of its own, rules that are off, comments that ignore one."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from masterplan_cli.diagnostics import Diagnostic, Kind, Place, Severity
from masterplan_cli.language import Text
from masterplan_cli.listing import MORE_FINDINGS
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
KINDS = (UNUSED_IGNORE, IGNORE_WITHOUT_REASON, MORE_FINDINGS)

_IGNORE = re.compile(r"#\s*masterplan:\s*ignore\[(?P<codes>[^\]]*)\]\s*+(?P<reason>.*)")
_LASTING = ("Y", "S", "X")
"""Families that cannot be suppressed: what does not read cannot be built from, and suppressions speak in the open."""

_GUESSED = ("Y005",)
"""What is of those families and yet only most likely a mistake."""


def _lasts(code: str) -> bool:
    return code.startswith(_LASTING) and code not in _GUESSED


_Key: TypeAlias = tuple[str, str, int]
"""A code, a file and a line that a suppression speaks of; no file and line 0 for the whole plan."""


@dataclass(frozen=True, slots=True)
class _Ignore:
    """One code that a comment or a setting suppresses."""

    code: str
    reason: str
    place: Place
    lines: Collection[int] | None
    """The lines in the same file that it speaks of; None for the whole plan."""


class _Ignores:
    """All suppressions, by what they speak of; it remembers which were of use."""

    def __init__(self, ignores: Iterable[_Ignore]) -> None:
        self.all = tuple(ignores)
        self._keys = {key for ignore in self.all for key in _keys(ignore)}
        self._used: set[_Key] = set()

    def cover(self, diagnostic: Diagnostic) -> bool:
        """Whether one of them suppresses this diagnostic."""
        code, place = diagnostic.kind.code, diagnostic.place
        if _lasts(code):
            return False
        covering = self._keys.intersection(((code, "", 0), (code, place.file, place.line)))
        self._used |= covering
        return bool(covering)

    def is_of_use(self, ignore: _Ignore) -> bool:
        """Whether it has suppressed something."""
        return not self._used.isdisjoint(_keys(ignore))


def _keys(ignore: _Ignore) -> tuple[_Key, ...]:
    if ignore.lines is None:
        return ((ignore.code, "", 0),)
    return tuple((ignore.code, ignore.place.file, line) for line in ignore.lines)


def settled(
    diagnostics: Iterable[Diagnostic], checks: Checks, sources: Mapping[str, Source], waiting: Collection[str]
) -> Iterator[Diagnostic]:
    """The diagnostics as the plan wants them, and then what is wrong with its suppressions.

    `waiting` holds the codes of rules that did not run: nobody can say yet whether suppressing them is of use.
    """
    own = {one.rule: Severity(one.severity) for one in checks.severities}
    ignores = _Ignores(
        [*_settings(checks, sources), *(ignore for source in sources.values() for ignore in _comments(source))]
    )
    places = {ignore.place for ignore in ignores.all}
    told_there: set[Place] = set()
    for one in diagnostics:
        if one.place in places:
            told_there.add(one.place)
        if not ignores.cover(one):
            changes = one.kind.code in own and one.kind.code[0] not in "YS"
            yield replace(one, severity=own[one.kind.code]) if changes else one
    yield from _told(ignores, told_there, waiting)


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


def _told(ignores: _Ignores, told_there: Collection[Place], waiting: Collection[str]) -> Iterator[Diagnostic]:
    for ignore in ignores.all:
        if ignore.place in told_there:
            continue  # its code is unknown, which has been told there
        if ignore.code not in waiting and not ignores.is_of_use(ignore):
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
    if _lasts(code):
        return (
            Text(id=f"Aturan `{code}` tidak dapat dikecualikan.", en=f"Rule `{code}` cannot be suppressed."),
            Text(id="Perbaiki isinya, lalu hapus pengecualian ini.", en="Mend what it says, then remove this."),
        )
    return (
        Text(id=f"Pengecualian `{code}` tidak mengecualikan apa pun.", en=f"The suppression of `{code}` is of no use."),
        Text(id="Hapus pengecualian ini.", en="Remove this suppression."),
    )
