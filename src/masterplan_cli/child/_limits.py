"""Limits that the child sets for itself, where the system has them."""

import os
from contextlib import suppress

try:
    import resource
except ImportError:  # Windows, where time alone is limited
    resource = None  # type: ignore[assignment]

_WRITTEN = 0
"""Bytes of a file that the child may write: it writes none."""


def limit(memory: int) -> None:
    """Take so many bytes of memory at most, write no file, leave no image of the memory behind."""
    if resource is None:
        return
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, _WRITTEN),
    ):
        _set(kind, most)


def more_time(seconds: float) -> None:
    """Work so many seconds more at most on every core, should nobody be left to end the child."""
    if resource is None:
        return
    spent = resource.getrusage(resource.RUSAGE_SELF)
    worked = spent.ru_utime + spent.ru_stime
    _set(resource.RLIMIT_CPU, int(worked + (seconds + 1) * (os.cpu_count() or 1)) + 1, keep_hard=True)


def _set(kind: int, most: int, *, keep_hard: bool = False) -> None:
    with suppress(OSError, ValueError):  # not every system limits everything
        _, hard = resource.getrlimit(kind)
        if hard != resource.RLIM_INFINITY:
            most = min(most, hard)
        resource.setrlimit(kind, (most, hard if keep_hard else most))
