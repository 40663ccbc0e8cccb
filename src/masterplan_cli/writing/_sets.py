"""Changes files of a folder together: all are old, or new, or the next run finishes them.

New files are written beside the old ones and synced; renaming the record decides; then each file is put in place. What
was not decided is taken back, what was is finished: by this run where it can, by the next one where it was killed.
"""

import secrets
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from masterplan_cli.writing import _disk
from masterplan_cli.writing._folder import Folder, Tree, digest
from masterplan_cli.writing._hold import Hold
from masterplan_cli.writing._names import LIST, STATE, apart, parts
from masterplan_cli.writing._obstacles import Kind, Obstacle
from masterplan_cli.writing._record import Record, Step, stored, unpacked_record

BEGUN, DECIDED = "begun", "set"
"""Names of the record, before and after the decision."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a file is to become."""

    path: str
    before: str
    """The digest of what stands there now; "" for nothing."""
    content: bytes | None
    """None removes it."""


def unfinished(root: Path, *, anything: bool = False) -> bool:
    """Whether a set was decided upon in this folder and is not finished, or a run left `anything`; looks only."""
    nothing = suppress(Obstacle, FileNotFoundError, NotADirectoryError)
    with nothing, Folder.at(root) as folder, folder.sub(STATE) as state:
        return anything or state.look(DECIDED) is not None
    return False


def finish(hold: Hold) -> Mapping[str, str]:
    """Finish the set that an earlier run decided upon, and take back what it had only begun.

    Files that somebody changed since are left as they are. Returns the files of the set, each with the digest of what
    we last made of it, "" for none.
    """
    if begun := _record(hold.state, BEGUN):
        _take_back(hold.tree, begun)
    known = _put_in_place(hold.tree, decided) if (decided := _record(hold.state, DECIDED)) else {}
    for name in (BEGUN, DECIDED):
        if hold.state.look(name):
            hold.state.unlink(name)
    return known


def apply(hold: Hold, changes: Sequence[Change], spare: Collection[str] = ()) -> None:
    """Make all the changes or none; `spare` are folders that go when they become empty.

    Raises `Obstacle` where a file is not as the changes say it is, and what the system says where it refuses.
    """
    if not changes:
        return
    apart(change.path for change in changes if change.content is not None and not change.path.endswith(LIST))
    steps = tuple(Step(one.path, one.before, digest(one.content) if one.content is not None else "") for one in changes)
    record = Record(secrets.token_hex(16), steps, tuple(spare))
    for step in steps:
        _expect(hold.tree, step)
    made: list[tuple[str, ...]] = []
    try:
        hold.state.create(BEGUN, record.packed())
        _stage(hold.tree, record, changes, made)
        hold.state.sync(BEGUN)
        hold.state.rename(BEGUN, DECIDED)
    except BaseException:
        decided = hold.state.look(DECIDED) is not None
        _disk.surely(lambda: _end(hold, record) if decided else _withdraw(hold, record, made))
        raise
    _disk.surely(lambda: _end(hold, record))


def _record(state: Folder, name: str) -> Record | None:
    raw = stored(state, name)
    return unpacked_record(raw) if raw else None


def _expect(tree: Tree, step: Step) -> None:
    folder, name = tree.place(step.path)
    if (folder.digest(name) if folder else "") != step.before:
        raise Obstacle(Kind.CHANGED, tree.root.path / step.path)
    if step.before and folder and not folder.writable(name):
        raise PermissionError(13, "", str(folder.path / name))


def _stage(tree: Tree, record: Record, changes: Sequence[Change], made: list[tuple[str, ...]]) -> None:
    """Write the new files beside the old ones, and wait for the disk once all are written."""
    written: dict[Folder, list[str]] = {}
    for number, change in enumerate(changes):
        if change.content is None:
            continue
        *above, name = parts(change.path, listing=True)
        folder = _made(tree, tuple(above), made)
        folder.create(record.beside(number), change.content, folder.file(name))
        written.setdefault(folder, []).append(record.beside(number))
    for folder, names in written.items():
        for name in names:
            folder.sync(name)
        folder.sync_names()


def _made(tree: Tree, names: tuple[str, ...], made: list[tuple[str, ...]]) -> Folder:
    """A folder below the root, made with those above it where they are missing."""
    folder = tree.folder(names)
    if folder is None:
        above = _made(tree, names[:-1], made)
        made.append(names)
        above.mkdir(names[-1])
        folder = above.sub(names[-1])
        tree.keep(names, folder)
    return folder


def _withdraw(hold: Hold, record: Record, made: Sequence[tuple[str, ...]]) -> None:
    """Leave everything as it was before a set that was not decided upon."""
    _take_back(hold.tree, record)
    for names in reversed(made):
        _drop(hold.tree, names)
    hold.state.unlink(BEGUN)


def _take_back(tree: Tree, record: Record) -> None:
    for number, step in enumerate(record.steps):
        with suppress(Obstacle):
            folder, _ = tree.place(step.path)
            if folder and step.after and folder.file(record.beside(number)):
                folder.unlink(record.beside(number))


def _end(hold: Hold, record: Record) -> None:
    hold.state.sync_names()
    _put_in_place(hold.tree, record)
    hold.state.unlink(DECIDED)


def _put_in_place(tree: Tree, record: Record) -> dict[str, str]:
    """Do every step that is still to be done and can be; the digest of what we last made of each file."""
    known = {}
    for number, step in enumerate(record.steps):
        try:
            done = _step(tree, step, record.beside(number))
        except Obstacle:
            done = False
        known[step.path] = step.after if done else step.before
    for path in record.spare:
        _drop(tree, parts(path))
    return known


def _step(tree: Tree, step: Step, beside: str) -> bool:
    """Whether a file is what it is to become, now or already before."""
    folder, name = tree.place(step.path)
    if folder is None:
        return not step.after
    ready = step.after and folder.digest(beside) == step.after
    now = folder.digest(name)
    if now == step.before != step.after and (ready or not step.after):
        folder.rename(beside, name) if ready else folder.unlink(name)
        return True
    if step.after and folder.file(beside):
        folder.unlink(beside)
    return now == step.after


def _drop(tree: Tree, names: tuple[str, ...]) -> None:
    with suppress(Obstacle):
        above = tree.folder(names[:-1])
        if above and above.look(names[-1]):
            tree.forget(names)
            above.rmdir(names[-1])
