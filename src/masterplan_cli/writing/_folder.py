"""A folder that is held open, so that no link put in its way can lead elsewhere what is done in it."""

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from masterplan_cli.writing import _disk
from masterplan_cli.writing._names import LIST, STATE, parts
from masterplan_cli.writing._obstacles import Kind, Obstacle

HELD = os.open in os.supports_dir_fd
"""Whether the system can act in a folder that is open; Windows goes by path, and looks before each step."""

_REPARSE = getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0)


def kind(status: os.stat_result) -> Kind:
    """What something is that stands in a folder, links unfollowed (on Windows junctions too)."""
    if stat.S_ISLNK(status.st_mode) or getattr(status, "st_file_attributes", 0) & _REPARSE:
        return Kind.LINK
    if stat.S_ISDIR(status.st_mode):
        return Kind.FOLDER
    return Kind.FILE if stat.S_ISREG(status.st_mode) else Kind.SPECIAL


class Folder:
    """A folder that is open; `at` opens it by path, `sub` never goes through a link."""

    def __init__(self, path: Path, descriptor: int | None) -> None:
        self.path = path
        self.descriptor = descriptor

    @classmethod
    def at(cls, path: Path) -> Self:
        """The folder of a path that the user chose; links on the way there are the user's."""
        if HELD:
            return cls(path, os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC))
        if not stat.S_ISDIR(path.stat().st_mode):
            raise NotADirectoryError(20, "", str(path))
        return cls(path, None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of it."""
        if self.descriptor is not None:
            os.close(self.descriptor)
            self.descriptor = None

    def _name(self, name: str) -> str:
        return name if self.descriptor is not None else str(self.path / name)

    @contextmanager
    def _naming(self, name: str) -> Iterator[str]:
        """The name for a call; an error of the system knows the whole path."""
        try:
            yield self._name(name)
        except OSError as error:
            error.filename, error.filename2 = str(_known(self.path / name)), None
            raise

    def look(self, name: str) -> os.stat_result | None:
        """What stands there, links unfollowed; None for nothing."""
        with suppress(FileNotFoundError), self._naming(name) as way:
            return os.stat(way, dir_fd=self.descriptor, follow_symlinks=False)
        return None

    def file(self, name: str) -> os.stat_result | None:
        """The file of that name, or None for nothing; raises `Obstacle` for anything else."""
        status = self.look(name)
        if status and (found := kind(status)) != Kind.FILE:
            raise Obstacle(found, self.path / name)
        return status

    def sub(self, name: str) -> "Folder":
        """The folder of that name; raises `Obstacle` where it is no folder."""
        status = self.look(name)
        if status and (found := kind(status)) != Kind.FOLDER:
            raise Obstacle(found, self.path / name)
        if not HELD:
            if status is None:
                raise FileNotFoundError(2, "", str(self.path / name))
            return Folder(self.path / name, None)
        flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
        with self._naming(name) as way:
            return Folder(self.path / name, os.open(way, flags, dir_fd=self.descriptor))

    def read(self, name: str, most: int | None = None) -> bytes | None:
        """What a file holds, `most` bytes of it; None where there is none. Raises `Obstacle` for what is no file."""
        if self.file(name) is None:
            return None
        with self._naming(name) as way, os.fdopen(_disk.open_to_read(way, self.descriptor), "rb") as stream:
            if kind(os.fstat(stream.fileno())) != Kind.FILE:
                raise Obstacle(Kind.SPECIAL, self.path / name)
            return stream.read() if most is None else stream.read(most)

    def names(self) -> list[str]:
        """The names of its entries."""
        return os.listdir(self.path if self.descriptor is None else self.descriptor)  # noqa: PTH208 - it is open, not named

    def touch(self, name: str) -> None:
        """Note that a file was used just now."""
        if self.descriptor is None:
            os.utime(self._name(name))
        else:
            os.utime(name, dir_fd=self.descriptor, follow_symlinks=False)

    def digest(self, name: str) -> str:
        """The digest of a file, or "" where there is none; raises `Obstacle` for what is no file."""
        content = self.read(name)
        return "" if content is None else digest(content)

    def writable(self, name: str) -> bool:
        """Whether its owner meant a file to be changed."""
        return os.access(self._name(name), os.W_OK, dir_fd=self.descriptor)

    def create(self, name: str, content: bytes, like: os.stat_result | None = None) -> None:
        """A new file; who calls this removes what is left of it when that fails."""
        with self._naming(name) as way:
            descriptor = _disk.create(way, self.descriptor)
            try:
                _disk.write(descriptor, content, name)
                if like:
                    _disk.like(descriptor, like, name)
            finally:
                os.close(descriptor)

    def open_or_create(self, name: str) -> int:
        """A file open for reading and writing; raises `Obstacle` for what is no file."""
        self.file(name)
        with self._naming(name) as way:
            return _disk.create_or_open(way, self.descriptor)

    def sync(self, name: str) -> None:
        """Wait until a file is on the disk."""
        with self._naming(name) as way:
            # Windows syncs only what is open for writing.
            flags = os.O_RDONLY if HELD else os.O_RDWR
            descriptor = os.open(way, flags | getattr(os, "O_NOFOLLOW", 0), dir_fd=self.descriptor)
            try:
                _disk.sync(descriptor, name)
            finally:
                os.close(descriptor)

    def sync_names(self) -> None:
        """Wait until the names of its entries are on the disk, where the system knows such a thing."""
        if self.descriptor is not None:
            with suppress(OSError):  # some network file systems refuse it
                _disk.sync(self.descriptor, ".")

    def rename(self, old: str, new: str) -> None:
        """Give a file another name here, in place of the file that had it."""
        if not HELD:
            old = self._name(old)
        with self._naming(new) as way:
            _disk.rename(old, way, self.descriptor)

    def unlink(self, name: str) -> None:
        """Remove a file; nothing happens where there is none."""
        with suppress(FileNotFoundError), self._naming(name) as way:
            _disk.unlink(way, self.descriptor)

    def mkdir(self, name: str, mode: int = 0o777) -> None:
        """Make a folder."""
        with self._naming(name) as way:
            _disk.mkdir(way, self.descriptor, mode)

    def rmdir(self, name: str) -> None:
        """Remove a folder if it is there and empty."""
        with suppress(OSError):
            _disk.rmdir(self._name(name), self.descriptor)


class Tree:
    """The folders below one, each opened once and none through a link."""

    def __init__(self, root: Folder) -> None:
        self.root = root
        self._opened: dict[tuple[str, ...], Folder] = {}

    @contextmanager
    def opened(self) -> Iterator[Self]:
        """The tree; what it opened is closed at the end."""
        with ExitStack() as stack:
            stack.callback(self._close)
            yield self

    def _close(self) -> None:
        for folder in self._opened.values():
            folder.close()
        self._opened.clear()

    def folder(self, names: tuple[str, ...]) -> Folder | None:
        """A folder below the root, or None where there is none; raises `Obstacle` for a link or a file on the way."""
        if not names:
            return self.root
        if names not in self._opened:
            above = self.folder(names[:-1])
            if above is None or above.look(names[-1]) is None:
                return None
            self._opened[names] = above.sub(names[-1])
        return self._opened[names]

    def place(self, path: str) -> tuple[Folder | None, str]:
        """The folder of a file, None where there is none yet, and the file's name there."""
        names = parts(path, listing=True)
        return self.folder(names[:-1]), names[-1]

    def digest(self, path: str) -> str:
        """The digest of the file at a path, or "" where there is none; raises `Obstacle` for anything else."""
        folder, name = self.place(path)
        return folder.digest(name) if folder else ""

    def keep(self, names: tuple[str, ...], folder: Folder) -> None:
        """Take in a folder that was just made."""
        self._opened[names] = folder

    def forget(self, names: tuple[str, ...]) -> None:
        """Close a folder that is to be removed."""
        if folder := self._opened.pop(names, None):
            folder.close()


def digest(content: bytes) -> str:
    """What tells a content from any other."""
    return sha256(content).hexdigest()


def _known(path: Path) -> Path:
    """The path of a file, or of the folder that was to be written when the name is one that we keep for ourselves."""
    own = next((part for part in (path.parent, path) if part.name.startswith(STATE) and part.name != LIST), None)
    return own.parent if own else path
