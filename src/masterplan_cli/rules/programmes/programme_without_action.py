"""P009: a programme has actions."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.programmes import Programme


@rule(
    "P009",
    Severity.WARNING,
    Text(id="Program `{programme}` tidak mempunyai aksi.", en="Programme `{programme}` has no action."),
    help=Text(
        id="Tulis di `actions` apa yang dikerjakan, oleh siapa, kapan, dan dengan uang berapa.",
        en="Write in `actions` what is done, by whom, when, and with how much money.",
    ),
    question=Text(
        id="Apa yang dikerjakan dalam {names}, oleh siapa, kapan, dan dengan uang berapa?",
        en="What is done in {names}, by whom, when, and with how much money?",
    ),
    summary=Text(id="Program tanpa rencana aksi.", en="A programme has no action."),
    why=Text(
        id="Uang dan perangkat daerah melekat pada aksi; program tanpa aksi hanya nama.",
        en="Money and offices hang on actions; a programme without any is only a name.",
    ),
    mend=Text(
        id="Tulis paling sedikit satu aksi, atau gabungkan program ini ke program yang mengerjakannya.",
        en="Write at least one action, or merge this programme into the one that does the work.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    name: Posyandu Terjadwal\n    actions: []\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    name: Posyandu Terjadwal\n    actions:\n"
    "      - {id: posyandu-terjadwal-1, group: literacy, name: Melatih kader mencatat daring, office: dinkes}\n",
    absence=True,
)
def programme_without_action(plan: Masterplan) -> Iterator[Breach]:
    """A plan whose actions nobody has begun is told once; what starts in the long term may be planned later."""
    empty = [programme for programme in plan.programmes if not programme.actions]
    if len(empty) == len(plan.programmes) > 1:
        yield Breach(empty[0].at(), message=_NONE, count=len(empty), about=_EVERY)
        return
    for programme in empty:
        if _starts_late(plan, programme):
            yield Breach(programme.at(), message=_LATE, severity=Severity.NOTE, programme=programme.id)
        else:
            yield Breach(programme.at(), programme=programme.id)


def _starts_late(plan: Masterplan, programme: Programme) -> bool:
    entries = plan.road_map_of(programme)
    return bool(entries) and all(entry.horizon == "long" for entry in entries)


_EVERY = Text(id="semua program", en="all programmes")
_NONE = Text(
    id="Belum satu pun dari {count} program mempunyai aksi.", en="None of the {count} programmes has an action yet."
)
_LATE = Text(
    id="Program `{programme}` baru mulai dalam jangka panjang dan tidak mempunyai aksi. Apakah aksinya disusun kemudian?",
    en="Programme `{programme}` starts only in the long term and has no action. Will its actions be planned later?",
)
