"""`masterplan init`: begins a plan folder."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from masterplan_cli import folders
from masterplan_cli.commands._options import Lang, chosen, say
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Language, Text

Folder = Annotated[Path, typer.Argument(help="Folder rencana yang dibuat.", show_default=False, metavar="[FOLDER]")]
Example = Annotated[bool, typer.Option("--example", help="Isi dengan contoh Kabupaten Purbalingga.")]
ProfileName = Annotated[
    str, typer.Option("--profile", help="Kumpulan dimensi: gmsc-2021 atau komdigi-2026-draft.", metavar="PROFIL")
]
_DEFAULT = "gmsc-2021"


def init(folder: Folder = Path(), example: Example = False, profile: ProfileName = _DEFAULT, lang: Lang = "id") -> None:
    """Membuat folder rencana dengan lembar kerja kosong; berkas yang sudah ada dibiarkan.

    Kode keluar: 0 selesai, 2 tidak dapat dijalankan.
    """
    language = chosen(lang)
    worksheets = _example(profile) if example else _blank(profile, language)
    made, kept = _put(folder / "worksheets", worksheets)
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


def _put(target: Path, worksheets: Mapping[str, bytes]) -> tuple[list[str], list[str]]:
    """Write what is not there yet; the files made and those that stay as they are."""
    made, kept = [], []
    for file, content in worksheets.items():
        path = target / file
        try:
            if path.with_suffix("").is_dir():  # a dimension that is split over offices
                raise FileExistsError
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as stream:
                stream.write(content)
            made.append(file)
        except FileExistsError:
            if not target.is_dir():
                raise Rejected(_unwritable(target, "bukan folder", "no folder")) from None
            kept.append(file)
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno else str(error)
            raise Rejected(_unwritable(path, reason, reason)) from error
    return made, kept


def _unwritable(path: Path, reason: str, reason_en: str) -> Text:
    return Text(id=f"`{path}` tidak dapat ditulis: {reason}.", en=f"`{path}` cannot be written: {reason_en}.")


def _ended(folder: Path, made: list[str], kept: list[str]) -> Text:
    """What was made, what was left, and what to do next."""
    where = folder / "worksheets"
    parts = [_listed("Lembar kerja dibuat di", "Worksheets made in", where, made)] if made else []
    parts += (
        [_listed("Sudah ada dan dibiarkan di", "There already, and left as they are, in", where, kept)] if kept else []
    )
    plan = "" if folder == Path() else f" {shlex.quote(str(folder))}"
    commands = f"  masterplan validate{plan}\n  masterplan build{plan}\n"
    parts.append(
        Text(
            id=f"Isi lembar kerjanya, lalu periksa dan susun bukunya:\n{commands}",
            en=f"Fill them in, then check them and make the books:\n{commands}",
        )
    )
    return Text("".join(part.id for part in parts), "".join(part.en for part in parts))


def _listed(heading: str, heading_en: str, where: Path, files: list[str]) -> Text:
    names = "".join(f"  {file}\n" for file in files)
    return Text(f"{heading} `{where}`:\n{names}", f"{heading_en} `{where}`:\n{names}")
