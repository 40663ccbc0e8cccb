"""The record of a set, and how lists stand in a file: parts between NUL signs, which no path holds, and a digest."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from masterplan_cli.writing._folder import Folder, digest
from masterplan_cli.writing._names import parts
from masterplan_cli.writing._obstacles import Obstacle

_SET = "masterplan-set 1"
_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")
_TOKEN = re.compile(r"[0-9a-f]{32}")
_MOST = 1 << 26
"""Bytes of a record or list; none of ours comes near it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One file of a set: the digests of what it replaces and of what it becomes, "" for no file."""

    path: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Record:
    """All that is needed to finish a set, or to take back one that was not decided upon."""

    token: str
    """Makes the names of new files beside the old ones, which nobody can guess before."""
    steps: tuple[Step, ...]
    spare: tuple[str, ...]
    """Folders that go when they become empty, the innermost first."""

    def beside(self, number: int) -> str:
        """The name that the new file of a step has until it is put in place."""
        return f".masterplan-{self.token}-{number}"

    def packed(self) -> bytes:
        """The record as it is written down."""
        fields = [field for step in self.steps for field in (step.path, step.before, step.after)]
        return packed(_SET, [self.token, str(len(self.steps)), *fields, *self.spare])


def unpacked_record(raw: bytes) -> Record | None:
    """The record that was written down, or None where it is damaged or no record of ours."""
    fields = unpacked(_SET, raw)
    if fields is None or len(fields) < 2 or not _TOKEN.fullmatch(fields[0]) or not fields[1].isdecimal():
        return None
    end = 2 + 3 * int(fields[1][:9])
    if end > len(fields):
        return None
    steps, spare = tuple(Step(*fields[at : at + 3]) for at in range(2, end, 3)), tuple(fields[end:])
    try:
        for path in (*(step.path for step in steps), *spare):
            parts(path, listing=True)
    except Obstacle:
        return None
    marks = (mark for step in steps for mark in (step.before, step.after))
    return Record(fields[0], steps, spare) if all(_DIGEST.fullmatch(mark) for mark in marks) else None


def packed(kind: str, fields: Iterable[str]) -> bytes:
    """Fields as they stand in a file."""
    body = "\0".join((kind, *fields, "")).encode()
    return body + digest(body).encode()


def unpacked(kind: str, raw: bytes) -> Sequence[str] | None:
    """The fields of a file, or None where it is damaged or of another kind."""
    body, mark = raw[:-64], raw[-64:]
    if digest(body).encode() != mark:
        return None
    try:
        first, *fields, last = body.decode().split("\0")
    except ValueError:
        return None
    return fields if first == kind and not last else None


def stored(folder: Folder, name: str) -> bytes | None:
    """What a record or list holds; None where there is none. Too long a one is damaged, and reads as nothing."""
    raw = folder.read(name, _MOST + 1)
    return b"" if raw is not None and len(raw) > _MOST else raw
