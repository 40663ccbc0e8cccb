"""S007: a worksheet's dimension is that of its file or folder."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.fitting import named


@rule(
    "S007",
    Severity.ERROR,
    Text(
        id="Lembar kerja ini menyebut dimensi `{name}`, sedangkan letaknya untuk `{called}`.",
        en="This worksheet speaks of dimension `{name}`, but stands where `{called}` belongs.",
    ),
    summary=Text(
        id="Dimensi yang ditulis bertentangan dengan nama berkas atau foldernya.",
        en="The declared dimension contradicts the name of its file or folder.",
    ),
    why=Text(
        id="Orang mencari lembar kerja menurut nama berkasnya; isinya tidak boleh tentang dimensi lain.",
        en="People look for a worksheet by its file name; what it holds must not be of another dimension.",
    ),
    mend=Text(
        id="Pindahkan berkasnya, atau perbaiki `dimension:` di dalamnya.",
        en="Move the file, or fix the `dimension:` in it.",
    ),
)
def misplaced_worksheet(plan: Masterplan) -> Iterator[Breach]:
    """`worksheets/living.yaml`, `worksheets/living/dinkes.yaml`: the first name below `worksheets/` is the dimension."""
    for block in plan.blocks:
        if not isinstance(block, DimensionSheet) or not block.dimension:
            continue
        called = named(block.origin.file)
        if block.dimension != called and plan.profile.get(block.dimension):
            right = f"worksheets/{block.dimension}.yaml"
            yield Breach(
                block.at("dimension"),
                name=block.dimension,
                called=called,
                help=Text(
                    id=f"Tulis `dimension: {called}`, atau pindahkan isinya ke `{right}`.",
                    en=f"Write `dimension: {called}`, or move what it holds to `{right}`.",
                )
                if plan.profile.get(called)
                else Text(id=f"Pindahkan isinya ke `{right}`.", en=f"Move what it holds to `{right}`."),
            )
