"""Pictures that a region brings: looked through and written anew, so that only what a picture needs goes into books."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from masterplan_cli.child import Answer, Json, Refused
from masterplan_cli.pictures import _jpeg, _png
from masterplan_cli.pictures._kinds import expect
from masterplan_cli.pictures._svg import cleaned as _svg

__all__ = ["MOST_BYTES", "Picture", "Refused", "cleaned", "picture"]

MOST_BYTES = 5_000_000
"""Of a file; an emblem takes a hundredth of it."""

_CLEANED: Mapping[str, Callable[[bytes], tuple[bytes, float, float]]] = {
    "svg": _svg,
    "png": _png.cleaned,
    "jpeg": _jpeg.cleaned,
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is safe to show: its kind (`svg`, `png`, `jpeg`), its bytes, its size."""

    kind: str
    content: bytes
    width: float
    height: float


def cleaned(kind: str, content: bytes) -> Picture:
    """The picture without what no book shows. Raises `Refused` for what is none, or holds what no picture may."""
    expect(kind, content)
    return Picture(kind, *_CLEANED[kind](content))


def picture(asked: Mapping[str, Json], content: bytes) -> Answer:
    """The same as a task for the child."""
    made = cleaned(str(asked["kind"]), content)
    return [made.width, made.height], made.content


def read(kind: str, answer: Answer) -> Picture:
    """What the child answered."""
    size: Any
    size, content = answer
    return Picture(kind, content, float(size[0]), float(size[1]))
