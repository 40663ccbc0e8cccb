"""`masterplan upgrade`: brings worksheets of an older format up to date."""

from pathlib import Path
from typing import Annotated

from masterplan_cli.commands._help import Help, option
from masterplan_cli.commands._options import Lang, PlanFolder, Quiet, chosen, plan_folder
from masterplan_cli.commands._output import complain, say
from masterplan_cli.language import Text

HELP = Help(
    Text(
        id="Memperbarui lembar kerja berformat lama; selain itu tidak satu bita pun berubah.",
        en="Brings worksheets of an older format up to date; not a byte changes beside that.",
    ),
    Text(
        id="Kode keluar: 0 selesai atau tidak ada yang perlu diperbarui, 2 tidak dapat dijalankan.",
        en="Exit codes: 0 done or nothing to do, 2 cannot run.",
    ),
    (
        ("masterplan upgrade", Text(id="memperbarui rencana di folder ini", en="updates the plan in this folder")),
        ("masterplan upgrade --diff", Text(id="menunjukkan perubahannya lebih dahulu", en="shows the changes first")),
    ),
)
Diff = Annotated[
    bool,
    option(
        "--diff",
        text=Text(id="Tunjukkan perubahannya tanpa menuliskannya.", en="Show the changes without writing them."),
    ),
]


def upgrade(folder: PlanFolder = Path(), diff: Diff = False, lang: Lang = "id", quiet: Quiet = False) -> None:
    """Write the worksheets that change, all together, and say what was changed where."""
    language, plan = chosen(lang), plan_folder(folder)
    from masterplan_cli.commands._checking import change_line, say_diffs
    from masterplan_cli.commands._writing import change_plan, finish_plan
    from masterplan_cli.compiler import worksheet_bytes
    from masterplan_cli.upgrading import upgraded

    if not diff:
        finish_plan(plan)
    texts = worksheet_bytes(plan)
    done = upgraded(texts)
    if diff:
        say_diffs(texts, done.texts, language)
    else:
        change_plan(plan, texts, done.texts)
    lines = "".join(f"{change_line(plan, change)}\n" for change in done.changes)
    # A diff is there to be applied: nothing else stands beside it.
    tell = complain if diff else say
    if done.changes or not quiet:
        tell(lines + _ended(len(done.changes), len(done.texts), done.format, only_show=diff).to(language) + "\n")


def _ended(changes: int, files: int, number: int, *, only_show: bool) -> Text:
    if not changes:
        return _NOTHING.fill(number=number)
    return (_WOULD if only_show else _DONE).fill(
        changes=changes, s="" if changes == 1 else "s", files=files, files_s="" if files == 1 else "s", number=number
    )


_NOTHING = Text(
    id="Semua lembar kerja sudah memakai format {number}; tidak ada yang perlu diperbarui.",
    en="All worksheets are in format {number} already; there is nothing to do.",
)
_DONE = Text(
    id="{changes} perubahan ditulis ke {files} lembar kerja, yang kini memakai format {number}.",
    en="{changes} change{s} written to {files} worksheet{files_s}, now in format {number}.",
)
_WOULD = Text(
    id="{changes} perubahan dapat ditulis ke {files} lembar kerja; format barunya {number}.",
    en="{changes} change{s} can be written to {files} worksheet{files_s}; the new format is {number}.",
)
