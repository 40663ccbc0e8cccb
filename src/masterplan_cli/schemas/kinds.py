"""The S rules: what can be wrong with the shape of a worksheet."""

from masterplan_cli.diagnostics import Kind, Severity
from masterplan_cli.language import Text

MISSING_FIELD = Kind(
    "S001",
    "missing-field",
    Severity.ERROR,
    summary=Text(id="Isian yang wajib belum ada.", en="A field that is needed is missing."),
    why=Text(
        id="Tanpa isian ini buku memuat bagian kosong, atau rujukan yang tidak dapat diperiksa.",
        en="Without this field a book has an empty part, or a reference that nobody can check.",
    ),
    mend=Text(
        id="Tulis isian yang disebut, di bagian yang ditunjuk. `masterplan init` membuat lembar kosong yang lengkap.",
        en="Write the field that is named, in the part that is shown. `masterplan init` makes complete blank worksheets.",
    ),
    bad="vision:\n  explanation: Warga dilayani dengan cepat.\n",
    good="vision:\n  statement: Daerah yang cerdas dan mandiri\n",
)
UNKNOWN_FIELD = Kind(
    "S002",
    "unknown-field",
    Severity.ERROR,
    summary=Text(id="Isian tidak dikenal.", en="A field is not known."),
    why=Text(
        id="Isian yang salah eja tidak terbaca: isinya hilang dari buku tanpa seorang pun tahu.",
        en="A misspelt field is never read: what it says is gone from the books, and nobody knows.",
    ),
    mend=Text(
        id="Perbaiki ejaannya menurut saran, atau hapus isiannya.",
        en="Fix the spelling as suggested, or remove the field.",
    ),
    bad="vision:\n  statment: Daerah yang cerdas dan mandiri\n",
    good="vision:\n  statement: Daerah yang cerdas dan mandiri\n",
)
WRONG_TYPE = Kind(
    "S003",
    "wrong-type",
    Severity.ERROR,
    summary=Text(
        id="Isi ditulis dalam bentuk yang salah: bukan bilangan, bukan tanggal, bukan daftar.",
        en="A value is written in the wrong shape: no number, no date, no list.",
    ),
    why=Text(
        id="`1.000` berarti seribu di Indonesia dan satu di tempat lain; alat ini tidak menebak.",
        en="`1.000` is a thousand in Indonesia and one elsewhere; this tool does not guess.",
    ),
    mend=Text(
        id="Tulis bilangan tanpa pemisah ribuan dan dengan titik desimal (`2560783220`, `14.18`), "
        "tanggal sebagai `2024-06-11`, ya dan tidak sebagai `true` dan `false`.",
        en="Write numbers without separators and with a decimal point (`2560783220`, `14.18`), "
        "dates as `2024-06-11`, yes and no as `true` and `false`.",
    ),
    bad="plan:\n  title: Masterplan\n  first_year: 2025\n  last_year: 2029\n  date: 11 Juni 2024\n",
    good="plan:\n  title: Masterplan\n  first_year: 2025\n  last_year: 2029\n  date: 2024-06-11\n",
)
INVALID_VALUE = Kind(
    "S004",
    "invalid-value",
    Severity.ERROR,
    summary=Text(
        id="Isi bukan salah satu pilihan, di luar rentang, atau tidak sesuai pola.",
        en="A value is none of the choices, out of range, or not in the pattern.",
    ),
    why=Text(
        id="Pilihan dan kode yang tetap membuat program dapat dikelompokkan, dijumlahkan dan dirujuk.",
        en="Fixed choices and codes let programmes be grouped, summed and referred to.",
    ),
    mend=Text(
        id="Pilih salah satu nilai yang disebut, atau ikuti contoh kodenya.",
        en="Take one of the values that are listed, or follow the example of the code.",
    ),
    bad="nature:\n  - element: geography\n    rating: baik\n",
    good="nature:\n  - element: geography\n    rating: good\n",
)
NEWER_FORMAT = Kind(
    "S009",
    "newer-format",
    Severity.ERROR,
    summary=Text(
        id="Lembar kerja memakai format yang tidak dibaca versi ini.",
        en="A worksheet is in a format that this version does not read.",
    ),
    why=Text(
        id="Format lain dapat memiliki isian lain; membacanya dengan aturan versi ini akan menuduh isi yang benar.",
        en="Another format may have other fields; to read it by the rules of this one would accuse what is right.",
    ),
    mend=Text(
        id="Untuk format yang lebih baru: perbarui masterplan-cli. Untuk yang lebih lama: jalankan `masterplan upgrade`.",
        en="For a newer format: update masterplan-cli. For an older one: run `masterplan upgrade`.",
    ),
    bad="format: 2\ndimension: living\n",
    good="format: 1\ndimension: living\n",
)
KINDS = (MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE, INVALID_VALUE, NEWER_FORMAT)
