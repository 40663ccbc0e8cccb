"""Q002: a dimension has no more quick wins than it can finish in a year."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "Q002",
    Severity.WARNING,
    Text(
        id="Dimensi `{dimension}` mempunyai {count} quick win; paling banyak {maximum}.",
        en="Dimension `{dimension}` has {count} quick wins; {maximum} at most.",
    ),
    help=Text(
        id="Pilih yang paling cepat terasa, dan jadikan yang lain tahap jangka pendek programnya.",
        en="Choose those that are felt soonest, and make the others short-term stages of their programmes.",
    ),
    summary=Text(id="Dimensi dengan terlalu banyak quick win.", en="A dimension has too many quick wins."),
    why=Text(
        id="Tenaga yang terbagi ke banyak quick win membuat tidak satu pun selesai dalam setahun.",
        en="Strength that is spread over many quick wins finishes none of them within a year.",
    ),
    mend=Text(
        id="Kurangi jumlahnya. Jumlah terbanyak diatur dengan `quick_wins_maximum`.",
        en="Have fewer of them. The greatest number is set by `quick_wins_maximum`.",
    ),
    bad="quick_wins:\n  - {id: satu}\n  - {id: dua}\n  - {id: tiga}\n  - {id: empat}\n",
    good="quick_wins:\n  - {id: satu}\n",
    thresholds=("quick_wins_maximum",),
)
def too_many_quick_wins(plan: Masterplan) -> Iterator[Breach]:
    """At the first one too many."""
    maximum = plan.settings.checks.thresholds.quick_wins_maximum
    for dimension in plan.dimensions:
        if (count := len(dimension.quick_wins)) > maximum:
            yield Breach(dimension.quick_wins[maximum].at("id"), dimension=dimension.name, count=count, maximum=maximum)
