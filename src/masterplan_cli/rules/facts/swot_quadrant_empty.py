"""F005: each dimension has something to say in all four quadrants of its SWOT."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules._speaking import dimensions
from masterplan_cli.rules.facts._quadrants import QUADRANTS, listed


@rule(
    "F005",
    Severity.WARNING,
    Text(
        id="SWOT dimensi `{dimension}` belum memuat {quadrants}.",
        en="The SWOT of dimension `{dimension}` has no {quadrants}.",
    ),
    help=Text(
        id="Tulis paling sedikit satu butir di setiap kuadran `swot`.",
        en="Write at least one entry in each quadrant of `swot`.",
    ),
    summary=Text(id="Satu kuadran SWOT kosong.", en="A quadrant of a SWOT is empty."),
    why=Text(
        id="Strategi TOWS memadukan dua kuadran; tanpa salah satunya separuh strategi tidak dapat disusun.",
        en="TOWS strategies combine two quadrants; without one of them half of the strategies cannot be found.",
    ),
    mend=Text(
        id="Kumpulkan butirnya dari semua perangkat daerah dimensi itu, lalu tulis dengan id masing-masing.",
        en="Collect the entries of all offices of that dimension, and write each with an id of its own.",
    ),
    bad="swot:\n  threats: []\n  strategies:\n    - {id: liv-st-1, kind: SO, combines: [liv-s1, liv-o1]}\n"
    "    - {id: liv-wt-1, kind: WO, combines: [liv-w1, liv-o1]}\n",
    good="swot:\n  threats:\n    - {id: liv-t1, text: Penyakit musiman datang lebih awal, office: dinkes}\n  strategies:\n"
    "    - {id: liv-st-1, kind: ST, combines: [liv-s1, liv-t1]}\n"
    "    - {id: liv-wt-1, kind: WT, combines: [liv-w1, liv-t1]}\n",
    absence=True,
)
def swot_quadrant_empty(plan: Masterplan) -> Iterator[Breach]:
    """Each dimension is told once, with all quadrants that it leaves empty."""
    for dimension, spot in dimensions(plan):
        if empty := [quadrant for quadrant in QUADRANTS if not getattr(dimension, quadrant.field)]:
            yield Breach(spot, dimension=dimension.name, quadrants=listed(empty))
