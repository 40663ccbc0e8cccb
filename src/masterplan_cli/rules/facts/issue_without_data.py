"""F010: an issue shows how large it is."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.analysis import Issue


@rule(
    "F010",
    Severity.WARNING,
    Text(id="Isu `{issue}` tidak disertai data.", en="Issue `{issue}` has no data."),
    help=Text(
        id="Tulis di `data` satu angka beserta satuan, tahun, dan sumbernya.",
        en="Write in `data` one figure with its unit, year and source.",
    ),
    question=Text(
        id="Seberapa besar masalah {names}, dalam angka dan menurut sumber mana?",
        en="In figures, and according to which source: how large are the problems {names}?",
    ),
    summary=Text(id="Isu tanpa angka.", en="An issue without any figure."),
    why=Text(
        id="Tanpa angka tidak terlihat seberapa besar masalahnya, dan apakah program menguranginya.",
        en="Without a figure nobody sees how large a problem is, nor whether a programme makes it smaller.",
    ),
    mend=Text(
        id="Ambil angka dari profil dinas, survei, atau catatan layanan; isu tanpa angka masih dugaan.",
        en="Take a figure from an office's profile, a survey or service records; an issue without one is still a guess.",
    ),
    bad="issues:\n  - id: liv-isu-1\n    name: Balita luput ditimbang\n    data: []\n",
    good="issues:\n  - id: liv-isu-1\n    name: Balita luput ditimbang\n    data:\n"
    '      - {name: Balita ditimbang, value: 71, unit: "%", year: 2024, source: Dinkes Kabupaten Contoh}\n',
    absence=True,
)
def issue_without_data(plan: Masterplan) -> Iterator[Breach]:
    """A figure in its own words will do. Where no issue has any, that is told once."""
    bare = [issue for issue in plan.issues if not _has_figure(issue)]
    if len(bare) == len(plan.issues) > 1:
        yield Breach(bare[0].at(), message=_NONE, count=len(bare), about=_EVERY)
        return
    for issue in bare:
        yield Breach(issue.at(), issue=issue.id)


def _has_figure(issue: Issue) -> bool:
    said = (issue.name, issue.root_cause, issue.potential)
    return bool(issue.data) or any(_FIGURE.search(_YEAR.sub("", text)) for text in said if text)


_EVERY = Text(id="semua isu", en="all issues")
_NONE = Text(id="Tidak satu pun dari {count} isu disertai data.", en="None of the {count} issues has data.")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURE = re.compile(r"(?i)\d|\b(?:persen|separuh|setengah|sepertiga|dua pertiga|seperempat|seperlima|sepersepuluh)\b")
