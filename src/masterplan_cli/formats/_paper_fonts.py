"""The region's own font files, which the formats for paper take beside ours."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory

from masterplan_cli.cache import kept, makers
from masterplan_cli.child import Refused, child
from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.documents import Edition
from masterplan_cli.formats._font_files import font
from masterplan_cli.language import Text
from masterplan_cli.templating import Unusable
from masterplan_cli.templating.brought import Brought, unusable
from masterplan_cli.templating.kinds import UNUSABLE_FONT

_LARGEST, _MOST = 40_000_000, 100
"""Bytes of one file, the largest being those with every Chinese character; and files."""

_MANY = Text(id="memuat lebih dari {most} berkas huruf", en="holds more than {most} font files")
_FEWER = Text(id="Simpan di sana hanya huruf yang dipakai buku.", en="Keep only the fonts there that the books use.")
_PRINTERS = ("typst", "resvg-py")


@dataclass(frozen=True, slots=True)
class PaperFonts:
    """Files of fonts, and what is in them in short."""

    files: tuple[Path, ...] = ()
    folder: Path | None = None
    """Where all of them lie, for what takes fonts by the folder; nothing in there leads elsewhere."""
    seal: bytes = b""
    """Another for other fonts."""
    names: tuple[str, ...] = ()
    """Of the files, relative to the plan folder."""

    def blamed(self, refused: Refused, fails: Callable[["PaperFonts"], bool]) -> Unusable:
        """The finding at those files with which alone it `fails` as well, or else at their folder; to be raised."""
        guilty = [name for name, path in zip(self.names, self.files, strict=True) if fails_alone(path, fails)]
        folder = self.names[0].rpartition("/fonts/")[0] + "/fonts"
        return Unusable(unusable(name, UNUSABLE_FONT, refused) for name in guilty or [folder])


def paper_fonts(edition: Edition) -> PaperFonts:
    """The fonts in `templates/fonts/`. Raises `Unusable` for files that are none, `Rejected` for a link to elsewhere."""
    files, folder = edition.templates.fonts(), edition.templates.font_folder
    if not files or folder is None:
        return PaperFonts()
    if len(files) > _MOST:
        name = files[0].name.partition("/fonts/")[0] + "/fonts"
        raise Unusable([unusable(name, UNUSABLE_FONT, Refused(_MANY.fill(most=_MOST), _FEWER))])
    digests: list[bytes] = []
    if found := list(_refused(files, digests)):
        raise Unusable(found)
    seal = sha256(b"".join(one.name.encode() + digest for one, digest in zip(files, digests, strict=True))).digest()
    return PaperFonts(tuple(one.path for one in files), folder, seal, tuple(one.name for one in files))


def fails_alone(path: Path, fails: Callable[[PaperFonts], bool]) -> bool:
    """Whether something fails with a copy of this font and no other."""
    with TemporaryDirectory() as folder:
        copy = Path(folder, f"font{path.suffix.lower()}")
        copy.write_bytes(path.read_bytes())
        return fails(PaperFonts((copy,), Path(folder), folder.encode()))


def _refused(files: tuple[Brought, ...], digests: list[bytes]) -> Iterator[Diagnostic]:
    """What to tell of those that cannot be used; the digest of every other goes into `digests`."""
    for one in files:
        try:
            digests.append(_whole(one))
        except Refused as refused:
            yield one.unusable(UNUSABLE_FONT, refused)


def _whole(one: Brought) -> bytes:
    """The digest of a font that books can take. Raises `Refused`."""
    content = one.content(_LARGEST)
    digest = sha256(content).digest()

    def read() -> bytes:
        with TemporaryDirectory() as folder:
            copy = Path(folder, f"font{one.path.suffix.lower()}")
            copy.write_bytes(content)
            return child().ask(font, {"folder": folder, "file": str(copy)}, content)[1]

    kept("font", (digest, *map(_version, _PRINTERS), makers("formats")), read)
    return digest


def _version(package: str) -> bytes:
    try:
        return version(package).encode()
    except PackageNotFoundError:
        return b""
