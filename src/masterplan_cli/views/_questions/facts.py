"""Questions about what the plan knows of the region."""

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.views._questions._asking import Question, about, parts, subjects
from masterplan_cli.views.coverage import coverage
from masterplan_cli.views.illustrative import illustrative


def issues_without_figures(plan: Masterplan) -> Question | None:
    """An issue without data is an opinion."""
    return about(
        "facts",
        subjects(issue for issue in plan.issues if not issue.data),
        id="Seberapa besar masalah {names}, dalam angka dan menurut sumber mana?",
        en="In figures, and according to which source: how large are the problems {names}?",
    )


def issues_without_cause(plan: Masterplan) -> Question | None:
    """Without the cause nobody can tell whether a programme meets it."""
    return about(
        "facts",
        subjects(issue for issue in plan.issues if not issue.root_cause),
        id="Apa akar masalah {names}?",
        en="What is at the root of {names}?",
    )


def made_up_figures(plan: Masterplan) -> Question | None:
    """Figures that stand in for facts until the facts are there."""
    figures = [(figure.dimension, figure.title) for figure in illustrative(plan).figures if figure.title]
    order = {dimension.key: place for place, dimension in enumerate(plan.dimensions)}
    figures.sort(key=lambda figure: order[figure[0].key] if figure[0] else -1)
    return about(
        "facts",
        parts(plan, figures),
        id="Angka resmi mana, dan dari sumber apa, yang akan menggantikan angka contoh pada {names}?",
        en="Which official figures, and from which source, will replace the illustrative ones of {names}?",
    )


def uncovered_sub_dimensions(plan: Masterplan) -> Question | None:
    """Assessors look at every sub-dimension."""
    rows = [row for row in coverage(plan).rows if not row.counts.objectives and row.reason is None]
    return about(
        "facts",
        parts(plan, ((row.dimension, row.sub_dimension.name) for row in rows)),
        id="Apakah subdimensi {names} sengaja dibiarkan tanpa sasaran? Mengapa?",
        en="Do the sub-dimensions {names} go without an objective on purpose? Why?",
    )
