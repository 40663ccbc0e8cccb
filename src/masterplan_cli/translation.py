"""The plan in English, as far as the region gives it: texts that are written in both languages change, others stay."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from masterplan_cli.schemas._block import Block, shapes
from masterplan_cli.schemas._text import BilingualLine, BilingualProse, Prose
from masterplan_cli.schemas.fitting import Fitted
from masterplan_cli.schemas.texts import Written, texts

B = TypeVar("B", bound=Block)

MARK = " *(id)*"
"""Behind prose that stands in Indonesian among English: quiet, and the same in every format."""


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a plan's own text is translated."""

    translated: int
    whole: int


@dataclass(frozen=True, slots=True)
class Translated:
    """Worksheets whose texts are English where there is English."""

    worksheets: tuple[Fitted, ...]
    share: Share


def translate(worksheets: Sequence[Fitted]) -> Translated:
    """The worksheets in English. A plan without any English is left unmarked: all of it would carry the mark."""
    written = [one for worksheet in worksheets for one in texts(worksheet.blocks)]
    share = Share(sum(_has_english(one) for one in written), len(written))
    mark = MARK if share.translated else ""
    return Translated(tuple(_worksheet(worksheet, mark) for worksheet in worksheets), share)


def _has_english(written: Written) -> bool:
    return isinstance(written.text, BilingualLine | BilingualProse)


def _worksheet(worksheet: Fitted, mark: str) -> Fitted:
    if worksheet.sheet is None:
        return worksheet
    sheet = _block(worksheet.sheet, mark)
    return replace(worksheet, sheet=sheet)


def _block(block: B, mark: str) -> B:
    """A copy in English, which knows where it was written; the block itself when nothing in it changes."""
    changes = {}
    for name in shapes(type(block)):
        value = getattr(block, name)
        if (changed := _value(value, mark)) is not value:
            changes[name] = changed
    if not changes:
        return block
    copy = block.model_copy(update=changes)
    object.__setattr__(copy, "_origin", block.origin)
    return copy


def _value(value: object, mark: str) -> object:
    if isinstance(value, BilingualLine | BilingualProse):
        return value.en
    if isinstance(value, Prose):
        return Prose(value + mark) if mark else value
    if isinstance(value, Block):
        return _block(value, mark)
    if isinstance(value, tuple):
        changed = tuple(_value(item, mark) for item in value)
        return value if all(new is old for new, old in zip(changed, value, strict=True)) else changed
    if isinstance(value, dict):
        items = {key: _value(item, mark) for key, item in value.items()}
        return value if all(items[key] is value[key] for key in value) else items
    return value
