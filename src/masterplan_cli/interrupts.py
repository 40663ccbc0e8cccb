"""Ctrl-C, SIGTERM and SIGHUP: each is raised as `KeyboardInterrupt`, so that whoever works can put things in order."""

import signal
import sys
from threading import Timer
from types import FrameType

_ASK = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name))
_AGAIN = 0.05
"""Seconds after which a signal comes once more that Python could not raise where it came."""

_came: list[int] = []


def listen() -> None:
    """Hear every signal that asks us to end, also where a shell started us with Ctrl-C ignored, as `make test &` does."""
    for number in _ASK:
        signal.signal(number, _interrupt)
    # Who ignores SIGHUP, as `nohup` does, means it.
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
        signal.signal(signal.SIGHUP, _interrupt)
    sys.unraisablehook = _unraisable


def came() -> int | None:
    """The number of the signal that asked us to end."""
    return _came[0] if _came else None


def no_more() -> None:
    """Finish undisturbed."""
    for number in (*_ASK, *(getattr(signal, name) for name in ("SIGHUP",) if hasattr(signal, name))):
        signal.signal(number, signal.SIG_IGN)


def _interrupt(number: int, _: FrameType | None) -> None:
    _came.append(number)
    # The second of an impatient hand would hit the tidying that the first has begun.
    if len(_came) != 2:
        raise KeyboardInterrupt


def _unraisable(lost: "sys.UnraisableHookArgs") -> None:
    """Python drops what is raised while it clears things away, and tells so with a traceback; a signal is not dropped."""
    if issubclass(lost.exc_type, KeyboardInterrupt) and _came:
        number = _came.pop()
        again = Timer(_AGAIN, signal.raise_signal, [number])
        again.daemon = True
        again.start()
