"""G001: the council and the implementing team rest on a decree with number and date."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.governance._numbers import doubt
from masterplan_cli.rules.governance._sheet import without_governance
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.governance import Decree

_BODIES = {
    "council": Text(id="Dewan Smart City", en="the smart-city council"),
    "implementing_team": Text(id="Tim Pelaksana", en="the implementing team"),
}

_BOTH = Text(id="Dewan Smart City dan Tim Pelaksana", en="the smart-city council and the implementing team")
_NOTHING = Text(id="Tata kelola (`governance`) belum ditulis.", en="Governance (`governance`) is missing.")
_BEGIN = Text(
    id="Mulai dengan `council` dan `implementing_team`: `number` dan `date` keputusannya.",
    en="Begin with `council` and `implementing_team`: `number` and `date` of their decrees.",
)


_HOLLOW = Text(
    id="Nomor keputusan tentang {body}, “{number}”, bukan nomor.",
    en="The number of the decree on {body}, “{number}”, is none.",
)
_HOLLOW_HELP = Text(
    id="Tulis nomornya seperti tertera pada keputusan, atau kosongkan selama belum terbit.",
    en="Write the number as the decree has it, or leave it out until there is one.",
)


@rule(
    "G001",
    Severity.ERROR,
    Text(id="Keputusan tentang {body} belum ditulis.", en="The decree on {body} is missing."),
    question=Text(
        id="Keputusan nomor berapa, dan tanggal berapa, yang membentuk {names}?",
        en="Which decrees, by number and date, set up {names}?",
    ),
    summary=Text(
        id="Nomor atau tanggal keputusan tentang Dewan Smart City atau Tim Pelaksana belum ada.",
        en="Number or date of the decree on the council or the implementing team is missing.",
    ),
    why=Text(
        id="Tim tanpa keputusan tidak dapat memerintah dan tidak dapat dianggarkan; tim yang tidak bekerja adalah kelemahan "
        "yang tercatat.",
        en="A team without a decree can neither direct nor spend; teams that do not work are a weakness on record.",
    ),
    mend=Text(
        id="Tulis `number` dan `date` keputusan kepala daerah; bila harinya tidak diketahui, `year` menggantikan `date`. "
        "Kata di tempat nomor yang belum ada ditambah di `settings.checks.words.unissued`.",
        en="Write `number` and `date` of the decree; where its day is not known, `year` stands for `date`. "
        "`settings.checks.words.unissued` adds to the words in place of a number that is still to come.",
    ),
    bad="governance:\n  council:\n    number: null\n    date: 2024-05-02\n",
    good="governance:\n  council:\n    number: Kepbup 100/12/2024\n    date: 2024-05-02\n",
    absence=True,
)
def decree_missing(plan: Masterplan) -> Iterator[Breach]:
    """Where governance is missing altogether this rule alone says so."""
    if not plan.governance:
        if spot := without_governance(plan):
            yield Breach(spot, message=_NOTHING, help=_BEGIN, about=_BOTH)
        return
    for field, body in _BODIES.items():
        decree: Decree | None = getattr(plan.governance, field)
        if decree is None:
            help_ = Text(
                id=f"Tulis `{field}` dengan `number` dan `date`.", en=f"Write `{field}` with `number` and `date`."
            )
            yield Breach(plan.governance.key(field), body=body, help=help_, about=body)
        elif missing := _missing(decree):
            yield _incomplete(plan.governance.key(field), body, missing)
        elif decree.number and (severity := doubt(plan, decree.number)):
            yield Breach(
                decree.at("number"),
                message=_HOLLOW,
                help=_HOLLOW_HELP,
                severity=severity,
                body=body,
                number=decree.number,
                about=body,
            )


def _missing(decree: Decree) -> tuple[str, ...]:
    dated = decree.date or decree.year
    return tuple(field for field, written in (("number", decree.number), ("date", dated)) if not written)


def _incomplete(spot: Spot, body: Text, missing: tuple[str, ...]) -> Breach:
    fields = ", ".join(f"`{field}`" for field in missing)
    return Breach(
        spot,
        message=Text(
            id="Keputusan tentang {body} belum lengkap: {fields} belum ada.",
            en="The decree on {body} is incomplete: {fields} is missing.",
        ),
        help=Text(id=f"Tulis {fields} dari keputusannya.", en=f"Write {fields} of the decree."),
        body=body,
        fields=fields,
        about=body,
    )
