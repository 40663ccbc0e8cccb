"""Every call that changes the disk, one function each, so that a test can stop the program before any of them."""

import io
import os
from collections.abc import Callable

Act = Callable[[str, str], None]


def _go_on(act: str, name: str) -> None:
    """Stop nowhere."""


before: Act = _go_on
"""Called with the name of the act and of the file before each change; a test puts its stop here."""

_AS_IT_IS = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_UNLINKED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | _AS_IT_IS
"""Never through a link, and without waiting for the other end of a pipe."""


def surely(act: Callable[[], object]) -> None:
    """Do what must not be left undone: when interrupted in it, once more before the interrupt goes on."""
    try:
        act()
    except Exception:
        raise  # what the system refuses now it would refuse again
    except BaseException:
        act()
        raise


def create(name: str, folder: int | None, mode: int = 0o666) -> int:
    """A new file, open for writing; fails where anything has that name."""
    before("create", name)
    return os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL | _UNLINKED, mode, dir_fd=folder)


def create_or_open(name: str, folder: int | None) -> int:
    """A file, open for reading and writing, made where there is none."""
    before("create", name)
    return os.open(name, os.O_RDWR | os.O_CREAT | _UNLINKED, 0o666, dir_fd=folder)


def open_to_read(name: str, folder: int | None) -> int:
    """A file, open for reading; changes nothing."""
    return os.open(name, os.O_RDONLY | _UNLINKED, dir_fd=folder)


def write(descriptor: int, content: bytes, name: str) -> None:
    """All of the content, however many calls that takes."""
    before("write", name)
    left = memoryview(content)
    with io.FileIO(descriptor, "wb", closefd=False) as stream:
        while left:
            left = left[stream.write(left) or 0 :]


def sync(descriptor: int, name: str) -> None:
    """Wait until what was written is on the disk."""
    before("sync", name)
    os.fsync(descriptor)


def like(descriptor: int, old: os.stat_result, name: str) -> None:
    """Give a new file the mode of the old one, and its owner as far as the system lets us."""
    before("mode", name)
    fchown, fchmod = getattr(os, "fchown", None), getattr(os, "fchmod", None)
    new = os.fstat(descriptor)
    if fchown and (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        for owner in (old.st_uid, -1):
            try:
                fchown(descriptor, owner, old.st_gid)
                break
            except OSError:
                continue  # only root gives files away: then the group at least
    if fchmod:
        fchmod(descriptor, old.st_mode & 0o777)


def rename(old: str, new: str, folder: int | None) -> None:
    """Give a file of a folder another name there, in place of what had it."""
    before("rename", new)
    os.replace(old, new, src_dir_fd=folder, dst_dir_fd=folder)


def unlink(name: str, folder: int | None) -> None:
    """Remove a file."""
    before("unlink", name)
    os.unlink(name, dir_fd=folder)


def mkdir(name: str, folder: int | None, mode: int = 0o777) -> None:
    """Make a folder."""
    before("mkdir", name)
    os.mkdir(name, mode, dir_fd=folder)


def rmdir(name: str, folder: int | None) -> None:
    """Remove an empty folder."""
    before("rmdir", name)
    os.rmdir(name, dir_fd=folder)
