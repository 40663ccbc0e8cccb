"""Q005: a quick win says for whom it is, who answers for it, and how its effect is measured."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._hollow import reaches_anybody
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.quick_wins import QuickWin

_PEOPLE = Text(
    id="Siapa yang bertanggung jawab atas {names}? Siapa yang dilayaninya?",
    en="Who answers for {names}? Who is served?",
)
_BOTH = Text(
    id="Siapa yang bertanggung jawab atas {names}, siapa yang dilayaninya, dan berapa angka sebelum dan sesudahnya?",
    en="Who answers for {names}, who is served, and what are the figures before and after?",
)
_MEASURE = Text(
    id="indikator dengan angka awal dan target (`results`)",
    en="an indicator with baseline and target (`results`)",
)

_ANYBODY = Text(
    id="Penerima manfaat quick win `{quick_win}`, “{words}”, dapat berarti siapa saja.",
    en="The beneficiaries of quick win `{quick_win}`, “{words}”, may be anybody.",
)
_WHICH = Text(
    id="Sebut kelompoknya: pekerjaan, umur, tempat tinggal, atau layanan yang dipakainya.",
    en="Name the group: its work, age, home or the service that it uses.",
)


@rule(
    "Q005",
    Severity.ERROR,
    Text(
        id="Quick win `{quick_win}` belum menyebut {missing}.",
        en="Quick win `{quick_win}` does not state {missing}.",
    ),
    help=Text(
        id="Lengkapi isian yang disebut; sebuah indikator di `results` memerlukan `baseline.value` dan `target`.",
        en="Complete the fields named; an indicator in `results` needs `baseline.value` and `target`.",
    ),
    question=Text(
        id="Berapa angka sebelum dan sesudah {names}?",
        en="What are the figures before and after {names}?",
    ),
    summary=Text(
        id="Quick win tanpa penerima manfaat, penanggung jawab, atau indikator dengan angka awal dan target.",
        en="A quick win lacks beneficiaries, an owner, or an indicator with baseline and target.",
    ),
    why=Text(
        id="Quick win harus menunjukkan pengaruhnya dengan angka, kepada orang yang jelas.",
        en="A quick win must show its effect in figures, for people who are named.",
    ),
    mend=Text(
        id="Tulis `beneficiaries`, `owner`, dan paling sedikit satu butir `results` dengan angka awal dan target. Sebutan "
        "yang dapat berarti siapa saja ada di `settings.checks.words.unnamed_beneficiaries`.",
        en="Write `beneficiaries`, `owner`, and at least one entry of `results` with baseline and target. "
        "`settings.checks.words.unnamed_beneficiaries` holds words that may mean anybody.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    beneficiaries:\n    owner: dinkes\n    results:\n"
    '      - {level: outcome, name: Balita ditimbang, unit: "%", target: 85}\n',
    good="quick_wins:\n  - id: pengingat-timbang\n    beneficiaries: Keluarga dengan balita\n    owner: dinkes\n"
    '    results:\n      - level: outcome\n        name: Balita ditimbang\n        unit: "%"\n'
    "        baseline: {value: 71, year: 2024}\n        target: 85\n",
    absence=True,
)
def quick_win_unmeasured(plan: Masterplan) -> Iterator[Breach]:
    """Each quick win is told once, with everything that it lacks; one whole indicator is enough."""
    for quick_win in plan.quick_wins:
        if missing := list(_missing(quick_win)):
            yield Breach(
                quick_win.at(),
                quick_win=quick_win.id,
                missing=Text(id=", ".join(text.id for text in missing), en=", ".join(text.en for text in missing)),
                question=None if missing == [_MEASURE] else _BOTH if _MEASURE in missing else _PEOPLE,
            )
        if quick_win.beneficiaries and reaches_anybody(plan, quick_win.beneficiaries):
            yield Breach(
                quick_win.at("beneficiaries"),
                message=_ANYBODY,
                help=_WHICH,
                severity=Severity.WARNING,
                question=_PEOPLE,
                quick_win=quick_win.id,
                words=quick_win.beneficiaries,
            )


def _missing(quick_win: QuickWin) -> Iterator[Text]:
    if quick_win.beneficiaries is None:
        yield Text(id="penerima manfaat (`beneficiaries`)", en="its beneficiaries (`beneficiaries`)")
    if quick_win.owner is None:
        yield Text(id="penanggung jawab (`owner`)", en="its owner (`owner`)")
    whole = (
        result.target is not None and result.baseline and result.baseline.value is not None
        for result in quick_win.results
    )
    if not any(whole):
        yield _MEASURE
