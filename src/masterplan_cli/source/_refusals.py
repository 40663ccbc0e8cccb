"""What to say about features of YAML that worksheets do without."""

import re

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Text
from masterplan_cli.source._kinds import UNSAFE_YAML
from masterplan_cli.source._lines import Lines
from masterplan_cli.source._wording import code, in_flow, value_end, with_quotes

_WRITE_OUT = Text(
    id="Tulis isinya lengkap di setiap tempat; bila ini teks biasa, apit dengan tanda kutip: {fixed}.",
    en="Write the content out in every place; if this is plain text, put it between quotes: {fixed}.",
)
_QUOTE = Text(
    id="Hapus tag itu; bila ini teks biasa, apit dengan tanda kutip: {fixed}.",
    en="Remove the tag; if this is plain text, put it between quotes: {fixed}.",
)
_SENTENCES = {
    "&": (
        Text(
            id="{shown} adalah jangkar YAML, yang tidak diterima dalam lembar kerja.",
            en="{shown} is a YAML anchor, which worksheets do not accept.",
        ),
        _WRITE_OUT,
    ),
    "alias": (
        Text(
            id="{shown} merujuk jangkar YAML, yang tidak diterima dalam lembar kerja.",
            en="{shown} refers to a YAML anchor, which worksheets do not accept.",
        ),
        _WRITE_OUT,
    ),
    "!": (
        Text(
            id="{shown} adalah tag YAML, yang tidak diterima dalam lembar kerja.",
            en="{shown} is a YAML tag, which worksheets do not accept.",
        ),
        _QUOTE,
    ),
    "merge": (
        Text(
            id="`<<` menyalin isi blok lain, dan itu tidak diterima dalam lembar kerja.",
            en="`<<` copies another block, which worksheets do not accept.",
        ),
        Text(id="Tulis isi blok itu lengkap di sini.", en="Write the content of that block out here."),
    ),
    "key": (
        Text(
            id="Kunci di sini berupa daftar atau blok, padahal kunci harus berupa teks.",
            en="The key here is a list or a block, but a key must be text.",
        ),
        Text(
            id="Tulis kuncinya sebagai teks; bila semua ini teks biasa, apit dengan tanda kutip: {fixed}.",
            en="Write the key as text; if all of this is plain text, put it between quotes: {fixed}.",
        ),
    ),
    "depth": (
        Text(
            id="Daftar dan blok di sini bersusun lebih dari 64 tingkat.",
            en="Lists and blocks are nested here more than 64 levels deep.",
        ),
        Text(
            id="Periksa tanda kurung dan spasi di awal baris; lembar kerja tidak memerlukan lebih dari sepuluh tingkat.",
            en="Check brackets and indentation; a worksheet needs no more than ten levels.",
        ),
    ),
    "keys": (
        Text(
            id="Bagian ini memuat lebih dari 2.000 kunci.",
            en="This part holds more than 2,000 keys.",
        ),
        Text(
            id="Periksa susunannya; tidak ada bagian lembar kerja yang memerlukan lebih dari lima puluh kunci.",
            en="Check how it is laid out; no part of a worksheet needs more than fifty keys.",
        ),
    ),
    "values": (
        Text(
            id="Lembar kerja ini memuat lebih dari 500.000 isian.",
            en="This worksheet holds more than 500,000 values.",
        ),
        Text(
            id="Bagi isinya ke beberapa lembar kerja; sebuah lembar kerja biasanya memuat beberapa ribu isian.",
            en="Divide it into several worksheets; a worksheet usually holds a few thousand values.",
        ),
    ),
    "directive": (
        Text(
            id="{shown} adalah perintah untuk pembaca YAML, yang tidak diterima dalam lembar kerja.",
            en="{shown} is a directive to the YAML reader, which worksheets do not accept.",
        ),
        Text(id="Hapus baris ini.", en="Remove this line."),
    ),
    "document": (
        Text(
            id="Di sini mulai dokumen kedua, padahal satu berkas memuat satu lembar kerja.",
            en="A second document starts here, but one file holds one worksheet.",
        ),
        Text(
            id="Pindahkan dokumen kedua ke berkas tersendiri, atau hapus `---` atau `...` bila masih satu lembar kerja.",
            en="Move the second document to a file of its own, or remove `---` or `...` if it is the same worksheet.",
        ),
    ),
}
_KEY_OR_DASH = re.compile(r" *(?:- +)*(?:[^\s:#{\[][^:#]*: +)?")
_WHOLE_WORD = re.compile(r"\S[^\s,\[\]{}]*")


def refusal(places: Lines, feature: str, start: int) -> Diagnostic:
    """The diagnostic for a feature that starts at an offset."""
    line, column = places.line(start), places.column(start) - 1
    if feature == "property":
        feature = line[column]
    message, mend = _SENTENCES[feature]
    end = _end(feature, line, column)
    opening = _KEY_OR_DASH.match(line)
    text_start = opening.end() if opening and feature == "key" else column
    fixed = with_quotes(line, text_start, value_end(line, text_start, in_flow=in_flow(line, text_start)))
    return Diagnostic(
        places.place(start, start - column + end),
        UNSAFE_YAML,
        message.fill(shown=code(line[column:end])),
        mend.fill(fixed=code(fixed.strip())),
    )


def _end(feature: str, line: str, column: int) -> int:
    if feature in {"depth", "key", "keys", "values"}:
        return column + 1
    if feature == "directive":
        return value_end(line, column)
    word = _WHOLE_WORD.match(line, column)
    return word.end() if word else column + 1
