"""One message between the program and its child: two lengths, words as JSON, bytes."""

import json
from typing import IO

from masterplan_cli.child._answers import Json

_LENGTH = 4
MOST_WORDS, MOST_BYTES = 4_000_000, 400_000_000
"""A message with more is nonsense."""


def write(stream: IO[bytes], words: Json, content: bytes) -> None:
    """Write one message."""
    written = json.dumps(words).encode()
    stream.write(len(written).to_bytes(_LENGTH, "big") + len(content).to_bytes(_LENGTH, "big") + written)
    stream.write(content)
    stream.flush()


def read(stream: IO[bytes]) -> tuple[Json, bytes] | None:
    """Read one message; None at the end. Raises ValueError for what is no message, EOFError for a part of one."""
    if not (lengths := stream.read(2 * _LENGTH)):
        return None
    words, content = (int.from_bytes(part, "big") for part in (lengths[:_LENGTH], lengths[_LENGTH:]))
    if words > MOST_WORDS or content > MOST_BYTES:
        raise ValueError("no message is that long")
    return json.loads(_whole(stream, words)), _whole(stream, content)


def _whole(stream: IO[bytes], length: int) -> bytes:
    content = stream.read(length)
    if len(content) != length:
        raise EOFError
    return content
