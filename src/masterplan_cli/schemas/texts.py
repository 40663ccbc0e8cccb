"""Everything that people wrote in free words, and where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from masterplan_cli.schemas._block import Block, Count, Spot, shapes
from masterplan_cli.schemas._codes import Pattern, Refers
from masterplan_cli.schemas._text import Prose


@dataclass(frozen=True, slots=True)
class Written:
    """A text of a worksheet: ids, codes, choices and references are none."""

    text: str
    block: Block
    field: str
    steps: tuple[str | int, ...] = ()
    """The way from the field to the text, where the field holds several."""

    @property
    def spot(self) -> Spot:
        """Where it stands."""
        return self.block.at(self.field, *self.steps)

    @property
    def is_prose(self) -> bool:
        """Whether it is Markdown by declaration."""
        return isinstance(self.text, Prose)


def texts(blocks: Iterable[Block]) -> Iterator[Written]:
    """All texts of these blocks, in their order and that of the schemas."""
    for block in blocks:
        for field, count in _fields(type(block)):
            value = getattr(block, field)
            if value is None:
                continue
            if count == "one":
                yield Written(value, block, field)
            else:
                for step, text in enumerate(value) if count == "many" else value.items():
                    yield Written(text, block, field, (step,))


@cache
def _fields(block: type[Block]) -> tuple[tuple[str, Count], ...]:
    return tuple(
        (name, shape.count)
        for name, shape in shapes(block).items()
        if shape.inner in (str, Prose) and not any(isinstance(mark, (Pattern, Refers)) for mark in shape.marks)
    )
