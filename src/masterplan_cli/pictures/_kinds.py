"""What a file holds, whatever it is called."""

from masterplan_cli.child import Refused
from masterplan_cli.language import Text

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "SVGZ"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"%!PS", "EPS"),
    (b"8BPS", "Photoshop"),
    (b"\0\0\1\0", "ICO"),
    (b"PK\3\4", "ZIP"),
    (b"wOFF", "WOFF"),
    (b"wOF2", "WOFF2"),
)
_BOXES = {b"avif": "AVIF", b"heic": "HEIC", b"mif1": "HEIC", b"heix": "HEIC"}
_CHUNKS = {b"WEBP": "WEBP", b"CDR": "CorelDRAW"}
_WANTED = {
    "svg": Text(id="simpan gambar itu sebagai SVG biasa (tidak dimampatkan)", en="save it as plain, uncompressed SVG"),
    "png": Text(id="simpan gambar itu sebagai PNG", en="save it as PNG"),
    "jpeg": Text(id="simpan gambar itu sebagai JPEG", en="save it as JPEG"),
}
_EMPTY = Text(id="kosong", en="is empty")
_OTHER = Text(id="berisi {kind}, bukan {wanted}", en="holds {kind}, not {wanted}")
_NONE = Text(id="bukan gambar {wanted}", en="is no {wanted} picture")
_HELP = Text(
    id="Buka di program gambar, {how}, lalu ganti berkas ini.",
    en="Open it in a drawing program, {how}, and replace this file.",
)


def name(content: bytes) -> str:
    """`PNG`, `WEBP` and so on; empty for what is not known by its first bytes."""
    if content.startswith(b"RIFF"):
        return next((kind for mark, kind in _CHUNKS.items() if content[8:12].startswith(mark)), "")
    if content[4:8] == b"ftyp":
        return _BOXES.get(content[8:12], "")
    return next((kind for start, kind in _STARTS if content.startswith(start)), "")


def expect(kind: str, content: bytes) -> None:
    """Raise `Refused` for the bytes of another kind than `svg`, `png` or `jpeg`."""
    if not content.strip():
        raise Refused(_EMPTY, help_for(kind))
    found, wanted = name(content), kind.upper()
    if found != (wanted if kind != "svg" else ""):
        raise Refused((_OTHER if found else _NONE).fill(kind=found, wanted=wanted), help_for(kind))


def help_for(kind: str) -> Text:
    """How to make a picture of this kind."""
    return _HELP.fill(how=_WANTED[kind])
