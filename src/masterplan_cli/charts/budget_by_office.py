"""Which offices hold the money: a bar for each of the ten largest, and one for all others."""

from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import BAND, MUTED, NEUTRAL, tint
from masterplan_cli.charts._figures import short_money
from masterplan_cli.charts._letters import wrap
from masterplan_cli.charts._svg import ground, group, lines, rectangle, text
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text, money, quantity
from masterplan_cli.views.budget_by_office import BudgetByOffice, OfficeBudget

VIEW = "budget_by_office"
"""The view that it draws."""

_LEFT, _RIGHT, _ROW, _TOP = 184, 474, 34, 20
_MOST = 10
_SAYS = Text(
    id="Anggaran {total} menurut perangkat daerah: {offices}.", en="The budget of {total} by office: {offices}."
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    """With `{office}`, the one with the largest budget, and its `{share}`."""
    others: str
    """With `{count}`."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """An office, or all others, and how it is drawn."""

    name: str
    row: OfficeBudget
    colour: str


def budget_by_office(view: BudgetByOffice, words: Words, language: Language) -> Chart:
    """Bars in the order of the view, each with its sum and its share."""
    shown, others = view.largest(_MOST)
    bars = [_Bar(row.office, row, NEUTRAL) for row in shown]
    if others:
        name = filled(words.others, count=str(len(view.rows) - len(shown)))
        bars.append(_Bar(name, others, tint(NEUTRAL, 0.5)))
    most = max((bar.row.total for bar in bars), default=0) or 1
    parts = [part for place, bar in enumerate(bars) for part in _drawn(bar, _TOP + _ROW * place, most, language)]
    card = Card("budget-by-office", _title(view, words, language), _says(view, bars, language))
    return card.draw(_TOP * 2 + _ROW * len(bars), parts)


def _drawn(bar: _Bar, y: float, most: int, language: Language) -> Iterator[str]:
    name = wrap(bar.name, 12, _LEFT - 32, 2)
    figures = f"{short_money(bar.row.total, language)} · {quantity(bar.row.share, '%', language)}"
    yield group(
        f"{bar.name}: {money(bar.row.total, language)}",
        ground(16, y, WIDTH - 32, _ROW),
        lines(_LEFT - 14, y + 21 - 7 * (len(name) - 1), name, 14, text_anchor="end"),
        rectangle(_LEFT, y + 10, _RIGHT - _LEFT, 14, fill=BAND, rx=2),
        rectangle(_LEFT, y + 10, (_RIGHT - _LEFT) * bar.row.total / most, 14, fill=bar.colour, rx=2),
        data_thing=f"office:{bar.row.id}" if bar.row.id else None,
    )
    yield text(_RIGHT + 14, y + 21, figures, fill=MUTED)


def _title(view: BudgetByOffice, words: Words, language: Language) -> str:
    office, share = (view.rows[0].office, view.rows[0].share) if view.rows else ("–", 0)
    return filled(words.title, office=office, share=quantity(share, "%", language))


def _says(view: BudgetByOffice, bars: list[_Bar], language: Language) -> str:
    offices = ", ".join(f"{bar.name} {quantity(bar.row.share, '%', language)}" for bar in bars)
    return _SAYS.fill(total=short_money(view.total, language), offices=offices).to(language)
