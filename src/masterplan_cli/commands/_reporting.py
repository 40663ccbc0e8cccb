"""Finds the reports that were asked for, and sends each where it belongs."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from masterplan_cli import folders
from masterplan_cli.commands._files import put
from masterplan_cli.commands._output import say
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.commands._terminal import colour, width
from masterplan_cli.diagnostics import Findings, Rejected
from masterplan_cli.language import Language, Text

REPORTS = folders.names("reports")

_TWICE = Text(
    id="Dua laporan hendak ditulis ke `{file}`; beri masing-masing berkasnya sendiri.",
    en="Two reports are to be written to `{file}`; give each a file of its own.",
)


@dataclass(frozen=True, slots=True)
class Report:
    """A report and where it goes."""

    name: str
    file: Path | None = None
    """None for standard output."""

    def render(self, findings: Findings, language: Language) -> str:
        """What it says, with colours only for a terminal."""
        module = folders.module("reports", self.name)
        coloured = self.file is None and colour()
        text: str = module.render(findings, language, colour=coloured, width=width())
        return text


def asked(written: Sequence[str]) -> tuple[Report, ...]:
    """The reports that were asked for; without any, those that suit where we run."""
    reports = tuple(_report(one) for one in _split(written)) or _usual()
    if sum(report.file is None for report in reports) > 1:
        raise Rejected(
            Text(
                id="Hanya satu laporan yang dapat ditulis ke keluaran standar. "
                "Beri yang lain berkas: `--report sarif=temuan.sarif`.",
                en="Only one report can go to standard output. Give the others a file: `--report sarif=findings.sarif`.",
            )
        )
    files = [report.file for report in reports if report.file]
    if twice := next((file for file in files if files.count(file) > 1), None):
        raise Rejected(_TWICE.fill(file=twice))
    return reports


def _split(written: Sequence[str]) -> list[str]:
    """What is separated by commas; a comma in the name of a file is a part of it."""
    found: list[str] = []
    for one in (part.strip() for whole in written for part in whole.split(",")):
        if found and "=" in found[-1] and one.partition("=")[0] not in REPORTS:
            found[-1] += f",{one}"
        elif one:
            found.append(one)
    return found


def _report(written: str) -> Report:
    name, to_file, file = written.partition("=")
    if name not in REPORTS:
        raise Rejected(unknown(Text(id="laporan", en="report"), name, REPORTS))
    if to_file and not Path(file).name:
        what = Text(id=f"`{file}` adalah folder", en=f"`{file}` is a folder")
        nothing = Text(id=f"Setelah `{name}=` tidak ada apa pun", en=f"Nothing stands behind `{name}=`")
        said = what if file else nothing
        raise Rejected(
            Text(
                id=f"{said.id}; laporan memerlukan nama berkas, misalnya `--report {name}=temuan.txt`.",
                en=f"{said.en}; a report needs the name of a file, such as `--report {name}=findings.txt`.",
            )
        )
    return Report(name, Path(file) if file else None)


def _usual() -> tuple[Report, ...]:
    if os.environ.get("GITHUB_ACTIONS") == "true":
        return (Report("github"),)
    if os.environ.get("GITLAB_CI"):
        # GitLab shows findings from this file alone, never from the job's log.
        return (Report("text"), Report("gitlab", Path("gl-code-quality-report.json")))
    return (Report("text"),)


def way(plan: Path) -> str:
    """The way from here to a plan folder, as `Findings.folder` wants it."""
    try:
        here = Path(os.path.relpath(plan)).as_posix()
    except ValueError:  # another drive of Windows
        here = plan.absolute().as_posix()
    return "" if here == "." else f"{here}/"


def from_root(plan: Path, written: str | None) -> str:
    """The way from the root of the repository to a plan folder, as `Findings.prefix` wants it.

    What is `written` counts. Without it, a forge's machine looks for the repository, for only a forge shows places from
    there; an editor has its own folder open, which may be the plan folder.
    """
    if written is None:
        if os.environ.get("GITHUB_ACTIONS") != "true" and not os.environ.get("GITLAB_CI"):
            return ""
        root = next((folder for folder in (plan, *plan.parents) if (folder / ".git").exists()), plan)
        written = plan.relative_to(root).as_posix()
    parts = [part for part in PurePath(written).parts if part not in (".", "/")]
    return "".join(f"{part}/" for part in parts)


def tell(findings: Findings, language: Language, reports: Sequence[Report]) -> None:
    """Write every report where it belongs."""
    for report in reports:
        text = report.render(findings, language)
        if report.file is None:
            say(text, colours=colour(), commands=report.name == "github")
        else:
            put(report.file, text.encode())
