"""Which paths may be written below a folder: the same on every system, so that a plan builds everywhere or nowhere."""

import re
import unicodedata
from collections.abc import Iterable

from masterplan_cli.writing._obstacles import Kind, Obstacle

LIST = ".masterplan-files"
"""In a folder that we fill: what we wrote into it."""
STATE = ".masterplan"
"""In a folder that is written to, while it is: the lock and the record of a set."""

_LONGEST = 255
"""Bytes of a name, the least that today's file systems allow."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE | re.DOTALL)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>"|?*:\ud800-\udfff]')


def parts(path: str, *, listing: bool = False) -> tuple[str, ...]:
    """The names that a path consists of; raises `Obstacle` where it is not plainly a file below the folder.

    Everything that is written below a folder comes through here. Names that we keep for ourselves are no file of a
    plan or book; `listing` lets our own list pass.
    """
    names = tuple(path.split("/"))
    if "\\" in path or re.match(r"[A-Za-z]:", path) or any(name in {"", ".", ".."} for name in names):
        raise Obstacle(Kind.OUTSIDE, path)
    for name in names[:-1] if listing and names[-1] == LIST else names:
        if _no_name(name):
            raise Obstacle(Kind.NAME, path)
    return names


def _no_name(name: str) -> bool:
    return bool(
        _FORBIDDEN.search(name)
        or name.endswith((".", " "))
        or _DEVICE.fullmatch(name)
        or name.casefold().startswith(STATE)
        or len(name.encode("utf-8", "surrogatepass")) > _LONGEST
    )


def apart(paths: Iterable[str]) -> None:
    """Raise `Obstacle` where two paths are one file on some system, or one is a folder of the other."""
    spelling: dict[str, str] = {}
    folders: set[str] = set()
    files = sorted(paths)
    for path in files:
        names = parts(path)
        for end in range(1, len(names) + 1):
            part = "/".join(names[:end])
            if (first := spelling.setdefault(_same(part), part)) != part:
                raise Obstacle(Kind.CLASH, part, first)
            if end < len(names):
                folders.add(part)
    if both := folders.intersection(files):
        raise Obstacle(Kind.CLASH, min(both), next(path for path in files if path.startswith(f"{min(both)}/")))


def _same(path: str) -> str:
    folded = unicodedata.normalize("NFD", path).casefold()
    return unicodedata.normalize("NFC", folded)
