"""Everything that people wrote in free words, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Block, Count, Spot, shapes
from masterplan_cli.schemas._codes import Pattern, Refers
from masterplan_cli.schemas._text import Prose


@dataclass(frozen=True, slots=True)
class Written:
    """A text of a worksheet: ids, codes, choices and references are none."""

    text: str
    block: Block
    field: str
    spot: Spot

    @property
    def is_prose(self) -> bool:
        """Whether it is Markdown by declaration."""
        return isinstance(self.text, Prose)


def texts(plan: Masterplan) -> Iterator[Written]:
    """All texts, in the order of files and of the schemas."""
    for block in plan.blocks:
        for field, count in _fields(type(block)):
            value = getattr(block, field)
            if value is None:
                continue
            if count == "one":
                yield Written(value, block, field, block.at(field))
            else:
                for step, text in enumerate(value) if count == "many" else value.items():
                    yield Written(text, block, field, block.at(field, step))


@cache
def _fields(block: type[Block]) -> tuple[tuple[str, Count], ...]:
    return tuple(
        (name, shape.count)
        for name, shape in shapes(block).items()
        if shape.inner in (str, Prose) and not any(isinstance(mark, (Pattern, Refers)) for mark in shape.marks)
    )
