"""A013: where the last RPJMD ends within the plan, the plan says when it is looked at again."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.alignment._planning import of_kind, overlapping


@rule(
    "A013",
    Severity.WARNING,
    Text(
        id="RPJMD terakhir yang disebut, `{document}`, berakhir pada {last}; masterplan berlaku sampai {end}, dan tidak "
        "tertulis kapan ditinjau.",
        en="The last RPJMD that is named, `{document}`, ends in {last}; the masterplan runs to {end}, and nothing says "
        "when it is reviewed.",
    ),
    help=Text(
        id="Sebut RPJMD penggantinya di `successor`, atau tulis di `governance.monitoring` bahwa masterplan ditinjau "
        "pada {last}.",
        en="Name the RPJMD that follows in `successor`, or write in `governance.monitoring` that the masterplan is "
        "reviewed in {last}.",
    ),
    summary=Text(
        id="RPJMD terakhir berakhir di tengah rencana, dan tidak ada tahun peninjauan.",
        en="The last RPJMD that is named ends within the plan, and no review is planned.",
    ),
    why=Text(
        id="Kepala daerah baru membawa visi baru; tanpa peninjauan masterplan berjalan di luar RPJMD yang berlaku.",
        en="A new head of region brings a new vision; without a review the masterplan leaves the RPJMD in force.",
    ),
    mend=Text(
        id="Tulis RPJMD berikutnya, juga bila masih rancangan, atau tahun masterplan ditinjau dan diselaraskan.",
        en="Write the next RPJMD, be it a draft, or the year in which the masterplan is reviewed and fitted to it.",
    ),
    bad="plan: {first_year: 2025, last_year: 2034}\nplanning_documents:\n"
    "  - {id: rpjmd, kind: rpjmd, first_year: 2025, last_year: 2029}\n",
    good="plan: {first_year: 2025, last_year: 2034}\nplanning_documents:\n"
    "  - {id: rpjmd, kind: rpjmd, first_year: 2025, last_year: 2029}\n"
    "governance:\n  monitoring: Masterplan ditinjau menyeluruh pada 2029 mengikuti RPJMD berikutnya.\n",
    absence=True,
)
def rpjmd_chain_ends(plan: Masterplan) -> Iterator[Breach]:
    """Where an RPJMD ends soon after the start, or none overlaps, another rule asks for its successor."""
    if not plan.plan or not plan.years or not (current := overlapping(plan, "rpjmd")):
        return
    last = max(of_kind(plan, "rpjmd"), key=lambda document: document.last_year)
    soon = plan.plan.first_year + plan.settings.checks.thresholds.rpjmd_years
    asked = any(document.last_year <= soon and not document.successor for document in current)
    if asked or last.last_year >= plan.plan.last_year:
        return
    if not any(_reviews(text, last.last_year) for text in _of_the_plan(plan)):
        yield Breach(
            last.at("last_year"),
            document=last.id,
            last=last.last_year,
            end=plan.plan.last_year,
            related=[
                (Text(id="masterplan berakhir di sini", en="the masterplan ends here"), plan.plan.at("last_year"))
            ],
        )


def _of_the_plan(plan: Masterplan) -> Iterator[str]:
    """What is said of the region as a whole, then what dimensions say of the masterplan."""
    yield from (text.text for text in plan.texts if not text.block.origin.dimension)
    yield from (
        text.text for text in plan.texts if text.block.origin.dimension and "masterplan" in text.text.casefold()
    )


def _reviews(text: str, end: int) -> bool:
    """Whether a sentence speaks of a review, at a time that is near the end of the RPJMD or that returns."""
    return any(
        _REVIEW.search(sentence)
        and (_RETURNS.search(sentence) or any(abs(int(year) - end) <= _NEAR for year in _YEAR.findall(sentence)))
        for sentence in _SENTENCE.split(text)
    )


_NEAR = 2
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
_YEAR = re.compile(r"\b20\d\d\b")
_REVIEW = re.compile(
    r"(?i)tinjau|revisi|reviu|\breview|mutakhir|perbarui|perbaharui|pembaruan|sesuaikan|penyesuaian|selaraskan|penyelarasan"
    r"|evaluasi (?:menyeluruh|paruh|lima)|susun (?:ulang|kembali)"
)
_RETURNS = re.compile(
    r"(?i)\b(?:setiap|tiap|per)\s+(?:\w+\s+)?tahun|\bsetiap akhir\b|tahunan\b|paruh waktu|\brpjmd\b|periode|kepala daerah (?:baru|terpilih)"
)
