"""Q001: each dimension has a quick win."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules._speaking import dimensions

_NONE = Text(
    id="Dimensi `{dimension}` tidak mempunyai quick win.",
    en="Dimension `{dimension}` has no quick win.",
)


@rule(
    "Q001",
    Severity.ERROR,
    Text(
        id="Dimensi `{dimension}` mempunyai {count} quick win; paling sedikit {minimum}.",
        en="Dimension `{dimension}` has {count} quick wins; it needs at least {minimum}.",
    ),
    help=Text(
        id="Pilih langkah pertama dari salah satu programnya yang manfaatnya terasa dalam setahun.",
        en="Choose the first step of one of its programmes whose benefit is felt within a year.",
    ),
    question=Text(
        id="Langkah apa dari {names} yang manfaatnya sudah dirasakan warga dalam setahun?",
        en="Which step of {names} will people feel within a year?",
    ),
    summary=Text(id="Dimensi tanpa quick win.", en="A dimension has no quick win."),
    why=Text(
        id="Quick win adalah bagian yang dinilai tersendiri, dan bukti pertama bagi warga bahwa rencana berjalan.",
        en="Quick wins are scored on their own, and are people's first proof that the plan works.",
    ),
    mend=Text(
        id="Tulis quick win di `quick_wins` dimensi itu. Jumlah terkecil diatur dengan `quick_wins_minimum`.",
        en="Write one in `quick_wins` of that dimension. The least number is set by `quick_wins_minimum`.",
    ),
    bad="dimension: living\nquick_wins: []\n",
    good="dimension: living\nquick_wins:\n  - id: pengingat-timbang\n    name: Pengingat Timbang\n"
    "    sub_dimension: health\n    programme: posyandu-terjadwal\n",
    absence=True,
    thresholds=("quick_wins_minimum",),
)
def no_quick_win(plan: Masterplan) -> Iterator[Breach]:
    """Told at the worksheet of the dimension."""
    minimum = plan.settings.checks.thresholds.quick_wins_minimum
    for dimension, spot in dimensions(plan):
        if (count := len(dimension.quick_wins)) < minimum:
            message = None if count else _NONE
            yield Breach(spot, message=message, dimension=dimension.name, count=count, minimum=minimum)
