"""F007: every gap has a programme that closes it."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "F007",
    Severity.WARNING,
    Text(
        id="Tidak ada program yang menutup kesenjangan `{gap}`.",
        en="No programme closes the gap `{gap}`.",
    ),
    help=Text(
        id="Tulis `gaps: [{gap}]` pada program yang menutupnya.",
        en="Write `gaps: [{gap}]` at the programme that closes it.",
    ),
    question=Text(
        id="Program mana yang menutup kesenjangan pada subdimensi {names}?",
        en="Which programmes close the gaps of the sub-dimensions {names}?",
    ),
    summary=Text(id="Kesenjangan tidak ditutup program mana pun.", en="A gap is closed by no programme."),
    why=Text(
        id="Analisis kesenjangan ada agar program menjawabnya; penilai menelusuri keduanya.",
        en="Gaps are analysed so that programmes answer them; assessors follow both.",
    ),
    mend=Text(
        id="Sebut id kesenjangan di `gaps` pada programnya, atau hapus kesenjangan yang tidak akan ditangani.",
        en="Name the gap in `gaps` of a programme, or remove a gap that nobody will close.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    gaps: []\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    gaps: [liv-gap-1]\n",
    absence=True,
    links=True,
)
def gap_not_closed(plan: Masterplan) -> Iterator[Breach]:
    """A programme of any dimension may close a gap."""
    for gap in plan.gaps:
        if not plan.programmes_closing(gap):
            dimension = plan.dimension(gap.dimension)
            part = dimension.sub_dimension(gap.sub_dimension) if dimension else None
            yield Breach(gap.at("id"), gap=gap.id, about=part.name if part else None)
