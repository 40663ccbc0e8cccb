"""What an expert team would still ask: what the plan does not say, as questions that can be answered."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import get_args

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.views._questions import delivery, direction, facts, governance, quick_wins, results
from masterplan_cli.views._questions._asking import Question, Theme

_MOST = 20
_THEMES: tuple[Theme, ...] = get_args(Theme)
_ASKED: tuple[Callable[[Masterplan], Question | None], ...] = (
    governance.not_enacted,
    direction.no_missions,
    direction.dimensions_without_programmes,
    direction.missions_without_rpjmd,
    results.programmes_without_impact,
    results.results_without_start,
    quick_wins.dimensions_without,
    quick_wins.without_continuation,
    governance.bodies_without_decree,
    governance.dimensions_without_coordinator,
    delivery.money_from_one_source,
    delivery.nobody_learns,
    delivery.government_alone,
    facts.issues_without_figures,
    facts.made_up_figures,
    facts.uncovered_sub_dimensions,
    direction.gaps_left_open,
    direction.places_without_spatial_plan,
    direction.isolated_dimensions,
    delivery.one_office_leads,
    results.programmes_without_change,
    quick_wins.without_measure,
    results.indicators_nobody_measures,
    delivery.actions_without_money,
    results.results_without_target,
    delivery.programmes_without_stage,
    direction.rpjmd_missions_left_out,
    governance.no_monitoring,
    governance.no_forum,
    quick_wins.without_people,
    quick_wins.begun_without_evidence,
    results.programmes_without_evidence,
    results.programmes_for_nobody,
    facts.issues_without_cause,
    direction.vision_unexplained,
    governance.offices_without_commitment,
    delivery.programmes_without_risk,
)
"""The most important first, by what evaluations of real plans found wanting."""


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """The questions of one theme, the most important first."""

    theme: Theme
    questions: tuple[Question, ...]


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


def open_questions(plan: Masterplan) -> OpenQuestions:
    """At most twenty questions; none while part of the plan does not fit, for it may hold the answers."""
    if plan.plan is None or not plan.complete:
        return OpenQuestions((), 0, 0)
    found = [question for ask in _ASKED if (question := ask(plan))]
    kept = found[:_MOST]
    kept.sort(key=lambda question: _THEMES.index(question.theme))
    numbered = [replace(question, number=number) for number, question in enumerate(kept, 1)]
    groups = (QuestionGroup(theme, tuple(same)) for theme, same in groupby(numbered, key=attrgetter("theme")))
    return OpenQuestions(tuple(groups), len(kept), len(found) - len(kept))
