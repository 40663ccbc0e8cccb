"""`masterplan schema`: prints the JSON Schema of a worksheet."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from masterplan_cli import folders
from masterplan_cli.commands import _complete
from masterplan_cli.commands._help import Help, argument, option
from masterplan_cli.commands._options import Lang, chosen, named_path, plan_folder
from masterplan_cli.commands._output import say
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Language, Text
from masterplan_cli.reports._json import written

if TYPE_CHECKING:
    from masterplan_cli.schemas.json_schema import Offer

HELP = Help(
    Text(
        id="Mencetak JSON Schema sebuah lembar kerja, untuk penyunting yang melengkapi dan memeriksa YAML.",
        en="Prints the JSON Schema of a worksheet, for editors that complete and check YAML.",
    ),
    Text(
        id="Di dalam folder rencana, skema menawarkan dimensi, perangkat daerah, dan id rencana itu; di luarnya, atau "
        "dengan --profile, hanya dimensi profilnya.",
        en="Inside a plan folder the schema offers that plan's dimensions, offices and ids; elsewhere, or with "
        "--profile, the dimensions of the profile alone.",
    ),
    (
        ("masterplan schema dimension > dimension.json", Text(id="untuk semua dimensi", en="for all dimensions")),
        ("masterplan schema living > living.json", Text(id="untuk satu dimensi", en="for one dimension")),
    ),
)
Sheet = Annotated[
    str | None,
    argument(
        Text(id="LEMBAR", en="SHEET"),
        text=Text(
            id="Lembar kerja: masterplan, readiness, dimension, atau satu dimensi seperti living; tanpa nama: daftarnya.",
            en="Worksheet: masterplan, readiness, dimension, or one dimension such as living; without a name: all.",
        ),
        complete=_complete.sheets,
    ),
]
Folder = Annotated[
    Path | None,
    argument(
        Text(id="FOLDER", en="FOLDER"),
        text=Text(
            id="Folder rencana yang ditawarkan isinya, atau folder atau berkas di dalamnya.",
            en="The plan folder whose content is offered, or a folder or file inside it.",
        ),
        parser=named_path,
    ),
]
ProfileName = Annotated[
    str | None,
    option(
        "--profile",
        text=Text(id="Kumpulan dimensi, tanpa isi rencana.", en="Set of dimensions, without the content of a plan."),
        metavar=Text(id="PROFIL", en="PROFILE"),
        complete=_complete.profiles,
    ),
]


def schema(sheet: Sheet = None, folder: Folder = None, profile: ProfileName = None, lang: Lang = "id") -> None:
    """Print the schema of the sheet that is named, or list the sheets."""
    language = chosen(lang)
    from masterplan_cli.schemas.json_schema import SHEETS, json_schema

    offer = _offer(folder, profile)
    dimensions = {one.key: one.name for one in offer.dimensions}
    if sheet is None:
        say(_listed(language, dimensions))
        return
    if sheet not in SHEETS and sheet not in dimensions:
        raise Rejected(unknown(Text(id="lembar kerja", en="worksheet"), sheet, (*SHEETS, *dimensions)))
    kind = SHEETS.get(sheet, SHEETS["dimension"])
    printed = json_schema(kind, offer if sheet in SHEETS else offer.only(sheet))
    say(written(printed))


def _listed(language: Language, dimensions: dict[str, Text]) -> str:
    from masterplan_cli.schemas.json_schema import SHEETS
    from masterplan_cli.schemas.vocabulary import block_label

    rows = [(name, block_label(one)) for name, one in SHEETS.items()]
    rows += dimensions.items()
    return "".join(f"{name:12}{text.to(language)}\n" for name, text in rows)


def _offer(folder: Path | None, named: str | None) -> "Offer":
    """What the schema offers: a profile's dimensions, and in a plan its ids."""
    from masterplan_cli.profiles import names, profile
    from masterplan_cli.schemas.json_schema import Offer

    if named is not None:
        if named not in names():
            raise Rejected(unknown(Text(id="profil", en="profile"), named, names()))
        return Offer(profile(named).dimensions)
    plan = plan_folder(folder) if folder else folders.plan_folder(Path.cwd())
    if plan is None:
        return Offer()
    from masterplan_cli.compiler import check_folder

    merged = check_folder(plan).plan
    return Offer(merged.profile.dimensions, merged.known)
