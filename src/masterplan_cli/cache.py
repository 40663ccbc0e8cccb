"""What is kept from one run to the next in the user's cache folder: finished documents and compiled templates.

Safe to delete at any time, and never in a plan folder. A folder or file that somebody else owns or can write is not used:
what stands there may be run.
"""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal, TypeAlias

from masterplan_cli import __version__
from masterplan_cli.writing import Folder, Obstacle, replace

Part: TypeAlias = Literal["documents", "templates"]
PARTS: tuple[Part, ...] = ("documents", "templates")
"""The folders of the cache."""

MOST = 1000
"""Entries that a part keeps; the oldest go first. A plan with all formats in two languages has some two hundred."""
MOST_BYTES = 512 * 1024 * 1024
"""Bytes that a part keeps."""
_LARGEST = 64 * 1024 * 1024
"""Bytes of an entry; a larger one is not kept."""
_BETWEEN = 32
"""Entries that are written before the part is counted again."""

_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_MAKES = (".py", ".typ", ".xml")
_written: dict[str, int] = {}
"""Entries that this run wrote into each folder; -1 after the system refused one: it would refuse the next."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What the cache holds."""

    entries: int = 0
    size: int = 0


def folder() -> Path:
    """`MASTERPLAN_CACHE_DIR`, or the user's cache folder."""
    if chosen := os.environ.get("MASTERPLAN_CACHE_DIR"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("masterplan-cli", appauthor=False)


def load(part: Part, key: str) -> bytes | None:
    """What is kept under a key, or None; nothing is read that somebody else can have written."""
    with suppress(OSError, Obstacle), _opened(part) as place:
        status = place.file(key)
        if status and _own(status) and status.st_size <= _LARGEST:
            content = place.read(key, _LARGEST)
            with suppress(OSError):
                place.touch(key)  # the newest are the last to go
            return content
    return None


def save(part: Part, key: str, content: bytes) -> None:
    """Keep a content under a key; where that cannot be, nothing is kept."""
    where = str(folder() / part)
    if _written.get(where, 0) < 0 or len(content) > _LARGEST:
        return
    try:
        _make(folder() / part)
        with _opened(part) as place:
            replace(place, key, content, sync=False)
            if _written.get(where, 0) % _BETWEEN == 0:
                _prune(place)
    except (OSError, Obstacle):
        _written[where] = -1
    else:
        _written[where] = _written.get(where, 0) + 1


def kept(kind: str, parts: tuple[bytes, ...], make: Callable[[], bytes]) -> bytes:
    """What `make` gives for these parts, from the cache when the same parts were made before by this version.

    `parts` must hold everything that the result depends on. Where the folder cannot be read or written, or holds
    something broken, the result is made as if there were no cache.
    """
    lengths = "\0".join(str(len(part)) for part in parts)
    key = sha256(b"\0".join((kind.encode(), __version__.encode(), lengths.encode(), *parts))).hexdigest()
    stored = load("documents", key) or b""
    if stored[:32] == sha256(stored[32:]).digest():
        return stored[32:]
    content = make()
    save("documents", key, sha256(content).digest() + content)
    return content


@cache
def makers(*parts: str) -> bytes:
    """The code and data in these folders of the package, in short: when they change, so may what they make."""
    package = Path(__file__).parent
    files = (file for part in parts for file in sorted((package / part).rglob("*")) if file.suffix in _MAKES)
    return sha256(b"\0".join(content for file in files for content in (file.name.encode(), file.read_bytes()))).digest()


def usable() -> bool:
    """Whether the cache is used: nobody else owns it or can write there. One that is not there yet will be."""
    for place in (folder(), *(folder() / part for part in PARTS)):
        try:
            if not _own(place.stat() if place == folder() else place.lstat()):
                return False
        except FileNotFoundError:
            continue
        except OSError:
            return False
    return True


def contents() -> Contents:
    """How many entries the cache holds, and how many bytes."""
    sizes = [status.st_size for part in PARTS for _, _, status in _entries(part)]
    return Contents(len(sizes), sum(sizes))


def clear() -> Contents:
    """Remove our entries, and nothing else that may stand there; what was removed."""
    sizes = []
    for part in PARTS:
        for place, name, status in _entries(part):
            place.unlink(name)
            sizes.append(status.st_size)
    return Contents(len(sizes), sum(sizes))


def _entries(part: Part) -> Iterator[tuple[Folder, str, os.stat_result]]:
    with suppress(FileNotFoundError), _opened(part) as place:
        yield from ((place, name, status) for name, status in _listed(place))


def _listed(place: Folder) -> list[tuple[str, os.stat_result]]:
    """Our entries in a folder, and the new files that a killed run left."""
    found = []
    for name in place.names():
        ours = (len(name) == 64 and not set(name) - set("0123456789abcdef")) or name.startswith(".masterplan-")
        status = place.look(name) if ours else None
        if status and stat.S_ISREG(status.st_mode):
            found.append((name, status))
    return found


def _prune(place: Folder) -> None:
    """Let the oldest entries go until a quarter is free again, if there are too many or they are too large."""
    entries = sorted(_listed(place), key=lambda entry: entry[1].st_mtime_ns)
    size = sum(status.st_size for _, status in entries)
    if len(entries) <= MOST and size <= MOST_BYTES:
        return
    number = len(entries)
    for name, status in entries:
        if number <= MOST * 3 // 4 and size <= MOST_BYTES * 3 // 4:
            break
        place.unlink(name)
        number, size = number - 1, size - status.st_size


@contextmanager
def _opened(part: Part) -> Iterator[Folder]:
    """A part of the cache, open; raises `PermissionError` where it or the cache is not this user's alone."""
    with Folder.at(folder()) as above, above.sub(part) as place:
        for one in (above, place):
            status = one.look(".")
            if status is None or not _own(status):
                raise PermissionError(13, "", str(one.path))
        yield place


def _own(status: os.stat_result) -> bool:
    """Whether this user owns it and nobody else can write it; Windows keeps such folders by other means."""
    geteuid = getattr(os, "geteuid", None)
    return geteuid is None or (status.st_uid == geteuid() and not status.st_mode & _OTHERS)


def _make(place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        place.mkdir(mode=0o700)
