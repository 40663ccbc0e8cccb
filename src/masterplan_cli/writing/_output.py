"""The output folder: what we wrote there is renewed or removed, and nothing of anybody else is touched."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from masterplan_cli.writing._folder import Folder, Tree, digest
from masterplan_cli.writing._hold import Hold
from masterplan_cli.writing._names import LIST, STATE, apart, parts
from masterplan_cli.writing._obstacles import Kind, Obstacle
from masterplan_cli.writing._record import packed, stored, unpacked
from masterplan_cli.writing._sets import DECIDED, Change, apply, finish, unfinished

_LIST = "masterplan-files 2"

Files = Mapping[str, bytes]
Folders = Mapping[str, Files]
"""Folders below the output folder that we fill, such as `html` or `en/html`, and their files."""


def write(hold: Hold, folders: Folders, *, keep_ours: bool = False) -> None:
    """Fill folders of the output folder with their files, all of them together.

    Files that we wrote before and do not write now are removed, unless `keep_ours`. Raises `Obstacle` before anything
    is written where something of somebody else, or a file of ours that somebody changed, stands in the way.
    """
    known = finish(hold)
    apart(f"{name}/{path}" for name, files in folders.items() for path in files)
    changes: list[Change] = []
    spare: set[str] = set()
    for name, files in folders.items():
        listed = {path: mark for path, mark in {**_listed(hold.tree, name), **_within(name, known)}.items() if mark}
        renewed = list(_renewed(hold.tree, name, files, listed))
        removed = [] if keep_ours else list(_removed(hold.tree, name, files, listed))
        ours = {path: mark for path, mark in listed.items() if path in files or keep_ours}
        written = {one.path for one in renewed}
        ours |= {path: digest(raw) for path, raw in files.items() if path in listed or f"{name}/{path}" in written}
        changes += (*renewed, *removed, *_new_list(hold.tree, name, ours))
        spare |= {above for one in removed for above in _above(name, one.path)}
    apply(hold, changes, sorted(spare, reverse=True))


def outdated(out: Path, folders: Folders, *, keep_ours: bool = False) -> list[Path]:
    """Files below `out` that `write` would change, add or remove; changes nothing, and waits for nobody."""
    apart(f"{name}/{path}" for name, files in folders.items() for path in files)
    if not out.is_dir():
        return [out / name / path for name, files in folders.items() for path in files]
    stale: list[str] = []
    with Folder.at(out) as root, Tree(root).opened() as tree:
        for name, files in folders.items():
            stale += [f"{name}/{path}" for path, raw in files.items() if not _is(tree, f"{name}/{path}", raw)]
            try:
                listed = _listed(tree, name)
            except (Obstacle, OSError):
                stale.append(f"{name}/{LIST}")
                continue
            if not keep_ours:
                gone = (f"{name}/{path}" for path in sorted(listed) if path not in files)
                stale += [path for path in gone if not _is(tree, path, None)]
    if unfinished(out):
        stale.append(f"{STATE}/{DECIDED}")
    return [out / path for path in stale]


def _is(tree: Tree, path: str, content: bytes | None) -> bool:
    """Whether a file holds just this; None for no file at all."""
    try:
        return tree.digest(path) == ("" if content is None else digest(content))
    except (Obstacle, OSError):
        return False


def _renewed(tree: Tree, name: str, files: Files, listed: Mapping[str, str]) -> Iterator[Change]:
    for path, content in files.items():
        now = tree.digest(f"{name}/{path}")
        if now == digest(content):
            continue
        if now and path not in listed:
            raise Obstacle(Kind.FOREIGN, tree.root.path / name / path)
        if now and now != listed[path]:
            raise Obstacle(Kind.CHANGED, tree.root.path / name / path)
        yield Change(f"{name}/{path}", now, content)


def _removed(tree: Tree, name: str, files: Files, listed: Mapping[str, str]) -> Iterator[Change]:
    for path in sorted(listed):
        if path in files:
            continue
        try:
            now = tree.digest(f"{name}/{path}")
        except Obstacle:
            now = "something else"
        if now and now != listed[path]:
            raise Obstacle(Kind.CHANGED, tree.root.path / name / path)
        if now:
            yield Change(f"{name}/{path}", now, None)


def _new_list(tree: Tree, name: str, ours: Mapping[str, str]) -> Iterator[Change]:
    new = packed(_LIST, (field for path in sorted(ours) for field in (path, ours[path])))
    old = tree.digest(f"{name}/{LIST}")
    if digest(new) != old:
        yield Change(f"{name}/{LIST}", old, new)


def _listed(tree: Tree, name: str) -> dict[str, str]:
    """What we wrote into a folder: files relative to it, with the digest of each."""
    folder, listing = tree.place(f"{name}/{LIST}")
    raw = stored(folder, listing) if folder else None
    if raw is None:
        return {}
    fields = unpacked(_LIST, raw)
    where = tree.root.path / name
    if fields is None:
        raise Obstacle(Kind.DAMAGED if b"\0" in raw or not raw else Kind.OLD, where)
    listed = dict(zip(fields[::2], fields[1::2], strict=False))
    try:
        apart(listed)
    except Obstacle as obstacle:
        raise Obstacle(Kind.DAMAGED, where) from obstacle
    return listed


def _within(name: str, known: Mapping[str, str]) -> dict[str, str]:
    """Those files of a set that lie in one folder, relative to it."""
    inside = {path.removeprefix(f"{name}/"): mark for path, mark in known.items() if path.startswith(f"{name}/")}
    return {path: mark for path, mark in inside.items() if path != LIST}


def _above(name: str, path: str) -> Iterator[str]:
    """The folders that hold a file, up to the one that we fill."""
    names, start = parts(path), len(parts(name))
    for end in range(len(names) - 1, start, -1):
        yield "/".join(names[:end])
