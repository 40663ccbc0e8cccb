"""What an expert team would still ask: what the rules ask where they speak, and what no rule speaks of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import get_args

from masterplan_cli.diagnostics import Diagnostic, Findings, Place, Question, Route, Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.offices import Office
from masterplan_cli.views._asking import OpenQuestion, Theme, named
from masterplan_cli.views.open_questions import open_questions

_MOST = 20
_THEMES: tuple[Theme, ...] = get_args(Theme)
_THEME_OF: Mapping[str, Theme] = {
    "A": "direction",
    "R": "direction",
    "F": "facts",
    "T": "facts",
    "I": "results",
    "Q": "quick-wins",
    "G": "governance",
}
"""Themes by the families of rules; the families of programmes, budgets and the road map are about delivery."""


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """The questions of one theme, the most important first."""

    theme: Theme
    questions: tuple[OpenQuestion, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """The most important questions by theme."""

    groups: tuple[QuestionGroup, ...]
    count: int
    more: int
    """How many others there are."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to ask."""
        return not self.groups


def questions(plan: Masterplan, findings: Findings) -> OpenQuestions:
    """At most twenty questions; none while part of the plan does not fit, for it may hold the answers.

    What a baseline hides is asked too: it was known before, and is as open as it was.
    """
    if plan.plan is None or not plan.complete:
        return OpenQuestions((), 0, 0)
    hidden = findings.known.diagnostics if findings.known else ()
    found = [*_of_rules(plan, (*findings.diagnostics, *hidden)), *open_questions(plan)]
    found.sort(key=lambda question: list(Severity).index(question.weight))
    kept = sorted(found[:_MOST], key=lambda question: _THEMES.index(question.theme))
    numbered = [replace(question, number=number) for number, question in enumerate(kept, 1)]
    groups = (QuestionGroup(theme, tuple(same)) for theme, same in groupby(numbered, key=attrgetter("theme")))
    return OpenQuestions(tuple(groups), len(kept), len(found) - len(kept))


def _of_rules(plan: Masterplan, diagnostics: Sequence[Diagnostic]) -> Iterator[OpenQuestion]:
    """One question for all places where a rule would ask the same, in the order of codes."""
    asked: dict[tuple[str, Text], list[tuple[Diagnostic, Question]]] = {}
    for diagnostic in sorted(diagnostics, key=lambda one: one.kind.code):
        if question := diagnostic.question:
            same = diagnostic.kind.code, question.sentence.fill(**question.values)
            asked.setdefault(same, []).append((diagnostic, question))
    blocks = {(block.origin.file, block.origin.route): block for block in plan.blocks}
    for (code, _), same_asked in asked.items():
        first = same_asked[0][1]
        names = [question.about or _called(plan, blocks, one.place) for one, question in same_asked]
        yield OpenQuestion(
            _THEME_OF.get(code[0], "delivery"),
            first.sentence.fill(**{**first.values, "names": named(tuple(dict.fromkeys(names)))}),
            tuple(dict.fromkeys(one.place.file for one, _ in same_asked)),
            min((one.weight for one, _ in same_asked), key=list(Severity).index),
        )


def _called(plan: Masterplan, blocks: Mapping[tuple[str, Route], Block], place: Place) -> str | Text:
    """What readers call the innermost thing with a name around a place; the worksheet where nothing has one."""
    for length in range(len(place.route), -1, -1):
        block = blocks.get((place.file, place.route[:length]))
        if isinstance(block, DimensionSheet) and (dimension := plan.dimension(block.origin.dimension)):
            return dimension.name
        if isinstance(block, Office):
            return block.label
        if name := next((str(text) for field in _NAMES if (text := getattr(block, field, None))), None):
            return name
    return place.file


_NAMES = ("name", "text", "title", "id")
