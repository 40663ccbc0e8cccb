"""What stands in an open folder, and where the folders that we ship lie."""

import os
import stat
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

_PACKAGE = Path(__file__).parent


def names(folder: str) -> tuple[str, ...]:
    """Names of the modules and folders in an open folder of this package, such as `rules` or `rules.references`.

    Sorted, so that every machine sees the same order. Names with a leading underscore are the folder's own tools.
    """
    entries = _PACKAGE.joinpath(*folder.split(".")).iterdir()
    found = {entry.stem for entry in entries if entry.suffix == ".py" or (entry.is_dir() and "." not in entry.name)}
    return tuple(sorted(name for name in found if not name.startswith("_")))


def module(folder: str, name: str) -> ModuleType:
    """The module `name` of an open folder; its import is paid for when somebody asks for it."""
    return import_module(f"{__package__}.{folder}.{name.replace('-', '_')}")


@cache
def shipped(name: str) -> Path:
    """The shipped folder `templates` or `worksheets`.

    In a wheel it lies beside this file, in a checkout at the root. Never looked for along `sys.path`: an editable
    install leaves a stale copy there.
    """
    beside = _PACKAGE / name
    return beside if beside.is_dir() else _PACKAGE.parents[1] / name


class IrregularFileError(OSError):
    """A pipe, a device, a socket: reading it may never end."""


def content(file: Path, most: int) -> bytes:
    """What a regular file holds; of one larger than `most` bytes, one byte more than that. Raises `OSError`."""
    # Not to wait for somebody who writes into a pipe; Windows has no such flag, but another that keeps line ends.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with open(file, "rb", opener=lambda name, _: os.open(name, flags)) as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise IrregularFileError
        return stream.read(most + 1)


def plan_folder(start: Path) -> Path | None:
    """The nearest folder, from `start` upwards, that has `worksheets/` in it, as git finds its repository."""
    return next((folder for folder in (start, *start.parents) if _holds_worksheets(folder)), None)


def _holds_worksheets(folder: Path) -> bool:
    # `Worksheets/` counts too: that it is misnamed is told like any other mistake.
    return any((folder / name).is_dir() for name in ("worksheets", "Worksheets", "worksheet", "WORKSHEETS"))
