"""Questions about who steers the plan, and what makes it binding."""

from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.governance import Decree
from masterplan_cli.views._questions._asking import PLAN_SHEET, Question, Subject, about, plainly
from masterplan_cli.views.commitments import commitments

_COUNCIL = Text(id="Dewan Smart City", en="Smart City Council")
_TEAM = Text(id="Tim Pelaksana", en="Implementing Team")


def not_enacted(plan: Masterplan) -> Question | None:
    """Neither a regulation nor a day for it."""
    enactment = plan.governance.enactment if plan.governance else None
    return plainly(
        "governance",
        enactment is None or not (enactment.number or enactment.date or enactment.planned_date),
        id="Dengan peraturan apa, dan kapan, masterplan ini ditetapkan?",
        en="By which regulation, and when, is this masterplan enacted?",
    )


def bodies_without_decree(plan: Masterplan) -> Question | None:
    """Council and team exist by decree, with number and date."""
    governance = plan.governance
    bodies = (
        (_COUNCIL, governance.council if governance else None),
        (_TEAM, governance.implementing_team if governance else None),
    )
    return about(
        "governance",
        [Subject(name, PLAN_SHEET) for name, decree in bodies if not _is_known(decree)],
        id="Keputusan nomor berapa, dan tanggal berapa, yang membentuk {names}?",
        en="Which decrees, by number and date, set up {names}?",
    )


def dimensions_without_coordinator(plan: Masterplan) -> Question | None:
    """Each dimension has an office that coordinates it."""
    coordinators = plan.governance.coordinators if plan.governance else ()
    known = {coordinator.dimension for coordinator in coordinators}
    return about(
        "governance",
        [Subject(dimension.name, PLAN_SHEET) for dimension in plan.dimensions if dimension.key not in known],
        id="Perangkat daerah mana yang mengoordinasikan {names}?",
        en="Which office coordinates {names}?",
    )


def no_forum(plan: Masterplan) -> Question | None:
    """A forum that meets on schedule."""
    return plainly(
        "governance",
        not (plan.governance and plan.governance.forum),
        id="Kapan, dan dengan siapa, kemajuan masterplan dibahas secara berkala?",
        en="When, and with whom, is the progress of the masterplan discussed?",
    )


def no_monitoring(plan: Masterplan) -> Question | None:
    """Who looks at what was achieved."""
    return plainly(
        "governance",
        not (plan.governance and plan.governance.monitoring),
        id="Siapa yang memantau dan mengevaluasi masterplan setiap tahun, dan kepada siapa ia melapor?",
        en="Who monitors and evaluates the masterplan every year, and to whom do they report?",
    )


def offices_without_commitment(plan: Masterplan) -> Question | None:
    """Lead offices whose heads have not signed."""
    return about(
        "governance",
        [Subject(row.office.label, PLAN_SHEET) for row in commitments(plan).unsigned],
        id="Kapan kepala {names} menandatangani komitmennya?",
        en="When will the commitments of {names} be signed?",
    )


def _is_known(decree: Decree | None) -> bool:
    return bool(decree and decree.number and (decree.date or decree.year))
