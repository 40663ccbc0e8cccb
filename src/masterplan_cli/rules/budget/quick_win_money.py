"""B009: the money of a quick win is part of its programme's."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import rupiah
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Funding, FundSource
from masterplan_cli.schemas.quick_wins import QuickWin

_Money = Counter[tuple[int, FundSource | None]]
"""Rupiah by year and source."""


@rule(
    "B009",
    Severity.WARNING,
    Text(
        id="Quick win `{quick_win}` memakai {money} pada {year}, sedangkan aksi programnya hanya {budget}.",
        en="Quick win `{quick_win}` takes {money} in {year}, while the actions of its programme have only {budget}.",
    ),
    help=Text(
        id="Masukkan uangnya ke aksi programnya, atau kurangi pagu quick win.",
        en="Put the money into the actions of its programme, or lower the ceiling of the quick win.",
    ),
    summary=Text(
        id="Uang quick win tidak termasuk dalam programnya.", en="The money of a quick win is not in its programme."
    ),
    why=Text(
        id="Lampiran anggaran menghitung quick win sebagai bagian programnya; uang yang tidak ada di sana hilang dari jumlahnya.",
        en="The budget annex counts a quick win as part of its programme; money that is not there is missing from the sum.",
    ),
    mend=Text(
        id="Pagu quick win setiap tahun dan sumber tidak melebihi pagu aksi programnya.",
        en="In each year and source a quick win has no more money than the actions of its programme.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    programme: posyandu-terjadwal\n"
    "    funding:\n      - {source: dak, amounts: {2025: 250000000}}\n    total: 250000000\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    programme: posyandu-terjadwal\n"
    "    funding:\n      - {source: dak, amounts: {2025: 25000000}}\n    total: 25000000\n",
    absence=True,
)
def quick_win_money(plan: Masterplan) -> Iterator[Breach]:
    """By all of its money, by year, and by source, which is a question; told once.

    A programme without any money is told elsewhere, and a year before the plan is none of its programme.
    """
    for programme in plan.programmes:
        quick_wins = plan.quick_wins_of(programme)
        budget = _money(fund for action in programme.actions for fund in action.funding) if quick_wins else _Money()
        for quick_win in quick_wins if budget.total() else ():
            if quick_win.dimension != programme.dimension:  # told elsewhere
                continue
            if found := next(_beyond(plan, quick_win, _money(quick_win.funding), budget), None):
                yield found


def _beyond(plan: Masterplan, quick_win: QuickWin, taken: _Money, budget: _Money) -> Iterator[Breach]:
    if taken.total() > budget.total():
        yield _told(quick_win, quick_win.key("funding"), taken, budget, _DEARER)
    entries = [
        (year, funding.source, replace(funding.at("amounts", str(year)), key=True))
        for funding in quick_win.funding
        for year, amount in funding.amounts.items()
        if amount and year in plan.years
    ]
    for year, _, spot in entries:
        own, its = (_Money({key: part for key, part in money.items() if key[0] == year}) for money in (taken, budget))
        if own.total() > its.total():
            yield _told(quick_win, spot, own, its, None, year)
    for year, source, spot in entries:
        if source and taken[year, source] > budget[year, source]:
            own, its = (_Money({(year, source): money[year, source]}) for money in (taken, budget))
            yield _told(quick_win, spot, own, its, _SOURCE, year, source)


def _told(  # noqa: PLR0913, PLR0917 - what a breach says
    quick_win: QuickWin,
    spot: Spot,
    own: _Money,
    its: _Money,
    message: Text | None,
    year: int | None = None,
    source: str | None = None,
) -> Breach:
    return Breach(
        spot,
        message=message,
        severity=Severity.NOTE if source else None,
        quick_win=quick_win.id,
        money=rupiah(own.total()),
        budget=rupiah(its.total()),
        year=year,
        source=source,
    )


def _money(fundings: Iterable[Funding]) -> _Money:
    found = _Money()
    for funding in fundings:
        for year, amount in funding.amounts.items():
            found[year, funding.source] += amount
    return found


_DEARER = Text(
    id="Quick win `{quick_win}` lebih mahal daripada programnya: {money}, sedangkan semua aksi programnya {budget}.",
    en="Quick win `{quick_win}` is dearer than its programme: {money}, while all actions of the programme have {budget}.",
)
_SOURCE = Text(
    id="Quick win `{quick_win}` memakai {money} dari `{source}` pada {year}, sedangkan aksi programnya {budget}. Apakah uang "
    "itu sudah dihitung?",
    en="Quick win `{quick_win}` takes {money} from `{source}` in {year}, while the actions of its programme have {budget}. "
    "Has that money been counted?",
)
