"""B007: amounts are in full rupiah, not in thousands."""

import math
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import plain, rupiah
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.budget._spending import amounts
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Action, Funding
from masterplan_cli.schemas.quick_wins import QuickWin

_Amounts = Sequence[tuple[int, Spot]]
_A_MILLION = 1_000_000  # rupiah: less pays for no work of a government

_QUESTION = Text(
    id="Apakah {amount} ditulis dalam rupiah penuh? Angka ini sekitar {times} kali lebih {than} daripada yang lazim, {usual}.",
    en="Is {amount} in full rupiah? It is about {times} times {than} than what is usual, {usual}.",
)


@rule(
    "B007",
    Severity.WARNING,
    Text(
        id="{amount} sekitar {times} kali lebih {than} daripada angka di sekitarnya, {usual}.",
        en="{amount} is about {times} times {than} than the amounts around it, {usual}.",
    ),
    help=Text(
        id="Tulis rupiah penuh, bukan ribuan atau jutaan: `2560783220`.",
        en="Write full rupiah, not thousands or millions: `2560783220`.",
    ),
    summary=Text(
        id="Sebuah angka anggaran sekitar 1.000 kali lebih besar atau kecil daripada tetangganya.",
        en="An amount is about 1,000 times off its neighbours.",
    ),
    why=Text(
        id="Ribuan yang tercampur dengan rupiah penuh membuat jumlah anggaran salah tanpa terlihat.",
        en="Thousands mixed with full rupiah make the sums wrong, and nobody sees it.",
    ),
    mend=Text(
        id="Periksa angka itu pada dokumen anggarannya. Jaraknya diatur dengan `magnitude`. Sumber yang berbeda tidak "
        "dibandingkan, kecuali angka di bawah sejuta rupiah.",
        en="Check the amount in the budget document. The distance is set by `magnitude`. Sources are not "
        "compared with each other, except amounts of less than a million rupiah.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding:\n"
    "          - {source: dak, amounts: {2025: 60000000, 2026: 60000}}\n        total: 60060000\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding:\n"
    "          - {source: dak, amounts: {2025: 60000000, 2026: 60000000}}\n        total: 120000000\n",
    thresholds=("magnitude",),
)
def suspicious_magnitude(plan: Masterplan) -> Iterator[Breach]:
    """Beside the other amounts of a source; one that is too small as a whole beside the rest of the plan.

    An action that is much larger than the others may well be: roads cost more than trainings.
    """
    # Neighbours differ among themselves, so half the distance already looks like three zeros that are missing.
    times = plan.settings.checks.thresholds.magnitude / 2
    for blocks in (plan.actions, plan.quick_wins):
        yield from _among(list(blocks), times)


def _among(blocks: Sequence[Action | QuickWin], times: float) -> Iterator[Breach]:
    everything = sorted(amount for block in blocks for amount, _ in _written(block.funding))
    if not everything or not times:
        return
    usual = median(everything)
    for block in blocks:
        group = _written(block.funding)
        if group and max(amount for amount, _ in group) * times <= usual:
            amount, spot = group[0]
            yield _off(amount, round(usual), spot, severity=Severity.NOTE if amount >= _A_MILLION else None)
        else:
            yield from _beside(block, usual, times)


def _written(fundings: Iterable[Funding]) -> _Amounts:
    return [found for found in amounts(fundings) if found[0]]


def _beside(block: Action | QuickWin, usual: float, times: float) -> Iterator[Breach]:
    """Beside the amounts of its own source; what no work costs also beside those of other sources.

    Sources differ by nature: the state pays for the road, and citizens for the day on which it is opened.
    """
    told: set[Spot] = set()
    sources = [_written([funding]) for funding in block.funding]
    groups = [(source, math.inf) for source in sources]
    for group, limit in (*groups, (_written(block.funding), _A_MILLION)):
        for breach in _within(group, usual, times, limit):
            if breach.spot not in told:
                told.add(breach.spot)
                yield breach


def _within(group: _Amounts, usual: float, times: float, limit: float) -> Iterator[Breach]:
    figures = [amount for amount, _ in group]
    if len(figures) < 2 or max(figures) < times * min(figures):
        return
    for index, (amount, spot) in enumerate(group):
        others = [*group[:index], *group[index + 1 :]]
        around = median(other for other, _ in others)
        apart = max(amount, around) / min(amount, around)
        # Of two amounts the one is off that lies further from everything else.
        if amount < limit and apart >= times and _distance(amount, usual) >= _distance(around, usual):
            nearest = min(others, key=lambda other: abs(other[0] - around))
            beside = Text(id="angka di sekitarnya", en="an amount around it")
            yield _off(amount, round(around), spot, (beside, nearest[1]))


def _distance(amount: float, usual: float) -> float:
    return max(amount, usual) / min(amount, usual)


def _off(amount: int, usual: int, spot: Spot, *related: tuple[Text, Spot], severity: Severity | None = None) -> Breach:
    apart = max(amount, usual) / min(amount, usual)
    than = Text(id="kecil", en="less") if amount < usual else Text(id="besar", en="more")
    return Breach(
        spot,
        amount=rupiah(amount),
        times=plain(_rounded(apart)),
        than=than,
        usual=rupiah(usual),
        related=related,
        severity=severity,
        message=_QUESTION if severity else None,
    )


def _rounded(times: float) -> int:
    """To one telling digit: 987 times is about 1,000."""
    step = int(10 ** (len(str(int(times))) - 1))
    return round(times / step) * step
