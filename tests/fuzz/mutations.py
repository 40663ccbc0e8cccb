"""Spoils bytes and lines as accidents and strangers do."""

from collections.abc import Callable
from random import Random

SIGNS: tuple[str, ...] = (
    *"{}[]:,'\"#&*!|>%@`?-\\\t \n\r\0\x07\x1b\x7f\x85\xa0\u200b\u2028\u202e\ufeff\ufffe\ue000\ue001\U0001f3fd\U000e0041<>/=.",
)
PIECES: tuple[str, ...] = (
    *("::stop-commands::x", "##[error]x", "##vso[task.x]y", "section_start:1:x\r\x1b[0K", "\x1b]0;x\x07"),
    *(
        "{x.__class__}",
        "{0}",
        "%s%n",
        "{{ plan }}",
        "{% for x in y %}",
        "{#",
        "<script>alert(1)</script>",
        "]]>",
        "<!--",
    ),
    *(
        "![x](file:///etc/passwd)",
        "[x](javascript:alert(1))",
        "../" * 8,
        "a" * 3000,
        "[isi " * 300,
        "- " * 200,
        "[" * 90,
    ),
    *(
        "&a [*a, *a]",
        "!!python/object:x {}",
        "<<: *x",
        "---\n",
        "...\n",
        "%YAML 9.9\n",
        "? [x]\n: y\n",
        "|+9\n",
        "'''",
        '"\\ud800"',
    ),
    *(
        "1e999",
        "-0",
        "0x7f",
        ".inf",
        "9" * 400,
        "1.000",
        "1_000",
        "2025-02-30",
        "12:30:45",
        "~",
        "no",
        "on",
        "=",
        "NaN",
    ),
    *("# masterplan: ignore[R001]\n", "# masterplan: ignore", "masterplan-baseline", "\n\n\n", "  ", "\t"),
)


def spoilt(raw: bytes, chance: Random, times: int = 3) -> bytes:
    """The bytes with a few small or large changes."""
    for _ in range(chance.randint(1, times)):
        raw = chance.choice(_WAYS)(raw, chance)
    return raw[:2_000_000]


def _sign(raw: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(raw))
    return raw[:at] + chance.choice(SIGNS).encode() + raw[at + chance.randint(0, 2) :]


def _byte(raw: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(raw))
    return raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]


def _piece(raw: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(raw))
    return raw[:at] + chance.choice(PIECES).encode() + raw[at:]


def _value(raw: bytes, chance: Random) -> bytes:
    """What stands behind a colon becomes something else."""
    lines = raw.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = lines[at].partition(b": ")[0] + b": " + chance.choice(PIECES).encode()
    return b"\n".join(lines)


def _lines(raw: bytes, chance: Random) -> bytes:
    """Lines are lost, said twice, moved, or stand deeper."""
    lines = raw.split(b"\n")
    start = chance.randrange(len(lines))
    end = min(len(lines), start + chance.randint(1, 6))
    part = lines[start:end]
    to = chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            del lines[start:end]
        case 1:
            lines[start:start] = part
        case 2:
            del lines[start:end]
            lines[to:to] = part
        case 3:
            lines[start:end] = [b"  " + line for line in part]
        case _:
            lines[start:end] = [line.removeprefix(b"  ") for line in part]
    return b"\n".join(lines)


def _cut(raw: bytes, chance: Random) -> bytes:
    return raw[: chance.randint(0, len(raw))]


def _again(raw: bytes, chance: Random) -> bytes:
    """A part stands there very often."""
    start = chance.randint(0, len(raw))
    part = raw[start : start + chance.randint(1, 60)]
    return raw[:start] + part * chance.randint(2, 400) + raw[start:]


_WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    _sign,
    _sign,
    _byte,
    _piece,
    _piece,
    _value,
    _value,
    _lines,
    _lines,
    _lines,
    _cut,
    _again,
)
