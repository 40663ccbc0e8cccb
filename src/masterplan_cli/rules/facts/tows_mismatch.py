"""F006: a TOWS strategy combines entries of its two quadrants, and of no other."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.facts._quadrants import QUADRANTS, Quadrant, entries, listed
from masterplan_cli.schemas.analysis import SwotEntry, SwotStrategy


@rule(
    "F006",
    Severity.ERROR,
    Text(
        id="Strategi `{strategy}` ({kind}) memadukan `{entry}`, yang termasuk {quadrant}.",
        en="Strategy `{strategy}` ({kind}) combines `{entry}`, which is one of the {quadrant}.",
    ),
    summary=Text(
        id="Strategi TOWS tidak memadukan kedua kuadrannya, atau mengutip kuadran lain.",
        en="A TOWS strategy does not combine its two quadrants, or cites another one.",
    ),
    why=Text(
        id="Strategi SO memakai kekuatan untuk meraih peluang; tanpa keduanya ia hanya slogan.",
        en="An SO strategy uses a strength to seize an opportunity; without both it is a slogan.",
    ),
    mend=Text(
        id="Di `combines` sebut paling sedikit satu id dari setiap kuadran pada `kind`; bila butirnya memang lain, "
        "ganti `kind`.",
        en="In `combines` name at least one id of each quadrant in `kind`; if the entries are meant, change `kind`.",
    ),
    bad="swot:\n  strategies:\n    - id: liv-so-1\n      kind: SO\n      combines: [liv-s1, liv-t1]\n",
    good="swot:\n  strategies:\n    - id: liv-so-1\n      kind: SO\n      combines: [liv-s1, liv-o1]\n",
)
def tows_mismatch(plan: Masterplan) -> Iterator[Breach]:
    """An entry of another quadrant is told; that its place is then empty is a consequence."""
    known = {entry.id: (quadrant, entry) for dimension in plan.dimensions for quadrant, entry in entries(dimension)}
    for strategy in plan.swot_strategies:
        cited = [known.get(name) for name in strategy.combines]
        refused = list(_refused(strategy, cited))
        yield from refused
        if not refused and plan.complete and None not in cited:
            yield from _lacking(strategy, {found[0].letter for found in cited if found})


def _refused(strategy: SwotStrategy, cited: list[tuple[Quadrant, SwotEntry] | None]) -> Iterator[Breach]:
    for index, found in enumerate(cited):
        if found and found[0].letter not in strategy.kind:
            quadrant, entry = found
            yield Breach(
                strategy.at("combines", index),
                strategy=strategy.id,
                kind=strategy.kind,
                entry=entry.id,
                quadrant=quadrant.name,
                help=Text(
                    id=f"Untuk {strategy.kind} pilih butir {_of(strategy).id}.",
                    en=f"For {strategy.kind} choose one of the {_of(strategy).en}.",
                ),
                related=[(Text(id=f"`{entry.id}` di sini", en=f"`{entry.id}` stands here"), entry.at("id"))],
            )


def _lacking(strategy: SwotStrategy, letters: set[str]) -> Iterator[Breach]:
    if lacking := [one for one in QUADRANTS if one.letter in strategy.kind and one.letter not in letters]:
        names = listed(lacking)
        yield Breach(
            strategy.key("combines") if strategy.combines else strategy.at("kind"),
            message=Text(
                id="Strategi `{strategy}` ({kind}) tidak mengutip {names}.",
                en="Strategy `{strategy}` ({kind}) cites no {names}.",
            ),
            strategy=strategy.id,
            kind=strategy.kind,
            names=names,
            help=Text(
                id=f"Tambahkan id dari {names.id} di `combines`.", en=f"Add an id of the {names.en} to `combines`."
            ),
        )


def _of(strategy: SwotStrategy) -> Text:
    names = [quadrant.name for quadrant in QUADRANTS if quadrant.letter in strategy.kind]
    return Text(id=" atau ".join(name.id for name in names), en=" or ".join(name.en for name in names))
