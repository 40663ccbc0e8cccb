"""Notices that files of a plan folder have changed."""

import os
import stat
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from masterplan_cli import interrupts

_PAUSE = 0.25
"""Seconds between two looks where nothing wakes us."""
_CALM = 0.05
"""Seconds without a change after which a save is over: some editors empty a file before they fill it."""
_LONGEST = 1000
"""Milliseconds after which we look though nothing woke us: a folder may have come, or have been replaced."""

_Look: TypeAlias = Mapping[str, tuple[int, ...]]


def changes(folder: Path, parts: Collection[str] = ("worksheets", "templates")) -> Iterator[None]:
    """Once at the start, then each time that files of these parts of a plan folder have changed, until a signal ends us.

    So have the tables that stand in the folder itself, one of which the settings may name. A change that comes while
    the last one is worked on is not lost. Hidden files do not count.
    """
    roots = [folder / part for part in parts]
    seen = _look(folder, roots)
    yield
    for _ in _wakes(roots):
        if interrupts.came():
            return  # where a library has swallowed it
        if _look(folder, roots) != seen:
            seen = _calm(folder, roots)
            yield


def _look(plan: Path, roots: Collection[Path]) -> _Look:
    """What tells the files of today from those of yesterday."""
    found = {file.path: _mark(Path(file.path)) for file in _tables(plan)}
    for root in roots:
        for folder, folders, names in os.walk(root):
            folders[:] = (name for name in folders if not name.startswith("."))
            for name in names:
                if not name.startswith(".") and (mark := _mark(Path(folder, name))):
                    found[os.path.join(folder, name)] = mark  # noqa: PTH118 - quicker where it runs four times a second
    return found


def _tables(plan: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(plan) as entries:
            return [
                entry for entry in entries if entry.name.lower().endswith(".csv") and not entry.name.startswith(".")
            ]
    except OSError:
        return []


def _mark(file: Path) -> tuple[int, ...]:
    try:
        state = file.stat()
    except OSError:
        return ()  # gone between the listing and the look
    return state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino


def _calm(plan: Path, roots: Collection[Path]) -> _Look:
    """How the files are once nobody writes them any more."""
    before = _look(plan, roots)
    while True:
        time.sleep(_CALM)
        now = _look(plan, roots)
        if now == before:
            return now
        before = now


def _wakes(roots: Collection[Path]) -> Iterator[None]:
    """Each time that a look is worth it: the system tells us, where `watchfiles` is installed."""
    try:
        from watchfiles import watch
    except ImportError:
        yield from _ticks()
    while True:
        watched = _there(roots)
        try:
            for _ in watch(*watched, rust_timeout=_LONGEST, yield_on_timeout=True) if watched else _ticks():
                yield
                if _there(roots) != watched:
                    break  # what is watched is a folder that is no more
        except (OSError, RuntimeError):  # the second is what `watchfiles` makes of the first
            # The system has no more watches to give, or a folder went just now.
            time.sleep(_PAUSE)
            yield


def _ticks() -> Iterator[None]:
    while True:
        time.sleep(_PAUSE)
        yield


def _there(roots: Collection[Path]) -> Mapping[Path, int]:
    """The roots that exist, each with the number that its successor of the same name would not have."""
    there = {}
    for root in roots:
        with suppress(OSError):
            state = root.stat()
            if stat.S_ISDIR(state.st_mode):
                there[root] = state.st_ino
    return there
