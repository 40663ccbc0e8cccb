"""I008: a programme says what it makes, what that changes and what comes of it."""

from collections.abc import Iterator
from typing import get_args

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.objectives import Level

_IMPACT = Text(
    id="Apa yang akan dirasakan warga bila program {names} berhasil, dan angka mana yang menunjukkannya?",
    en="Which benefit of {names} will people feel? Which figure shows it?",
)


@rule(
    "I008",
    Severity.WARNING,
    Text(
        id="Program `{programme}` tidak mempunyai indikator {levels}.",
        en="Programme `{programme}` has no {levels} indicator.",
    ),
    help=Text(
        id="Tambahkan di `results` satu butir untuk setiap `level` yang belum ada.",
        en="Add an entry to `results` for each `level` that is missing.",
    ),
    question=Text(
        id="Apa yang dihasilkan program {names}? Apa yang berubah karenanya?",
        en="What comes out of {names}? What changes because of it?",
    ),
    summary=Text(
        id="Program tanpa indikator keluaran, hasil, atau dampak.",
        en="A programme lacks an output, outcome or impact indicator.",
    ),
    why=Text(
        id="Pelaksanaan dinilai dari keluaran, hasil, dan dampak; yang tidak berindikator tidak memperoleh nilai.",
        en="Implementation is scored by output, outcome and impact; without an indicator there is nothing to score.",
    ),
    mend=Text(
        id="Tulis di `results` keluaran (`output`), hasil (`outcome`), dan dampak (`impact`) dengan satuan, angka awal, "
        "dan target.",
        en="Write in `results` an `output`, an `outcome` and an `impact`, with unit, baseline and target.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    results:\n"
    "      - {level: output, name: Kader terlatih, unit: orang, target: 120}\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    results:\n"
    "      - {level: output, name: Kader terlatih, unit: orang, target: 120}\n"
    '      - {level: outcome, name: Balita tercatat, unit: "%", target: 80}\n'
    '      - {level: impact, name: Prevalensi stunting, unit: "%", target: 14}\n',
    absence=True,
)
def no_result_chain(plan: Masterplan) -> Iterator[Breach]:
    """Each programme is told once, with all levels that it lacks."""
    for programme in plan.programmes:
        present = {result.level for result in programme.results}
        if missing := [level for level in get_args(Level) if level not in present]:
            spot = programme.key("results") if programme.results else programme.at()
            yield Breach(
                spot,
                programme=programme.id,
                levels=", ".join(f"`{level}`" for level in missing),
                question=_IMPACT if missing == ["impact"] else None,
            )
