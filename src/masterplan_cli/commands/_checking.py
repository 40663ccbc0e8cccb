"""The ways in which `validate` comes to its findings."""

import errno
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from textwrap import shorten
from typing import TypeAlias

from masterplan_cli import baseline
from masterplan_cli.commands._diff import diff
from masterplan_cli.commands._files import put, read
from masterplan_cli.commands._output import complain, say, say_diff
from masterplan_cli.commands._reporting import way
from masterplan_cli.commands._writing import change_plan, finish_plan
from masterplan_cli.compiler import Checked, check_folder, check_worksheets, with_templates, worksheet_bytes
from masterplan_cli.diagnostics import Findings, Rejected
from masterplan_cli.editing import Change
from masterplan_cli.fixing import Fixed, fix
from masterplan_cli.language import Language, Text
from masterplan_cli.reasons import reason
from masterplan_cli.reports._visible import visible
from masterplan_cli.source._bytes import LARGEST

_LONGEST = 60
"""Characters of a text that the line about its mend shows."""
_NO_DIFF = Text(
    id="Perbaikan `{file}` tidak dapat ditunjukkan: di situ ada karakter atau perintah yang akan dituruti layar ini. "
    "`--fix` menuliskannya.",
    en="The fixes of `{file}` cannot be shown: what this screen would obey stands there. `--fix` writes them.",
)


View: TypeAlias = Callable[[Checked], Findings]
"""What of the findings is asked for: only that is shown, counts and is mended."""


def checked(plan: Path, view: View, today: date | None) -> Findings:
    """What is found in a plan folder, by a day if one is named."""
    return view(with_templates(check_folder(plan, today), plan))


def mended(plan: Path, language: Language, view: View, today: date | None, *, only_show: bool) -> Findings:
    """What is found after the certain mends; with `only_show` the mends are printed, and the findings are as before."""
    if not only_show:
        finish_plan(plan)
    texts = worksheet_bytes(plan)
    fixed = fix(texts, view, plan, today=today)
    if only_show:
        say_diffs(texts, fixed.texts, language)
    else:
        change_plan(plan, texts, fixed.texts)
    after = view(with_templates(fixed.checked, plan))
    lines = (change_line(plan, change) for change in fixed.changes)
    complain("".join(f"{line}\n" for line in (*lines, _counted(fixed, after, only_show=only_show).to(language))))
    return view(with_templates(check_worksheets(texts, plan, today=today), plan)) if only_show else after


def say_diffs(texts: Mapping[str, bytes], after: Mapping[str, bytes], language: Language) -> None:
    """Print what changes as a diff that programs apply."""
    for file, raw in after.items():
        if (shown := diff(file, texts[file], raw)) is None:
            complain(_NO_DIFF.fill(file=visible(file)).to(language) + "\n")
        else:
            say_diff(shown)


def change_line(plan: Path, change: Change) -> str:
    """`worksheets/living.yaml:12:9: 480 juta → 480000000`."""
    before, after = (visible(shorten(text, _LONGEST, placeholder=" …")) for text in (change.before, change.after))
    return f"{visible(way(plan))}{visible(change.place.file)}:{change.place.line}:{change.place.column}: {before} → {after}"


def _counted(fixed: Fixed, still: Findings, *, only_show: bool) -> Text:
    edits, files, left = len(fixed.changes), len(fixed.texts), len(still.diagnostics)
    done = Text(id="Tidak ada yang pasti untuk diperbaiki.", en="There is nothing certain to fix.")
    if edits:
        what = (
            Text(id="dapat ditulis ke", en="can be written to") if only_show else Text(id="ditulis ke", en="written to")
        )
        done = Text(
            id=f"{edits} perbaikan {what.id} {files} lembar kerja.",
            en=f"{edits} fix{'es' * (edits != 1)} {what.en} {files} worksheet{'s' * (files != 1)}.",
        )
    if not left:
        return done
    return Text(
        id=f"{done.id} {left} temuan lain perlu Anda putuskan sendiri.",
        en=f"{done.en} {left} other finding{'s' * (left != 1)} {'is' if left == 1 else 'are'} for you to decide.",
    )


def standard_input(plan: Path | None, file: str, view: View, today: date | None) -> Findings:
    """What is found in the one worksheet on standard input, laid over the plan folder that it belongs to."""
    texts = {**(worksheet_bytes(plan) if plan else {}), file: _typed()}
    return view(check_worksheets(texts, plan, today=today))


def _typed() -> bytes:
    """What comes from standard input, no more than a worksheet may have."""
    try:
        if sys.stdin is not None:
            return sys.stdin.buffer.read(LARGEST + 1)
        why = reason(OSError(errno.EBADF, ""))
    except OSError as error:
        why = reason(error)
    raise Rejected(
        Text(id="Masukan standar tidak dapat dibaca: {reason}.", en="Standard input cannot be read: {reason}.").fill(
            reason=why
        )
    )


def remember(findings: Findings, file: Path, language: Language) -> None:
    """Write the findings down as a baseline."""
    put(file, baseline.written(findings).encode())
    count = len(findings.diagnostics)
    told = Text(
        id=f"{count} temuan dicatat di {visible(str(file))}.",
        en=f"{count} finding{'s' * (count != 1)} noted in {visible(str(file))}.",
    )
    say(told.to(language) + "\n")


def known(file: Path) -> baseline.Baseline:
    """What a baseline knows."""
    return baseline.read(str(file), read(file))


def describe(findings: Findings, plan: Path | None, language: Language) -> None:
    """Say on standard error what was looked at."""
    waiting = ", ".join(findings.withheld_rules)
    told = [_PLAN.fill(plan=plan)] if plan else []
    told += [_WORKSHEETS.fill(files=", ".join(findings.order))]
    told += [_SCOPE.fill(part=findings.scope.shown)] if findings.scope else []
    told += [_WAITING.fill(rules=waiting)] if waiting else []
    complain("".join(f"{visible(one.to(language))}\n" for one in told))


_PLAN = Text(id="Folder rencana: {plan}", en="Plan folder: {plan}")
_WORKSHEETS = Text(id="Lembar kerja, menurut urutan kerja: {files}", en="Worksheets, in the order of work: {files}")
_SCOPE = Text(id="Bagian yang ditampilkan: {part}", en="Part that is shown: {part}")
_WAITING = Text(id="Aturan yang menunggu: {rules}", en="Rules that wait: {rules}")
