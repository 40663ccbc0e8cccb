"""The ways in which `validate` comes to its findings."""

import re
import sys
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path, PurePosixPath

from masterplan_cli import baseline, folders
from masterplan_cli.commands._files import put, read
from masterplan_cli.compiler import check_folder, check_worksheets, worksheet_bytes
from masterplan_cli.diagnostics import Findings, Rejected
from masterplan_cli.fixing import Fixed, fix
from masterplan_cli.language import Language, Text


def checked(plan: Path) -> Findings:
    """What is found in a plan folder."""
    return check_folder(plan).findings


def mended(plan: Path, language: Language, *, only_show: bool) -> Findings:
    """What is found after the certain mends; with `only_show` the mends are printed, and the findings are as before."""
    texts = worksheet_bytes(plan)
    fixed = fix(texts)
    if only_show:
        for file, raw in fixed.texts.items():
            # Only a line feed ends a line here, as for programs that apply a diff.
            before, after = (re.findall(r"[^\n]*\n|[^\n]+$", one.decode("utf-8")) for one in (texts[file], raw))
            for line in unified_diff(before, after, f"a/{file}", f"b/{file}"):
                sys.stdout.write(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
        return check_worksheets(texts).findings
    for file, raw in fixed.texts.items():
        put(plan / file, raw)
    if fixed.edits:
        sys.stderr.write(_mended(fixed).to(language) + "\n")
    return fixed.checked.findings


def _mended(fixed: Fixed) -> Text:
    edits, files = fixed.edits, len(fixed.texts)
    return Text(
        id=f"{edits} perbaikan ditulis ke {files} lembar kerja.",
        en=f"{edits} mend{'s' * (edits != 1)} written to {files} worksheet{'s' * (files != 1)}.",
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
    told = Text(id=f"{count} temuan dicatat di {file}.", en=f"{count} finding{'s' * (count != 1)} noted in {file}.")
    sys.stdout.write(told.to(language) + "\n")


def unknown_to(file: Path, findings: Findings) -> Findings:
    """The findings that a baseline does not know."""
    return baseline.only_new(findings, baseline.read(str(file), read(file)))
