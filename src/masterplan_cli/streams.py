r"""Standard output and error alike on every machine: UTF-8, `\n`, and a stream that fails ends no work."""

import io
import os
import sys
from contextlib import suppress
from typing import TextIO

_failures: list[OSError] = []


def settle() -> None:
    """Make the streams what the rest of the program takes them for; to be called before anything is written."""
    for number, mode in enumerate((os.O_RDONLY, os.O_WRONLY, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            # A closed stream leaves its number to the next file that is opened: nothing of ours shall be printed there.
            os.open(os.devnull, mode)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
            with suppress(OSError, AttributeError):  # Windows has pipes that know nothing of it
                os.set_blocking(stream.fileno(), True)


def terminal(*, error: bool = False) -> bool:
    """Whether a person looks on."""
    stream = _stream(error=error)
    return stream is not None and stream.isatty()


def write(text: str, *, error: bool = False) -> None:
    """Write as it is. A stream that can take no more is forgotten; `failure` says so in the end."""
    if (stream := _stream(error=error)) is not None:
        try:
            stream.write(text)
        except OSError as problem:
            _forget(stream, problem)


def flush() -> None:
    """Send on what is still held back."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except OSError as problem:
                _forget(stream, problem)


def failure() -> OSError | None:
    """Why something that was said is lost, a full disk for instance; a reader who left early, as `head` does, is no failure."""
    return _failures[0] if _failures else None


def _stream(*, error: bool) -> TextIO | None:
    return sys.stderr if error else sys.stdout  # None where it came closed


def _forget(stream: TextIO, problem: OSError) -> None:
    left = isinstance(problem, ConnectionError) or (os.name == "nt" and problem.errno == 22)  # EINVAL: a closed pipe
    if not left:
        _failures.append(problem)
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
