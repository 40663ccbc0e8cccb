"""P005: technology serves a purpose, and is not the purpose."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.rules._figures import measured, share
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules._speaking import dimensions
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Action

_DEVICE = re.compile(
    r"\b(cctv|kamera|server|pusat data|data center|command center|pusat komando|wi-?fi|komputer|laptop|tablet|gawai|sensor|"
    r"videotron|perangkat (?:keras|jaringan|tik|ict|digital)|jaringan (?:internet|intra|fiber|serat optik)|internet|menara)\b",
    re.IGNORECASE,
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
    for programme in plan.programmes:
        if programme.problem is None and (first := next(filter(_is_technology, programme.actions), None)):
            yield Breach(
                programme.at(),
                message=Text(
                    id="Program `{programme}` memakai teknologi, tetapi tidak menyebut masalahnya.",
                    en="Programme `{programme}` brings technology, but names no problem.",
                ),
                programme=programme.id,
                help=Text(
                    id="Tulis di `problem` apa yang hari ini menyulitkan warga atau petugas.",
                    en="Write in `problem` what troubles people or officials today.",
                ),
                related=[(Text(id="teknologinya", en="its technology"), first.at("name"))],
            )


def _dimension(plan: Masterplan, dimension: Dimension, spot: Spot) -> Iterator[Breach]:
    actions = [action for programme in dimension.programmes for action in programme.actions]
    count = sum(map(_is_technology, actions))
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


def _is_technology(action: Action) -> bool:
    return action.group == "application" or bool(action.group == "infrastructure" and _DEVICE.search(action.name))
