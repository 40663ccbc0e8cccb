"""R001: whatever a worksheet refers to exists."""

from collections import defaultdict
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.nearness import Names
from masterplan_cli.rules import kinds
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.references._kinds import NAMES
from masterplan_cli.schemas._meaning.signs import LEAVE_EMPTY, unknown
from masterplan_cli.schemas.references import kind_of

_NAMES = ("name", "short", "title", "text")
"""Fields by which people call a thing."""

_NONE = Names(())
_SUGGESTIONS = 1000
"""Names that are looked for among the known ones: a plan with more of them has one cause for all."""

_MOST_SHOWN = 10
"""Ids of one name that a sentence shows."""


@rule(
    "R001",
    Severity.ERROR,
    Text(
        id="Tidak ada {kind} dengan id `{name}`.",
        en="There is no {kind} with the id `{name}`.",
    ),
    summary=Text(id="Rujukan menunjuk id yang tidak ada.", en="A reference names an id that nothing has."),
    why=Text(
        id="Rantai dari isu sampai quick win hanya dapat ditelusuri bila setiap rujukannya ada.",
        en="The chain from issue to quick win can only be followed when every reference in it exists.",
    ),
    mend=Text(
        id="Perbaiki id menurut saran, atau tulis dulu bagian yang dirujuk.",
        en="Mend the id as suggested, or first write the part that it refers to.",
    ),
    bad="""\
issues:
  - id: air-keruh
    sub_dimension: health
    name: Air sumur keruh
    offices: [dinkess]
""",
    good="""\
issues:
  - id: air-keruh
    sub_dimension: health
    name: Air sumur keruh
    offices: [dinkes]
""",
)
def unresolved_reference(plan: Masterplan) -> Iterator[Breach]:
    """Only ids of the right kind count; the nearest of them is suggested."""
    known = _known(plan)
    unresolved = [one for one in plan.references if one.kind in NAMES and one.name not in known[one.kind]]
    named = _named(plan) if unresolved else {}
    near = {kind: Names(names) for kind, names in known.items()} if unresolved else {}
    suggested = 0
    for reference in unresolved:
        if reference.name in plan.left_out or reference.kind in plan.nameless:
            continue
        suggested += 1
        if suggested > _SUGGESTIONS:
            near, named = {}, {}
        names = near.get(reference.kind, _NONE)
        yield Breach(
            reference.spot,
            kind=NAMES[reference.kind],
            name=reference.name,
            help=_help(reference.name, reference.kind, known, named, names),
            edit=_called(reference.name, reference.kind, named) or names.only_near(reference.name),
        )


def _known(plan: Masterplan) -> dict[str, set[str]]:
    ids = {kind: set(names) for kind, names in plan.known.items()}
    return defaultdict(set, {"rule": {one.code for one in kinds()}, **ids})


def _named(plan: Masterplan) -> dict[tuple[str, str], set[str]]:
    """The ids of everything that goes by a name, by kind and by the name in small letters."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for block in plan.blocks:
        if id_ := getattr(block, "id", None):
            names = (id_, *(getattr(block, field, None) for field in _NAMES), *getattr(block, "aliases", ()))
            for name in filter(None, names):
                named[kind_of(type(block)), _folded(name)].add(id_)
    return named


def _called(name: str, kind: str, named: dict[tuple[str, str], set[str]]) -> str | None:
    """The id of the one thing of the plan that has this name: `Dinas Kesehatan` is `dinkes`."""
    ids = named.get((kind, _folded(name)), set())
    return next(iter(ids)) if len(ids) == 1 else None


def _folded(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").split())


def _help(
    name: str, kind: str, known: dict[str, set[str]], named: dict[tuple[str, str], set[str]], near: Names
) -> Text:
    if unknown(name):
        return LEAVE_EMPTY
    several = sorted(named.get((kind, _folded(name)), ()))
    if len(several) > 1:
        listed = ", ".join(f"`{one}`" for one in several[:_MOST_SHOWN])
        return Text(id=f"Beberapa bagian bernama demikian: {listed}.", en=f"Several have that name: {listed}.")
    if meant := _called(name, kind, named) or near.nearest(name) or near.nearest(name.lower()):
        return Text(id=f"Maksud Anda `{meant}`?", en=f"Did you mean `{meant}`?")
    others = [NAMES[other] for other, names in sorted(known.items()) if name in names and other in NAMES]
    if others:
        return Text(
            id=f"`{name}` adalah {others[0].id}; di sini diperlukan {NAMES[kind].id}.",
            en=f"`{name}` is of another kind ({others[0].en}); what is needed here: {NAMES[kind].en}.",
        )
    return Text(
        id=f"Tulis dulu {NAMES[kind].id} dengan id `{name}`, atau rujuk yang sudah ada.",
        en=f"First write what has the id `{name}` ({NAMES[kind].en}), or refer to one that exists.",
    )
