"""R004: the chain from the issue to the programme has no loose ends."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.programmes import Programme

_LOOSE = {
    "issue": (
        Text(
            id="Isu `{name}` tidak dilanjutkan oleh kesenjangan atau unsur kesiapan mana pun.",
            en="No gap and no element of readiness carries issue `{name}` further.",
        ),
        Text(id="Tulis `{name}` di `issues` pada kesenjangannya.", en="Write `{name}` in `issues` of its gap."),
    ),
    "gap": (
        Text(
            id="Kesenjangan `{name}` tidak dijawab strategi TOWS mana pun.",
            en="No TOWS strategy answers gap `{name}`.",
        ),
        Text(
            id="Tulis `{name}` di `gaps` pada strategi TOWS yang menjawabnya.",
            en="Write `{name}` in `gaps` of the TOWS strategy that answers it.",
        ),
    ),
    "swot-strategy": (
        Text(
            id="Strategi TOWS `{name}` tidak dibawa misi atau strategi mana pun.",
            en="No mission and no strategy carries TOWS strategy `{name}` further.",
        ),
        Text(
            id="Tulis `{name}` di `swot_strategies` pada misi atau strategi yang membawanya.",
            en="Write `{name}` in `swot_strategies` of the mission or strategy that carries it.",
        ),
    ),
    "mission": (
        Text(id="Misi `{name}` tidak mempunyai sasaran.", en="Mission `{name}` has no objective."),
        Text(
            id="Tulis `mission: {name}` pada sasaran yang mewujudkannya.",
            en="Write `mission: {name}` at the objective that serves it.",
        ),
    ),
    "objective": (
        Text(id="Sasaran `{name}` tidak mempunyai strategi.", en="Objective `{name}` has no strategy."),
        Text(
            id="Tulis `objective: {name}` pada strategi yang menuju ke sana.",
            en="Write `objective: {name}` at the strategy that leads there.",
        ),
    ),
    "strategy": (
        Text(id="Strategi `{name}` tidak mempunyai program.", en="Strategy `{name}` has no programme."),
        Text(
            id="Tulis `strategy: {name}` pada program yang melaksanakannya.",
            en="Write `strategy: {name}` at the programme that carries it out.",
        ),
    ),
    "programme": (
        Text(
            id="Program `{name}` tidak bersandar pada kesenjangan atau strategi TOWS mana pun.",
            en="Programme `{name}` hangs from no gap and no TOWS strategy.",
        ),
        Text(
            id="Tulis `gaps` pada programnya, atau `swot_strategies` pada strateginya.",
            en="Write `gaps` at the programme, or `swot_strategies` at its strategy.",
        ),
    ),
}
"""By the kind of the loose end: what is wrong, and what to write."""


@rule(
    "R004",
    Severity.WARNING,
    Text(id="Bagian `{name}` tidak dilanjutkan.", en="Nothing carries `{name}` further."),
    summary=Text(
        id="Mata rantai dari isu sampai program tidak dilanjutkan, atau program tidak bersandar pada apa pun.",
        en="A link of the chain from issue to programme is not carried further, or a programme hangs from nothing.",
    ),
    why=Text(
        id="Masterplan harus tertelusur: setiap isu berujung pada program, setiap program berawal dari isu.",
        en="A masterplan must be traceable: every issue ends in a programme, every programme starts from an issue.",
    ),
    mend=Text(
        id="Sebut bagian itu pada mata rantai berikutnya, atau hapus bila tidak akan ditindaklanjuti.",
        en="Name it at the next link of the chain, or remove it if nobody will follow it up.",
    ),
    bad="issues:\n  - {id: liv-isu-9, sub_dimension: health, name: Antrean puskesmas panjang}\n",
    good="issues:\n  - {id: liv-isu-9, sub_dimension: health, name: Antrean puskesmas panjang}\n"
    "gaps:\n  - id: liv-gap-1\n    issues: [liv-isu-9]\n",
    absence=True,
    links=True,
)
def orphan(plan: Masterplan) -> Iterator[Breach]:
    """Each is asked for the next link alone, so that one loose end is told once."""
    for kind, name, spot in _loose_ends(plan):
        message, help_ = _LOOSE[kind]
        yield Breach(spot, name=name, message=message, help=help_.fill(name=name))


def _loose_ends(plan: Masterplan) -> Iterator[tuple[str, str, Spot]]:
    """Where the next stage has not begun at all, nothing is loose yet: plans come about round by round."""
    if plan.gaps:
        for issue in plan.issues:
            if not plan.gaps_of(issue) and not plan.readiness_of(issue):
                yield "issue", issue.id, issue.at("id")
    if plan.swot_strategies:
        yield from (("gap", gap.id, gap.at("id")) for gap in plan.gaps if not plan.swot_strategies_of(gap))
    if plan.missions:
        grown = {name for strategy in plan.strategies for name in strategy.swot_strategies}
        for tows in plan.swot_strategies:
            if tows.id not in grown and not plan.missions_of(tows):
                yield "swot-strategy", tows.id, tows.at("id")
    if plan.objectives:
        yield from (("mission", one.id, one.at("id")) for one in plan.missions if not plan.objectives_serving(one))
    if plan.strategies:
        yield from (("objective", one.id, one.at("id")) for one in plan.objectives if not plan.strategies_of(one))
    if plan.programmes:
        yield from (("strategy", one.id, one.at("id")) for one in plan.strategies if not plan.programmes_of(one))
    yield from (("programme", one.id, one.at("id")) for one in plan.programmes if not _grew_from_something(plan, one))


def _grew_from_something(plan: Masterplan, programme: Programme) -> bool:
    """Whether a gap or a TOWS strategy led to it; an unresolved strategy is told elsewhere."""
    strategy = plan.strategy_of(programme)
    return bool(programme.gaps or not strategy or strategy.swot_strategies)
