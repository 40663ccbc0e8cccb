"""G005: the forum meets on schedule."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.governance._times import without_time

_HOLLOW = Text(
    id="Jadwal forum, “{schedule}”, tidak menyebut kapan atau seberapa sering.",
    en="The forum's schedule, “{schedule}”, says neither when nor how often.",
)


@rule(
    "G005",
    Severity.WARNING,
    Text(id="Jadwal forum Smart City belum ada.", en="The smart-city forum has no schedule."),
    help=Text(
        id="Tulis `forum` dengan `name` dan `schedule`, misalnya `setiap triwulan, minggu kedua`.",
        en="Write `forum` with `name` and `schedule`, such as `setiap triwulan, minggu kedua`.",
    ),
    question=Text(
        id="Kapan, dan dengan siapa, kemajuan masterplan dibahas secara berkala?",
        en="When, and with whom, is the progress of the masterplan discussed?",
    ),
    summary=Text(id="Tidak ada jadwal forum.", en="There is no schedule for the forum."),
    why=Text(
        id="Keputusan lintas perangkat daerah hanya diambil bila mereka bertemu; tanpa jadwal, tidak ada pertemuan.",
        en="Offices decide together only when they meet; without a schedule they do not.",
    ),
    mend=Text(
        id="Tetapkan pertemuan yang berulang: nama, jadwal, peserta, dan agendanya. Kata waktu daerah ditambah di "
        "`settings.checks.words.times`.",
        en="Set a meeting that returns: its name, schedule, participants and agenda. "
        "`settings.checks.words.times` adds to the words for times.",
    ),
    bad="governance:\n  forum: []\n",
    good="governance:\n  forum:\n    - name: Forum Smart City\n      schedule: setiap triwulan, minggu kedua\n",
    absence=True,
)
def no_forum(plan: Masterplan) -> Iterator[Breach]:
    """One meeting with a schedule is enough."""
    if not plan.governance:
        return
    meetings = plan.governance.forum
    if not meetings:
        yield Breach(plan.governance.key("forum"))
    elif all(without_time(plan, meeting.schedule) for meeting in meetings):
        yield Breach(meetings[0].at("schedule"), message=_HOLLOW, schedule=meetings[0].schedule)
