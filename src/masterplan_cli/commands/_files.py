"""Single files: read with a sentence when that fails, and written beside before they are swapped in."""

import os
from pathlib import Path

from masterplan_cli.diagnostics import Rejected
from masterplan_cli.folders import IrregularFileError, content
from masterplan_cli.language import Text

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


def read(file: Path) -> str:
    """The text of a file; raises `Rejected`."""
    try:
        return content(file, _LARGEST).decode("utf-8")
    except IrregularFileError as error:
        raise Rejected(_NO_FILE.fill(file=file)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise Rejected(
            Text(
                id=f"`{file}` tidak dapat dibaca: {_reason(error)}.",
                en=f"`{file}` cannot be read: {_reason(error)}.",
            )
        ) from error


def put(file: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all; raises `Rejected`."""
    if not file.name:
        raise Rejected(_NO_NAME.fill(file=file))
    beside = file.with_name(f".{file.name}.masterplan-new")
    try:
        beside.write_bytes(content)
        if file.exists():
            beside.chmod(file.stat().st_mode & 0o777)
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise Rejected(
            Text(
                id=f"`{file}` tidak dapat ditulis: {_reason(error)}.",
                en=f"`{file}` cannot be written: {_reason(error)}.",
            )
        ) from error


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
