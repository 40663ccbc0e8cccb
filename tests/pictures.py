"""Small pictures for tests, and claims that pictures make."""

from zlib import compress, crc32

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def svg(body: str, box: str = "0 0 40 50", more: str = "") -> str:
    """A drawing with this in it."""
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg {names} viewBox="{box}"{more}>{body}</svg>'


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + crc32(kind + data).to_bytes(4, "big")


def png(width: int = 2, height: int = 1, *more: bytes, pixels: bytes | None = None) -> bytes:
    """A red PNG of this size, or one that claims it while holding other pixels; `more` chunks before them."""
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 2, 0, 0, 0))
    lines = (b"\0" + bytes((200, 30, 30)) * width) * height if pixels is None else pixels
    return SIGNATURE + chunk(b"IHDR", head) + b"".join(more) + chunk(b"IDAT", compress(lines)) + chunk(b"IEND", b"")
