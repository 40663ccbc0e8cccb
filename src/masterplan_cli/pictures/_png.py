"""PNG: its size first, then every part of it; what no book shows is left out."""

import zlib
from collections.abc import Iterator
from struct import unpack

from masterplan_cli.pictures._sizes import broken, expect_size

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"sRGB", b"cHRM", b"pHYs", b"sBIT")
"""Profiles, texts, photographs' data and the frames of animations are left out."""

_SMALL = 1024
"""Bytes of a part that is neither of the picture's own data."""

_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_AT_ONCE = 1 << 20


def cleaned(content: bytes) -> tuple[bytes, float, float]:
    """The picture without what no book shows, its width and its height. Raises `Refused`."""
    parts = list(_parts(content))
    if not parts or parts[0][0] != b"IHDR" or len(parts[0][1]) != 13:
        raise broken("IHDR")
    width, height, depth, colour, packing, filtering, interlace = unpack(">IIBBBBB", parts[0][1])
    expect_size(width, height)
    if depth not in _DEPTHS.get(colour, ()) or packing or filtering or interlace > 1:
        raise broken("IHDR")
    names = [name for name, _ in parts]
    if names[-1] != b"IEND" or names.count(b"IHDR") != 1 or (colour == 3 and b"PLTE" not in names):
        raise broken("IEND" if names[-1] != b"IEND" else "PLTE")
    bits = depth * _CHANNELS[colour]
    _expect_pixels([data for name, data in parts if name == b"IDAT"], _unpacked(width, height, bits, interlace))
    kept = b"".join(_part(name, data) for name, data in parts)
    return _SIGNATURE + kept, width, height


def _parts(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts that are kept, up to the end of the picture."""
    at = len(_SIGNATURE)
    while at < len(content):
        length, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        data, end = content[at + 8 : at + 8 + length], at + 12 + length
        if end > len(content) or zlib.crc32(name + data) != int.from_bytes(content[end - 4 : end], "big"):
            raise broken(name.decode("ascii", "replace"))
        if name in _KEPT and (name in (b"IDAT", b"PLTE") or length <= _SMALL):
            yield name, data
        if name == b"IEND":
            return
        at = end
    raise broken("IEND")


def _unpacked(width: int, height: int, bits: int, interlace: int) -> int:
    """How many bytes the pixels take, with the byte that begins each line."""
    passes = _PASSES if interlace else ((0, 0, 1, 1),)
    whole = 0
    for left, top, across, down in passes:
        columns, lines = -(-(width - left) // across), -(-(height - top) // down)
        if columns > 0 and lines > 0:
            whole += lines * (1 + (columns * bits + 7) // 8)
    return whole


def _expect_pixels(packed: list[bytes], length: int) -> None:
    """Raise `Refused` unless exactly so many bytes are packed; more than that are never unpacked."""
    unpacker, unpacked = zlib.decompressobj(), 0
    try:
        for data in packed:
            rest, made = data, _AT_ONCE
            while (rest or made == _AT_ONCE) and unpacked <= length:
                made = len(unpacker.decompress(rest, _AT_ONCE))
                unpacked, rest = unpacked + made, unpacker.unconsumed_tail
    except zlib.error as error:
        raise broken("IDAT") from error
    if unpacked != length or not unpacker.eof:
        raise broken("IDAT")


def _part(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")
