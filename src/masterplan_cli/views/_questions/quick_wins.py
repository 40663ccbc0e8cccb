"""Questions about the first visible steps."""

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.views._questions._asking import Question, about, dimensions, subjects
from masterplan_cli.views.assessment import has_baseline


def dimensions_without(plan: Masterplan) -> Question | None:
    """One a dimension is usual."""
    return about(
        "quick-wins",
        dimensions(plan, (dimension for dimension in plan.dimensions if not dimension.quick_wins)),
        id="Langkah apa dari {names} yang manfaatnya sudah dirasakan warga dalam setahun?",
        en="Which step of {names} will people feel within a year?",
    )


def without_continuation(plan: Masterplan) -> Question | None:
    """Many quick wins died after a year."""
    return about(
        "quick-wins",
        subjects(one for one in plan.quick_wins if not one.continuation),
        id="Siapa yang meneruskan {names} setelah tahun pertama, dan dengan anggaran apa?",
        en="Who carries {names} on after the first year, and with what money?",
    )


def without_measure(plan: Masterplan) -> Question | None:
    """A quick win shows its effect in figures."""
    return about(
        "quick-wins",
        subjects(one for one in plan.quick_wins if not _is_measured(one)),
        id="Berapa angka sebelum dan sesudah {names}?",
        en="What are the figures before and after {names}?",
    )


def without_people(plan: Masterplan) -> Question | None:
    """Somebody answers for it, and somebody is served."""
    return about(
        "quick-wins",
        subjects(one for one in plan.quick_wins if not (one.owner and one.beneficiaries)),
        id="Siapa yang bertanggung jawab atas {names}? Siapa yang dilayaninya?",
        en="Who answers for {names}? Who is served?",
    )


def begun_without_evidence(plan: Masterplan) -> Question | None:
    """Progress that nobody can look at."""
    begun = (one for one in plan.quick_wins if one.percent or one.status in ("running", "finished"))
    return about(
        "quick-wins",
        subjects(one for one in begun if not one.evidence),
        id="Bukti apa yang menunjukkan kemajuan {names}?",
        en="What evidence shows the progress of {names}?",
    )


def _is_measured(quick_win: QuickWin) -> bool:
    return any(has_baseline(result) and result.target is not None for result in quick_win.results)
