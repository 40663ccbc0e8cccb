"""Questions about what the plan promises, and how anybody will know."""

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.views._questions._asking import Question, about, subjects
from masterplan_cli.views.assessment import has_baseline


def programmes_without_impact(plan: Masterplan) -> Question | None:
    """What people feel of it."""
    return about(
        "results",
        subjects(one for one in plan.programmes if not _has(one, "impact")),
        id="Apa yang akan dirasakan warga bila program {names} berhasil, dan angka mana yang menunjukkannya?",
        en="Which benefit of {names} will people feel? Which figure shows it?",
    )


def programmes_without_change(plan: Masterplan) -> Question | None:
    """Either nothing is produced, or nothing changes by it."""
    return about(
        "results",
        subjects(one for one in plan.programmes if not (_has(one, "output") and _has(one, "outcome"))),
        id="Apa yang dihasilkan program {names}? Apa yang berubah karenanya?",
        en="What comes out of {names}? What changes because of it?",
    )


def results_without_start(plan: Masterplan) -> Question | None:
    """Improvement cannot be shown without a baseline."""
    lacking = [
        one for one in plan.programmes if any(not has_baseline(each) for each in one.results if each.level != "output")
    ]
    return about(
        "results",
        subjects(lacking),
        id="Dari angka berapa dan tahun berapa hasil dan dampak program {names} berangkat?",
        en="From which figure, and of which year, do the outcome and the impact of {names} start?",
    )


def results_without_target(plan: Masterplan) -> Question | None:
    """A result without a target promises nothing."""
    lacking = [one for one in plan.programmes if any(each.target is None for each in one.results)]
    return about(
        "results",
        subjects(lacking),
        id="Target berapa, untuk tahun berapa, yang dijanjikan program {names}?",
        en="Which target, for which year, is promised by {names}?",
    )


def indicators_nobody_measures(plan: Masterplan) -> Question | None:
    """Who measures, and from which data."""
    return about(
        "results",
        subjects(one for one in plan.indicators if not (one.office and one.data_source)),
        id="Siapa yang mengukur {names} setiap tahun, dan dari data apa?",
        en="Who measures {names} every year, and from which data?",
    )


def programmes_without_evidence(plan: Masterplan) -> Question | None:
    """What will be laid on the table at the evaluation."""
    return about(
        "results",
        subjects(one for one in plan.programmes if not one.evidence),
        id="Bukti apa yang akan ditunjukkan bahwa program {names} dilaksanakan?",
        en="What evidence will there be of {names}?",
    )


def programmes_for_nobody(plan: Masterplan) -> Question | None:
    """Who benefits."""
    return about(
        "results",
        subjects(one for one in plan.programmes if not one.beneficiaries),
        id="Siapa, dan berapa banyak, penerima manfaat program {names}?",
        en="Who benefits from {names}, and how many are they?",
    )


def _has(programme: Programme, level: str) -> bool:
    return any(result.level == level for result in programme.results)
