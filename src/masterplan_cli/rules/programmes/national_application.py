"""P010: what the state has built for all is used, not built again."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference._tables import Certainty
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.programmes._national import Duplicate, built, spoken
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
    for action in programme.actions:
        software = action.group == "application"
        texts = [(action.at("name"), action.name)]
        if software and action.output:
            texts.append((action.output.at("name"), action.output.name))
        for spot, text in texts:
            for duplicate, words in built(text, software=software and text == action.name):
                if not duplicate.is_named(spoken((*_said(programme), *_done(action)))):
                    yield spot, duplicate, words
    if not programme.actions or any(action.group == "application" for action in programme.actions):
        for duplicate, words in built(programme.name, software=False):
            done = (text for action in programme.actions for text in _done(action))
            if not duplicate.is_named(spoken((*_said(programme), *done))):
                yield programme.at("name"), duplicate, words


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


_REMARK = re.compile(r"\s?\([^()]*\)")
_DOUBT = Text(
    id="Buatan sendiri, “{words}”, mungkin mengulang {application} ({owner}). Apakah keduanya terhubung?",
    en="What is built, “{words}”, may repeat {application} ({owner}). Are the two connected?",
)
