"""The part of a plan that the command line names, and the plan folder that it lies in."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from masterplan_cli import folders
from masterplan_cli.commands._options import plan_folder
from masterplan_cli.diagnostics import Findings, Rejected
from masterplan_cli.language import Text

if TYPE_CHECKING:
    from masterplan_cli.scopes import Asked

_OWN = ("worksheets/", "templates/")
"""Where the files lie that a plan is made of."""


def part(sources: Sequence[Path], dimensions: Sequence[str], offices: Sequence[str]) -> "tuple[Path, Asked]":
    """The plan folder of all sources, and what of it is asked for; a folder among them stands for the whole plan."""
    from masterplan_cli.scopes import Asked

    first, *others = dict.fromkeys(plan_folder(one) for one in sources or (Path(),))
    if others:
        raise Rejected(_TWO_PLANS.fill(first=first, second=others[0]))
    whole = any(one.is_dir() for one in sources)
    files = () if whole else tuple(dict.fromkeys(within(first, one) for one in sources))
    return first, Asked(files, tuple(dimensions), tuple(offices))


def within(plan: Path, file: Path) -> str:
    """The file's name in its plan; raises `Rejected` for one that no plan is made of."""
    # Only the folder is resolved: a worksheet that is a link goes by its own name.
    name = (file.parent.resolve() / file.name).relative_to(plan).as_posix()
    if not name.startswith(_OWN):
        raise Rejected(_NO_WORKSHEET.fill(file=file))
    return name


def plan_of_input(name: str) -> tuple[Path | None, str]:
    """The plan folder of the worksheet on standard input, and the worksheet's name in it."""
    if not name:
        raise Rejected(_NO_NAME)
    whole = Path(name).resolve()
    plan = folders.plan_folder(whole.parent) or folders.plan_folder(Path.cwd())
    if plan is None or not whole.is_relative_to(plan):
        return plan, Path(name).as_posix()
    within_plan = whole.relative_to(plan).as_posix()
    return plan, within_plan if within_plan.startswith(_OWN) else f"worksheets/{within_plan}"


def known(findings: Findings, files: Sequence[str]) -> None:
    """Refuse a file in `worksheets/` that was neither read nor told about."""
    told = {one.place.file for one in findings.diagnostics}
    for file in files:
        if file.startswith(_OWN[0]) and file not in findings.texts and file not in told:
            raise Rejected(_NO_WORKSHEET.fill(file=file))


_TWO_PLANS = Text(
    id="Yang disebut adalah bagian dari dua rencana: `{first}` dan `{second}`. Periksa satu rencana setiap kali.",
    en="These are parts of two plans: `{first}` and `{second}`. Check one plan at a time.",
)
_NO_WORKSHEET = Text(
    id="`{file}` bukan lembar kerja; lembar kerja adalah berkas `.yaml` di folder `worksheets/`.",
    en="`{file}` is no worksheet; worksheets are `.yaml` files in the folder `worksheets/`.",
)
_NO_NAME = Text(
    id="Nama lembar kerja dari masukan standar belum diberikan. Tulis misalnya `--stdin-name worksheets/living.yaml`.",
    en="The worksheet on standard input has no name. Write `--stdin-name worksheets/living.yaml`, say.",
)
