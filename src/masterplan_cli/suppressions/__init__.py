"""What a plan says about the rules themselves: severities of its own, rules that are off, comments that ignore one."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from masterplan_cli.diagnostics import Diagnostic, Place, Severity, Suppression, WordChange
from masterplan_cli.schemas.checks import Checks
from masterplan_cli.source import Source
from masterplan_cli.suppressions._kinds import KINDS
from masterplan_cli.suppressions._reading import Ignore, ignores
from masterplan_cli.suppressions._verdicts import expired, is_known, lasts, nameless, unused, without_reason

__all__ = ["KINDS", "Suppressions", "word_changes"]

_Key: TypeAlias = tuple[str, str, int]
"""A code, a file and a line that a suppression speaks of; no file and line 0 for the whole plan."""


class Suppressions:
    """All suppressions of a plan; they remember what they have hidden."""

    def __init__(self, checks: Checks, sources: Mapping[str, Source], today: date | None = None) -> None:
        """`today` is the day by which they expire; without one none does."""
        self._own = {one.rule: Severity(one.severity) for one in checks.severities}
        self._all = ignores(checks, sources)
        self._today = today
        self._keys = {key for ignore in self._all for key in _keys(ignore)}
        self._hidden: Counter[_Key] = Counter()

    def settled(self, diagnostics: Iterable[Diagnostic], waiting: Collection[str]) -> Iterator[Diagnostic]:
        """The diagnostics as the plan wants them, and then what is wrong with its suppressions.

        `waiting` holds the codes of rules that did not run: nobody can say yet whether suppressing them is of use.
        """
        places = {ignore.place for ignore in self._all}
        told_there: set[Place] = set()
        for one in diagnostics:
            if one.place in places:
                told_there.add(one.place)
            if not self._cover(one):
                changes = one.kind.code in self._own and one.kind.code[0] not in "YS"
                yield replace(one, severity=self._own[one.kind.code]) if changes else one
        for ignore in self._all:
            # Where a setting names no rule, that has been told.
            if ignore.place not in told_there and (wrong := self._verdict(ignore, waiting)):
                yield wrong

    def listed(self) -> tuple[Suppression, ...]:
        """Those that name a rule, each with how much it has hidden: known once everything is settled."""
        return tuple(
            Suppression(one.code, one.reason, one.place, one.until, self._count(one), whole=one.lines is None)
            for one in self._all
            if is_known(one.code)
        )

    def _cover(self, diagnostic: Diagnostic) -> bool:
        """Whether one of them suppresses this diagnostic."""
        code, place = diagnostic.kind.code, diagnostic.place
        if lasts(code):
            return False
        covering = self._keys.intersection(((code, "", 0), (code, place.file, place.line)))
        self._hidden.update(covering)
        return bool(covering)

    def _count(self, ignore: Ignore) -> int:
        return sum(self._hidden[key] for key in _keys(ignore))

    def _verdict(self, ignore: Ignore, waiting: Collection[str]) -> Diagnostic | None:
        """What is wrong with a suppression: of several things the one that makes the others needless."""
        if not is_known(ignore.code):
            return nameless(ignore)
        if ignore.code not in waiting and not self._count(ignore):
            return unused(ignore)
        if ignore.no_day or (ignore.until and self._today and ignore.until < self._today):
            return expired(ignore, self._today)
        return None if ignore.reason else without_reason(ignore)


def word_changes(checks: Checks) -> tuple[WordChange, ...]:
    """The words that a plan adds to the lexicons of the rules, and those that it excepts."""
    return tuple(
        WordChange(lexicon, own.word, side == "add", own.reason)
        for lexicon in type(checks.words).model_fields
        if (changes := getattr(checks.words, lexicon))
        for side in ("add", "except")
        for own in getattr(changes, side)
    )


def _keys(ignore: Ignore) -> tuple[_Key, ...]:
    if ignore.lines is None:
        return ((ignore.code, "", 0),)
    return tuple((ignore.code, ignore.place.file, line) for line in ignore.lines)
