"""Where the money comes from: a bar a source."""

from collections.abc import Mapping
from dataclasses import dataclass

from masterplan_cli.charts._chart import Card, Chart
from masterplan_cli.charts._colours import BAND, MUTED, NEUTRAL
from masterplan_cli.charts._figures import short_money
from masterplan_cli.charts._letters import wrap
from masterplan_cli.charts._svg import lines, rectangle, text
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text, quantity
from masterplan_cli.views.budget_by_source import BudgetBySource, SourceBudget

VIEW = "budget_by_source"
"""The view that it draws."""

_LEFT, _RIGHT, _ROW, _TOP = 184, 474, 34, 20
_SAYS = Text(id="Anggaran {total} menurut sumber dana: {sources}.", en="The budget of {total} by source: {sources}.")


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    """With the largest `{source}` and its `{share}`."""
    sources: Mapping[str, str]
    """Names of the fund sources by key; `none` for money whose source nobody named."""


def budget_by_source(view: BudgetBySource, words: Words, language: Language) -> Chart:
    """Bars in the order of the view, each with its sum and its share."""

    def name(row: SourceBudget) -> str:
        key = row.source or "none"
        return words.sources.get(key, key)

    says = _SAYS.fill(
        total=short_money(view.total, language),
        sources=", ".join(f"{name(row)} {quantity(row.share, '%', language)}" for row in view.rows),
    ).to(language)
    parts = []
    most = max((row.total for row in view.rows), default=0) or 1
    for place, row in enumerate(view.rows):
        y = _TOP + _ROW * place
        figures = f"{short_money(row.total, language)} · {quantity(row.share, '%', language)}"
        named = wrap(name(row), 12, _LEFT - 32, 2)
        parts.append(lines(_LEFT - 14, y + 21 - 7 * (len(named) - 1), named, 14, text_anchor="end"))
        parts.append(rectangle(_LEFT, y + 10, _RIGHT - _LEFT, 14, fill=BAND, rx=2))
        parts.append(rectangle(_LEFT, y + 10, (_RIGHT - _LEFT) * row.total / most, 14, fill=NEUTRAL, rx=2))
        parts.append(text(_RIGHT + 14, y + 21, figures, fill=MUTED))
    largest = max(view.rows, key=lambda row: row.total, default=None)
    title = filled(
        words.title,
        source=name(largest) if largest else "–",
        share=quantity(largest.share if largest else 0, "%", language),
    )
    return Card("budget-by-source", title, says).draw(_TOP * 2 + _ROW * len(view.rows), parts)
