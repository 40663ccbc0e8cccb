"""Lists of contents, tables and figures: fields that are filled in already, and that Word keeps current."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from masterplan_cli.formats.docx.xml import FIELD_END, TAB, field, field_start, paragraph, to_bookmark

_DEEPEST = 3
_GALLERY = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list."""

    level: int
    """1 for a chapter; of no meaning in lists of tables and figures."""
    number: str
    """That Word gives to the heading; empty where it has none."""
    runs: str
    bookmark: str


def contents(entries: Sequence[Entry]) -> str:
    """Daftar isi, in a frame that offers to update it."""
    deepest = min(max(entry.level for entry in entries), _DEEPEST)
    lines = [(f"TOC{min(entry.level, _DEEPEST)}", entry) for entry in entries]
    listed = _listed(f'TOC \\o "1-{deepest}" \\h \\z \\u', lines)
    return f"<w:sdt><w:sdtPr>{_GALLERY}</w:sdtPr><w:sdtContent>{listed}</w:sdtContent></w:sdt>"


def captioned(sequence: str, entries: Sequence[Entry]) -> str:
    """Daftar tabel or daftar gambar: what the sequence `Tabel` or `Gambar` counts."""
    return _listed(f'TOC \\h \\z \\c "{sequence}"', [("TableofFigures", entry) for entry in entries])


def sequence(word: str) -> str:
    """The name of the sequence that counts tables or figures: their word, as a name."""
    return re.sub(r"\W", "_", word)[:40]


def _listed(instruction: str, lines: Sequence[tuple[str, Entry]]) -> str:
    """The lines of a field that starts in the first paragraph and ends in the last; page numbers wait for Word."""
    last = len(lines) - 1
    return "".join(
        paragraph(
            style,
            (field_start(instruction) if index == 0 else "") + _line(entry) + (FIELD_END if index == last else ""),
        )
        for index, (style, entry) in enumerate(lines)
    )


def _line(entry: Entry) -> str:
    number = f"<w:r><w:t>{entry.number}</w:t></w:r>{TAB}" if entry.number else ""
    page = field(f"PAGEREF {entry.bookmark} \\h", "<w:r><w:t></w:t></w:r>")
    return to_bookmark(entry.bookmark, f"{number}{entry.runs}{TAB}{page}")
