"""The budget by year, stacked by dimension."""

from dataclasses import dataclass
from math import ceil

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import HAIRLINE, MUTED, PAPER, paint
from masterplan_cli.charts._figures import bare_money, short_money, steps
from masterplan_cli.charts._letters import wrap
from masterplan_cli.charts._svg import line, lines, rectangle, text
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text
from masterplan_cli.views.budget_by_year import BudgetByYear, DimensionYears

VIEW = "budget_by_year"
"""The view that it draws."""

_HEIGHT = 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 94, 464, 44, 356
_SAYS = Text(
    id="Anggaran seluruhnya {total} untuk {first}–{last}. Per dimensi: {dimensions}. Tahun terbesar {year}: {most}.",
    en="The budget is {total} for {first}–{last}. By dimension: {dimensions}. The largest year is {year}: {most}.",
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    """With the largest `{year}`, and how much it is: `{most}`."""


def budget(view: BudgetByYear, words: Words, language: Language) -> Chart:
    """Bars of years, each stacked in the order of the dimensions; the legend tells what each dimension gets."""
    card = Card("budget", _title(view, words, language), _says(view, language))
    ticks = steps(max(view.amounts, default=0))
    parts = [*_axis(view, ticks, language), *_bars(view, card.key, ticks, language), *_legend(view, card.key, language)]
    return card.draw(_HEIGHT, parts)


def _axis(view: BudgetByYear, ticks: tuple[int, ...], language: Language) -> list[str]:
    parts = []
    for tick in ticks:
        y = _y(tick, ticks)
        parts.append(line(_LEFT, y, _RIGHT, y, stroke=HAIRLINE if tick else MUTED))
        parts.append(
            text(_LEFT - 10, y + 4, short_money(tick, language, ticks[-1]), font_size=11, fill=MUTED, text_anchor="end")
        )
    step = (_RIGHT - _LEFT) / max(len(view.years), 1)
    every = ceil(34 / step)
    for place, year in enumerate(view.years):
        if place % every == 0:
            x = _LEFT + step * (place + 0.5)
            parts.append(text(x, _BOTTOM + 20, str(year), font_size=12, fill=MUTED, text_anchor="middle"))
    return parts


def _bars(view: BudgetByYear, key: str, ticks: tuple[int, ...], language: Language) -> list[str]:
    parts = []
    step = (_RIGHT - _LEFT) / max(len(view.years), 1)
    thick = min(44, step * 0.68)
    for place, year in enumerate(view.years):
        x = _LEFT + step * (place + 0.5) - thick / 2
        reached = 0
        for texture, row in enumerate(view.dimensions):
            if amount := row.amounts[place]:
                tip = f"{row.dimension.name.to(language)} {year}: {short_money(amount, language)}"
                top = _y(reached + amount, ticks)
                height = _y(reached, ticks) - top
                fill = paint(key, row.dimension.colour, texture)
                parts.append(rectangle(x, top, thick, height, tip, fill=fill, stroke=PAPER))
                reached += amount
        if reached and step >= 34:
            total = bare_money(reached, language, ticks[-1])
            parts.append(
                text(x + thick / 2, _y(reached, ticks) - 7, total, font_size=11, text_anchor="middle", font_weight=600)
            )
    return parts


def _legend(view: BudgetByYear, key: str, language: Language) -> list[str]:
    # Top to bottom as the bars are stacked, so that the eye need not turn the order around.
    parts = []
    y = _TOP + 8.0
    for texture, row in reversed([*enumerate(view.dimensions)]):
        names = wrap(row.dimension.name.to(language), 12, WIDTH - _RIGHT - 62, 2)
        parts.append(rectangle(_RIGHT + 24, y - 11, 14, 14, fill=paint(key, row.dimension.colour, texture), rx=2))
        parts.append(lines(_RIGHT + 46, y, names, 15))
        y += 15 * len(names) + 1
        parts.append(text(_RIGHT + 46, y, short_money(row.total, language), font_size=11, fill=MUTED))
        y += 26
    parts.append(text(_RIGHT + 46, y + 4, short_money(view.total, language), font_size=13, font_weight=600))
    return parts


def _y(amount: int, ticks: tuple[int, ...]) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * amount / ticks[-1]


def _title(view: BudgetByYear, words: Words, language: Language) -> str:
    most = max(view.amounts, default=0)
    year = str(view.years[view.amounts.index(most)]) if view.amounts else "–"
    return filled(words.title, year=year, most=short_money(most, language))


def _says(view: BudgetByYear, language: Language) -> str:
    def share(row: DimensionYears) -> str:
        return f"{row.dimension.name.to(language)} {short_money(row.total, language)}"

    if view.is_empty:
        return Text(id="Belum ada anggaran.", en="There is no budget yet.").to(language)
    most = max(view.amounts)
    return _SAYS.fill(
        total=short_money(view.total, language), first=view.years[0], last=view.years[-1],
        dimensions=", ".join(map(share, view.dimensions)),
        year=view.years[view.amounts.index(most)], most=short_money(most, language),
    ).to(language)  # fmt: skip
