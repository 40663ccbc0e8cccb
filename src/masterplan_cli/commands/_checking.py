"""The ways in which `validate` comes to its findings."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from textwrap import shorten

from masterplan_cli import baseline, folders
from masterplan_cli.commands._diff import diff
from masterplan_cli.commands._files import put, read
from masterplan_cli.commands._output import complain, say, say_diff
from masterplan_cli.commands._reporting import way
from masterplan_cli.compiler import check_folder, check_worksheets, worksheet_bytes
from masterplan_cli.diagnostics import Findings, Rejected
from masterplan_cli.fixing import Change, Fixed, fix
from masterplan_cli.language import Language, Text
from masterplan_cli.reports._visible import visible

_LONGEST = 60
"""Characters of a text that the line about its mend shows."""
_NO_DIFF = Text(
    id="Perbaikan `{file}` tidak dapat ditunjukkan: di situ ada karakter atau perintah yang akan dituruti layar ini. "
    "`--fix` menuliskannya.",
    en="The mends of `{file}` cannot be shown: what this screen would obey stands there. `--fix` writes them.",
)


def checked(plan: Path) -> Findings:
    """What is found in a plan folder."""
    return check_folder(plan).findings


def mended(plan: Path, language: Language, *, only_show: bool) -> Findings:
    """What is found after the certain mends; with `only_show` the mends are printed, and the findings are as before."""
    texts = worksheet_bytes(plan)
    fixed = fix(texts)
    if only_show:
        _print_diff(texts, fixed, language)
    for file, raw in () if only_show else fixed.texts.items():
        put(plan / file, raw)
    lines = (f"{visible(way(plan))}{_made(change)}" for change in fixed.changes)
    complain("".join(f"{line}\n" for line in (*lines, _counted(fixed, only_show=only_show).to(language))))
    return check_worksheets(texts).findings if only_show else fixed.checked.findings


def _print_diff(texts: Mapping[str, bytes], fixed: Fixed, language: Language) -> None:
    for file, raw in fixed.texts.items():
        if (shown := diff(file, texts[file], raw)) is None:
            complain(_NO_DIFF.fill(file=visible(file)).to(language) + "\n")
        else:
            say_diff(shown)


def _made(change: Change) -> str:
    """`worksheets/living.yaml:12:9: 480 juta → 480000000`."""
    before, after = (visible(shorten(text, _LONGEST, placeholder=" …")) for text in (change.before, change.after))
    return f"{visible(change.place.file)}:{change.place.line}:{change.place.column}: {before} → {after}"


def _counted(fixed: Fixed, *, only_show: bool) -> Text:
    edits, files, left = len(fixed.changes), len(fixed.texts), len(fixed.checked.findings.diagnostics)
    done = Text(id="Tidak ada yang pasti untuk diperbaiki.", en="There is nothing certain to mend.")
    if edits:
        what = (
            Text(id="dapat ditulis ke", en="can be written to") if only_show else Text(id="ditulis ke", en="written to")
        )
        done = Text(
            id=f"{edits} perbaikan {what.id} {files} lembar kerja.",
            en=f"{edits} mend{'s' * (edits != 1)} {what.en} {files} worksheet{'s' * (files != 1)}.",
        )
    if not left:
        return done
    return Text(
        id=f"{done.id} {left} temuan lain perlu Anda putuskan sendiri.",
        en=f"{done.en} {left} other finding{'s' * (left != 1)} {'is' if left == 1 else 'are'} for you to decide.",
    )


def standard_input(name: str) -> Findings:
    """What is found in the one worksheet on standard input, laid over the plan folder that it belongs to."""
    if not name:
        raise Rejected(
            Text(
                id="Nama lembar kerja dari masukan standar belum diberikan. "
                "Tulis misalnya `--stdin-name worksheets/living.yaml`.",
                en="The worksheet on standard input has no name. Write `--stdin-name worksheets/living.yaml`, say.",
            )
        )
    plan = folders.plan_folder(Path(name).resolve().parent) or folders.plan_folder(Path.cwd())
    file = _within(plan, name)
    texts = {**(worksheet_bytes(plan) if plan else {}), file: sys.stdin.buffer.read()}
    findings = check_worksheets(texts).findings
    here = tuple(one for one in findings.diagnostics if one.place.file == file)
    return replace(findings, diagnostics=here, texts={file: findings.texts[file]})


def _within(plan: Path | None, name: str) -> str:
    """The worksheet's name relative to its plan folder."""
    whole = Path(name).resolve()
    if plan and whole.is_relative_to(plan):
        return whole.relative_to(plan).as_posix()
    return PurePosixPath(name).as_posix()


def remember(findings: Findings, file: Path, language: Language) -> None:
    """Write the findings down as a baseline."""
    put(file, baseline.written(findings).encode())
    count = len(findings.diagnostics)
    told = Text(
        id=f"{count} temuan dicatat di {visible(str(file))}.",
        en=f"{count} finding{'s' * (count != 1)} noted in {visible(str(file))}.",
    )
    say(told.to(language) + "\n")


def unknown_to(file: Path, findings: Findings) -> Findings:
    """The findings that a baseline does not know."""
    return baseline.only_new(findings, baseline.read(str(file), read(file)))
