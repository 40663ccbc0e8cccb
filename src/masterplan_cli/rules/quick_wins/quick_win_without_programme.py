"""Q004: a quick win grows from a programme of its own dimension."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "Q004",
    Severity.ERROR,
    Text(
        id="Quick win `{quick_win}` merujuk program `{programme}` dari dimensi {dimension}.",
        en="Quick win `{quick_win}` refers to programme `{programme}` of dimension {dimension}.",
    ),
    help=Text(
        id="Sebut program dari dimensi ini, atau pindahkan quick win ke lembar kerja dimensi programnya.",
        en="Name a programme of this dimension, or move the quick win to the worksheet of its programme's dimension.",
    ),
    summary=Text(
        id="Quick win tidak tumbuh dari program dimensinya sendiri.",
        en="A quick win does not grow from a programme of its own dimension.",
    ),
    why=Text(
        id="Quick win adalah langkah pertama sebuah program; tanpa program itu ia berhenti setelah setahun.",
        en="A quick win is the first visible step of a programme; without it, it ends after a year.",
    ),
    mend=Text(
        id="Tulis di `programme` id program dari dimensi yang sama; bila belum ada, tulis dulu programnya.",
        en="Write in `programme` the id of a programme of the same dimension; if there is none, write it first.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    programme: kelas-digital\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    programme: posyandu-terjadwal\n",
)
def quick_win_without_programme(plan: Masterplan) -> Iterator[Breach]:
    """A programme that does not exist is told elsewhere."""
    for quick_win in plan.quick_wins:
        programme = plan.programme_of(quick_win)
        if programme and programme.dimension != quick_win.dimension:
            dimension = plan.dimension(programme.dimension)
            yield Breach(
                quick_win.at("programme"),
                quick_win=quick_win.id,
                programme=programme.id,
                dimension=dimension.name if dimension else programme.dimension,
                related=[(Text(id="programnya", en="its programme"), programme.at("id"))],
            )
