"""What an expert team would ask and no rule speaks of, as questions that can be answered."""

from collections.abc import Callable

from masterplan_cli.diagnostics import Severity
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.views._asking import PLAN_SHEET, OpenQuestion, about, dimensions, parts, subjects
from masterplan_cli.views.assessment import has_baseline
from masterplan_cli.views.illustrative import illustrative

_WHOLE = 100
"""Percent of a quick win that is finished: a rule asks for its evidence."""


def open_questions(plan: Masterplan) -> tuple[OpenQuestion, ...]:
    """The most important first; none while part of the plan does not fit, for it may hold the answers."""
    if plan.plan is None or not plan.complete:
        return ()
    return tuple(question for ask in _ASKED if (question := ask(plan)))


def _no_missions(plan: Masterplan) -> OpenQuestion | None:
    if plan.missions:
        return None
    sentence = ("Misi apa yang mewujudkan visi itu?", "Which missions make the vision come true?")
    return OpenQuestion.of("direction", *sentence, PLAN_SHEET, Severity.ERROR)


def _dimensions_without_programmes(plan: Masterplan) -> OpenQuestion | None:
    return about(
        "direction",
        dimensions(plan, (dimension for dimension in plan.dimensions if not dimension.programmes)),
        id="Program apa yang akan dijalankan {names}?",
        en="Which programmes will {names} carry out?",
        weight=Severity.ERROR,
    )


def _results_without_start(plan: Masterplan) -> OpenQuestion | None:
    return about(
        "results",
        subjects(one for one in plan.programmes if not _starts(one)),
        id="Dari angka berapa dan tahun berapa hasil dan dampak program {names} berangkat?",
        en="From which figure, and of which year, do the outcome and the impact of {names} start?",
    )


def _results_without_target(plan: Masterplan) -> OpenQuestion | None:
    return about(
        "results",
        subjects(one for one in plan.programmes if any(each.target is None for each in one.results)),
        id="Target berapa, untuk tahun berapa, yang dijanjikan program {names}?",
        en="Which target, for which year, is promised by {names}?",
    )


def _made_up_figures(plan: Masterplan) -> OpenQuestion | None:
    figures = [(figure.dimension, figure.title) for figure in illustrative(plan).figures if figure.title]
    order = {dimension.key: place for place, dimension in enumerate(plan.dimensions)}
    figures.sort(key=lambda figure: order[figure[0].key] if figure[0] else -1)
    return about(
        "facts",
        parts(plan, figures),
        id="Angka resmi mana, dan dari sumber apa, yang akan menggantikan angka contoh pada {names}?",
        en="Which official figures, and from which source, will replace the illustrative ones of {names}?",
    )


def _no_monitoring(plan: Masterplan) -> OpenQuestion | None:
    if plan.governance and plan.governance.monitoring:
        return None
    sentence = (
        "Siapa yang memantau dan mengevaluasi masterplan setiap tahun, dan kepada siapa ia melapor?",
        "Who monitors and evaluates the masterplan every year, and to whom do they report?",
    )
    return OpenQuestion.of("governance", *sentence, PLAN_SHEET)


def _running_without_evidence(plan: Masterplan) -> OpenQuestion | None:
    running = (one for one in plan.quick_wins if one.status == "running" or (one.percent and one.percent < _WHOLE))
    return about(
        "quick-wins",
        subjects(one for one in running if not one.evidence),
        id="Bukti apa yang menunjukkan kemajuan {names}?",
        en="What evidence shows the progress of {names}?",
    )


def _programmes_without_evidence(plan: Masterplan) -> OpenQuestion | None:
    return about(
        "results",
        subjects(one for one in plan.programmes if not one.evidence),
        id="Bukti apa yang akan ditunjukkan bahwa program {names} dilaksanakan?",
        en="What evidence will there be of {names}?",
        weight=Severity.NOTE,
    )


def _issues_without_cause(plan: Masterplan) -> OpenQuestion | None:
    return about(
        "facts",
        subjects(issue for issue in plan.issues if not issue.root_cause),
        id="Apa akar masalah {names}?",
        en="What is at the root of {names}?",
        weight=Severity.NOTE,
    )


def _programmes_without_risk(plan: Masterplan) -> OpenQuestion | None:
    bold = [one for one in plan.programmes if one.actions and not any(action.risks for action in one.actions)]
    return about(
        "delivery",
        subjects(bold),
        id="Apa yang dapat menggagalkan program {names}? Apa yang dilakukan bila itu terjadi?",
        en="What could make {names} fail? What is done then?",
        weight=Severity.NOTE,
    )


def _starts(programme: Programme) -> bool:
    return all(has_baseline(result) for result in programme.results if result.level != "output")


_ASKED: tuple[Callable[[Masterplan], OpenQuestion | None], ...] = (
    _no_missions,
    _dimensions_without_programmes,
    _results_without_start,
    _results_without_target,
    _made_up_figures,
    _no_monitoring,
    _running_without_evidence,
    _programmes_without_evidence,
    _issues_without_cause,
    _programmes_without_risk,
)
