"""Writes one file that the user named: whole or not at all, and straight into what is no file, such as a pipe."""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from masterplan_cli import streams
from masterplan_cli.writing import _disk
from masterplan_cli.writing._folder import Folder
from masterplan_cli.writing._obstacles import Kind, Obstacle

_SYSTEM = ("/dev", "/proc")
"""Where links are the system's own, such as `/dev/stdout`."""


def put(file: Path, content: bytes) -> None:
    """Write a file; raises `Obstacle` where a link or a folder has that name, and what the system says."""
    status = _status(file)
    if status is not None and (descriptor := _open_already(status)) is not None:
        _disk.write(descriptor, content, file.name)
    elif status is not None and (not stat.S_ISREG(status.st_mode) or file.is_symlink()):
        _straight(file, content)
    else:
        with Folder.at(file.parent) as folder:
            replace(folder, file.name, content)


def replace(folder: Folder, name: str, content: bytes, *, sync: bool = True) -> None:
    """Put a file into a folder in place of the one of that name, so that it is there whole or not at all."""
    old = folder.file(name)
    if old and not folder.writable(name):
        raise PermissionError(13, "", str(folder.path / name))
    beside = f".masterplan-{secrets.token_hex(16)}"
    try:
        folder.create(beside, content, old)
        if sync:
            folder.sync(beside)
        folder.rename(beside, name)
    except BaseException:
        with suppress(OSError):
            folder.unlink(beside)
        raise


def _status(file: Path) -> os.stat_result | None:
    """What the name leads to, or None for nothing; raises `Obstacle` for a link that is not the system's."""
    try:
        link = stat.S_ISLNK(file.lstat().st_mode)
    except FileNotFoundError:
        return None
    if link and not any(file.parent.resolve().is_relative_to(place) for place in _SYSTEM):
        raise Obstacle(Kind.LINK, file)
    status = file.stat()
    if stat.S_ISDIR(status.st_mode):
        raise Obstacle(Kind.FOLDER, file)
    return status


def _open_already(status: os.stat_result) -> int | None:
    """Our own standard output or error, if that is what the name leads to: opened again it would begin anew."""
    for descriptor in (1, 2):
        with suppress(OSError):  # closed
            if os.path.samestat(status, os.fstat(descriptor)):
                streams.flush()
                return descriptor
    return None


def _straight(file: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_TRUNC | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(file, flags)
    try:
        _disk.write(descriptor, content, file.name)
    except OSError as error:
        error.filename = str(file)
        raise
    finally:
        os.close(descriptor)
