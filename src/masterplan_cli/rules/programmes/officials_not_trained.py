"""P012: where people in office are short of skills, somebody trains them."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import lexicon, words
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.readiness import Element


@rule(
    "P012",
    Severity.NOTE,
    Text(
        id="Sumber daya manusia dinilai `{rating}`. Aksi mana yang melatih aparatur?",
        en="Human resources are rated `{rating}`. Which action trains officials?",
    ),
    help=Text(
        id="Rencanakan pelatihan petugas yang menjalankan layanan baru, atau sebut programnya di `follow_up`.",
        en="Plan to train the officials who will run the new services, or name the programme in `follow_up`.",
    ),
    summary=Text(
        id="Sumber daya manusia belum baik, dan tidak ada aksi yang melatih aparatur.",
        en="Human resources are not rated good, and no action trains officials.",
    ),
    why=Text(
        id="Layanan digital dijalankan petugas; tanpa pelatihan aplikasinya tidak dipakai.",
        en="Officials run digital services; without training nobody uses the applications.",
    ),
    mend=Text(
        id="Tambahkan aksi literasi bagi aparatur: siapa yang dilatih, berapa orang, dan untuk pekerjaan apa.",
        en="Add an action of literacy for officials: who is trained, how many, and for which work.",
    ),
    bad="structure:\n  - element: human-resources\n    rating: poor\n    follow_up: [festival-kopi]\n",
    good="structure:\n  - element: human-resources\n    rating: poor\n    follow_up: [kelas-digital]\n",
    absence=True,
)
def officials_not_trained(plan: Masterplan) -> Iterator[Breach]:
    """A poor rating that no programme follows up is told elsewhere."""
    for element in plan.readiness.structure:
        if element.element != "human-resources" or element.rating not in ("fair", "poor"):
            continue
        told = element.rating == "poor" and not element.follow_up
        if plan.actions and not told and not _followed(plan, element) and not any(map(_trains, plan.actions)):
            yield Breach(element.at("rating"), rating=element.rating)


def _followed(plan: Masterplan, element: Element) -> bool:
    """Whether a programme that follows it up teaches somebody."""
    return any(
        action.group == "literacy"
        for programme in plan.programmes.all(element.follow_up)
        for action in programme.actions
    )


def _trains(action: Action) -> bool:
    said = words(f"{action.name}. {action.output.name if action.output else ''}")
    trains = action.group == "literacy" or lexicon("training").first(words(action.name)) is not None
    return trains and lexicon("officials").first(said) is not None
