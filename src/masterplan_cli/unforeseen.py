"""What nobody foresaw, as one sentence for the person at the screen and a file of details for the developers."""

import os
import sys

from masterplan_cli import __version__
from masterplan_cli.language import Text
from masterplan_cli.reasons import reason

SHOWN = "MASTERPLAN_TRACEBACK"
"""The variable that asks for the details on the screen."""

_SENTENCE = Text(
    id="Terjadi kesalahan di dalam masterplan sendiri ({kind}), bukan karena cara Anda memakainya. {details}",
    en="Something went wrong inside masterplan itself ({kind}), not in the way you use it. {details}",
)
_IN_A_FILE = Text(
    id="Rinciannya ada di `{file}`. Kirimkan berkas itu kepada pengembang masterplan-cli, tetapi baca dulu: "
    "isi rencana Anda dapat terbawa di dalamnya.",
    en="The details are in `{file}`. Send that file to the developers of masterplan-cli, but read it first: "
    "it can hold text of your plan.",
)
_NO_FILE = Text(
    id=f"Rinciannya tampil bila perintah ini dijalankan lagi dengan `{SHOWN}=1`; isi rencana Anda dapat terbawa di dalamnya.",
    en=f"Run the command again with `{SHOWN}=1` to see the details; they can hold text of your plan.",
)
_HERE = Text(
    id="Rinciannya menyusul; isi rencana Anda dapat terbawa di dalamnya.",
    en="The details follow; they can hold text of your plan.",
)
_MEMORY = Text(
    id="Memori komputer ini tidak cukup untuk pekerjaan ini. Tutup program lain, atau jalankan di komputer yang lebih besar.",
    en="This machine has not enough memory for this work. Close other programs, or use a larger machine.",
)

_REFUSED = Text(id="Sistem operasi menolak `{file}`: {reason}.", en="The operating system refuses `{file}`: {reason}.")

_written: dict[str, str] = {}
"""The files of details by what they hold: a preview that fails at each change writes one."""


def ours(error: BaseException) -> bool:
    """Whether nobody foresaw it: neither a wish to end, nor a person's mistake that has a sentence of its own."""
    return not isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit)


def sentence(error: BaseException) -> Text:
    """What to say of it; the details are written to a file of their own, which nobody else can read."""
    if isinstance(error, MemoryError):
        return _MEMORY
    if isinstance(error, OSError) and error.errno and error.filename:
        return _REFUSED.fill(file=str(error.filename), reason=reason(error))
    if os.environ.get(SHOWN):
        details = _HERE
    else:
        file = _kept(report(error))
        details = _IN_A_FILE.fill(file=file) if file else _NO_FILE
    return _SENTENCE.fill(kind=type(error).__name__, details=details)


def shown(error: BaseException) -> str:
    """The details, where they are asked for on the screen."""
    return report(error) if os.environ.get(SHOWN) and not isinstance(error, MemoryError) else ""


def report(error: BaseException) -> str:
    """What developers need: versions, the command, and where it happened."""
    import platform
    import traceback

    where = "".join(traceback.format_exception(error))
    command = " ".join(map(repr, sys.argv[1:]))
    return f"masterplan {__version__}, Python {platform.python_version()}, {platform.platform()}\n{command}\n\n{where}"


def _kept(text: str) -> str | None:
    """The name of the file that holds the text, where one can be written."""
    import tempfile

    if text not in _written:
        try:
            number, file = tempfile.mkstemp(".txt", "masterplan-")
            with os.fdopen(number, "w", encoding="utf-8", errors="backslashreplace") as stream:
                stream.write(text)
        except OSError:
            return None
        _written[text] = file
    return _written[text]
