"""M002: every programme stands on the road map."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.road_map import RoadMapEntry


@rule(
    "M002",
    Severity.WARNING,
    Text(
        id="Program `{programme}` tidak ada di peta jalan.",
        en="Programme `{programme}` is not on the road map.",
    ),
    help=Text(
        id="Tulis paling sedikit satu tahap di `road_map` dengan `programme: {programme}`.",
        en="Write at least one stage in `road_map` with `programme: {programme}`.",
    ),
    question=Text(
        id="Kapan program {names} dimulai? Tahap apa yang dicapai lebih dulu?",
        en="When does the work on {names} begin? Which stage comes first?",
    ),
    summary=Text(
        id="Program tidak dimuat peta jalan, atau peta jalan memuat tahap dari dimensi lain.",
        en="The road map carries no stage of a programme, or a stage of another dimension's programme.",
    ),
    why=Text(
        id="Program tanpa tahap tidak mempunyai urutan dan tonggak, sehingga tidak dapat dipantau.",
        en="A programme without stages has no order and no milestones, and cannot be followed.",
    ),
    mend=Text(
        id="Tempatkan setiap program pada jangkanya, di lembar kerja dimensinya sendiri, dengan tonggak per tahun.",
        en="Place each programme in its horizon, in the worksheet of its own dimension, with a milestone a year.",
    ),
    bad="road_map: []\n",
    good="road_map:\n  - programme: posyandu-terjadwal\n    stage: Uji coba\n    horizon: short\n"
    "    first_year: 2025\n    last_year: 2025\n",
    absence=True,
    links=True,
)
def not_on_road_map(plan: Masterplan) -> Iterator[Breach]:
    """The reverse too: a stage is drawn in its own dimension, where another dimension's programme is not found."""
    for programme in plan.programmes:
        if not plan.road_map_of(programme):
            yield Breach(programme.at("id"), programme=programme.id)
    for entry in plan.road_map:
        carried = plan.programme_of(entry)
        if carried and carried.dimension != entry.dimension and not _own(plan, entry):
            dimension = plan.dimension(carried.dimension)
            yield Breach(
                entry.at("programme"),
                message=Text(
                    id="Peta jalan dimensi ini memuat `{programme}`, program dari dimensi {dimension}.",
                    en="The road map of this dimension carries `{programme}`, a programme of dimension {dimension}.",
                ),
                programme=carried.id,
                dimension=dimension.name if dimension else carried.dimension,
                asks=False,
                help=Text(
                    id="Pindahkan tahap ini ke lembar kerja dimensi programnya.",
                    en="Move this stage to the worksheet of its programme's dimension.",
                ),
                related=[(Text(id="programnya", en="its programme"), carried.at("id"))],
            )


def _own(plan: Masterplan, entry: RoadMapEntry) -> bool:
    """Whether its dimension has a programme of that id too: that the id is taken is told elsewhere."""
    dimension = plan.dimension(entry.dimension)
    return dimension is not None and any(programme.id == entry.programme for programme in dimension.programmes)
