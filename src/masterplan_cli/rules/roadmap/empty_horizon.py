"""M003: each dimension has something to do in every horizon."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules._speaking import dimensions
from masterplan_cli.rules.roadmap._horizons import NAMES, horizons
from masterplan_cli.schemas.road_map import Horizon


@rule(
    "M003",
    Severity.WARNING,
    Text(
        id="Peta jalan dimensi `{dimension}` kosong untuk {horizons}.",
        en="The road map of dimension `{dimension}` is empty in the {horizons}.",
    ),
    help=Text(
        id="Tambahkan tahapnya, atau teruskan program yang ada ke jangka itu.",
        en="Add a stage, or carry a programme on into that horizon.",
    ),
    summary=Text(
        id="Satu dimensi tidak mempunyai tahap dalam satu jangka waktu.", en="A dimension has nothing in a horizon."
    ),
    why=Text(
        id="Jangka yang kosong berarti dimensi itu berhenti, atau kelanjutannya belum dipikirkan.",
        en="An empty horizon means that the dimension stops there, or that nobody has thought further.",
    ),
    mend=Text(
        id="Rencanakan paling sedikit satu tahap untuk setiap jangka dalam masa rencana.",
        en="Plan at least one stage for each horizon within the years of the plan.",
    ),
    bad="dimension: living\nroad_map:\n  - programme: posyandu-terjadwal\n    stage: Uji coba\n    horizon: short\n"
    "    first_year: 2025\n    last_year: 2025\n",
    good="dimension: living\nroad_map:\n  - programme: posyandu-terjadwal\n    stage: Uji coba\n    horizon: short\n"
    "    first_year: 2025\n    last_year: 2025\n  - programme: posyandu-terjadwal\n    stage: Perluasan\n"
    "    horizon: medium\n    first_year: 2026\n    last_year: 2027\n  - programme: posyandu-terjadwal\n"
    "    stage: Pemeliharaan\n    horizon: long\n    first_year: 2028\n    last_year: 2029\n",
    absence=True,
)
def empty_horizon(plan: Masterplan) -> Iterator[Breach]:
    """Horizons beyond the plan's last year need nothing; each dimension is told once."""
    wanted = [horizon for horizon, years in horizons(plan).items() if years]
    for dimension, spot in dimensions(plan):
        present = {entry.horizon for entry in dimension.road_map}
        if empty := [horizon for horizon in wanted if horizon not in present]:
            yield Breach(spot, dimension=dimension.name, horizons=_listed(empty))


def _listed(empty: list[Horizon]) -> Text:
    return Text(
        id=", ".join(NAMES[horizon].id for horizon in empty), en=", ".join(NAMES[horizon].en for horizon in empty)
    )
