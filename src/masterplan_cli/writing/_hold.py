"""Holds a folder for one run: a lock that the system releases when the process dies."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from masterplan_cli.writing import _disk
from masterplan_cli.writing._folder import Folder, Tree
from masterplan_cli.writing._names import STATE
from masterplan_cli.writing._obstacles import Kind, Obstacle

_LOCK = "lock"
_TRIES = 100
"""How often a folder may vanish before that is no other run's doing: some systems have folders that nothing is made in."""

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, *, wait: bool) -> bool:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except PermissionError:
                return False
            except OSError:  # it gives up after ten seconds
                if not wait:
                    return False
            else:
                return True
else:
    import fcntl

    def _lock(descriptor: int, *, wait: bool) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Hold:
    """A folder that this run alone writes to."""

    tree: Tree
    state: Folder
    """Where the record of a set stands."""


Waiting = Callable[[], None]
"""Called once when another run must be waited for."""


@contextmanager
def held(root: Path, waiting: Waiting | None = None) -> Iterator[Hold]:
    """Hold a folder until the block ends; it is made if need be, and gone again if nothing came into it.

    Without `waiting`, `Obstacle` where another run holds it.
    """
    made: list[tuple[Path, str]] = []
    try:
        folder, state, descriptor = _hold(root, made, waiting)
        with folder, Tree(folder).opened() as tree:
            try:
                yield Hold(tree, state)
            finally:
                _release(folder, state, descriptor)
    finally:
        _disk.surely(lambda: _unmake(made))


def _hold(root: Path, made: list[tuple[Path, str]], waiting: Waiting | None) -> tuple[Folder, Folder, int]:
    """The folder, its state folder and the open lock.

    A run that has just ended may take the lock, or the whole folder that it had made, away under our hands.
    """
    vanished = 0
    while True:
        with ExitStack() as stack:
            try:
                _make(root, made)
                folder = stack.enter_context(Folder.at(root))
                lock = _locked(folder, waiting)
            except FileNotFoundError:
                vanished += 1
                if vanished == _TRIES:
                    raise
                continue
            if lock:
                stack.pop_all()
                return folder, *lock


def _unmake(made: list[tuple[Path, str]]) -> None:
    for above, name in reversed(made):
        with suppress(OSError), Folder.at(above) as parent:
            parent.rmdir(name)


def _make(path: Path, made: list[tuple[Path, str]]) -> None:
    if path.is_dir():
        return
    _make(path.parent, made)
    with Folder.at(path.parent) as parent:
        if parent.look(path.name) is None:
            made.append((path.parent, path.name))  # first, so that an interrupt between the two leaves nothing
            try:
                parent.mkdir(path.name)
            except FileExistsError:  # another run was quicker
                made.pop()


def _locked(root: Folder, waiting: Waiting | None) -> tuple[Folder, int] | None:
    """The state folder and the open lock; None where these are no longer those that others find."""
    state, descriptor = _state(root), -1
    try:
        descriptor = state.open_or_create(_LOCK)
        _take(descriptor, root, waiting)
        if _ours(root, state, descriptor):
            return state, descriptor
    except BaseException:
        _let_go(root, state, descriptor)
        raise
    os.close(descriptor)
    state.close()
    return None


def _ours(root: Folder, state: Folder, descriptor: int) -> bool:
    """Whether the lock that we have is the one that others find."""
    return _same(root.look(STATE), state.look(".")) and _same(state.look(_LOCK), os.fstat(descriptor))


def _let_go(root: Folder, state: Folder, descriptor: int) -> None:
    """Leave nothing of a lock that we did not come to hold."""
    if descriptor < 0:
        state.close()
        root.rmdir(STATE)
    elif _lock(descriptor, wait=False) and _ours(root, state, descriptor):
        _release(root, state, descriptor)
    else:
        os.close(descriptor)
        state.close()


def _state(root: Folder) -> Folder:
    if root.look(STATE) is None:
        with suppress(FileExistsError):
            root.mkdir(STATE)
    return root.sub(STATE)


def _take(descriptor: int, root: Folder, waiting: Waiting | None) -> None:
    if _lock(descriptor, wait=False):
        return
    if waiting is None:
        raise Obstacle(Kind.BUSY, root.path)
    waiting()
    _lock(descriptor, wait=True)


def _same(one: os.stat_result | None, other: os.stat_result | None) -> bool:
    return one is not None and other is not None and os.path.samestat(one, other)


def _release(root: Folder, state: Folder, descriptor: int) -> None:
    """Take the lock away, then let go of it; Windows wants it the other way round."""

    def tidy() -> None:
        with suppress(OSError):
            state.unlink(_LOCK)
        root.rmdir(STATE)

    if sys.platform == "win32":
        os.close(descriptor)
        _disk.surely(tidy)
        return
    try:
        _disk.surely(tidy)
    finally:
        os.close(descriptor)
        state.close()
