"""Where templates lie: in the region's folder, then in the shipped one."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from masterplan_cli.diagnostics import Diagnostic, Place, Rejected
from masterplan_cli.language import Text
from masterplan_cli.reasons import reason

LARGEST_TEMPLATE = 256_000
"""Bytes of one template or file of words."""

LARGEST_IN_ALL = 4_000_000
"""Bytes of all templates of a region."""

LARGEST_FILE = 2_000_000
"""Bytes of a file that is no template, such as a style sheet."""

MOST_FILES = 2_000
"""Files and folders in a region's folder of templates."""

_OUTSIDE = Text(
    id="`{label}` adalah tautan ke luar folder templat.", en="`{label}` is a link out of the folder of templates."
)
_UNREADABLE = Text(id="`{label}` tidak dapat dibaca: {reason}.", en="`{label}` cannot be read: {reason}.")
_NO_FOLDER = Text(
    id="`{label}` bukan folder; templat daerah disimpan di sebuah folder dengan nama itu.",
    en="`{label}` is no folder; a region keeps its templates in a folder of that name.",
)
_NO_FILE = Text(id="`{label}` bukan berkas biasa.", en="`{label}` is no ordinary file.")
_TOO_LARGE = Text(id="`{label}` lebih besar daripada {most} bita.", en="`{label}` is larger than {most} bytes.")
_TOO_MANY = Text(
    id="Folder `{label}` memuat lebih dari {most} berkas.", en="The folder `{label}` has more than {most} files."
)
_TOO_MUCH = Text(
    id="Templat di folder `{label}` bersama-sama lebih besar daripada {most} bita.",
    en="The templates in the folder `{label}` are larger than {most} bytes together.",
)


class Unreadable(Rejected):
    """A file or folder of the region's that cannot be read, or may not be."""

    def __init__(self, path: Path, sentence: Text, label: str, **values: object) -> None:
        super().__init__(sentence.fill(label=shown_name(label), **values))
        self.path = path


class OutsideFolder(Unreadable):
    """A file of the region's folder is a link to somewhere else."""

    def __init__(self, path: Path, label: str) -> None:
        super().__init__(path, _OUTSIDE, label)


@dataclass(frozen=True, slots=True)
class Sources:
    """The two folders of templates; nothing else is ever read."""

    shipped: Path
    region: Path | None

    @classmethod
    def of(cls, shipped: Path, region: Path | None) -> "Sources":
        """A region without templates of its own has no folder. Raises `Unreadable` for one that leads elsewhere or nowhere."""
        if not region or not os.path.lexists(region):
            return cls(shipped, None)
        if not region.is_dir():
            raise Unreadable(region, _NO_FOLDER, region.name)
        plan, own = region.parent.resolve(), region.resolve()
        if not own.is_relative_to(plan) or own == plan:
            raise OutsideFolder(region, region.name)
        return cls(shipped, region)

    @property
    def own(self) -> Path | None:
        """The region's folder, unless it is the shipped one: the plan that we ship lies beside our templates."""
        return None if self.region is None or self.region.samefile(self.shipped) else self.region

    def find(self, name: str) -> Path | None:
        """The file of a template: the region's before the shipped one, behind `shipped/` only the shipped one."""
        folder, _, rest = name.partition("/")
        if folder == "shipped":
            return _inside(self.shipped, rest)
        return (_inside(self.own, name) if self.own else None) or _inside(self.shipped, name)

    def names(self, pattern: str) -> tuple[str, ...]:
        """Names of all files that fit, such as `documents/*.md.j2`; a leading underscore or dot hides a file."""
        found = {path.relative_to(self.shipped).as_posix() for path in self.shipped.glob(pattern)}
        found.update(name for name in self.files() if fnmatchcase(name, pattern))
        names = (name for name in found if not name.rpartition("/")[2].startswith(("_", ".")))
        return tuple(sorted(name for name in names if name.count("/") == pattern.count("/")))

    def files(self) -> tuple[str, ...]:
        """All that lies in the region's own folder and is no folder, in order. Raises `Unreadable` beyond the limits."""
        if self.own is None:
            return ()
        found: list[str] = []
        entries = size = 0
        for folder, folders, files in os.walk(self.own):
            entries += len(folders) + len(files)
            if entries > MOST_FILES:
                raise Unreadable(self.own, _TOO_MANY, self.own.name, most=MOST_FILES)
            paths = [Path(folder, name) for name in files + [name for name in folders if name.endswith(".j2")]]
            found += [path.relative_to(self.own).as_posix() for path in paths]
            size += sum(path.lstat().st_size for path in paths if path.suffix == ".j2")
        if size > LARGEST_IN_ALL:
            raise Unreadable(self.own, _TOO_MUCH, self.own.name, most=LARGEST_IN_ALL)
        return tuple(sorted(found))

    def is_region(self, file: str) -> bool:
        """Whether the file is the region's own."""
        return self.own is not None and Path(file).is_relative_to(self.own)

    def is_template(self, file: str) -> bool:
        """Whether the file lies in one of the two folders."""
        return self.is_region(file) or Path(file).is_relative_to(self.shipped)

    def line(self, file: str, number: int) -> Place:
        """A line of a template from its first sign to its last: the file as people know it, relative to the plan folder or behind `shipped/`."""
        try:
            lines = read(Path(file), LARGEST_TEMPLATE).split("\n")
        except Unreadable:
            lines = []
        line = lines[number - 1].rstrip() if number <= len(lines) else ""
        indent = len(line) - len(line.lstrip())
        return Place(self.label(file), number, indent + 1, number, len(line) + 1)

    def whole(self, file: str) -> Place:
        """A file as a whole: no line of it is to blame."""
        return Place(self.label(file), 1, 1, 1, 1)

    def quoted(self, diagnostics: Iterable[Diagnostic]) -> Mapping[str, str]:
        """The texts of the templates whose lines are spoken of, by what people know them as."""
        places = (place for one in diagnostics for place in (one.place, *(other.place for other in one.related)))
        texts: dict[str, str] = {}
        for place in places:
            top, _, name = place.file.partition("/")
            root = self.shipped if top == "shipped" else self.region
            if root is not None and place.file not in texts and place.end_column > place.column:
                with suppress(Unreadable):
                    path = _inside(root, name)
                    texts[place.file] = read(path, LARGEST_TEMPLATE) if path else ""
        return texts

    def label(self, file: str) -> str:
        """What people know the file as."""
        root, start = self.shipped, "shipped"
        if self.region is not None and Path(file).is_relative_to(self.region):
            root, start = self.region, self.region.name
        return shown_name(f"{start}/{Path(file).relative_to(root).as_posix()}")


def read(path: Path, most: int = LARGEST_FILE) -> str:
    """The text of a file; bytes that are no UTF-8 show as `�`. Raises `Unreadable`."""
    return read_bytes(path, most).decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: Path, most: int = LARGEST_FILE) -> bytes:
    """The bytes of a file, no more than allowed. Raises `Unreadable`."""
    if path.exists() and not path.is_file():  # a pipe would keep us waiting
        raise Unreadable(path, _NO_FILE, f"{path.parent.name}/{path.name}")
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise Unreadable(path, _UNREADABLE, f"{path.parent.name}/{path.name}", reason=reason(error)) from None
    if len(content) > most:
        raise Unreadable(path, _TOO_LARGE, f"{path.parent.name}/{path.name}", most=most)
    return content


def shown_name(name: str) -> str:
    """The name of a file for people to read; what is no text in it shows as `?`."""
    return name.encode("utf-8", errors="replace").decode()


def _inside(root: Path, name: str) -> Path | None:
    parts = name.split("/")
    if any(part in ("", ".", "..") or "\\" in part or ":" in part or "\0" in part for part in parts):
        return None
    path = root.joinpath(*parts)
    if not os.path.lexists(path):
        return None
    if not _resolved(path).is_relative_to(root.resolve()):
        raise OutsideFolder(path, f"{root.name}/{name}")
    if not path.is_file():
        raise Unreadable(path, _NO_FILE, f"{root.name}/{name}")
    return path


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link to itself leads nowhere
        return path.absolute()
