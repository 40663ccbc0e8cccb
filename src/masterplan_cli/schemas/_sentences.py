"""What is said when a value is not written as its type needs it: by the type of pydantic's error."""

from masterplan_cli.diagnostics import Kind
from masterplan_cli.language import Text
from masterplan_cli.schemas.kinds import INVALID_VALUE, MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE

SENTENCES: dict[str, tuple[Kind, Text, Text | None]] = {
    "two_meanings": (
        WRONG_TYPE,
        Text(
            id="`{written}` di `{name}` punya dua arti.",
            en="`{written}` in `{name}` has two meanings.",
        ),
        None,
    ),
    "torn": (
        WRONG_TYPE,
        Text(
            id="Koma memotong `{written}` di `{name}`: di antara kurung kurawal, koma memisahkan isian.",
            en="A comma cuts `{written}` in `{name}` apart: between braces commas separate fields.",
        ),
        Text(id="Apit dengan tanda kutip: `{write}`.", en="Put it between quotes: `{write}`."),
    ),
    "written_otherwise": (
        WRONG_TYPE,
        Text(
            id="`{written}` di `{name}` tidak ditulis sebagaimana lembar kerja memerlukannya.",
            en="`{written}` in `{name}` is not written as a worksheet needs it.",
        ),
        Text(id="Tulis `{write}`.", en="Write `{write}`."),
    ),
    "no_number": (
        WRONG_TYPE,
        Text(id="`{written}` di `{name}` bukan bilangan.", en="`{written}` in `{name}` is no number."),
        Text(
            id="Tulis angka saja, dengan titik untuk desimal: `2560783220` atau `14.18`.",
            en="Write digits only, with a point for decimals: `2560783220` or `14.18`.",
        ),
    ),
    "no_whole": (
        WRONG_TYPE,
        Text(id="`{written}` di `{name}` bukan bilangan bulat.", en="`{written}` in `{name}` is no whole number."),
        Text(id="Tulis tanpa desimal: `250`.", en="Write it without decimals: `250`."),
    ),
    "no_year": (
        WRONG_TYPE,
        Text(id="`{written}` di `{name}` bukan tahun.", en="`{written}` in `{name}` is no year."),
        Text(id="Tulis empat angka: `2025`.", en="Write four digits: `2025`."),
    ),
    "no_day": (
        WRONG_TYPE,
        Text(id="`{written}` di `{name}` bukan tanggal.", en="`{written}` in `{name}` is no date."),
        Text(id="Tulis tahun-bulan-hari: `2024-06-11`.", en="Write year-month-day: `2024-06-11`."),
    ),
    "no_such_day": (
        INVALID_VALUE,
        Text(
            id="Tanggal `{written}` di `{name}` tidak ada di kalender.",
            en="Date `{written}` in `{name}` is not in the calendar.",
        ),
        Text(id="Periksa bulan dan harinya.", en="Check its month and day."),
    ),
    "no_month": (
        WRONG_TYPE,
        Text(id="`{written}` di `{name}` bukan bulan.", en="`{written}` in `{name}` is no month."),
        Text(id="Tulis tahun-bulan: `2025-03`.", en="Write year-month: `2025-03`."),
    ),
    "no_flag": (
        WRONG_TYPE,
        Text(
            id="`{written}` di `{name}` bukan `true` atau `false`.",
            en="`{written}` in `{name}` is neither `true` nor `false`.",
        ),
        Text(id="Tulis `true` untuk ya, `false` untuk tidak.", en="Write `true` for yes, `false` for no."),
    ),
    "no_language": (
        UNKNOWN_FIELD,
        Text(
            id="`{written}` bukan bahasa dari `{name}`.",
            en="`{written}` is no language of `{name}`.",
        ),
        Text(
            id="Tulis `{name}: teks`, atau dua bahasa: `{name}: {{id: teks, en: text}}`.",
            en="Write `{name}: text`, or both languages: `{name}: {{id: teks, en: text}}`.",
        ),
    ),
    "language_missing": (
        MISSING_FIELD,
        Text(
            id="`{name}` ditulis per bahasa, tetapi `{written}` belum ada.",
            en="`{name}` is written by language, but `{written}` is missing.",
        ),
        Text(
            id="Tulis `{written}:` di samping bahasa yang sudah ada.",
            en="Write `{written}:` beside the language that is there.",
        ),
    ),
    "empty_text": (
        INVALID_VALUE,
        Text(id="Teks `{name}` kosong.", en="The text of `{name}` is empty."),
        Text(id="Isi teksnya, atau hapus barisnya.", en="Write the text, or remove the line."),
    ),
    "pattern": (
        INVALID_VALUE,
        Text(
            id="`{written}` tidak sesuai pola untuk `{name}`.",
            en="`{written}` does not follow the pattern for `{name}`.",
        ),
        Text(id="Contoh yang benar: `{example}`.", en="A right example: `{example}`."),
    ),
    "kind_in_name": (
        INVALID_VALUE,
        Text(
            id="`{written}` di `{name}` memuat jenis daerahnya, yang sudah ada di `kind`.",
            en="`{written}` in `{name}` has the kind of region in it, which is in `kind` already.",
        ),
        None,
    ),
    "long_id": (
        INVALID_VALUE,
        Text(
            id="`{name}` sepanjang {length} tanda, padahal batasnya {most}.",
            en="`{name}` has {length} signs, but {most} is the limit.",
        ),
        Text(id="Pakai singkatan, misalnya `jaringan-air`.", en="Write a short form, such as `jaringan-air`."),
    ),
    "low_contrast": (
        INVALID_VALUE,
        Text(
            id="Warna `{written}` di `{name}` tidak cukup kontras dengan latar `{paper}`.",
            en="Colour `{written}` in `{name}` has too little contrast with its background `{paper}`.",
        ),
        Text(
            id="Warna terdekat yang cukup kontras: `{near}`.", en="The nearest colour with enough contrast: `{near}`."
        ),
    ),
}
