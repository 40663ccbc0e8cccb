"""P010: what the state has built for all is used, not built again."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference._tables import Certainty
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.programmes._national import Duplicate, built, is_software, spoken
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.programmes import Programme


@rule(
    "P010",
    Severity.WARNING,
    Text(
        id="Buatan sendiri, “{words}”, mengulang {application} ({owner}), yang wajib dipakai, tanpa menyebutnya.",
        en="What is built, “{words}”, repeats {application} ({owner}), which must be used, and does not name it.",
    ),
    help=Text(
        id="Pakai {application}; bila hanya melengkapinya, tulis bagaimana terhubung dengannya. Dasar: {basis}.",
        en="Use {application}; if this only adds to it, write how the two are connected. Basis: {basis}.",
    ),
    summary=Text(
        id="Aksi membangun aplikasi yang sudah disediakan negara, tanpa menyebutnya.",
        en="An action builds what a national application does already, and does not name it.",
    ),
    why=Text(
        id="Aplikasi umum wajib dipakai; buatan sendiri di sampingnya ditolak saat anggaran ditelaah.",
        en="Shared applications must be used; one of the region's own beside them is refused when budgets are reviewed.",
    ),
    mend=Text(
        id="Pakai aplikasi nasionalnya, atau tulis dalam aksi bagaimana aplikasi daerah terhubung dengannya.",
        en="Use the national application, or write in the action how the region's own is connected with it.",
    ),
    bad="programmes:\n  - id: layanan-terpadu\n    actions:\n"
    "      - {id: layanan-terpadu-1, group: application, name: Membangun aplikasi pengaduan warga}\n",
    good="programmes:\n  - id: layanan-terpadu\n    actions:\n"
    "      - {id: layanan-terpadu-1, group: application, name: Menghubungkan kanal aduan warga dengan SP4N-LAPOR!}\n",
)
def national_application(plan: Masterplan) -> Iterator[Breach]:
    """By what the action's name begins with and is about; told once for each application that a programme repeats."""
    for programme in plan.programmes:
        seen: set[str] = set()
        for spot, duplicate, words in _found(programme):
            if duplicate.application.name not in seen:
                seen.add(duplicate.application.name)
                yield _breach(spot, duplicate, words)


def _found(programme: Programme) -> Iterator[tuple[Spot, Duplicate, str]]:
    for spot, text, duplicate, words in _built(programme):
        answers = spoken((*_said(programme), *(told for action in programme.actions for told in _done(action))))
        if _is_own(text) or not duplicate.is_named(answers):
            yield spot, duplicate, words


def _built(programme: Programme) -> Iterator[tuple[Spot, str, Duplicate, str]]:
    """What a programme builds by the names and outputs of its actions, and by what it says of its applications."""
    applications = [action for action in programme.actions if action.group == "application"]
    for action in programme.actions:
        is_application = action.group == "application"
        yield from _in(action.name, action.at("name"), software=is_application)
        if is_application and action.output:
            yield from _in(action.output.name, action.output.at("name"))
    if applications or not programme.actions:
        yield from _in(programme.name, programme.at("name"))
    if applications and programme.description:
        opens = any(is_software(action.name) for action in applications)
        yield from _in(programme.description, programme.at("description"), software=True, opens=opens)


def _in(
    text: str, spot: Spot, *, software: bool = False, opens: bool = False
) -> Iterator[tuple[Spot, str, Duplicate, str]]:
    for duplicate, words in built(text, software=software, opens=opens):
        yield spot, text, duplicate, words


def _is_own(text: str) -> bool:
    """Whether a text says itself that it builds its own: `Portal OSS daerah mandiri`."""
    return _OWN.search(text) is not None


def _said(programme: Programme) -> Iterator[str | None]:
    yield from (programme.name, programme.stands_for, programme.description, programme.problem, *programme.evidence)
    yield from (partner.role for partner in programme.partners)
    yield from (link.how for link in programme.links)
    yield from (result.name for result in programme.results)


def _done(action: Action) -> Iterator[str | None]:
    yield from (action.name, action.outcome, action.indicator, action.prerequisites, *action.risks)
    yield action.output.name if action.output else None


def _breach(spot: Spot, duplicate: Duplicate, words: str) -> Breach:
    application = duplicate.application
    certain = application.certainty == Certainty.TWO and not duplicate.doubt
    return Breach(
        spot,
        message=None if certain else _DOUBT,
        severity=None if certain else Severity.NOTE,
        words=words,
        application=application.name,
        owner=_owner(application.owner),
        basis="; ".join(_REMARK.sub("", basis) for basis in application.legal_basis),
    )


def _owner(owner: str) -> Text:
    return Text(id=owner.replace(" with ", " bersama ").replace(" and ", " dan "), en=owner)


_OWN = re.compile(
    r"(?i)\b(?:dibangun sendiri|dibuat sendiri|buatan sendiri|bikinan|secara mandiri|versi daerah|daerah mandiri)\b"
)
_REMARK = re.compile(r"\s?\([^()]*\)")
_DOUBT = Text(
    id="Buatan sendiri, “{words}”, mungkin mengulang {application} ({owner}). Apakah keduanya terhubung?",
    en="What is built, “{words}”, may repeat {application} ({owner}). Are the two connected?",
)
