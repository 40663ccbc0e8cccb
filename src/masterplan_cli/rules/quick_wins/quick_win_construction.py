"""Q006: a quick win sharpens a service that exists; it neither builds nor merely buys."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.quick_wins import QuickWin

_BUILDING = (
    r"gedung|kantor|ruang(?:an)? (?:kelas|kerja|kantor|tunggu|rapat|kendali|kontrol|baru)|balai|aula|jalan(?! keluar)|"
    r"jembatan|trotoar|drainase|saluran (?:air|irigasi|drainase)|pasar(?! daring| digital| online| kerja)|terminal|halte|"
    r"taman(?! baca)|tugu|gapura|menara|tower|rumah(?! tangga| data)|kios|gudang|instalasi|embung|kolam|"
    r"lapangan(?! kerja)|pusat data|data center|command center|pusat komando|jaringan (?:fiber|serat|pipa|air)|infrastruktur"
)
_GOODS = (
    r"cctv|kamera|server|komputer|laptop|tablet|gawai|ponsel|printer|videotron|sensor|genset|kendaraan|mobil|bus|truk|motor|"
    r"ambulans|mesin|alat|peralatan|perangkat|mebel|meubelair|lisensi|lampu"
)
_BETWEEN = r"\s+(?:(?:baru|kembali|fisik|sebuah|satu|dua|tiga|beberapa|sejumlah|\d+|unit|titik|ruas)\s+){0,3}"
"""Words that may stand between the verb and what is built; any other would change its sense."""
_BUILDS = re.compile(
    r"\b(?:pembangunan|membangun|pendirian|mendirikan|konstruksi|renovasi|merenovasi|rehabilitasi|merehabilitasi|pembuatan)"
    + _BETWEEN
    + rf"(?:{_BUILDING})\b|\b(?:pengaspalan|mengaspal|betonisasi|pengecoran|pekerjaan konstruksi|pembangunan fisik)\b",
    re.IGNORECASE,
)
_BUYS = re.compile(
    r"\b(?:pengadaan|pembelian|membeli|pemasangan|memasang)"
    + _BETWEEN
    + rf"(?:{_GOODS})\b|\Apengadaan\b(?! barang| jasa| langsung| elektronik| secara)",
    re.IGNORECASE,
)
_FIELDS = ("name", "stands_for", "solution")
"""What the quick win is; problem, schedule and the rest may speak of buildings that are there."""


@rule(
    "Q006",
    Severity.WARNING,
    Text(
        id="Quick win `{quick_win}` membangun atau sekadar membeli: “{words}”.",
        en="Quick win `{quick_win}` builds or merely buys: “{words}”.",
    ),
    help=Text(
        id="Tulis layanan mana yang dipertajam, dan apa yang berubah bagi warga dalam setahun.",
        en="Say which service it sharpens, and what changes for people within a year.",
    ),
    summary=Text(id="Quick win berupa pembangunan fisik atau pengadaan.", en="A quick win builds or merely buys."),
    why=Text(
        id="Quick win mempertajam layanan yang sudah ada; konstruksi dan pengadaan jarang selesai dan terasa dalam setahun.",
        en="A quick win sharpens a service that exists; construction and buying seldom end, and are felt, within a year.",
    ),
    mend=Text(
        id="Pindahkan pembangunan atau pengadaannya ke aksi program. Bila barangnya hanya pendukung, mulailah `solution` "
        "dari perubahan layanannya.",
        en="Move what is built or bought to an action of the programme. If the goods only support it, begin `solution` "
        "with the change of the service.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    solution: Pengadaan tablet bagi semua posyandu.\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    solution: Pesan pengingat dua hari sebelum jadwal posyandu.\n",
)
def quick_win_construction(plan: Masterplan) -> Iterator[Breach]:
    """By the verbs and their objects: building trust or an application is no construction. Told once, where it shows."""
    for quick_win in plan.quick_wins:
        if found := next(_found(quick_win), None):
            field, words = found
            yield Breach(quick_win.at(field), quick_win=quick_win.id, words=words)


def _found(quick_win: QuickWin) -> Iterator[tuple[str, str]]:
    for field in _FIELDS:
        text = getattr(quick_win, field) or ""
        for pattern in (_BUILDS, _BUYS):
            if match := pattern.search(text):
                yield field, " ".join(match[0].split())
