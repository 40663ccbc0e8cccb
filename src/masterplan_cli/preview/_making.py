"""From a plan folder to what the preview shows of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from masterplan_cli.compiler import compile_folder
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.edition import Wish
from masterplan_cli.language import Language, Text
from masterplan_cli.preview._overlay import overlay, refused
from masterplan_cli.preview._screen import Shown, fingerprint
from masterplan_cli.reports._summary import summary

_SITE = "html/"

_MADE = Text(id="Buku disusun.", en="The books are made.")
_KEPT = Text(id="Buku terakhir yang baik tetap ditampilkan.", en="The last good books stay in view.")
_NONE_YET = Text(id="Belum ada buku yang dapat ditampilkan.", en="There are no books to show yet.")


def made(plan: Path, language: Language, before: Shown, today: date | None = None) -> tuple[Shown, str]:
    """What to show of a plan after what was shown before, and the same in one line for the terminal.

    With errors the last good book stays, below what was found. Road maps mark `today`.
    """
    stays = (_KEPT if before.files else _NONE_YET).to(language)
    try:
        compiled = compile_folder(plan, Wish(language, ["html"], today=today))
    except Rejected as rejected:
        sentence = rejected.sentence.to(language)
        return replace(before, overlay=refused(sentence, stays)), f"{sentence} {stays}"
    told = next(summary(compiled.findings, language))
    if compiled.made is None:
        return replace(before, overlay=overlay(compiled.findings, language, stays)), f"{told} {stays}"
    files = {path.removeprefix(_SITE): content for path, content in compiled.made.files.items()}
    shown = Shown(files, overlay(compiled.findings, language), fingerprint(files))
    return shown, f"{told} {_MADE.to(language)}"
