"""Writes books and worksheets, several files together, with a sentence where that cannot be."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from masterplan_cli import writing
from masterplan_cli.commands._obstacles import speaking
from masterplan_cli.commands._output import complain
from masterplan_cli.language import Language, Text


@contextmanager
def holding(out: Path, language: Language, *, wait: bool) -> Iterator[writing.Hold]:
    """Hold the output folder, so that no other run writes there; `wait` for one that does."""

    def waiting() -> None:
        complain(_WAITING.fill(path=out).to(language) + "\n")

    with ExitStack() as stack:
        with speaking(out):  # what happens while it is held is told by others
            hold = stack.enter_context(writing.held(out, waiting if wait else None))
        yield hold


def write(hold: writing.Hold, books: writing.Folders, *, keep_ours: bool) -> None:
    """Write all books together: all are old, or new, or finished by the next run. Raises `Rejected`."""
    with speaking(hold.tree.root.path):
        writing.write(hold, books, keep_ours=keep_ours)


def outdated(out: Path, books: writing.Folders, *, keep_ours: bool) -> list[Path]:
    """The files in the output folder that `write` would change. Raises `Rejected`."""
    with speaking(out):
        return writing.outdated(out, books, keep_ours=keep_ours)


def finish_plan(plan: Path) -> None:
    """Finish what a run that was killed left in a plan folder; such a folder is left alone otherwise."""
    with speaking(plan):
        if writing.unfinished(plan, anything=True):
            with writing.held(plan) as hold:
                writing.finish(hold)


def change_plan(plan: Path, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> None:
    """Change files of a plan folder together, if they still are what they were; raises `Rejected`.

    A worksheet that is a link to another place in the plan folder is changed there.
    """
    if not new:
        return
    real = {file: (plan / file).resolve().relative_to(plan.resolve()).as_posix() for file in new}
    changes = [writing.Change(real[file], writing.digest(old[file]), raw) for file, raw in new.items()]
    with speaking(plan, _MEANWHILE), writing.held(plan) as hold:
        writing.apply(hold, changes)


def add_to_plan(plan: Path, files: Mapping[str, bytes]) -> None:
    """Add files to a plan folder together, where nothing of their names is; raises `Rejected`."""
    with speaking(plan, _MEANWHILE), writing.held(plan) as hold:
        writing.finish(hold)
        writing.apply(hold, [writing.Change(file, "", raw) for file, raw in files.items()])


_MEANWHILE = Text(
    id="`{path}` berubah selagi masterplan bekerja; tidak ada yang ditulis. Jalankan lagi.",
    en="`{path}` changed while masterplan was at work; nothing was written. Run this again.",
)
_WAITING = Text(
    id="Menunggu masterplan lain yang sedang menulis ke `{path}` …",
    en="Waiting for another masterplan that is writing to `{path}` …",
)
