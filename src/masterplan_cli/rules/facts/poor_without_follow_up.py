"""F004: what is rated poor, a programme follows up."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "F004",
    Severity.WARNING,
    Text(
        id="Unsur `{element}` dinilai `poor`, tetapi tidak ada program yang menindaklanjutinya.",
        en="Element `{element}` is rated `poor`, but no programme follows it up.",
    ),
    help=Text(
        id="Tulis `follow_up` dengan id program yang memperbaikinya.",
        en="Write `follow_up` with the id of the programme that mends it.",
    ),
    summary=Text(
        id="Unsur kesiapan dinilai kurang, tetapi tidak ditindaklanjuti program.",
        en="An element of readiness is rated poor, and no programme follows it up.",
    ),
    why=Text(
        id="Penilaian yang tidak berujung pada program hanya menambah halaman.",
        en="A rating that leads to no programme only adds pages.",
    ),
    mend=Text(
        id="Sebut program yang memperbaikinya di `follow_up`; bila belum ada, tulis dulu programnya.",
        en="Name the programme that mends it in `follow_up`; if there is none, write the programme first.",
    ),
    bad="culture:\n  - element: digital-literacy\n    rating: poor\n    follow_up: []\n",
    good="culture:\n  - element: digital-literacy\n    rating: poor\n    follow_up: [kelas-digital]\n",
    absence=True,
)
def poor_without_follow_up(plan: Masterplan) -> Iterator[Breach]:
    """A programme that does not exist is told elsewhere."""
    for element in plan.readiness.elements:
        if element.rating == "poor" and not element.follow_up:
            yield Breach(element.at("rating"), element=getattr(element, "element"))  # noqa: B009 - as in F003
