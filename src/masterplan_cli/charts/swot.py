"""The SWOT of a dimension: its four quadrants, and which TOWS strategies each factor goes into."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import HAIRLINE, MUTED, PAPER, tint
from masterplan_cli.charts._letters import fit, wrap
from masterplan_cli.charts._svg import lines, rectangle, text
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text
from masterplan_cli.views.swot_by_dimension import DimensionSwot, NumberedEntry

VIEW = "swot_by_dimension"
"""The view of which it draws one of the `groups`."""

_EDGE, _GAP, _HEAD, _LEADING = 16, 12, 34, 15
_ROOM = (WIDTH - 2 * _EDGE - _GAP) / 2
_TEXT, _USED = 46, 82
"""Where a text begins, behind its number, and how much room the strategies on the right take."""
_MOST = 6
"""Lines of a text."""
_SAYS = Text(
    id="Empat kuadran SWOT {dimension}. {quadrants}.", en="The four SWOT quadrants of {dimension}. {quadrants}."
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    """With `{dimension}`."""
    used: str
    """Above the strategies that a factor goes into."""
    nothing: str
    """In an empty quadrant."""
    quadrants: Mapping[str, str]
    """Names of `strength`, `weakness`, `opportunity` and `threat`."""


@dataclass(frozen=True, slots=True)
class _Factor:
    """An entry as it is drawn."""

    number: str
    written: tuple[str, ...]
    used: tuple[str, ...]

    @property
    def height(self) -> float:
        return _LEADING * max(len(self.written), len(self.used)) + 10


def swot(view: DimensionSwot, words: Words, language: Language) -> Chart:
    """What is within above, what is without below; what helps on the left, what hinders on the right."""
    rows = (
        (("strength", view.strengths), ("weakness", view.weaknesses)),
        (("opportunity", view.opportunities), ("threat", view.threats)),
    )
    parts: list[str] = []
    y = float(_EDGE)
    for row in rows:
        drawn = [(words.quadrants.get(key, key), [_factor(view, entry) for entry in entries]) for key, entries in row]
        height = _HEAD + max(30, *(sum(factor.height for factor in factors) for _, factors in drawn)) + 6
        for place, (name, factors) in enumerate(drawn):
            x = _EDGE + (_ROOM + _GAP) * place
            parts += [*_frame(x, y, height, view.dimension.colour), *_inside(x, y, name, factors, words)]
        y += height + _GAP
    title = filled(words.title, dimension=view.dimension.name.to(language))
    return Card("swot", title, _says(view, words, language)).draw(y - _GAP + _EDGE, parts)


def _factor(view: DimensionSwot, each: NumberedEntry) -> _Factor:
    used = tuple(strategy.number for strategy in view.strategies if each.number in strategy.combines)
    written = wrap(each.entry.text, 12, _ROOM - _TEXT - _USED, _MOST)
    return _Factor(each.number, written, tuple(", ".join(used[start : start + 2]) for start in range(0, len(used), 2)))


def _frame(x: float, y: float, height: float, colour: str) -> Iterator[str]:
    yield rectangle(x, y, _ROOM, height, fill=PAPER, stroke=HAIRLINE, rx=2)
    yield rectangle(x, y, _ROOM, _HEAD - 6, fill=tint(colour, 0.12), rx=2)
    yield rectangle(x, y, 4, _HEAD - 6, fill=colour)


def _inside(x: float, y: float, name: str, factors: list[_Factor], words: Words) -> Iterator[str]:
    yield text(x + 14, y + 18, fit(name, 12, _ROOM - 140, bold=True), font_weight=600)
    y += _HEAD
    if not factors:
        yield text(x + 14, y + 18, fit(words.nothing, 12, _ROOM - 28), fill=MUTED)
        return
    used = fit(words.used, 11, 110)
    yield text(x + _ROOM - 10, y - _HEAD + 18, used, font_size=11, fill=MUTED, text_anchor="end")
    for factor in factors:
        yield text(x + 14, y + 14, factor.number, font_weight=600)
        yield lines(x + _TEXT, y + 14, factor.written, _LEADING)
        yield lines(x + _ROOM - 10, y + 14, factor.used, _LEADING, font_size=11, fill=MUTED, text_anchor="end")
        y += factor.height


def _says(view: DimensionSwot, words: Words, language: Language) -> str:
    quadrants = (
        ("strength", view.strengths), ("weakness", view.weaknesses),
        ("opportunity", view.opportunities), ("threat", view.threats),
    )  # fmt: skip
    said = (
        f"{words.quadrants.get(key, key)}: {'; '.join(f'{each.number} {each.entry.text}' for each in entries) or words.nothing}"
        for key, entries in quadrants
    )
    return _SAYS.fill(dimension=view.dimension.name, quadrants=". ".join(said)).to(language)
