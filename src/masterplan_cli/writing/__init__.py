"""The one place that writes files: staged, synced, never through a planted link, and nothing of others touched."""

from masterplan_cli.writing._folder import Folder, digest
from masterplan_cli.writing._hold import Hold, held
from masterplan_cli.writing._obstacles import Kind, Obstacle
from masterplan_cli.writing._output import Folders, outdated, write
from masterplan_cli.writing._sets import Change, apply, finish, unfinished
from masterplan_cli.writing._single import put, replace

__all__ = [
    "Change",
    "Folder",
    "Folders",
    "Hold",
    "Kind",
    "Obstacle",
    "apply",
    "digest",
    "finish",
    "held",
    "outdated",
    "put",
    "replace",
    "unfinished",
    "write",
]
