"""How far each sub-dimension has come along the chain from issue to quick win, as a heat map."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from masterplan_cli.charts._chart import WIDTH, Card, Chart
from masterplan_cli.charts._colours import INK, MUTED, PAPER, POOR, tint
from masterplan_cli.charts._letters import fit, width, wrap
from masterplan_cli.charts._svg import circle, line, lines, rectangle, text
from masterplan_cli.charts._titles import filled
from masterplan_cli.language import Language, Text
from masterplan_cli.views.coverage import Counts, Coverage, SubDimensionCoverage

VIEW = "coverage"
"""The view that it draws."""

_NAMES, _LEFT, _RIGHT = 28, 150, 648
_TOP, _GROUP, _ROW = 44, 27, 28
_LINKS = tuple(link.name for link in fields(Counts))
_STEP = (_RIGHT - _LEFT) / len(_LINKS)
_FULL = 4
"""So many of a link are dark where no other has more: one alone is not."""
_SAYS = Text(
    id="{covered} dari {all} subdimensi lengkap dari isu sampai program. {lacks}.",
    en="{covered} of {all} sub-dimensions are complete from issue to programme. {lacks}.",
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words that it prints."""

    title: str
    """With `{covered}` and `{all}`."""
    lacks: str
    """What a framed zero means."""
    deliberate: str
    """What a ring means."""
    whole: str
    """Said where no sub-dimension lacks a link."""
    label: Mapping[str, str]
    """Names of the links: `issues`, `gaps`, `objectives` …"""


def coverage(view: Coverage, words: Words, language: Language) -> Chart:
    """A shade a count, which stands in it; a frame where a link is missing, a ring where somebody said why."""
    most = max(_FULL, *(getattr(row.counts, link) for row in view.rows for link in _LINKS))
    parts = [*_heads(words)]
    y = float(_TOP)
    for place, row in enumerate(view.rows):
        if not place or view.rows[place - 1].dimension != row.dimension:
            parts += _dimension(row, y, language)
            y += _GROUP
        parts += _row(row, y, most, language)
        y += _ROW
    if legend := [*_legend(view, y + 12, words)]:
        parts += legend
        y += 37
    title = filled(words.title, covered=str(view.complete), all=str(len(view.rows)))
    return Card("coverage", title, _says(view, words, language)).draw(y + 14, parts)


def _heads(words: Words) -> Iterator[str]:
    for place, link in enumerate(_LINKS):
        name = wrap(words.label.get(link, link), 11, _STEP, 2)
        x = _LEFT + _STEP * (place + 0.5)
        yield lines(x, _TOP - 8 - 13 * (len(name) - 1), name, 13, font_size=11, text_anchor="middle")


def _dimension(row: SubDimensionCoverage, y: float, language: Language) -> Iterator[str]:
    yield line(16, y + 1, _RIGHT, y + 1)
    yield rectangle(16, y + 8, 4, 12, fill=row.dimension.colour)
    yield text(_NAMES, y + 18, fit(row.dimension.name.to(language), 12, 400, bold=True), font_weight=600)


def _row(row: SubDimensionCoverage, y: float, most: int, language: Language) -> Iterator[str]:
    name = row.sub_dimension.name.to(language)
    shown = wrap(name[:1].upper() + name[1:], 11, _LEFT - _NAMES - 6, 2)
    yield lines(_NAMES, y + 17 - 5.5 * (len(shown) - 1), shown, 11.5, font_size=11)
    for place, link in enumerate(_LINKS):
        yield from _cell(row, link, _LEFT + _STEP * place, y, most)


def _cell(row: SubDimensionCoverage, link: str, x: float, y: float, most: int) -> Iterator[str]:
    count, middle = getattr(row.counts, link), x + _STEP / 2
    if count:
        yield rectangle(x + 1, y, _STEP - 2, _ROW - 2, fill=tint(INK, 0.06 + 0.3 * count / most))
        yield text(middle, y + 17, str(count), text_anchor="middle")
    elif link not in row.counts.missing:
        yield text(middle, y + 17, "–", fill=MUTED, text_anchor="middle")
    elif row.reason is None:
        yield _missing(x + 2, y + 1, _STEP - 4)
        yield text(middle, y + 17, "0", fill=POOR, font_weight=600, text_anchor="middle")
    else:
        yield _ring(middle, y + 13)


def _missing(x: float, y: float, room: float) -> str:
    return rectangle(x, y, room, _ROW - 4, fill=PAPER, stroke=POOR, stroke_width=1.5, stroke_dasharray="4 3")


def _ring(x: float, y: float) -> str:
    return circle(x, y, 4.5, fill=PAPER, stroke=MUTED)


def _legend(view: Coverage, y: float, words: Words) -> Iterator[str]:
    x = float(_NAMES)
    if any(row.counts.missing and row.reason is None for row in view.rows):
        shown = fit(words.lacks, 11, 220)
        yield _missing(x, y, 28)
        yield text(x + 14, y + 17, "0", fill=POOR, font_weight=600, text_anchor="middle")
        yield text(x + 36, y + 17, shown, font_size=11, fill=MUTED)
        x += 36 + width(shown, 11) + 24
    if any(row.counts.missing and row.reason for row in view.rows):
        yield _ring(x + 6, y + 13)
        yield text(x + 18, y + 17, fit(words.deliberate, 11, WIDTH - 24 - x), font_size=11, fill=MUTED)


def _says(view: Coverage, words: Words, language: Language) -> str:
    def missing(row: SubDimensionCoverage) -> str:
        links = ", ".join(words.label.get(link, link).lower() for link in row.counts.missing)
        return f"{row.sub_dimension.name.to(language)} ({links})"

    open_rows = [row for row in view.rows if row.counts.missing]
    parts = (
        (words.lacks, [missing(row) for row in open_rows if row.reason is None]),
        (words.deliberate, [row.sub_dimension.name.to(language) for row in open_rows if row.reason is not None]),
    )
    said = [f"{word[:1].upper()}{word[1:]}: {'; '.join(names)}" for word, names in parts if names]
    return _SAYS.fill(covered=view.complete, all=len(view.rows), lacks=". ".join(said) or words.whole).to(language)
