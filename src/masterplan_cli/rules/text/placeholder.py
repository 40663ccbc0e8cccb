"""T001: nothing is left to be filled in."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import lexicon, words
from masterplan_cli.rules._lexicons import lexicon_of
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.text._notes import Notes
from masterplan_cli.rules.text._stubs import is_stub
from masterplan_cli.rules.text._unfilled import is_blank, signs_in, unfilled
from masterplan_cli.schemas.actions import Output
from masterplan_cli.schemas.analysis import Gap, Issue, SwotEntry
from masterplan_cli.schemas.governance import Round
from masterplan_cli.schemas.texts import Written


@rule(
    "T001",
    Severity.WARNING,
    Text(id="Isian ini belum diisi: `{found}`.", en="This still has to be filled in: `{found}`."),
    help=Text(
        id="Tulis isinya, atau hapus isiannya bila belum ada.",
        en="Write what belongs there, or remove the field for now.",
    ),
    summary=Text(id="Teks sementara tertinggal dalam lembar kerja.", en="A placeholder is left in a worksheet."),
    why=Text(
        id="Teks sementara terbawa sampai ke buku yang ditandatangani kepala daerah.",
        en="A placeholder finds its way into the books that the head of region signs.",
    ),
    mend=Text(
        id="Lengkapi atau hapus isiannya. Petunjuk kepada penulis, contoh, label tanpa isi, dan janji bahwa isinya "
        "menyusul sama saja. Dengan `--strict` buku tidak dibuat selama masih ada. Kata penunda daerah ditambah atau "
        "dikecualikan di `settings.checks.words.placeholder_acts` dan `settings.checks.words.elsewhere`.",
        en="Fill it in or remove it. Orders to the writer, examples, labels with nothing behind them and promises are "
        "the same. With `--strict` no book is made while one is left. `settings.checks.words.placeholder_acts` and "
        "`settings.checks.words.elsewhere` add and except words that put off.",
    ),
    bad="issues:\n  - id: liv-isu-1\n    name: TBD\n",
    good="issues:\n  - id: liv-isu-1\n    name: Balita luput ditimbang\n",
)
def placeholder(plan: Masterplan) -> Iterator[Breach]:
    """Told once a text, with the first placeholder in it; `-` is the unit of what has none."""
    acts, notes = lexicon_of(plan, "placeholder_acts"), Notes(plan)
    signs = signs_in(written.text for written in plan.texts)
    for written in plan.texts:
        if written.field == "unit" and written.text in _NO_UNIT:
            continue
        if known := written.field in _JUDGED_ELSEWHERE or _is_draft_made(written) or _is_named_by_sort(written):
            found = written.text if is_blank(written.text) else ""
        else:
            found = unfilled(written.text, acts, signs)
        if not found and not known and not _is_unit(written):
            stub = (
                is_stub(written.text)
                or notes.has(written.text)
                or (written.is_prose and not _LETTER.search(written.text))
            )
            found = written.text if stub else ""
        if found and not (_tells_of_lacks(written) and _only_lacks(written.text)):
            yield Breach(written.spot, found=" ".join(found.split()))


_JUDGED_ELSEWHERE = frozenset(("reason", "no_budget_reason", "continuation"))
"""Fields in which waiting may be the answer, or is told by a rule of their own."""
_DRAFTS = ("draf", "draft", "rancangan", "konsep")


def _is_draft_made(written: Written) -> bool:
    """Whether a workshop made a draft: `Draf visi, sasaran, dan rencana aksi` is its result."""
    if not isinstance(written.block, Round):
        return False
    told = words(written.text)
    return len(told) > 1 and told[0].form in _DRAFTS


def _is_named_by_sort(written: Written) -> bool:
    """Whether evidence or an output is named by its sort, `Foto kegiatan`, 58 `Penanggung jawab`: not much, but filled in."""
    is_counted = isinstance(written.block, Output) and written.block.volume is not None
    return (is_counted or written.field == "evidence") and lexicon("placeholder_labels").covers(words(written.text))


_LETTER = re.compile(r"[^\W\d_]")
_NO_UNIT = ("-", "–", "—")


def _tells_of_lacks(written: Written) -> bool:
    """Whether what is missing is the matter itself: `Data belum terverifikasi` may be a weakness of the region."""
    return isinstance(written.block, Issue | SwotEntry | Gap) or written.field in ("problem", "root_cause", "condition")


def _only_lacks(text: str) -> bool:
    """Whether a text says that data are missing, and neither promises them nor asks for them."""
    written = words(text)
    return len(written) > 2 and written[0].form != "belum" and _LACK.search(text) is not None and not _ASKS.search(text)


_LACK = re.compile(r"(?i)\b(?:belum|tidak) \w+")
_ASKS = re.compile(
    r"(?i)\b(?:akan|mohon|harap|tolong|menyusul|disusulkan|tunggu|menunggu|nanti|segera|diisi|isian)\b|[\[\]<>{}…_]|\.\."
)


def _is_unit(written: Written) -> bool:
    """Whether a text is a unit, a code or a number, which may be of one sign."""
    return written.field in ("unit", "code", "number", "accent", "position", "schedule") or written.text.isdigit()
