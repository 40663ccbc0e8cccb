"""P015: who handles personal data says how it is guarded."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
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
    """Once, at the first programme, with the others beside it: the law is named once for all of them."""
    if any(_names_the_law(text) for text in plan.texts):
        return
    found = [
        (programme, *hit) for programme in plan.programmes if (hit := _handles(programme)) and not _guards(programme)
    ]
    if found:
        programme, spot, words = found[0]
        also = Text(id="data pribadi juga di sini", en="personal data here too")
        yield Breach(
            spot, programme=programme.id, words=words, related=[(also, other) for _, other, _ in found[1:_SHOWN]]
        )


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
        small = text.casefold()
        if any(hint in small for hint in _HINTS) and (match := _DATA.search(text)) and not _TEACHES.match(text):
            return spot, match[0]
    return None


def _guards(programme: Programme) -> bool:
    said = [programme.description, *(link.how for link in programme.links)]
    said += [
        text
        for action in programme.actions
        for text in (*action.risks, action.prerequisites, action.name, action.outcome)
    ]
    return any(_GUARD.search(text) for text in said if text)


_SHOWN = 4
_LAW = re.compile(
    r"(?i)\bUU\s*(?:No(?:mor|\.)?\s*)?27\s*(?:/|Tahun|Th\.?)\s*2022\b|Undang-undang (?:No(?:mor|\.)? )?27 Tahun 2022"
    r"|\bUU PDP\b"
)
_TITLE = re.compile(r"(?i)\bp[ei]r?lindungan data pribadi\b")
"""What the law is called; a training about it elsewhere guards no other programme."""
_HINTS = (
    "nik",
    "ktp",
    "rekam medi",
    "data p",
    "data b",
    "by name",
    "biometri",
    "sidik",
    "wajah",
    "face",
    "riwayat",
    "induk",
    "identitas",
)
"""What no text about personal data lacks: quick to look for."""
_DATA = re.compile(
    r"\bNIK\b|\bKTP-?el\b|(?i:\b(?:rekam medis|rekam medik|data (?:pribadi|pasien|biometrik|by name by address|bnba)|by name by address|"
    r"biometrik|sidik jari|pengenalan wajah|face recognition|riwayat (?:penyakit|kesehatan)|nomor induk kependudukan|"
    r"identitas (?:pasien|penduduk|warga) digital)\b)"
)
_TEACHES = re.compile(r"(?i)\s*(?:sosialisasi|pelatihan|melatih|literasi|edukasi|kampanye|penyuluhan|menyuluh)\b")
_GUARD = re.compile(
    r"(?i)\b(?:bocor\w*|kebocoran|privasi|kerahasiaan|rahasia|p[ei]r?lindungan data|keamanan (?:data|informasi|siber)|"
    r"data pribadi|penyalahgunaan|disalahgunakan|enkripsi|anonim\w*|disamarkan|persetujuan (?:pasien|pemilik|subjek|warga)|"
    r"serangan siber|peretasan|diretas|hak akses|akses dibatasi|izin pemilik)\b"
)
