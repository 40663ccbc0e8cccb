"""Shows that work goes on: a moving line on a terminal, one plain line a document elsewhere."""

from collections.abc import Collection
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from masterplan_cli import streams
from masterplan_cli.commands._output import say
from masterplan_cli.language import Language, Text
from masterplan_cli.reports._visible import visible

if TYPE_CHECKING:
    from rich.status import Status

_READING = Text(id="Membaca lembar kerja …", en="Reading the worksheets …")
_MAKING = Text(id="Menyusun {title} …", en="Making {title} …")


class Titled(Protocol):
    """Whatever is made and has a name and a title."""

    @property
    def name(self) -> str:
        """Stem of its file."""

    @property
    def title(self) -> str:
        """What readers call it."""


class Progress:
    """Hears of each document as it is made. The terminal's line is gone at the end; plain lines stay."""

    def __init__(self, language: Language, only: Collection[str] = (), *, quiet: bool = False) -> None:
        """Of the documents made, only those in `only` are told where it names any: the others are not written."""
        self._language = language
        self._only = only
        self._quiet = quiet
        self._status: Status | None = None

    def __enter__(self) -> Self:
        if streams.terminal(error=True) and not self._quiet:
            from rich.console import Console

            self._status = Console(stderr=True, markup=False, highlight=False).status(_READING.to(self._language))
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._status:
            self._status.stop()

    def made(self, document: Titled) -> None:
        """A document is composed."""
        if self._quiet or (self._only and document.name not in self._only):
            return
        if self._status:
            from rich.text import Text as Plain

            self._status.update(Plain(_MAKING.fill(title=visible(document.title)).to(self._language)))
        else:
            say(f"{visible(document.name)}: {visible(document.title)}\n")
