"""Where templates lie: in the region's folder, then in the shipped one."""

from dataclasses import dataclass
from pathlib import Path

from masterplan_cli.diagnostics import Place, Rejected
from masterplan_cli.language import Text


class OutsideFolder(Rejected):
    """A file of the region's folder is a link to somewhere else."""

    def __init__(self, path: Path, label: str) -> None:
        super().__init__(
            Text(
                id=f"`{label}` adalah tautan ke luar folder templat.",
                en=f"`{label}` is a link out of the folder of templates.",
            )
        )
        self.path = path


@dataclass(frozen=True, slots=True)
class Sources:
    """The two folders of templates; nothing else is ever read."""

    shipped: Path
    region: Path | None

    @classmethod
    def of(cls, shipped: Path, region: Path | None) -> "Sources":
        """A region without templates of its own has no folder."""
        return cls(shipped, region if region and region.is_dir() else None)

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
        """Names of all files that fit, such as `documents/*.md.j2`; a leading underscore hides a file."""
        roots = [root for root in (self.own, self.shipped) if root]
        found = {path.relative_to(root).as_posix() for root in roots for path in root.glob(pattern)}
        return tuple(sorted(name for name in found if not name.rpartition("/")[2].startswith("_")))

    def is_region(self, file: str) -> bool:
        """Whether the file is the region's own."""
        return self.own is not None and Path(file).is_relative_to(self.own)

    def is_template(self, file: str) -> bool:
        """Whether the file lies in one of the two folders."""
        return self.is_region(file) or Path(file).is_relative_to(self.shipped)

    def line(self, file: str, number: int) -> Place:
        """A whole line of a template: the file as people know it, relative to the plan folder or behind `shipped/`."""
        lines = read(Path(file)).splitlines()
        end = len(lines[number - 1]) if number <= len(lines) else 0
        return Place(self.label(file), number, 1, number, end + 1)

    def label(self, file: str) -> str:
        """What people know the file as."""
        root, start = self.shipped, "shipped"
        if self.region is not None and Path(file).is_relative_to(self.region):
            root, start = self.region, self.region.name
        return f"{start}/{Path(file).relative_to(root).as_posix()}"


def read(path: Path) -> str:
    """The text of a file; bytes that are no UTF-8 show as `�`."""
    return path.read_text(encoding="utf-8-sig", errors="replace")


def _inside(root: Path, name: str) -> Path | None:
    parts = name.split("/")
    if any(part in ("", ".", "..") or "\\" in part or ":" in part or "\0" in part for part in parts):
        return None
    path = root.joinpath(*parts)
    if not path.is_file():
        return None
    if not path.resolve().is_relative_to(root.resolve()):
        raise OutsideFolder(path, f"{root.name}/{name}")
    return path
