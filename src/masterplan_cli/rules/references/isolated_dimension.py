"""R005: the dimensions continue each other."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules._speaking import dimensions


@rule(
    "R005",
    Severity.WARNING,
    Text(
        id="Dimensi `{dimension}` tidak terhubung dengan dimensi lain.",
        en="Dimension `{dimension}` has no link with another dimension.",
    ),
    help=Text(
        id="Tulis `links` pada program yang dilanjutkan oleh dimensi lain: `dimension`, `programme`, dan `how`.",
        en="Write `links` at a programme that another dimension continues: `dimension`, `programme` and `how`.",
    ),
    question=Text(
        id="Program dimensi lain mana yang melanjutkan, atau dilanjutkan oleh, kerja {names}?",
        en="Which programmes of other dimensions continue, or are continued by, the work of {names}?",
    ),
    summary=Text(
        id="Dimensi tanpa hubungan keluar dan tanpa hubungan masuk.",
        en="A dimension has no link out and no link in.",
    ),
    why=Text(
        id="Tim ahli: keenam dimensi harus saling terkait dan saling melanjutkan; yang berdiri sendiri bekerja untuk dirinya.",
        en="The experts: the six dimensions must be linked with and continue each other; one that stands alone works for itself.",
    ),
    mend=Text(
        id="Cari program yang dipakai atau dilanjutkan oleh dimensi lain, lalu tulis hubungannya pada salah satunya.",
        en="Find a programme that another dimension uses or continues, and write the link at one of the two.",
    ),
    bad="dimension: living\nprogrammes:\n  - id: posyandu-terjadwal\n    links: []\n",
    good="dimension: living\nprogrammes:\n  - id: posyandu-terjadwal\n    links:\n"
    "      - {dimension: society, how: Kader belajar memakai aplikasi}\n",
    absence=True,
)
def isolated_dimension(plan: Masterplan) -> Iterator[Breach]:
    """A link leads out of the programme's dimension into another; one direction is enough for both."""
    met: set[str] = set()
    for programme in plan.programmes:
        for link in programme.links:
            if link.dimension != programme.dimension:
                met.update((programme.dimension, link.dimension))
    for dimension, spot in dimensions(plan):
        if dimension.key not in met:
            # Without programmes there is nothing that could be linked yet.
            yield Breach(spot, dimension=dimension.key, asks=bool(dimension.programmes))
