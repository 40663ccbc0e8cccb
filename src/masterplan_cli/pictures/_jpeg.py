"""JPEG: its size and its colours first, then every part of it; what no book shows is left out."""

from collections.abc import Iterator

from masterplan_cli.child import Refused
from masterplan_cli.language import Text
from masterplan_cli.pictures._sizes import broken, expect_size

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_FRAMES = (0xC0, 0xC1, 0xC2)
"""Those that every reader knows: baseline, extended and progressive."""

_OTHER_FRAMES = (0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
_TABLES = (0xC4, 0xDB, 0xDD)
_JFIF, _ADOBE = 0xE0, 0xEE
_SMALL = 64
"""Bytes of the two marks that tell how colours are meant; profiles, previews and remarks are left out."""

_MOST_SCANS = 64
_CMYK = Text(id="berwarna CMYK, untuk percetakan", en="is in CMYK, the colours of printing works")
_RGB = Text(id="Simpan lagi dengan warna RGB.", en="Save it again in RGB.")


def cleaned(content: bytes) -> tuple[bytes, float, float]:
    """The picture without what no book shows, its width and its height. Raises `Refused`."""
    kept, size, scans = [b"\xff\xd8"], (0, 0), 0
    for mark, data in _parts(content):
        if mark in _OTHER_FRAMES or (mark in _FRAMES and size != (0, 0)):
            raise broken("SOF")
        if mark in _FRAMES:
            size = _size(data)
        if mark == _SCAN:
            scans += 1
            if size == (0, 0) or scans > _MOST_SCANS:
                raise broken("SOS")
        if mark in (*_FRAMES, *_TABLES, _SCAN) or (mark in (_JFIF, _ADOBE) and len(data) <= _SMALL):
            kept.append(bytes((0xFF, mark)) + data)
    if not scans:
        raise broken("SOS")
    return b"".join((*kept, b"\xff\xd9")), *size


def _size(data: bytes) -> tuple[int, int]:
    if len(data) < 8 or data[2] != 8:
        raise broken("SOF")
    height, width, colours = int.from_bytes(data[3:5], "big"), int.from_bytes(data[5:7], "big"), data[7]
    if colours == 4:
        raise Refused(_CMYK, _RGB)
    if colours not in (1, 3):
        raise broken("SOF")
    expect_size(width, height)
    return width, height


def _parts(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Every mark with what follows it, up to the end of the picture."""
    at = 2
    while at + 1 < len(content):
        if content[at] != 0xFF:
            raise broken(f"{at}")
        mark = content[at + 1]
        if mark == 0xFF:  # filling
            at += 1
            continue
        if mark == _END:
            return
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        end = at + 2 + length
        if length < 2 or end > len(content) or mark in (0, 1, _START):
            raise broken(f"{at}")
        if mark == _SCAN:
            end = _end_of_scan(content, end)
        yield mark, content[at + 2 : end]
        at = end
    raise broken("EOI")


def _end_of_scan(content: bytes, start: int) -> int:
    """Where the next mark stands that is neither an escaped byte nor a restart."""
    at = content.find(b"\xff", start)
    while at >= 0 and at + 1 < len(content):
        if content[at + 1] != 0 and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at = content.find(b"\xff", at + 2)
    raise broken("EOI")
