"""Pictures and fonts that a region brings beside its templates: read whole, from its own folder, and only real files."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from masterplan_cli.child import Refused
from masterplan_cli.diagnostics import Diagnostic, Kind, Place
from masterplan_cli.language import Text
from masterplan_cli.reasons import reason
from masterplan_cli.templating.sources import OutsideFolder

_UNUSABLE = Text(id="`{file}` tidak dapat dipakai: {reason}.", en="`{file}` cannot be used: it {reason}.")
_NO_FILE = Text(id="bukan berkas biasa", en="is no ordinary file")
_COPY = Text(id="Salin berkasnya sendiri ke sana.", en="Copy the file itself to that place.")
_UNREADABLE = Text(id="tidak dapat dibaca ({why})", en="cannot be read ({why})")
_RIGHTS = Text(
    id="Periksa izin berkas itu dan ke mana tautannya menuju.", en="Look at its permissions, and where it links to."
)
_HUGE = Text(id="berukuran lebih dari {most} MB", en="is larger than {most} MB")
_SMALLER = Text(id="Pakai berkas yang lebih kecil.", en="Use a smaller file.")


class Unusable(Exception):  # noqa: N818 - the region's files, told by diagnostics
    """Pictures or fonts of a region that cannot go into books, with what to tell about each."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(one.message.en for one in self.diagnostics))


@dataclass(frozen=True, slots=True)
class Brought:
    """A file as it lies in the region's folder."""

    name: str
    """Relative to the plan folder: `templates/logo.svg`."""
    path: Path

    def content(self, most: int) -> bytes:
        """All of it. Raises `Refused` for what is no file, cannot be read, or is larger than `most` bytes."""
        try:
            # A pipe that nobody writes to would be waited for; no device is even opened.
            if not stat.S_ISREG(self.path.stat().st_mode):
                raise Refused(_NO_FILE, _COPY)
            with self.path.open("rb") as file:
                content = file.read(most + 1)
        except OSError as error:
            raise Refused(_UNREADABLE.fill(why=reason(error)), _RIGHTS) from error
        if len(content) > most:
            raise Refused(_HUGE.fill(most=most // 1_000_000), _SMALLER)
        return content

    def unusable(self, kind: Kind, refused: Refused) -> Diagnostic:
        """What to tell of it."""
        return unusable(self.name, kind, refused)


def unusable(file: str, kind: Kind, refused: Refused) -> Diagnostic:
    """What to tell of a file, relative to the plan folder, that was refused."""
    place = Place(file, refused.line, refused.column, refused.line, refused.column)
    return Diagnostic(place, kind, _UNUSABLE.fill(file=file, reason=refused.reason), refused.help)


def brought(own: Path, names: Iterable[str]) -> Iterator[Brought]:
    """Those of these names that are there in any form. Raises `Rejected` for a link out of the folder."""
    for name in names:
        path = own / name
        if os.path.lexists(path):
            yield _inside(own, path)


def brought_below(own: Path, folder: str) -> Iterator[Brought]:
    """Everything below a folder of the region's own, in order. Raises `Rejected` for a link out of it."""
    root = own / folder
    if not os.path.lexists(root):
        return
    yield _inside(own, root)
    for path in sorted(root.glob("**/*")):
        yield _inside(own, path)


def _inside(own: Path, path: Path) -> Brought:
    """The file; where a link leads is asked without following one that leads to itself."""
    name = f"{own.name}/{path.relative_to(own).as_posix()}"
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(own)):
        raise OutsideFolder(path, name)
    return Brought(name, path)
