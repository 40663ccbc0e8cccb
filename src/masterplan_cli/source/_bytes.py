"""Bytes of a file to its text, or what they are instead."""

import re

from masterplan_cli.diagnostics import Diagnostic, Place
from masterplan_cli.language import Text
from masterplan_cli.source._kinds import NOT_UTF8, UNSAFE_YAML
from masterplan_cli.source._lines import Lines

LARGEST = 16 * 1024 * 1024
"""Bytes of the largest file that is read."""

_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_SIGNATURES = {
    b"PK\x03\x04": Text(id="berkas Office (Word, Excel) atau ZIP", en="an Office file (Word, Excel) or a ZIP file"),
    b"\xd0\xcf\x11\xe0": Text(id="berkas Office lama (Word, Excel)", en="an old Office file (Word, Excel)"),
    b"%PDF": Text(id="berkas PDF", en="a PDF file"),
}
_SAVE_AS_UTF8 = Text(
    id="Simpan ulang berkas dengan pengodean UTF-8.",
    en="Save the file again in the encoding UTF-8.",
)
_WRITE_TEXT = Text(
    id="Tulis lembar kerja sebagai teks biasa dengan pengodean UTF-8.",
    en="Write the worksheet as plain text in the encoding UTF-8.",
)
_UTF16 = Text(
    id="Berkas ini tampaknya disimpan sebagai UTF-16, bukan UTF-8 (byte {byte} pada ofset {offset}).",
    en="This file seems to be saved as UTF-16, not UTF-8 (byte {byte} at offset {offset}).",
)
_WINDOWS = Text(
    id="Byte {byte} pada ofset {offset} bukan UTF-8; berkas ini tampaknya disimpan sebagai Windows-1252, "
    "yang memakai byte itu untuk `{meant}`.",
    en="Byte {byte} at offset {offset} is not UTF-8; this file seems to be saved as Windows-1252, "
    "which uses that byte for `{meant}`.",
)
_OTHER_FILE = Text(
    id="Berkas ini bukan teks, melainkan {known} (byte {byte} pada ofset {offset}).",
    en="This file is not text but {known} (byte {byte} at offset {offset}).",
)
_NO_TEXT = Text(
    id="Byte {byte} pada ofset {offset} bukan UTF-8; berkas ini tampaknya bukan teks.",
    en="Byte {byte} at offset {offset} is not UTF-8; this file seems not to be text.",
)
_ID = re.compile(r"""(?:^|(?<=[\s{,]))-?["']?id["']?[ \t]*:[ \t]*["']?([^\s"',{}\[\]#]+)""")


def ids_written(raw: bytes) -> frozenset[str]:
    """Values of `id:` keys in a file that could not be read, so that references to them are not called unresolved."""
    return frozenset(_ID.findall(raw.replace(b"\0", b"").decode("utf-8", "replace")))


def decode(file: str, raw: bytes) -> str | Diagnostic:
    """The text of a file without its byte order mark, or why it has none."""
    if len(raw) > LARGEST:
        return _too_large(file)
    if raw.startswith(_UTF16_BOMS):
        return _not_utf8(file, raw, 0, _UTF16)
    if raw[:4096].count(0) * 4 > len(raw[:4096]):
        return _not_utf8(file, raw, raw.index(0), _UTF16)
    body = raw.removeprefix(_BOM)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start + len(raw) - len(body)
        return _not_utf8(file, raw, offset, _windows(raw, offset))


def _too_large(file: str) -> Diagnostic:
    return Diagnostic(
        Place(file, 1, 1, 1, 1),
        UNSAFE_YAML,
        Text(id="Berkas ini lebih besar dari 16 MiB.", en="This file is larger than 16 MiB."),
        Text(
            id="Bagi isinya ke beberapa lembar kerja; sebuah lembar kerja biasanya di bawah 1 MiB.",
            en="Divide it into several worksheets; a worksheet is usually smaller than 1 MiB.",
        ),
    )


def _windows(raw: bytes, offset: int) -> Text | None:
    """What to say if the file looks like Windows-1252."""
    meant = raw[offset : offset + 1].decode("cp1252", "ignore")
    if not meant or 0 in raw:
        return None
    return _WINDOWS.fill(
        byte="{byte}", offset="{offset}", meant=meant if meant.isprintable() else f"U+{ord(meant):04X}"
    )


def _not_utf8(file: str, raw: bytes, offset: int, likely: Text | None) -> Diagnostic:
    before = raw[:offset].removeprefix(_BOM).decode("utf-8", "replace")
    at = Lines(file, before).place(len(before), len(before))
    known = next((name for signature, name in _SIGNATURES.items() if raw.startswith(signature)), None)
    message = _OTHER_FILE.fill(known=known, byte="{byte}", offset="{offset}") if known else likely or _NO_TEXT
    return Diagnostic(
        Place(file, at.line, at.column, at.line, at.column + 1),
        NOT_UTF8,
        message.fill(byte=f"0x{raw[offset]:02X}", offset=offset),
        _SAVE_AS_UTF8 if likely and not known else _WRITE_TEXT,
    )
