"""`masterplan init`: begins a plan folder."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from masterplan_cli import folders
from masterplan_cli.commands._complete import profiles
from masterplan_cli.commands._help import Help, argument, option
from masterplan_cli.commands._options import FOLDER, Lang, Quiet, chosen, named_path
from masterplan_cli.commands._output import say
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Language, Text
from masterplan_cli.reports._visible import visible

HELP = Help(
    Text(
        id="Membuat folder rencana dengan lembar kerja kosong; berkas yang sudah ada dibiarkan.",
        en="Makes a plan folder with blank worksheets; files that are there already are left alone.",
    ),
    Text(id="Kode keluar: 0 selesai, 2 tidak dapat dijalankan.", en="Exit codes: 0 done, 2 cannot run."),
    (
        (
            "masterplan init rencana",
            Text(id="lembar kerja kosong di folder `rencana`", en="blank worksheets in `rencana`"),
        ),
        ("masterplan init contoh --example", Text(id="rencana yang sudah terisi", en="a plan that is filled in")),
    ),
)
Folder = Annotated[
    Path,
    argument(FOLDER, text=Text(id="Folder rencana yang dibuat.", en="The plan folder to make."), parser=named_path),
]
Example = Annotated[
    bool,
    option(
        "--example",
        text=Text(
            id="Isi dengan contoh Kabupaten Purbalingga.", en="Fill it with the example of Kabupaten Purbalingga."
        ),
    ),
]
ProfileName = Annotated[
    str,
    option(
        "--profile",
        text=Text(
            id="Kumpulan dimensi, misalnya komdigi-2026-draft.", en="Set of dimensions, such as komdigi-2026-draft."
        ),
        metavar=Text(id="PROFIL", en="PROFILE"),
        complete=profiles,
    ),
]
_DEFAULT = "gmsc-2021"


def init(
    folder: Folder = Path(),
    example: Example = False,
    profile: ProfileName = _DEFAULT,
    lang: Lang = "id",
    quiet: Quiet = False,
) -> None:
    """Write the worksheets that are not there yet."""
    language = chosen(lang)
    worksheets = _example(profile) if example else _blank(profile, language)
    made, kept = _put(folder, worksheets)
    if not quiet:
        say(_ended(folder, made, kept).to(language))


def _blank(name: str, language: Language) -> Mapping[str, bytes]:
    from masterplan_cli.profiles import names, profile
    from masterplan_cli.schemas.blank import blank_worksheets

    if name not in names():
        raise Rejected(unknown(Text(id="profil", en="profile"), name, names()))
    return {file: text.encode() for file, text in blank_worksheets(profile(name), language).items()}


def _example(profile: str) -> Mapping[str, bytes]:
    if profile != _DEFAULT:
        raise Rejected(
            Text(
                id=f"Contoh hanya ada untuk profil `{_DEFAULT}`.",
                en=f"There is an example for profile `{_DEFAULT}` only.",
            )
        )
    shipped = folders.shipped("worksheets")
    return {file.relative_to(shipped).as_posix(): file.read_bytes() for file in sorted(shipped.rglob("*.yaml"))}


def _put(folder: Path, worksheets: Mapping[str, bytes]) -> tuple[list[str], list[str]]:
    """Write what is not there yet; the files made, and those that stay as they are."""
    from masterplan_cli.commands._writing import add_to_plan, finish_plan

    finish_plan(folder)
    target = folder / "worksheets"
    kept = [file for file in worksheets if _taken(target / file)]
    made = [file for file in worksheets if file not in kept]
    add_to_plan(folder, {f"worksheets/{file}": worksheets[file] for file in made})
    return made, kept


def _taken(path: Path) -> bool:
    """Whether anything has that name, or the dimension's offices have a file each in a folder of its name."""
    return os.path.lexists(path) or path.with_suffix("").is_dir()


def _ended(folder: Path, made: list[str], kept: list[str]) -> Text:
    """What was made, what was left, and what to do next."""
    where = visible(str(folder / "worksheets"))
    plan = "" if folder == Path() else f" {visible(shlex.quote(str(folder)))}"
    commands = f"  masterplan validate{plan}\n  masterplan build{plan}\n"
    return Text(
        id=_listed(f"Lembar kerja dibuat di `{where}`:", made)
        + _listed(f"Sudah ada dan dibiarkan di `{where}`:", kept)
        + f"Isi atau ubah lembar kerjanya, lalu periksa dan susun bukunya:\n{commands}",
        en=_listed(f"Worksheets made in `{where}`:", made)
        + _listed(f"There already and left alone in `{where}`:", kept)
        + f"Fill them in or change them, then check them and make the books:\n{commands}",
    )


def _listed(heading: str, files: list[str]) -> str:
    return "".join(f"{line}\n" for line in (heading, *(f"  {file}" for file in files))) if files else ""
