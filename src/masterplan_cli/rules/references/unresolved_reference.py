"""R001: whatever a worksheet refers to exists."""

from collections import defaultdict
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity, nearest, only_near
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules import kinds
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.references._kinds import NAMES


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
    for reference in plan.references:
        if reference.kind not in NAMES or reference.name in known[reference.kind]:
            continue
        if reference.name in plan.left_out or reference.kind in plan.nameless:
            continue
        yield Breach(
            reference.spot,
            kind=NAMES[reference.kind],
            name=reference.name,
            help=_help(reference.name, reference.kind, known),
            edit=only_near(reference.name, known[reference.kind]),
        )


def _known(plan: Masterplan) -> dict[str, set[str]]:
    ids = {kind: set(names) for kind, names in plan.known.items()}
    return defaultdict(set, {"rule": {one.code for one in kinds()}, **ids})


def _help(name: str, kind: str, known: dict[str, set[str]]) -> Text:
    if meant := nearest(name, known[kind]) or nearest(name.lower(), known[kind]):
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
