"""The region's own font files, which the formats for paper take beside ours."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from struct import error, unpack_from

from masterplan_cli.diagnostics import Rejected
from masterplan_cli.documents import Edition
from masterplan_cli.language import Text

_KINDS = (b"\0\1\0\0", b"OTTO", b"true")
_COLLECTION = b"ttcf"


@dataclass(frozen=True, slots=True)
class PaperFonts:
    """Files of fonts, and what is in them in short."""

    files: tuple[Path, ...] = ()
    folder: Path | None = None
    """Where all of them lie, for what takes fonts by the folder; nothing in there leads elsewhere."""
    seal: bytes = b""
    """Another for other fonts."""


def paper_fonts(edition: Edition) -> PaperFonts:
    """The fonts in `templates/fonts/`. Raises `Rejected` for a file that is no font, or a link to elsewhere."""
    seal, files = sha256(), edition.templates.fonts()
    for name, path in files.items():
        content = path.read_bytes()
        if not _is_font(content):
            raise Rejected(
                Text(
                    id=f"`templates/{name}` bukan berkas huruf yang utuh; simpan lagi atau hapus berkas itu.",
                    en=f"`templates/{name}` is no whole font file; save it again or remove it.",
                )
            )
        seal.update(name.encode() + sha256(content).digest())
    return PaperFonts(tuple(files.values()), edition.templates.font_folder if files else None, seal.digest())


def _is_font(content: bytes) -> bool:
    """Whether the tables of the font, or of the first of a collection, lie within the file."""
    try:
        (start,) = unpack_from(">I", content, 12) if content.startswith(_COLLECTION) else (0,)
        kind, count = unpack_from(">4sH", content, start)
        tables = [unpack_from(">4sIII", content, start + 12 + 16 * at) for at in range(count)]
    except error:
        return False
    is_whole = all(offset + length <= len(content) for _, _, offset, length in tables)
    return kind in _KINDS and is_whole and any(tag == b"cmap" for tag, *_ in tables)
