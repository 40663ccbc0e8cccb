"""M004: nothing starts before what it depends on has ended."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.road_map import RoadMapEntry


@rule(
    "M004",
    Severity.WARNING,
    Text(
        id="`{name}` dimulai pada `{start}`, padahal bergantung pada `{other}`, yang baru selesai pada `{end}`.",
        en="`{name}` starts in `{start}`, but depends on `{other}`, which ends only in `{end}`.",
    ),
    help=Text(
        id="Mundurkan awalnya, majukan yang ditunggu, atau hapus ketergantungannya.",
        en="Start it later, bring forward what it waits for, or remove the dependency.",
    ),
    summary=Text(
        id="Tahap atau aksi dimulai sebelum yang ditunggunya selesai.",
        en="A stage or an action starts before what it depends on ends.",
    ),
    why=Text(
        id="Yang dimulai sebelum prasyaratnya selesai akan menunggu, atau dikerjakan dua kali.",
        en="What starts before its prerequisite is done will wait, or be done twice.",
    ),
    mend=Text(
        id="Susun tahun menurut ketergantungan. Bila yang ditunggu hanya satu hasil dari program yang terus berjalan, "
        "gantungkan aksinya pada aksi yang menghasilkannya.",
        en="Put the years in the order of dependencies. If only one result of a programme is awaited that itself goes on, "
        "let the action depend on the action that brings it.",
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
    """Years are the grain: what ends in a year may be followed in that same year. A programme ends with its last stage."""
    last_stages: dict[str, RoadMapEntry] = {}
    for entry in plan.road_map:
        known = last_stages.setdefault(entry.programme, entry)
        if entry.last_year > known.last_year:
            last_stages[entry.programme] = entry
    for entry in plan.road_map:
        for index, name in enumerate(entry.depends_on):
            other = last_stages.get(name)
            if other and name != entry.programme and entry.first_year < other.last_year:
                spots = entry.at("depends_on", index), entry.at("first_year"), other.at("last_year")
                yield _breach(spots, (entry.programme, entry.first_year), (name, other.last_year))
    for action in plan.actions:
        for index, name in enumerate(action.depends_on):
            before = plan.actions.get(name)
            if before and before is not action and _starts_early(action, before):
                spots = action.at("depends_on", index), action.at("years"), before.at("years")
                yield _breach(spots, (action.id, min(action.years)), (name, max(before.years)))


def _starts_early(action: Action, before: Action) -> bool:
    return bool(action.years and before.years and min(action.years) < max(before.years))


def _breach(spots: tuple[Spot, Spot, Spot], later: tuple[str, int], earlier: tuple[str, int]) -> Breach:
    spot, start, end = spots
    related = [
        (Text(id="dimulai di sini", en="starts here"), start),
        (Text(id="selesai di sini", en="ends here"), end),
    ]
    return Breach(spot, name=later[0], start=later[1], other=earlier[0], end=earlier[1], related=related)
