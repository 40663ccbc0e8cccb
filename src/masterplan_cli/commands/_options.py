"""The options that commands share."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from masterplan_cli import folders
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Language, Text

PlanFolder = Annotated[
    Path,
    typer.Argument(help="Folder rencana, atau folder mana pun di dalamnya.", show_default=False, metavar="FOLDER"),
]
Lang = Annotated[
    str,
    typer.Option("--lang", help="Bahasa: id atau en.", metavar="id|en", envvar="MASTERPLAN_LANG", show_envvar=False),
]
Editions = Annotated[
    str,
    typer.Option(
        "--lang",
        help="Bahasa buku: id, en, atau keduanya: id,en.",
        metavar="id|en|id,en",
        envvar="MASTERPLAN_LANG",
        show_envvar=False,
    ),
]
Today = Annotated[
    str | None,
    typer.Option("--today", help="Tanggal yang ditandai di peta jalan, misalnya 2026-11-24.", metavar="TANGGAL"),
]
Strict = Annotated[bool, typer.Option("--strict", help="Peringatan pun menggagalkan.")]


def chosen(lang: str) -> Language:
    """The language of this name."""
    if lang not in tuple(Language):
        raise Rejected(unknown(Text(id="bahasa", en="language"), lang, tuple(Language)))
    return Language(lang)


def editions(lang: str) -> tuple[Language, ...]:
    """The languages of these names, separated by commas, each once."""
    return (
        tuple(dict.fromkeys(chosen(name.strip()) for name in lang.split(","))) if lang.strip(", ") else (chosen(lang),)
    )


def day(written: str | None) -> date | None:
    """The date that is written as `2026-11-24`; None where nothing is."""
    if written is None:
        return None
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        raise Rejected(_NO_DATE.fill(written=written)) from None


def plan_folder(start: Path) -> Path:
    """The plan folder that `start` lies in."""
    if not start.is_dir():
        raise Rejected(Text(id=f"Folder `{start}` tidak ada.", en=f"There is no folder `{start}`."))
    found = folders.plan_folder(start.resolve())
    if found is None:
        raise Rejected(
            Text(
                id=f"Tidak ada folder `worksheets/` di `{start}` atau di atasnya. `masterplan init` membuatnya.",
                en=f"There is no folder `worksheets/` in `{start}` or above it. `masterplan init` makes one.",
            )
        )
    return found


_NO_DATE = Text(
    id="`--today {written}` bukan tanggal; tulis tahun, bulan, dan hari, misalnya 2026-11-24.",
    en="`--today {written}` is not a date; write year, month and day, such as 2026-11-24.",
)
