"""R001: whatever a worksheet refers to exists."""

import re
from collections import defaultdict
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.nearness import Names
from masterplan_cli.rules import kinds
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.references._kinds import NAMES
from masterplan_cli.schemas._codes import SLUG
from masterplan_cli.schemas._meaning.signs import LEAVE_EMPTY, unknown
from masterplan_cli.schemas.references import Reference, kind_of

_NAMES = ("name", "short", "title", "text")
"""Fields by which people call a thing."""

_NONE = Names(())
_SUGGESTIONS = 1000
"""Names that are looked for among the known ones: a plan with more of them has one cause for all."""

_MOST_SHOWN = 10
"""Ids of one name that a sentence shows."""

_MANY = 3
"""Places that misspell an id alike do so because the id itself has changed."""


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
        en="Fix the id as suggested, or first write the part that it refers to.",
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
    """Only ids of the right kind count; a name that many refer to is told once, for its own id has changed."""
    known = _known(plan)
    dangling: dict[tuple[str, str], list[Reference]] = {}
    for one in plan.references:
        unresolved = one.kind in NAMES and one.name not in known[one.kind]
        if unresolved and one.name not in plan.left_out and one.kind not in plan.nameless:
            dangling.setdefault((one.kind, one.name), []).append(one)
    named = _named(plan) if dangling else {}
    near = {kind: Names(names) for kind, names in known.items()} if dangling else {}
    for number, ((kind, name), places) in enumerate(dangling.items()):
        if number == _SUGGESTIONS:
            near, named = {}, {}
        names = near.get(kind, _NONE)
        help_, called = _help(name, kind, known, named, names), _called(name, kind, named)
        unused = _unused(kind, plan, known) if len(places) >= _MANY else set()
        if len(places) >= _MANY and (not called or (called in unused and re.fullmatch(SLUG, name))):
            yield _renamed(places, {called} if called else unused, help_)
            continue
        edit = called or names.only_near(name)
        yield from (Breach(one.spot, kind=NAMES[kind], name=name, help=help_, edit=edit) for one in places)


def _unused(kind: str, plan: Masterplan, known: dict[str, set[str]]) -> set[str]:
    return known[kind] - {reference.name for reference in plan.references if reference.kind == kind}


def _renamed(places: list[Reference], unused: set[str], help_: Text) -> Breach:
    kind, name = places[0].kind, places[0].name
    if len(unused) == 1:
        (new,) = unused
        help_ = Text(
            id=f"Bila id-nya diganti menjadi `{new}`, yang belum dirujuk di mana pun, "
            f"kembalikan ke `{name}` atau ganti semua rujukannya.",
            en=f"If its id was changed to `{new}`, which nothing refers to yet, "
            f"change that back to `{name}`, or change all references.",
        )
    return Breach(
        places[0].spot,
        message=Text(
            id="Tidak ada {kind} dengan id `{name}`, yang dirujuk di {count} tempat.",
            en="There is no {kind} with the id `{name}`, which {count} places refer to.",
        ),
        help=help_,
        related=[(Text(id="Dirujuk di sini juga.", en="Referred to here too."), one.spot) for one in places[1:]],
        kind=NAMES[kind],
        name=name,
        count=len(places),
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
    pieces = [piece for piece in re.split(r"[;/&|.，、]| dan | - | ", name) if piece]
    if len(pieces) > 1 and known[kind].issuperset(pieces):
        listed = ", ".join(pieces)
        return Text(id=f"Pisahkan dengan koma: `{listed}`.", en=f"Separate them with a comma: `{listed}`.")
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
