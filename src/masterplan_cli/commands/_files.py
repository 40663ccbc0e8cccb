"""Single files that a user names: read and written, with a sentence when that fails."""

from pathlib import Path

from masterplan_cli.commands._obstacles import speaking
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.folders import IrregularFileError, content
from masterplan_cli.language import Text
from masterplan_cli.reasons import reason

_LARGEST = 16 * 1024 * 1024
"""Bytes of the largest file that is read."""

_NO_NAME = Text(
    id="`{file}` adalah folder; di sini diperlukan nama berkas.",
    en="`{file}` is a folder; the name of a file is needed here.",
)
_NO_FILE = Text(
    id="`{file}` bukan berkas biasa, melainkan pipa atau perangkat.",
    en="`{file}` is no regular file but a pipe or a device.",
)

_WORKSHEET = Text(
    id="`{file}` adalah lembar kerja; tidak ada yang ditulis di atasnya. Pilih nama lain, misalnya `temuan.json`.",
    en="`{file}` is a worksheet; nothing is written over it. Choose another name, such as `findings.json`.",
)
_SUFFIXES = (".yaml", ".yml")


def read(file: Path) -> str:
    """The text of a file; raises `Rejected`."""
    try:
        return content(file, _LARGEST).decode("utf-8")
    except IrregularFileError as error:
        raise Rejected(_NO_FILE.fill(file=file)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise Rejected(_UNREAD.fill(file=file, reason=reason(error))) from error


def put(file: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all; raises `Rejected`, also for one that is a worksheet."""
    from masterplan_cli import writing

    if not file.name:
        raise Rejected(_NO_NAME.fill(file=file))
    if file.suffix.lower() in _SUFFIXES and file.exists():
        raise Rejected(_WORKSHEET.fill(file=file))
    with speaking(file):
        writing.put(file, content)


_UNREAD = Text(id="`{file}` tidak dapat dibaca: {reason}.", en="`{file}` cannot be read: {reason}.")
