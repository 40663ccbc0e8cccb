"""Puts finished files into the output folder: written beside, then swapped in, and nothing of others is touched."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Text

LIST = ".masterplan-files"
"""Names, one a line, the files that we wrote into a folder: only they are ever replaced or removed."""

_NEW, _OLD = ".masterplan-new", ".masterplan-old"


def write(out: Path, files: Mapping[str, bytes], *, keep_ours: bool = False) -> None:
    """Write the files below `out`, one folder of the first level after the other, each swapped in as a whole.

    A folder that is killed half-way stays as it was. Files that we wrote before and do not write now are gone,
    unless `keep_ours`; files of others stay where they are. Raises `Rejected` when a file of somebody else stands in
    the way, or the folder cannot be written.
    """
    groups: dict[str, dict[str, bytes]] = {}
    for path, content in files.items():
        first, rest = path.split("/", 1)
        groups.setdefault(first, {})[rest] = content
    with _refusing(out):
        for name, group in groups.items():
            _repair(out / name)
            _refuse_foreign(out / name, group)
        out.mkdir(parents=True, exist_ok=True)
        for name, group in groups.items():
            _swap(out / name, group, keep_ours=keep_ours)


def outdated(out: Path, files: Mapping[str, bytes], *, keep_ours: bool = False) -> list[Path]:
    """Files below `out` that `write` would change, add or remove."""
    stale = [out / path for path, content in files.items() if _content(out / path) != content]
    if not keep_ours:
        for name in sorted({path.split("/", 1)[0] for path in files}):
            stale += [out / name / path for path in sorted(_ours(out / name)) if f"{name}/{path}" not in files]
    return stale


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _ours(folder: Path) -> frozenset[str]:
    listing = folder / LIST
    return frozenset(listing.read_text("utf-8").splitlines()) if listing.is_file() else frozenset()


def _refuse_foreign(folder: Path, group: Mapping[str, bytes]) -> None:
    ours = _ours(folder)
    for path in group:
        if path not in ours and (folder / path).exists():
            raise Rejected(
                Text(
                    id=f"`{folder / path}` sudah ada dan bukan buatan masterplan; tidak ada yang ditulis. "
                    "Pindahkan berkas itu, atau pilih folder lain dengan `--out`.",
                    en=f"`{folder / path}` exists and was not made by masterplan; nothing was written. "
                    "Move that file, or choose another folder with `--out`.",
                )
            )


def _swap(folder: Path, group: Mapping[str, bytes], *, keep_ours: bool) -> None:
    ours = _ours(folder)
    new, old = folder.with_name(folder.name + _NEW), folder.with_name(folder.name + _OLD)
    try:
        new.mkdir()
        for path, content in group.items():
            _put(new / path, content)
        carried = [path for path in _files(folder) if path not in (LIST, *group) and (keep_ours or path not in ours)]
        for path in carried:
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(folder / path, new / path)
        written = sorted({*group, *(path for path in carried if path in ours)})
        _put(new / LIST, ("\n".join(written) + "\n").encode())
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        _repair(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _files(folder: Path) -> Iterator[str]:
    for root, _, names in os.walk(folder):
        for name in sorted(names):
            yield PurePosixPath((Path(root) / name).relative_to(folder)).as_posix()


def _repair(folder: Path) -> None:
    """Mend what a killed run left: the old folder comes back if the new one never came in."""
    new, old = folder.with_name(folder.name + _NEW), folder.with_name(folder.name + _OLD)
    if old.exists() and not folder.exists():
        old.rename(folder)
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _refusing(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        where = error.filename or out
        raise Rejected(
            Text(
                id=f"Folder keluaran `{out}` tidak dapat ditulis: `{where}`: {reason}.",
                en=f"Output folder `{out}` cannot be written: `{where}`: {reason}.",
            )
        ) from error
