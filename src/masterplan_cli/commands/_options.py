"""The options that commands share."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from masterplan_cli import folders
from masterplan_cli.commands._complete import languages
from masterplan_cli.commands._help import argument, option
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Language, Text

FOLDER = Text(id="FOLDER", en="FOLDER")
FILE = Text(id="BERKAS", en="FILE")
LAYOUT = Text(id="Tampilan", en="Output")
"""The group of options about what is printed."""


def named_path(written: str | Path) -> Path:
    """A path of the command line; an empty one, most often a variable that nobody set, would be the current folder."""
    if written == "":
        raise Rejected(_NO_PATH)
    return Path(written)


_NO_PATH = Text(
    id="Di perintah ini ada jalur yang kosong. Tulis nama folder atau berkasnya; untuk folder tempat Anda berada, tulis `.`.",
    en="A path in this command is empty. Write the name of the folder or file; for the folder where you are, write `.`.",
)

PlanFolder = Annotated[
    Path,
    argument(
        FOLDER,
        parser=named_path,
        text=Text(
            id="Folder rencana, atau folder atau berkas mana pun di dalamnya.",
            en="The plan folder, or any folder or file inside it.",
        ),
    ),
]
Lang = Annotated[
    str,
    option(
        "--lang",
        text=Text(
            id="Bahasa: id atau en; juga dari MASTERPLAN_LANG.", en="Language: id or en; also by MASTERPLAN_LANG."
        ),
        metavar=Text(id="id|en", en="id|en"),
        group=LAYOUT,
        complete=languages,
        envvar="MASTERPLAN_LANG",
        show_envvar=False,
    ),
]
Editions = Annotated[
    list[str] | None,
    option(
        "--lang",
        text=Text(
            id="Bahasa buku: id, en, atau keduanya dengan koma; juga dari MASTERPLAN_LANG.",
            en="Language of the books: id, en, or both with a comma; also by MASTERPLAN_LANG.",
        ),
        metavar=Text(id="id|en|id,en", en="id|en|id,en"),
        default=Text(id="id", en="id"),
        complete=languages,
        envvar="MASTERPLAN_LANG",
        show_envvar=False,
    ),
]
Today = Annotated[
    str | None,
    option(
        "--today",
        text=Text(
            id="Tanggal yang ditandai di peta jalan, misalnya 2026-11-24.",
            en="The day that road maps mark, such as 2026-11-24.",
        ),
        metavar=Text(id="TANGGAL", en="DATE"),
    ),
]
CheckDay = Annotated[
    str | None,
    option(
        "--today",
        text=Text(
            id="Hari pemeriksaan, untuk pengecualian yang berlaku sampai suatu hari; bila kosong SOURCE_DATE_EPOCH, "
            "lalu tanggal rencana.",
            en="The day of the check, for suppressions that hold until a day; else SOURCE_DATE_EPOCH, else the plan's date.",
        ),
        metavar=Text(id="TANGGAL", en="DATE"),
    ),
]
Strict = Annotated[bool, option("--strict", text=Text(id="Peringatan pun menggagalkan.", en="Warnings fail as well."))]
Quiet = Annotated[
    bool,
    option(
        "-q",
        "--quiet",
        text=Text(id="Diam bila tidak ada yang perlu dibaca.", en="Say nothing when there is nothing to read."),
        group=LAYOUT,
    ),
]
Verbose = Annotated[
    bool,
    option(
        "-v",
        "--verbose",
        text=Text(id="Sebutkan juga apa yang dibaca dan ditulis.", en="Also name what is read and written."),
        group=LAYOUT,
    ),
]


def many(written: Sequence[str] | None) -> tuple[str, ...]:
    """What an option names, with commas or by repetition alike, each once."""
    return tuple(dict.fromkeys(name for one in written or () for part in one.split(",") if (name := part.strip())))


def chosen(lang: str) -> Language:
    """The language of this name."""
    if lang not in tuple(Language):
        raise Rejected(unknown(Text(id="bahasa", en="language"), lang, tuple(Language)))
    return Language(lang)


def editions(written: Sequence[str] | None) -> tuple[Language, ...]:
    """The languages of these names; Indonesian where none is named."""
    named = many(written)
    if written and not named:
        return (chosen(written[0]),)
    return tuple(map(chosen, named)) or (Language.ID,)


def day(written: str | None) -> date | None:
    """The date that is written as `2026-11-24`; None where nothing is."""
    if written is None:
        return None
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        raise Rejected(_NO_DATE.fill(written=written)) from None


_PACKED = (".zip", ".rar", ".7z", ".tar", ".gz", ".tgz")


def plan_folder(start: Path) -> Path:
    """The plan folder that `start`, a folder or a file, lies in."""
    if not start.exists():
        raise Rejected(Text(id=f"Folder atau berkas `{start}` tidak ada.", en=f"There is no folder or file `{start}`."))
    whole = start.parent.resolve() / start.name if start.is_file() else start.resolve()
    found = folders.plan_folder(whole)
    if found is None and whole.suffix.lower() in _PACKED:
        raise Rejected(
            Text(
                id=f"`{start}` adalah arsip. Buka arsip itu dulu, lalu sebut foldernya.",
                en=f"`{start}` is an archive. Unpack it first, then name its folder.",
            )
        )
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
