"""S006: each dimension of the profile has its worksheet, and so have the plan and its readiness."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot


@rule(
    "S006",
    Severity.ERROR,
    Text(id="Lembar kerja `{file}` belum ada.", en="Worksheet `{file}` is missing."),
    help=Text(
        id="`masterplan init` membuat lembar kosong untuk yang belum ada; yang sudah ada tidak disentuh.",
        en="`masterplan init` makes a blank one for each that is missing; it touches none that exists.",
    ),
    summary=Text(
        id="Satu dimensi dari profil tidak mempunyai lembar kerja.",
        en="A dimension of the profile has no worksheet.",
    ),
    why=Text(
        id="Keenam dimensi harus saling terkait; satu yang hilang membuat rencana tidak utuh.",
        en="The six dimensions must be linked with each other; without one the plan is not whole.",
    ),
    mend=Text(
        id="Buat lembar kerja dimensi itu, misalnya dengan `masterplan init`.",
        en="Make the worksheet of that dimension, for instance with `masterplan init`.",
    ),
)
def missing_worksheet(plan: Masterplan) -> Iterator[Breach]:
    """Told at the place where the worksheet would stand; a worksheet that does not read is not missing."""
    wanted = ["masterplan", "readiness", *(dimension.key for dimension in plan.profile.dimensions)]
    for name in wanted:
        if name not in plan.sheets:
            file = f"worksheets/{name}.yaml"
            yield Breach(Spot(file, ()), file=file)
