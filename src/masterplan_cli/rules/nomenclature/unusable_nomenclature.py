"""N005: the region's own table of budget codes can be used."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "N005",
    Severity.WARNING,
    Text(id="Tabel `{file}` {fault}.", en="The table `{file}` cannot be used as it is: {fault}."),
    help=Text(
        id="Simpan tabel dari lembar sebar sebagai “CSV UTF-8” di folder rencana, di samping `worksheets/`, dengan kolom "
        "`kode`, `nama`, dan `satuan`.",
        en="Save the table from the spreadsheet as “CSV UTF-8” in the plan folder, beside `worksheets/`, with columns "
        "`kode`, `nama` and `satuan`.",
    ),
    summary=Text(
        id="Tabel nomenklatur milik daerah tidak ada atau tidak dapat dibaca.",
        en="The region's own table of the nomenclature is missing or cannot be read.",
    ),
    why=Text(
        id="Tanpa tabel itu kegiatan dan subkegiatan tidak diperiksa, padahal penulis mengira sudah.",
        en="Without it activities and sub-activities are not checked, although the authors believe that they are.",
    ),
    mend=Text(
        id="Simpan berkasnya sebagai CSV UTF-8 dengan koma atau titik koma, paling besar 4 MiB dan 20.000 baris, dengan "
        "judul kolom yang memuat `kode` dan `nama` (atau `uraian`).",
        en="Save the file as CSV in UTF-8 with commas or semicolons, at most 4 MiB and 20,000 rows, with headings that "
        "hold `kode` and `nama` (or `uraian`).",
    ),
    bad="settings: {nomenclature: nomenklatur-lama.csv}\n",
    good="settings: {nomenclature: nomenklatur.csv}\n",
)
def unusable_nomenclature(plan: Masterplan) -> Iterator[Breach]:
    """At the name of the file: the table is no worksheet and has no places of its own."""
    own = plan.own_nomenclature
    if own and own.fault:
        yield Breach(plan.settings.at("nomenclature"), file=own.file, fault=own.fault)
