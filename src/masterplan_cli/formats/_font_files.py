"""A font file, read as a task in the child: whole by its own account, and used once by everything that will use it."""

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from struct import error, unpack_from
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from masterplan_cli.child import Answer, Json, Refused
from masterplan_cli.formats._typst import families, literal, typeset
from masterplan_cli.language import Text

_KINDS = (b"\0\1\0\0", b"OTTO", b"true")
_COLLECTION = b"ttcf"
_MOST_FONTS, _MOST_TABLES, _MOST_SIGNS = 64, 256, 1_000
_NEEDED = frozenset((b"cmap", b"head", b"maxp"))
_FOR_SCREENS = {b"wOFF": "WOFF", b"wOF2": "WOFF2"}
_OLDER = {b"%!PS": "PostScript Type 1", b"\x80\1": "PostScript Type 1", b"typ1": "PostScript Type 1"}

_NOT_WHOLE = Text(id="bukan berkas huruf yang utuh", en="is no whole font file")
_SAVE_AGAIN = Text(
    id="Simpan lagi berkas aslinya, atau hapus berkas itu.", en="Save it again from its maker, or remove it."
)
_OTHER = Text(
    id="berisi huruf {kind}, yang tidak dapat dipakai di kertas", en="holds a {kind} font, which paper cannot take"
)
_BRING = Text(
    id="Ambil huruf yang sama sebagai `.ttf` atau `.otf` dari pembuatnya.",
    en="Get the same font as `.ttf` or `.otf` from its maker.",
)
_UNREADABLE = Text(
    id="tidak dapat dibaca oleh program yang menyusun buku", en="cannot be read by the program that sets the books"
)


def font(asked: Mapping[str, Json], content: bytes) -> Answer:
    """Nothing. Raises `Refused` for a file that no book can take; `folder` holds this file alone, called `file`."""
    words: Mapping[str, Any] = asked
    starts = _starts(content)
    signs = "".join(map(chr, _some([sign for start in starts for sign in _signs(content, start)])))
    _try(words["folder"], words["file"], signs or "Aa")
    return None, b""


def _starts(content: bytes) -> list[int]:
    """Where the fonts in the file begin. Raises `Refused` unless every table of each lies within the file."""
    for start, kind in (_FOR_SCREENS | _OLDER).items():
        if content.startswith(start):
            raise Refused(_OTHER.fill(kind=kind), _BRING)
    try:
        starts = [0]
        if content.startswith(_COLLECTION):
            (count,) = unpack_from(">I", content, 8)
            starts = [*unpack_from(f">{min(count, _MOST_FONTS + 1)}I", content, 12)]
        is_whole = 0 < len(starts) <= _MOST_FONTS and all(_is_whole(content, start) for start in starts)
    except error:
        is_whole = False
    if not is_whole:
        raise Refused(_NOT_WHOLE, _SAVE_AGAIN)
    return starts


def _is_whole(content: bytes, start: int) -> bool:
    (kind,) = unpack_from(">4s", content, start)
    tables = _tables(content, start)
    lie_within = all(offset + length <= len(content) for offset, length in tables.values())
    return kind in _KINDS and lie_within and tables.keys() >= _NEEDED


def _tables(content: bytes, start: int) -> dict[bytes, tuple[int, int]]:
    (count,) = unpack_from(">H", content, start + 4)
    found = [unpack_from(">4sIII", content, start + 12 + 16 * at) for at in range(min(count, _MOST_TABLES))]
    return {tag: (offset, length) for tag, _, offset, length in found}


def _signs(content: bytes, start: int) -> Iterator[int]:
    """Signs that a font says it has; none where it does not say so plainly."""
    offset, length = _tables(content, start)[b"cmap"]
    cmap = content[offset : offset + length]
    try:
        (count,) = unpack_from(">H", cmap, 2)
        for at in range(min(count, 16)):
            (sub,) = unpack_from(">I", cmap, 8 + 8 * at)
            (form,) = unpack_from(">H", cmap, sub)
            yield from _ranges(cmap, sub, form)
    except error:
        return


def _ranges(cmap: bytes, sub: int, form: int) -> Iterator[int]:
    if form == 4:
        segments = unpack_from(">H", cmap, sub + 6)[0] // 2
        ends = unpack_from(f">{segments}H", cmap, sub + 14)
        firsts = unpack_from(f">{segments}H", cmap, sub + 16 + 2 * segments)
        pairs = list(zip(firsts, ends, strict=True))
    elif form == 12:
        (groups,) = unpack_from(">I", cmap, sub + 12)
        pairs = [unpack_from(">II", cmap, sub + 16 + 12 * at) for at in range(min(groups, _MOST_SIGNS))]
    else:
        pairs = []
    for first, last in pairs:
        yield from range(first, min(last, first + _MOST_SIGNS) + 1)


def _some(signs: list[int]) -> list[int]:
    """Signs that text may hold, spread evenly over all of them."""
    fit = sorted(
        {sign for sign in signs if 0x20 < sign < 0xD800 or 0xF900 <= sign < 0xFFFE or 0x10000 <= sign < 0xF0000}
    )
    return fit[:: len(fit) // _MOST_SIGNS + 1]


def _try(folder: str, file: str, signs: str) -> None:
    """Print these signs with everything that is installed. Raises `Refused` for what reads no font there."""
    names = ["sans"]
    if find_spec("typst"):
        setting: dict[str, Json] = {"folder": folder, "fonts": file, "inputs": {}, "standards": [], "moment": 0}
        known: Any = families(setting, b"")[0]
        names = known[0]
        set_in = "".join(f"#text(font: {literal(name)}, {literal(signs)})\n" for name in names)
        if not names or typeset(setting, set_in.encode())[0]:
            raise Refused(_UNREADABLE, _SAVE_AGAIN)
    if find_spec("resvg_py"):
        from masterplan_cli.formats._drawing import draw

        for name in names:
            text = f"<text y='9' font-family={quoteattr(name)}>{escape(signs)}</text>"
            svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 99 9'>{text}</svg>"
            draw({"fonts": [file], "family": name, "width": 99}, svg.encode())
