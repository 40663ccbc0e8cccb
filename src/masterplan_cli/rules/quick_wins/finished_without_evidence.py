"""Q011: what is finished can be shown."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._hollow import shows_nothing
from masterplan_cli.rules._rule import Breach, rule

_HOLLOW = Text(
    id="Bukti quick win `{quick_win}`, “{words}”, tidak menyebut dokumen mana.",
    en="The evidence of quick win `{quick_win}`, “{words}”, does not say which document.",
)


@rule(
    "Q011",
    Severity.WARNING,
    Text(
        id="Quick win `{quick_win}` selesai, tetapi buktinya tidak tertulis.",
        en="Quick win `{quick_win}` is finished, but no evidence is written.",
    ),
    help=Text(
        id="Tulis di `evidence` laporan, rekap, atau berita acara yang membuktikannya.",
        en="Write in `evidence` the report, records or minutes that prove it.",
    ),
    question=Text(
        id="Bukti apa yang menunjukkan bahwa {names} selesai?",
        en="What evidence shows that {names} is finished?",
    ),
    summary=Text(
        id="Quick win selesai tanpa bukti, atau dengan bukti yang tidak bernama.",
        en="A quick win is finished and shows no evidence, or none with a name.",
    ),
    why=Text(
        id="Penilai meminta bukti setiap quick win yang dinyatakan selesai.",
        en="Assessors ask for evidence of every quick win that is said to be finished.",
    ),
    mend=Text(
        id="Sebut dokumen, nomor atau tanggalnya, dan tempat menyimpannya, bukan “ada”. Kata yang tidak menyebut dokumen "
        "ditambah atau dikecualikan di `settings.checks.words.vague_evidence`.",
        en="Name the documents, their number or date, and where they are kept, not “available”. "
        "`settings.checks.words.vague_evidence` adds and excepts words that name no document.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    percent: 100\n    status: finished\n    evidence: []\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    percent: 100\n    status: finished\n"
    "    evidence: [Rekap penimbangan September 2025]\n",
    absence=True,
)
def finished_without_evidence(plan: Masterplan) -> Iterator[Breach]:
    """By its status, or by a progress of all; one piece with a name is enough."""
    for quick_win in plan.quick_wins:
        finished = quick_win.status == "finished" or (quick_win.status is None and quick_win.percent == 100)
        if finished and not quick_win.evidence:
            yield Breach(quick_win.at("status" if quick_win.status else "percent"), quick_win=quick_win.id)
        elif finished and all(shows_nothing(plan, piece) for piece in quick_win.evidence):
            told = ", ".join(quick_win.evidence)
            yield Breach(quick_win.at("evidence", 0), message=_HOLLOW, quick_win=quick_win.id, words=told)
