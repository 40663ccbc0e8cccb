"""From a plan folder to what the preview shows of it."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path

from masterplan_cli import unforeseen
from masterplan_cli.compiler import Compiled, compile_folder
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.edition import Wish
from masterplan_cli.language import Language, Text
from masterplan_cli.preview._overlay import overlay, refused
from masterplan_cli.preview._screen import Shown, fingerprint
from masterplan_cli.reports._summary import summary
from masterplan_cli.reports._visible import visible

_SITE = "html/"
_LATE = ("edition", "documents", "templating", "formats.html")
"""What the compiler loads only when it comes to it."""

_MADE = Text(id="Buku disusun.", en="The books are made.")
_KEPT = Text(id="Buku terakhir yang baik tetap ditampilkan.", en="The last good books stay in view.")
_NONE_YET = Text(id="Belum ada buku yang dapat ditampilkan.", en="There are no books to show yet.")


def load() -> None:
    """Load all that a book needs, so that no import stands between a change and its page, or between Ctrl-C and the end."""
    for name in _LATE:
        import_module(f"masterplan_cli.{name}")
    with suppress(ImportError):
        import_module("watchfiles")


def made(plan: Path, language: Language, before: Shown, today: date | None = None) -> tuple[Shown, str]:
    """What to show of a plan after what was shown before, and the same in one line for the terminal.

    With errors the last good book stays, below what was found. Road maps mark `today`.
    """
    stays = (_KEPT if before.files else _NONE_YET).to(language)
    try:
        compiled = compile_folder(plan, Wish(language, ["html"], today=today))
    except Rejected as rejected:
        sentence, details = rejected.sentence.to(language), ""
    except BaseException as error:
        if not unforeseen.ours(error):
            raise
        sentence, details = unforeseen.sentence(error).to(language), unforeseen.shown(error)
    else:
        return _shown(compiled, language, before, stays)
    return replace(before, overlay=refused(sentence, stays)), f"{visible(sentence)} {stays}\n{details}".rstrip()


def _shown(compiled: Compiled, language: Language, before: Shown, stays: str) -> tuple[Shown, str]:
    told = next(summary(compiled.findings, language))
    if compiled.made is None:
        return replace(before, overlay=overlay(compiled.findings, language, stays)), f"{told} {stays}"
    files = {path.removeprefix(_SITE): content for path, content in compiled.made.files.items()}
    shown = Shown(files, overlay(compiled.findings, language), fingerprint(files))
    return shown, f"{told} {_MADE.to(language)}"
