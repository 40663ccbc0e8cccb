"""Every reference that a block makes, found through the marks of its fields."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from masterplan_cli.schemas._block import Block, Spot, shapes
from masterplan_cli.schemas._codes import Refers


@dataclass(frozen=True, slots=True)
class Reference:
    """A text in a block that is the id of another block."""

    kind: str
    """The kind of block that it names: `programme`, `office`, `planning-mission`."""
    name: str
    owner: Block
    steps: tuple[str | int, ...]
    """The way from its owner to it."""

    @property
    def spot(self) -> Spot:
        """Where it stands."""
        return self.owner.at(*self.steps)


@cache
def kind_of(block: type[Block]) -> str:
    """The kind of a block as references call it: `SwotStrategy` is a `swot-strategy`."""
    return re.sub(r"(?<!\A)(?=[A-Z])", "-", block.__name__).lower()


@cache
def kinds_in(block: type[Block]) -> frozenset[str]:
    """The kinds of everything with an id that a sort of block can hold, at any depth."""
    inner = {shape.block for shape in shapes(block).values() if shape.block}
    own = {kind_of(one) for one in inner if "id" in one.model_fields}
    return frozenset(own.union(*(kinds_in(one) for one in inner)))


@cache
def _fields(block: type[Block]) -> tuple[tuple[str, str, bool], ...]:
    return tuple(
        (name, mark.kind, shape.count == "many")
        for name, shape in shapes(block).items()
        for mark in shape.marks
        if isinstance(mark, Refers)
    )


def references(block: Block) -> Iterator[Reference]:
    """The references of this block alone, not of blocks below it."""
    for field, kind, many in _fields(type(block)):
        written = getattr(block, field)
        if many:
            for index, name in enumerate(written):
                yield Reference(kind, name, block, (field, index))
        elif written is not None:
            yield Reference(kind, written, block, (field,))
