"""What the plan itself marks as made up for the example."""

from dataclasses import dataclass

from masterplan_cli.language import Text
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.facts import Fact
from masterplan_cli.schemas.objectives import Baseline, Indicator
from masterplan_cli.views._titles import Titles


@dataclass(frozen=True, slots=True)
class IllustrativeFigure:
    """A figure or an indicator that is no public fact."""

    title: str | Text
    dimension: Dimension | None
    """None for what concerns the whole region."""


@dataclass(frozen=True, slots=True)
class Illustrative:
    """What worksheets say about made-up content, and the figures marked one by one."""

    sentences: tuple[str, ...]
    """Each once, in the order of the worksheets."""
    figures: tuple[IllustrativeFigure, ...]
    """Each title once."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is marked as made up."""
        return not (self.sentences or self.figures)

    def of(self, dimension: str) -> tuple[IllustrativeFigure, ...]:
        """The figures of one dimension."""
        return tuple(figure for figure in self.figures if figure.dimension and figure.dimension.key == dimension)


def illustrative(plan: Masterplan) -> Illustrative:
    """Everything that is marked `illustrative`."""
    titles = Titles(plan)
    figures: dict[tuple[object, ...], IllustrativeFigure] = {}
    for block in plan.blocks:
        if isinstance(block, Fact | Baseline | Indicator) and block.illustrative:
            figure = IllustrativeFigure(titles.of(block), plan.dimension(block.origin.dimension))
            figures.setdefault((figure.title, block.origin.dimension), figure)
    return Illustrative(plan.illustrative, tuple(figures.values()))
