"""P005: technology serves a purpose, and is not the purpose."""

import re
from collections.abc import Iterator, Sequence

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.phrases import Lexicon, Word, clauses, lexicon, shared, words
from masterplan_cli.rules._figures import measured, share
from masterplan_cli.rules._lexicons import lexicon_of
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules._speaking import dimensions
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.programmes import Programme

_LACKING = Text(
    id="Program `{programme}` memakai teknologi, dan masalahnya hanya bahwa teknologinya belum ada: “{lack}”.",
    en="Programme `{programme}` brings technology, and its problem is only that the technology is missing: “{lack}”.",
)
_NO_PROBLEM = Text(
    id="Program `{programme}` memakai teknologi (“{words}”), tetapi tidak menyebut masalahnya.",
    en="Programme `{programme}` brings technology (“{words}”), but names no problem.",
)
_WHOSE = Text(
    id="Tulis di `problem` apa yang hari ini menyulitkan warga atau petugas.",
    en="Write in `problem` what troubles people or officials today.",
)


@rule(
    "P005",
    Severity.WARNING,
    Text(
        id="Dalam dimensi `{dimension}` {count} dari {all} aksi ({share}) berupa aplikasi atau perangkat; batasnya {limit}.",
        en="In dimension `{dimension}` {count} of {all} actions ({share}) are applications or devices; the limit is {limit}.",
    ),
    help=Text(
        id="Imbangi dengan aksi kebijakan, kelembagaan, dan literasi.",
        en="Balance them with actions on policy, institutions and literacy.",
    ),
    summary=Text(
        id="Dimensi atau program berpusat pada teknologi, bukan pada masalah warga.",
        en="A dimension or a programme turns on technology, not on people's problems.",
    ),
    why=Text(
        id="Cerdas berarti hidup yang lebih baik; TIK hanya mempercepat, memadukan, dan memungkinkan.",
        en="Smart means a better life; ICT only accelerates, integrates and enables.",
    ),
    mend=Text(
        id="Mulai dari masalahnya: tulis `problem` pada program, lalu tambahkan aksi yang mengubah cara kerja dan "
        "kemampuan orang. Batasnya `technology_share`.",
        en="Begin with the problem: write `problem` at the programme, then add actions that change how people work "
        "and what they can do. The limit is `technology_share`.",
    ),
    bad="programmes:\n  - id: layanan-terpadu\n    problem:\n    actions:\n"
    "      - {id: satu, group: application, name: Membangun aplikasi layanan}\n",
    good="programmes:\n  - id: layanan-terpadu\n    problem: Warga mengisi data yang sama di lima loket.\n    actions:\n"
    "      - {id: satu, group: application, name: Membangun aplikasi layanan}\n"
    "      - {id: dua, group: literacy, name: Melatih petugas loket}\n",
    absence=True,
    thresholds=("technology_share",),
)
def technology_centred(plan: Masterplan) -> Iterator[Breach]:
    """Applications, and infrastructure that is devices by its name; one action alone centres nothing."""
    for dimension, spot in dimensions(plan):
        yield from _dimension(plan, dimension, spot)
    technology = lexicon_of(plan, "technology")
    for programme in plan.programmes:
        if not (first := next((action for action in programme.actions if _is_technology(action, technology)), None)):
            continue
        related = [(Text(id="teknologinya", en="its technology"), first.at("name"))]
        if programme.problem is None:
            yield Breach(
                programme.at(),
                message=_NO_PROBLEM,
                programme=programme.id,
                words=_words(first, technology),
                help=_WHOSE,
                related=related,
            )
        elif _only_lacks(programme, technology):
            yield Breach(
                programme.at("problem"),
                message=_LACKING,
                programme=programme.id,
                lack=" ".join(programme.problem.split()),
                help=_WHOSE,
                related=related,
            )


def _dimension(plan: Masterplan, dimension: Dimension, spot: Spot) -> Iterator[Breach]:
    actions = [action for programme in dimension.programmes for action in programme.actions]
    technology = lexicon_of(plan, "technology")
    count = sum(_is_technology(action, technology) for action in actions)
    limit = plan.settings.checks.thresholds.technology_share
    if count > 1 and 100 * count > limit * len(actions):
        yield Breach(
            spot,
            count=count,
            all=len(actions),
            dimension=dimension.name,
            share=measured(share(count, len(actions)), "%"),
            limit=measured(limit, "%"),
        )


def _is_technology(action: Action, technology: Lexicon) -> bool:
    """Applications; infrastructure that is devices by its name; what makes software under any name."""
    if action.group == "application":
        return True
    if action.group == "infrastructure":
        return technology.first(words(action.name)) is not None
    if action.group == "literacy":
        return False
    written = words(action.name)
    return any(
        _MAKES.match(word.form) and technology.length(written, index + 1) for index, word in enumerate(written[:-1])
    )


_MAKES = re.compile(
    r"(?:pengembangan|pembangunan|pembuatan|pengadaan|pemasangan|mengembangkan|membangun|membuat|instalasi|belanja)\Z"
)


def _words(action: Action, technology: Lexicon) -> str:
    """What made it technology: the device that its name has, or the whole name."""
    written = words(action.name)
    span = technology.first(written)
    return action.name[written[span[0]].start : written[span[1] - 1].end] if span else action.name


def _only_lacks(programme: Programme, technology: Lexicon) -> bool:
    """Whether a problem says of nobody what troubles them: only that means are missing, old or wanted."""
    written = words(programme.problem or "")
    if len(written) > _LONGEST_LACK:
        return False
    parts = [part for clause in clauses(programme.problem or "") for part in _parts(clause)]
    return any(_is_of_means(part, programme, technology) for part in parts) and all(
        _is_of_means(part, programme, technology) or _is_hollow(part) for part in parts
    )


def _parts(clause: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """What stands on each side of a `because` or `so that`."""
    start = 0
    for index, word in enumerate(clause):
        if word.form in _BETWEEN:
            if index > start:
                yield clause[start:index]
            start = index + 1
    if start < len(clause):
        yield clause[start:]


def _is_of_means(part: Sequence[Word], programme: Programme, technology: Lexicon) -> bool:
    """Whether it says that technology, or what the programme itself brings, is missing, old or wanted."""
    has_people = lexicon("people").first(part) is not None
    device = technology.first(part)
    if device is None:
        if has_people:
            return False
        is_manual = any(word.form in _BY_HAND for word in part)
        return is_manual or _is_the_solution(part, programme) or _is_for_show(part)
    if has_people and any(word.form in _ABILITIES for word in part):
        return False
    return _is_lack(part) or (device[0] <= _SUBJECT and not has_people)


def _is_lack(part: Sequence[Word]) -> bool:
    return any(lexicon(name).first(part) is not None for name in ("lack", "needs"))


def _is_the_solution(part: Sequence[Word], programme: Programme) -> bool:
    """Whether what is missing is what the programme is called by: `belum menerapkan konsep smart building`."""
    if lexicon("absences").first(part) is None and lexicon("needs").first(part) is None:
        return False
    names = (programme.name, *(action.name for action in programme.actions if action.group != "literacy"))
    known = [word.form for name in names for word in words(name)]
    empty = ("function_words", "fillers", "hollow_states", "government", "lack", "software_acts")
    telling = [word.form for word in part if not any(lexicon(name).has(word.form) for name in empty)]
    return len(shared(telling, known)) >= min(_SHARED, len(telling)) > 0


def _is_for_show(part: Sequence[Word]) -> bool:
    """`Agar kantor terlihat modern`."""
    return lexicon("hollow_states").first(part) is not None and any(word.form in _SHOWS for word in part)


def _is_hollow(part: Sequence[Word]) -> bool:
    """Whether it can be said of any service, or only wants more of the means."""
    if lexicon("people").first(part) is not None:
        return False
    return lexicon("hollow_states").first(part) is not None or lexicon("needs").first(part) is not None


_BETWEEN = frozenset(
    "karena sebab sehingga akibat akibatnya padahal namun tetapi tapi maka agar supaya menyebabkan mengakibatkan membuat".split()
)
_BY_HAND = frozenset("manual konvensional tradisional".split())
_ABILITIES = frozenset(
    "bisa dapat mampu paham memahami mengerti tahu berani percaya sanggup terbiasa menjangkau mengakses".split()
)
_SHOWS = frozenset("terlihat tampak terkesan tampil kelihatan menjadi lebih".split())
_SHARED = 2
"""Telling words of what is missing that are those of the programme."""
_SUBJECT = 1
"""The word by which the subject of a sentence has begun."""
_LONGEST_LACK = 25
"""Words: a longer problem says more than that something is missing."""
