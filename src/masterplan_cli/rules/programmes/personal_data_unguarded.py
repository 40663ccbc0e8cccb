"""P015: who handles personal data says how it is guarded."""

import re
from collections.abc import Iterator, Sequence

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Word, lexicon, words
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.planning import LegalBasis
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.texts import Written


@rule(
    "P015",
    Severity.WARNING,
    Text(
        id="Program `{programme}` mengolah data pribadi (“{words}”), tetapi UU 27/2022 maupun risiko kebocorannya tidak disebut.",
        en="Programme `{programme}` handles personal data (“{words}”), and neither UU 27/2022 nor the risk of a leak is named.",
    ),
    help=Text(
        id="Sebut UU 27/2022 di `legal_basis`, dan tulis di `risks` aksinya bagaimana data dijaga.",
        en="Name UU 27/2022 in `legal_basis`, and write in the action's `risks` how the data is guarded.",
    ),
    question=Text(
        id="Bagaimana data pribadi yang diolah rencana ini dilindungi, dan siapa yang bertanggung jawab?",
        en="How are the personal data that the plan handles protected, and who answers for that?",
    ),
    summary=Text(
        id="Data pribadi diolah tanpa UU 27/2022 atau risikonya.",
        en="Personal data is handled without UU 27/2022 or a risk about it.",
    ),
    why=Text(
        id="Pengendali data pribadi wajib melindunginya (UU 27/2022); kebocoran menjadi tanggung jawab daerah.",
        en="Whoever controls personal data must protect it (UU 27/2022); a leak is the region's to answer for.",
    ),
    mend=Text(
        id="Tulis dasar hukum, siapa yang boleh melihat data, dan apa yang dilakukan bila bocor.",
        en="Write the legal basis, who may see the data, and what is done if it leaks.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n"
    "      - {id: posyandu-terjadwal-1, group: application, name: Memadankan NIK balita dengan rekam medis}\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n"
    "      - id: posyandu-terjadwal-1\n        group: application\n        name: Memadankan NIK balita dengan rekam medis\n"
    "        risks: [Data balita bocor; akses dibatasi menurut peran dan dicatat]\n",
    absence=True,
)
def personal_data_unguarded(plan: Masterplan) -> Iterator[Breach]:
    """Every programme that handles them; the law is named once for all."""
    if any(_names_the_law(text) for text in plan.texts):
        return
    for programme in plan.programmes:
        if (found := _handles(programme)) and not _guards(programme):
            spot, words_found = found
            yield Breach(spot, programme=programme.id, words=words_found)


def _names_the_law(written: Written) -> bool:
    if isinstance(written.block, LegalBasis) and _TITLE.search(written.text):
        return True
    return ("2022" in written.text or "PDP" in written.text) and _LAW.search(written.text) is not None


def _handles(programme: Programme) -> tuple[Spot, str] | None:
    """What the programme or one of its actions works on; a problem may speak of data that nobody touches."""
    for text, spot in (
        *((action.name, action.at("name")) for action in programme.actions),
        *((action.output.name, action.output.at("name")) for action in programme.actions if action.output),
        (programme.name, programme.at("name")),
        (programme.description or "", programme.at("description")),
    ):
        if found := next(filter(None, map(_personal, _SENTENCE.findall(text))), None):
            return spot, found
    return None


def _personal(sentence: str) -> str | None:
    """The words of a sentence that are personal data: by themselves, as papers that are kept, as traits of people."""
    written = words(sentence)
    span = (
        lexicon("personal_data").first(written) or _papers(written) or _records_of_people(written) or _traits(written)
    )
    if span is None or lexicon("no_single_person").first(written):
        return None
    return sentence[written[span[0]].start : written[span[1] - 1].end]


def _papers(written: Sequence[Word]) -> tuple[int, int] | None:
    """Papers and numbers of people that are kept or sent."""
    papers = lexicon("personal_papers").first(written)
    return papers if papers and lexicon("recording_acts").first(written) else None


def _records_of_people(written: Sequence[Word]) -> tuple[int, int] | None:
    """`Data calon pengantin`, `pendataan penyandang disabilitas`."""
    people = lexicon("people")
    for start, end in lexicon("personal_records").spans(written):
        for index in range(end, min(end + _REACH, len(written))):
            if length := people.length(written, index):
                return start, index + length
            if not _QUANTIFIES.match(written[index].form):
                break
    return None


def _traits(written: Sequence[Word]) -> tuple[int, int] | None:
    """One trait of people, or several, that are recorded."""
    traits = list(lexicon("personal_traits").spans(written))
    if not traits:
        return None
    is_recorded = lexicon("recording_acts").first(written) is not None
    is_of_people = lexicon("people").first(written) is not None
    return traits[0] if is_recorded and (is_of_people or len(traits) > 1) else None


def _guards(programme: Programme) -> bool:
    said = [programme.description, *(link.how for link in programme.links)]
    said += [
        text
        for action in programme.actions
        for text in (*action.risks, action.prerequisites, action.name, action.outcome)
    ]
    guards = lexicon("data_guards")
    return any(guards.first(words(text)) for text in said if text)


_LAW = re.compile(
    r"(?i)\bUU\s*(?:No(?:mor|\.)?\s*)?27\s*(?:/|Tahun|Th\.?)\s*2022\b|Undang-undang (?:No(?:mor|\.)? )?27 Tahun 2022"
    r"|\bUU PDP\b"
)
_TITLE = re.compile(r"(?i)\bp[ei]r?lindungan data pribadi\b")
"""What the law is called; a training about it elsewhere guards no other programme."""
_SENTENCE = re.compile(r"[^.!?\n]+")
_REACH = 3
"""So many words behind a record can lead to whom it is about: `data setiap calon pengantin`."""
_QUANTIFIES = re.compile(r"(?:calon|para|setiap|tiap|semua|seluruh|terpadu|\d+)\Z")
