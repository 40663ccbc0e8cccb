"""M004: nothing starts before what it depends on."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.road_map import RoadMapEntry

_STARTS = Text(id="dimulai di sini", en="starts here")
_OVERLAP = Text(
    id="Apakah `{name}` dapat dimulai pada `{start}`? `{other}`, yang semestinya selesai lebih dahulu, baru selesai pada `{end}`.",
    en="Can `{name}` start in `{start}`? `{other}`, which should be done before, ends only in `{end}`.",
)


@rule(
    "M004",
    Severity.WARNING,
    Text(
        id="`{name}` dimulai pada `{start}`, padahal bergantung pada `{other}`, yang baru dimulai pada `{begin}`.",
        en="`{name}` starts in `{start}`, but depends on `{other}`, which starts only in `{begin}`.",
    ),
    help=Text(
        id="Mundurkan awalnya, majukan yang ditunggu, atau hapus ketergantungannya.",
        en="Start it later, bring forward what it waits for, or remove the dependency.",
    ),
    summary=Text(
        id="Tahap atau aksi dimulai sebelum yang menjadi sandarannya.",
        en="A stage or an action starts before what it depends on.",
    ),
    why=Text(
        id="Yang dimulai sebelum prasyaratnya akan menunggu, atau dikerjakan dua kali.",
        en="What starts before its prerequisite will wait, or be done twice.",
    ),
    mend=Text(
        id="Susun tahun menurut ketergantungan: program yang disandari harus berjalan lebih dahulu, boleh sampai akhir rencana. "
        "Aksi yang disandari semestinya selesai lebih dahulu; bila tumpang tindih, kami hanya bertanya.",
        en="Put the years in the order of dependencies: a programme must run before what depends on it, and may go on to the end "
        "of the plan. An action should be done before what depends on it; where they overlap, we only ask.",
    ),
    bad="road_map:\n  - programme: posyandu-terjadwal\n    stage: Uji coba\n    horizon: short\n    first_year: 2025\n"
    "    last_year: 2025\n    depends_on: [rekam-balita]\n  - programme: rekam-balita\n    stage: Penyiapan\n"
    "    horizon: medium\n    first_year: 2026\n    last_year: 2027\nprogrammes:\n  - {id: posyandu-terjadwal}\n"
    "  - {id: rekam-balita, name: Rekam Balita}\n",
    good="road_map:\n  - programme: posyandu-terjadwal\n    stage: Perluasan\n    horizon: long\n    first_year: 2028\n"
    "    last_year: 2029\n    depends_on: [rekam-balita]\n  - programme: rekam-balita\n    stage: Penyiapan\n"
    "    horizon: medium\n    first_year: 2026\n    last_year: 2027\nprogrammes:\n  - {id: posyandu-terjadwal}\n"
    "  - {id: rekam-balita, name: Rekam Balita}\n",
)
def starts_before_dependency(plan: Masterplan) -> Iterator[Breach]:
    """Years are the grain: what starts in a year may be followed in that same year."""
    first_stages: dict[str, RoadMapEntry] = {}
    for entry in plan.road_map:
        known = first_stages.setdefault(entry.programme, entry)
        if entry.first_year < known.first_year:
            first_stages[entry.programme] = entry
    for entry in plan.road_map:
        for index, name in enumerate(entry.depends_on):
            other = first_stages.get(name)
            if other and name != entry.programme and entry.first_year < other.first_year:
                spots = entry.at("depends_on", index), entry.at("first_year"), other.at("first_year")
                yield _breach(spots, (entry.programme, entry.first_year), (name, other.first_year))
    for action in plan.actions:
        for index, name in enumerate(action.depends_on):
            before = plan.actions.get(name)
            if before and before is not action and action.years and before.years:
                spots = action.at("depends_on", index), action.at("years"), before.at("years")
                yield from _action(plan, action, before, name, spots)


_Spots = tuple[Spot, Spot, Spot]


def _action(plan: Masterplan, action: Action, before: Action, name: str, spots: _Spots) -> Iterator[Breach]:
    start, end = min(action.years), max(before.years)
    if start < min(before.years):
        yield _breach(spots, (action.id, start), (name, min(before.years)))
    elif start < end and not (plan.plan and end >= plan.plan.last_year):  # what never ends cannot be waited for
        yield Breach(
            spots[0],
            message=_OVERLAP,
            severity=Severity.NOTE,
            name=action.id,
            start=start,
            other=name,
            end=end,
            related=[(_STARTS, spots[1]), (Text(id="selesai di sini", en="ends here"), spots[2])],
        )


def _breach(spots: _Spots, later: tuple[str, int], earlier: tuple[str, int]) -> Breach:
    spot, start, begin = spots
    related = [
        (_STARTS, start),
        (Text(id="yang disandari dimulai di sini", en="what it depends on starts here"), begin),
    ]
    return Breach(spot, name=later[0], start=later[1], other=earlier[0], begin=earlier[1], related=related)
