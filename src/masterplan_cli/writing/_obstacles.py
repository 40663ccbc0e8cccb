"""What can stand in the way of writing, apart from what the operating system says."""

from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """Why something is not written."""

    OUTSIDE = "outside"
    """The path leads out of the folder, or does not name a file."""
    NAME = "name"
    """A part of the path is no file name everywhere: reserved, with a forbidden sign, or too long."""
    CLASH = "clash"
    """Two paths are one file where capitals or composed letters do not count."""
    LINK = "link"
    FOLDER = "folder"
    """A folder stands where a file belongs."""
    FILE = "file"
    """A file stands where a folder belongs."""
    SPECIAL = "special"
    """A device, pipe or socket stands where a file belongs."""
    FOREIGN = "foreign"
    """Somebody else's file stands where ours belongs."""
    CHANGED = "changed"
    """A file is not as it was when it was last looked at."""
    DAMAGED = "damaged"
    """The list of written files cannot be trusted."""
    OLD = "old"
    """The list of written files is of an earlier version, which knew names only."""
    BUSY = "busy"
    """Another run is at work in the folder."""


class Obstacle(Exception):  # noqa: N818 - the user's circumstances, no error of ours
    """Something stands in the way, and nothing of it was touched."""

    def __init__(self, kind: Kind, path: Path | str, other: str = "") -> None:
        super().__init__(f"{kind}: {path}")
        self.kind = kind
        self.path = path
        self.other = other
        """The second file of a clash."""
