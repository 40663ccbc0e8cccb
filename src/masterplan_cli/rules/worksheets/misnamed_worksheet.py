"""S008: a worksheet has the name that the program reads it by, and is there once."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.naming import rightful


@rule(
    "S008",
    Severity.ERROR,
    Text(id="Lembar kerja ini bernama `{file}`.", en="This worksheet is called `{file}`."),
    help=Text(id="Ganti namanya menjadi `{right}`.", en="Rename it to `{right}`."),
    summary=Text(
        id="Lembar kerja diberi nama lain, disimpan di tempat lain, atau ada dua kali.",
        en="A worksheet has another name, is in another place, or is there twice.",
    ),
    why=Text(
        id="Orang dan program mencari lembar kerja menurut namanya; salinannya membuat isi yang sama terhitung dua kali.",
        en="People and programs look for a worksheet by its name; a copy makes the same content count twice.",
    ),
    mend=Text(
        id="Ganti nama berkasnya seperti yang disebut, atau hapus salinannya.",
        en="Rename the file as it says, or remove the copy.",
    ),
)
def misnamed_worksheet(plan: Masterplan) -> Iterator[Breach]:
    """`living.yml`, `living.yaml.txt`, `Worksheets/living.yaml`, `living (1).yaml`; a misnamed folder is told once."""
    folders: set[str] = set()
    for file in plan.files:
        folder, right = file.partition("/")[0], rightful(file)
        if file in plan.spare:
            yield _spare(file, plan.spare[file])
        elif file == right:
            continue
        elif file.partition("/")[2] != right.partition("/")[2]:
            yield Breach(Spot(file, ()), file=file, right=right)
        elif folder not in folders:
            folders.add(folder)
            yield Breach(
                Spot(file, ()),
                message=Text(
                    id=f"Folder lembar kerja bernama `{folder}`.", en=f"The folder of worksheets is called `{folder}`."
                ),
                help=Text(id="Ganti namanya menjadi `worksheets`.", en="Rename it to `worksheets`."),
            )


def _spare(file: str, original: str) -> Breach:
    return Breach(
        Spot(file, ()),
        message=Text(
            id=f"Lembar kerja ini mengulang isi `{original}`; yang dibaca hanya berkas itu.",
            en=f"This worksheet repeats what `{original}` says; only that file is read.",
        ),
        help=Text(
            id=f"Pindahkan yang berbeda ke `{original}`, lalu hapus `{file}`.",
            en=f"Move what differs to `{original}`, then remove `{file}`.",
        ),
        related=[(Text(id="Berkas yang dibaca.", en="The file that is read."), Spot(original, ()))],
    )
