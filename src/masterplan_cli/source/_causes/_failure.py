"""Where and at what work a parser gave up, with what stood before."""

from dataclasses import dataclass

from yaml.error import MarkedYAMLError
from yaml.events import CollectionEndEvent, CollectionStartEvent, Event, StreamEndEvent

from masterplan_cli.diagnostics import Diagnostic, Edit, Related
from masterplan_cli.language import Text
from masterplan_cli.source._kinds import INVALID_YAML
from masterplan_cli.source._lines import Lines
from masterplan_cli.source._odd_breaks import without_odd_breaks
from masterplan_cli.source._parsers import parser
from masterplan_cli.source._wording import value_end


@dataclass(frozen=True, slots=True)
class Failure:
    """What the parser told and did; the causes go by positions and text, since each parser has sentences of its own."""

    places: Lines
    at: int
    """Offset where it gave up; that of the text's end if it ran out of text."""
    context: int | None
    """Offset of what it was reading."""
    doing: str
    """What it was reading: `while scanning a simple key`; the parsers agree on the nouns in it."""
    last: Event | None
    """The last thing that it had read."""
    open: tuple[int, ...]
    """Offsets of the mappings and lists that were open, the outermost first."""

    @classmethod
    def of(cls, places: Lines, error: MarkedYAMLError) -> "Failure":
        """Reads the text once more, up to where it failed."""
        mark = error.problem_mark or error.context_mark
        context = error.context_mark.index if error.context_mark else None
        last, still_open = _progress(without_odd_breaks(places.text))
        return cls(places, mark.index if mark else 0, context, error.context or "", last, still_open)

    @property
    def text(self) -> str:
        """The whole worksheet."""
        return self.places.text

    @property
    def sign(self) -> str:
        """The character at which the parser gave up; nothing at the end of the text."""
        return self.text[self.at : self.at + 1]

    @property
    def line(self) -> str:
        """The line on which the parser gave up."""
        return self.places.line(self.at)

    @property
    def column(self) -> int:
        """Where on that line, counted from 0."""
        return self.places.column(self.at) - 1

    @property
    def at_line_start(self) -> bool:
        """Whether there are only blanks before it on its line."""
        return not self.line[: self.column].strip()

    @property
    def bracket(self) -> int | None:
        """Offset of the innermost `[` or `{` that is open."""
        return next((offset for offset in reversed(self.open) if self.text[offset] in "[{"), None)

    def end_of_text(self, offset: int, *, in_flow: bool = False) -> int:
        """Offset where the text that starts at `offset` ends on its line."""
        start = self.places.start(offset)
        return start + value_end(self.places.line(offset), offset - start, in_flow=in_flow)

    def tell(  # noqa: PLR0913, PLR0917 - everything that one cause says
        self,
        start: int,
        end: int,
        message: Text,
        mend: Text,
        related: Related | None = None,
        edit: Edit | None = None,
    ) -> Diagnostic:
        """A diagnostic about a stretch of the text."""
        place = self.places.place(start, max(start, end))
        return Diagnostic(place, INVALID_YAML, message, mend, (related,) if related else (), edit=edit)

    def edit(self, start: int, end: int, text: str) -> Edit:
        """The certain cure: this text instead of that stretch."""
        return Edit(self.places.place(start, end), text)

    def related(self, offset: int, message: Text) -> Related:
        """A related place, one character wide; at the last character where the text has ended."""
        shown = min(offset, max(0, len(self.text.rstrip()) - 1))
        return Related(message, self.places.place(shown, min(shown + 1, len(self.text))))


def _progress(text: str) -> tuple[Event | None, tuple[int, ...]]:
    events = parser(text)
    last: Event | None = None
    still_open: list[int] = []
    try:
        while not isinstance(event := events.get_event(), StreamEndEvent):
            if isinstance(event, CollectionStartEvent) and event.start_mark:
                still_open.append(event.start_mark.index)
            elif isinstance(event, CollectionEndEvent):
                still_open.pop()
            last = event
    except MarkedYAMLError:
        pass
    return last, tuple(still_open)
