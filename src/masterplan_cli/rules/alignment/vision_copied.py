"""A003: the vision is its own, and yet of one mind with RPJPD and RPJMD."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import shared
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.alignment._planning import overlapping
from masterplan_cli.rules.alignment._words import every_word, names_of, themes, words
from masterplan_cli.schemas.planning import PlanningDocument
from masterplan_cli.schemas.vision import Vision

_MOST = Fraction(3, 5)
"""The share of the keywords of another vision that a copy of it has, if there are fewer than three."""
_OWN = 3
"""Keywords taken over for each one of its own that a copy may have."""
_WELFARE = ("sejahtera", "makmur", "madani")
"""Goals that every good for people serves: safety, health and clean water are welfare."""
_ADDED = frozenset("digital cerdas pintar teknologi informasi komunikasi elektronik inovasi inovatif".split())
"""What any smart city can add to the vision of the RPJMD without making it one of its own."""

_NO_AIM = Text(
    id="Visi ini tidak berbagi kata kunci dengan visi {titles}, dan tidak menyebut tujuan bagi warga.",
    en="This vision shares no keyword with the vision of {titles}, and names no aim for people.",
)
_OTHER_AIM = Text(
    id="Apakah visi ini searah dengan visi {titles}? Kata kuncinya tidak ada yang sama atau searti.",
    en="Does this vision go the way of the vision of {titles}? No keyword of theirs is the same or means the same.",
)
_TOLD = Text(id="visi {title}", en="the vision of {title}")


@rule(
    "A003",
    Severity.WARNING,
    Text(
        id="Visi ini adalah visi {title}: hampir semua kata kuncinya dari sana ({keywords}).",
        en="This vision is that of {title}: nearly all of its keywords are from there ({keywords}).",
    ),
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
        "melayani, pelayanan, dan layanan adalah satu kata kunci, dan urutannya tidak penting. Kata lain yang menuju hal yang sama (sejahtera, makmur) "
        "juga selaras.",
        en="Take up keywords of the RPJPD or RPJMD and add what is particular to the smart city. Affixes do not count: "
        "melayani, pelayanan and layanan are one keyword, in any order. Other words with the same aim (sejahtera, makmur) "
        "go the same way.",
    ),
    bad="vision:\n  statement: Contoh Maju, Melayani, dan Lestari\n",
    good="vision:\n  statement: Contoh Melayani, Berdaya, dan Lestari\n",
)
def vision_copied(plan: Masterplan) -> Iterator[Breach]:
    """Compared by words without affixes, the region's name and words that every vision has left out."""
    if not plan.vision or not plan.region:
        return  # without the name of the region it would count as a keyword
    names = names_of(plan)
    own = words(plan.vision.statement, names)
    documents = [document for document in overlapping(plan, "rpjpd", "rpjmd") if document.vision]
    visions = [words(document.vision or "", names) for document in documents]
    for document, other in zip(documents, visions, strict=True):
        if document.kind == "rpjmd" and _copied(own, other):
            related = [(_TOLD.fill(title=document.title), document.at("vision"))]
            keywords = ", ".join(f"`{word}`" for word in dict.fromkeys(shared(own, other)))
            yield Breach(plan.vision.at("statement"), title=document.title, keywords=keywords, related=related)
    if any(visions) and not any(shared(own, other) for other in visions):
        aims = themes(every_word(plan.vision.statement))
        goals = [every_word(document.vision or "") for document in documents]
        is_under_all = bool(aims) and any(shared(_WELFARE, goal) for goal in goals)
        if not is_under_all and not any(aims & themes(goal) for goal in goals):
            yield _strange(plan.vision, documents, has_aims=bool(aims))


def _copied(own: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a vision is another reordered or shortened: nearly all of its keywords are the other's."""
    taken, left = set(shared(own, other)), set(shared(other, own))
    added = {word for word in own if word not in taken and word not in _ADDED}
    enough = len(taken) >= _ENOUGH or (len(taken) > 1 and len(left) >= _MOST * len(set(other)))
    return enough and _OWN * len(added) <= len(taken)


_ENOUGH = 3


def _strange(vision: Vision, documents: Sequence[PlanningDocument], *, has_aims: bool) -> Breach:
    """A warning where the vision aims at nothing that people live by; else a question: other words may mean the same."""
    titles = ", ".join(document.title for document in documents)
    return Breach(
        vision.at("statement"),
        message=_OTHER_AIM if has_aims else _NO_AIM,
        severity=Severity.NOTE if has_aims else None,
        help=Text(
            id="Ambil sekurangnya satu kata kunci dari RPJPD atau RPJMD ke dalam visi.",
            en="Take at least one keyword of the RPJPD or RPJMD into the vision.",
        ),
        titles=titles,
        related=[(_TOLD.fill(title=document.title), document.at("vision")) for document in documents],
    )
