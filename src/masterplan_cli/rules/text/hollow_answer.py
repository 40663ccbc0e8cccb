"""T006: an answer says something."""

import re
from collections.abc import Callable, Iterator, Mapping

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import lexicon, words
from masterplan_cli.rules._hollow import defers, evades, names_nobody
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.governance._times import without_time
from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.analysis import Gap
from masterplan_cli.schemas.governance import Governance, Meeting
from masterplan_cli.schemas.objectives import Uncovered
from masterplan_cli.schemas.programmes import Link, Programme
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.schemas.road_map import RoadMapEntry

_EMPTY = Text(
    id="Isian `{field}`, “{words}”, berlaku bagi program apa pun: tidak ada siapa, apa, di mana, atau berapa.",
    en="Field `{field}`, “{words}”, fits any programme: it says neither who, what, where nor how much.",
)


@rule(
    "T006",
    Severity.WARNING,
    Text(
        id="Isian `{field}`, “{words}”, hanya menunda jawabannya.",
        en="Field `{field}`, “{words}”, only puts its answer off.",
    ),
    help=Text(
        id="Tulis siapa, apa, kapan, atau berapa; bila belum diketahui, kosongkan isiannya.",
        en="Write who, what, when or how much; if that is not known yet, leave the field empty.",
    ),
    summary=Text(id="Jawaban yang tidak mengatakan apa-apa.", en="An answer that says nothing."),
    why=Text(
        id="“Sesuai kebutuhan” tercetak di buku sebagai jawaban, padahal keputusannya belum ada.",
        en="“As needed” is printed in the books as an answer, though nothing has been decided.",
    ),
    mend=Text(
        id="Ganti dengan keputusan atau sumber yang dapat diperiksa. Kata hampa daerah ditambah atau dikecualikan di "
        "`settings.checks.words.deferral` dan `settings.checks.words.elsewhere`.",
        en="Put a decision, or a source that can be checked, in its place. `settings.checks.words.deferral` and "
        "`settings.checks.words.elsewhere` add and except empty words.",
    ),
    bad="gaps:\n  - id: liv-gap-1\n    closure: Menyesuaikan kebutuhan.\n",
    good="gaps:\n  - id: liv-gap-1\n    closure: Pengingat jadwal sampai ke telepon keluarga.\n",
)
def hollow_answer(plan: Masterplan) -> Iterator[Breach]:
    """Where an answer is asked for; of one at which a rule of its own speaks, that rule alone is heard.

    A general answer is one all the same where it names what is awaited. That other things come first is a reason.
    """
    for written in plan.texts:
        test = _TESTS.get((type(written.block), written.field))
        if test and test(plan, written.text):
            message = None if _WAITS.search(written.text) else _EMPTY
            yield Breach(written.spot, message=message, field=written.field, words=" ".join(written.text.split()))
    for indicator in plan.indicators:
        source = indicator.data_source
        if source and _ANYBODY.search(source) and names_nobody(plan, source):
            yield Breach(
                indicator.at("data_source"),
                message=_NOBODY,
                indicator=indicator.id,
                words=source,
                help=_WHO,
            )


def _waits(plan: Masterplan, text: str) -> bool:
    return bool(_WAITS.search(text)) and not _YEAR.search(text) and defers(plan, text)


def _needs_something(plan: Masterplan, text: str) -> bool:
    """Whether a prerequisite is none; that there is none is an answer."""
    return not _NONE.fullmatch(text) and not _DECIDES.match(text) and evades(plan, text)


def _brings_nothing(plan: Masterplan, text: str) -> bool:
    """Whether a result is none; where its sentence begins with what changes, it may say something in everyday words."""
    written = words(text)
    plain = len(written) <= _FEW or lexicon("empty_heads").length(written, 0) > 0
    return plain and evades(plan, text)


_FEW = 2


def _marks_nothing(plan: Masterplan, text: str) -> bool:
    """Whether a milestone is none: that all is done shows nothing, `Kegiatan terlaksana 100%`."""
    return _brings_nothing(plan, _SHARE.sub("", text))


def _closes_nothing(plan: Masterplan, text: str) -> bool:
    """Whether a way to close a gap is put off, or only says that something is needed: `Perlu dukungan semua pihak`."""
    return _waits(plan, text) or (bool(_NEEDS.match(text)) and evades(plan, text))


def _links_nothing(plan: Masterplan, text: str) -> bool:
    """Whether a link only says that there is one: `Saling mendukung`."""
    return _waits(plan, text) or (bool(_MUTUAL.search(text)) and evades(plan, text))


def _comes_later(_: Masterplan, text: str) -> bool:
    """Whether who can be asked is still to be told: no number and no address stands beside that."""
    return bool(_LATER.search(text)) and not _REACHABLE.search(text)


def _has_no_time(plan: Masterplan, text: str) -> bool:
    return without_time(plan, text) and defers(plan, text)


_TESTS: Mapping[tuple[type[Block], str], Callable[[Masterplan, str], bool]] = {
    (Uncovered, "reason"): _waits,
    (Gap, "closure"): _closes_nothing,
    (Link, "how"): _links_nothing,
    (Governance, "funding"): _waits,
    (Governance, "monitoring"): _waits,
    (Programme, "description"): evades,
    (Programme, "problem"): evades,
    (Action, "outcome"): _brings_nothing,
    (Action, "prerequisites"): _needs_something,
    (RoadMapEntry, "milestones"): _marks_nothing,
    (QuickWin, "problem"): evades,
    (QuickWin, "solution"): evades,
    (QuickWin, "purpose"): evades,
    (QuickWin, "novelty"): evades,
    (QuickWin, "continuation"): defers,
    (QuickWin, "contact"): _comes_later,
    (Meeting, "schedule"): _has_no_time,
}
"""What makes the answer of each field hollow."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DECIDES = re.compile(
    r"(?i)(?:persetujuan|rekomendasi|penetapan|izin|keputusan|penandatanganan|pengesahan|komitmen) .{0,40}"
    r"\b(?:dprd|bupati|wali ?kota|tapd|gubernur|menteri|kementerian|sekda)\b"
)
"""Who has to decide what."""
_NEEDS = re.compile(r"(?i)\W*(?:perlu|butuh|diperlukan|dibutuhkan|membutuhkan|memerlukan)(?:nya)?\b")
_LATER = re.compile(r"(?i)\b(?:menunggu|menyusul|kemudian|belum|akan di\w+)\b")
_REACHABLE = re.compile(r"[\d@]")
_MUTUAL = re.compile(
    r"(?i)\b(?:saling|sinergi\w*|berkait\w*|keterkaitan|berhubungan|mendukung|menunjang|melengkapi|selaras|terintegrasi)\b"
)
_SHARE = re.compile(r"(?i)\b\d{1,3} ?(?:%|persen\b)")
_NONE = re.compile(r"(?i)\W*(?:tidak ada|tidak diperlukan|tanpa prasyarat|nihil|-)\W*")
_WAITS = re.compile(
    r"(?i)\b(?:belum(?!.*\bprioritas)|menunggu|ditunggu|nanti|menyusul|kemudian|tergantung|bergantung|kondisional|tentati[fv]e?|"
    r"insidental|sesuai|disesuaikan|menyesuaikan|penyesuaian|dalam proses|akan di\w+|jika perlu|bila perlu)\b"
)
_ANYBODY = re.compile(
    r"(?i)\b(?:terkait|diolah|olahan|internal|internet|google|berbagai|sekunder|primer|bersangkutan|tersedia|daerah|dinas|opd|"
    r"instansi|pemerintah)\b"
)
"""Whom or what a source may name without naming one; the records of a service are those of the indicator's office."""
_NOBODY = Text(
    id="Sumber data `{indicator}`, “{words}”, tidak menyebut siapa yang menerbitkannya.",
    en="The data source of `{indicator}`, “{words}”, does not say who publishes it.",
)
_WHO = Text(
    id="Sebut lembaga dan terbitannya, misalnya `BPS, Susenas Maret`.",
    en="Name the office and its publication, such as `BPS, Susenas Maret`.",
)
