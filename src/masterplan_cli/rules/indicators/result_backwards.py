"""I011: the results of programmes and quick wins move the way that they are meant to."""

from collections.abc import Iterator, Mapping

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.programmes import Programme, Result
from masterplan_cli.schemas.quick_wins import QuickWin


@rule(
    "I011",
    Severity.WARNING,
    Text(
        id="`{result}` berjalan mundur: dari {baseline} menjadi {target}, padahal arahnya {way}.",
        en="`{result}` runs backwards: from {baseline} to {target}, though its direction is {way}.",
    ),
    help=Text(
        id="Periksa `direction`, angka awal, dan target; salah satunya keliru.",
        en="Check `direction`, baseline and target; one of them is wrong.",
    ),
    summary=Text(
        id="Hasil program atau quick win menjauh dari arahnya.",
        en="A result of a programme or a quick win runs against its direction.",
    ),
    why=Text(
        id="Target yang lebih buruk daripada angka awal berarti program merugikan, atau angkanya tertukar.",
        en="A target worse than the baseline means that the programme does harm, or that the figures are swapped.",
    ),
    mend=Text(
        id="Perbaiki angka yang tertukar, atau tulis `direction: down` untuk yang memang harus turun.",
        en="Fix the figures that are swapped, or write `direction: down` for what is meant to fall.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    results:\n      - level: outcome\n        name: Balita tercatat\n"
    '        unit: "%"\n        direction: up\n        baseline: {value: 80, year: 2024}\n        target: 20\n',
    good="programmes:\n  - id: posyandu-terjadwal\n    results:\n      - level: outcome\n        name: Balita tercatat\n"
    '        unit: "%"\n        direction: up\n        baseline: {value: 20, year: 2024}\n        target: 80\n',
)
def result_backwards(plan: Masterplan) -> Iterator[Breach]:
    """By its own direction, or that of the indicator of the same name and unit; what is only kept runs nowhere."""
    known = {
        (" ".join(indicator.name.casefold().split()), indicator.unit): indicator.direction
        for indicator in plan.indicators
    }
    owners: tuple[Programme | QuickWin, ...] = (*plan.programmes, *plan.quick_wins)
    for owner in owners:
        for result in owner.results:
            direction = result.direction or _known(known, result)
            if result.baseline is None or result.baseline.value is None or result.target is None or not direction:
                continue
            gain = result.target - result.baseline.value
            if gain < 0 if direction == "up" else gain > 0:
                yield Breach(
                    result.at("target"),
                    result=result.name,
                    baseline=measured(result.baseline.value, result.unit),
                    target=measured(result.target, result.unit),
                    way=Text(id="naik" if direction == "up" else "turun", en=direction),
                    related=[(Text(id="angka awalnya", en="its baseline"), result.baseline.at("value"))],
                )


def _known(known: Mapping[tuple[str, str | None], str], result: Result) -> str | None:
    return known.get((" ".join(result.name.casefold().split()), result.unit))
