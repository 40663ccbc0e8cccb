"""A003: the vision is its own, and yet of one mind with RPJPD and RPJMD."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import shared
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.alignment._planning import overlapping
from masterplan_cli.rules.alignment._words import words
from masterplan_cli.schemas.planning import PlanningDocument
from masterplan_cli.schemas.vision import Vision

_COPIED = 0.9
"""How alike two visions are, of 1, when one is the other with a word more."""

_TOLD = Text(id="visi {title}", en="the vision of {title}")


@rule(
    "A003",
    Severity.WARNING,
    Text(id="Visi ini sama dengan visi {title}.", en="This vision is that of {title}."),
    help=Text(
        id="Rumuskan apa yang dibuat lain oleh smart city; satu atau dua kata kunci boleh sama.",
        en="Say what being smart makes different; a keyword or two may be the same.",
    ),
    summary=Text(
        id="Visi disalin dari RPJMD, atau tidak berbagi kata kunci dengan RPJPD dan RPJMD.",
        en="The vision is copied from the RPJMD, or shares no keyword with RPJPD and RPJMD.",
    ),
    why=Text(
        id="Visi yang disalin tidak menambah arah; visi yang tidak bersinggungan berjalan ke arah lain.",
        en="A copied vision adds no direction; one that has nothing in common goes another way.",
    ),
    mend=Text(
        id="Pakai kata kunci RPJPD atau RPJMD dan tambahkan yang khas dari kota cerdas. Imbuhan tidak dihitung: "
        "melayani, pelayanan, dan layanan adalah satu kata kunci.",
        en="Take up keywords of the RPJPD or RPJMD and add what is particular to the smart city. Affixes do not count: "
        "melayani, pelayanan and layanan are one keyword.",
    ),
    bad="vision:\n  statement: Contoh Maju, Melayani, dan Lestari\n",
    good="vision:\n  statement: Contoh Melayani, Berdaya, dan Lestari\n",
)
def vision_copied(plan: Masterplan) -> Iterator[Breach]:
    """Compared by words without affixes, the region's name and words that every vision has left out."""
    if not plan.vision:
        return
    names = (plan.region.name,) if plan.region else ()
    own = words(plan.vision.statement, names)
    documents = [document for document in overlapping(plan, "rpjpd", "rpjmd") if document.vision]
    visions = [words(document.vision or "", names) for document in documents]
    for document, other in zip(documents, visions, strict=True):
        if document.kind == "rpjmd" and _alike(own, other):
            related = [(_TOLD.fill(title=document.title), document.at("vision"))]
            yield Breach(plan.vision.at("statement"), title=document.title, related=related)
    if any(visions) and not any(shared(own, other) for other in visions):
        yield _strange(plan.vision, documents)


def _alike(own: Sequence[str], other: Sequence[str]) -> bool:
    return bool(own) and SequenceMatcher(None, own, other, autojunk=False).ratio() >= _COPIED


def _strange(vision: Vision, documents: Sequence[PlanningDocument]) -> Breach:
    titles = ", ".join(document.title for document in documents)
    return Breach(
        vision.at("statement"),
        message=Text(
            id="Visi ini tidak berbagi kata kunci dengan visi {titles}.",
            en="This vision shares no keyword with the vision of {titles}.",
        ),
        help=Text(
            id="Ambil sekurangnya satu kata kunci dari RPJPD atau RPJMD ke dalam visi.",
            en="Take at least one keyword of the RPJPD or RPJMD into the vision.",
        ),
        titles=titles,
        related=[(_TOLD.fill(title=document.title), document.at("vision")) for document in documents],
    )
