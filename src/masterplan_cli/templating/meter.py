"""Counts what templates do, so that none works, prints or nests beyond what any book needs; no clock is asked."""

from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from decimal import Decimal
from functools import partial
from types import GeneratorType
from typing import Any

from masterplan_cli.language import Text
from masterplan_cli.schemas._text import Prose

STEPS = 3_000_000
"""Of one document; a step is some microseconds at most. The largest shipped document takes some 180,000."""

STEPS_IN_ALL = 30_000_000
"""Of all documents and pages of an edition."""

SIGNS = 32_000_000
"""Of text that one document makes, kept or not."""

OUTPUT = 8_000_000
"""Signs of one document, and of any part of it."""

LONGEST = 1_000_000
"""Signs of one text, or items of one list."""

DEEPEST = 40
"""Templates, macros, blocks and callers within each other."""

BITS = 60
"""Of a whole number: larger ones can be written so that a set of them compares each with all."""

_DIGITS = 100
"""Before the point of a decimal number, or noughts behind it: it becomes a whole number with all of them."""

_POWER = 64

_BLOCKS = 2000
"""Of an ordinary plan: of one with twice as many, documents may take twice as much."""

_WORK = Text(
    id="Templat ini bekerja melebihi batas ({most} langkah): kurangi perulangan di dalam perulangan.",
    en="This template works beyond the limit ({most} steps): write fewer loops within loops.",
)
_MADE = Text(
    id="Templat ini membuat teks melebihi batas ({most} tanda).",
    en="This template makes more text than the limit ({most} signs).",
)
_VALUE = Text(
    id="Nilai ini melebihi batas: paling banyak {most} tanda atau butir.",
    en="This value is beyond the limit: {most} signs or items at most.",
)
_NUMBER = Text(id="Bilangan ini melebihi batas.", en="This number is beyond the limit.")
_DEEP = Text(
    id="Templat, makro, atau blok saling memanggil lebih dari {most} tingkat.",
    en="Templates, macros or blocks call each other more than {most} levels deep.",
)
LEADS_BACK = Text(
    id="Cari `extends`, `include`, atau makro yang menunjuk kembali kepada dirinya sendiri; templat bawaan yang bernama "
    "sama disebut dengan `shipped/` di depannya, misalnya `shipped/documents/buku-2.md.j2`.",
    en="Look for an `extends`, an `include` or a macro that leads back to itself; a shipped template of the same name has "
    "`shipped/` before it, such as `shipped/documents/buku-2.md.j2`.",
)

Operator = Callable[[Any, Any], Any]


class Excess(RuntimeError):  # noqa: N818 - it says what happened
    """A template goes beyond a limit."""

    def __init__(self, told: Text, help_: Text | None = None) -> None:
        super().__init__(told.en)
        self.told, self.help = told, help_


class Meter:
    """The count of one edition; without a region's own templates it counts and never stops."""

    def __init__(self, *, bounded: bool, blocks: int = 0) -> None:
        """`bounded` where templates are not ours alone; more `blocks` in a plan make longer books."""
        self._bounded = bounded
        self._times = 1 + blocks // _BLOCKS
        self._steps = self._made = self._in_all = self._depth = 0

    @property
    def longest(self) -> int:
        """Signs of one text, or items of one list."""
        return LONGEST * self._times

    @contextmanager
    def document(self) -> Iterator[None]:
        """One document or page; another one may be made within it."""
        before = self._steps, self._made, self._depth
        self._steps = self._made = self._depth = 0
        try:
            yield
        finally:
            self._steps, self._made, self._depth = before

    @contextmanager
    def level(self) -> Iterator[None]:
        """A template, a macro, a block or another call."""
        self._depth += 1
        try:
            if self._depth > DEEPEST:
                self._stop(_DEEP, DEEPEST, LEADS_BACK)
            yield
        finally:
            self._depth -= 1

    def take(self, steps: int) -> None:
        """Count work."""
        self._steps += steps
        self._in_all += steps
        if self._steps > STEPS * self._times or self._in_all > STEPS_IN_ALL * self._times:
            self._stop(_WORK, STEPS * self._times)

    def grow(self, signs: int) -> None:
        """Count a text or a list that a template makes, before it is made wherever its size is known."""
        if signs > self.longest:
            self._stop(_VALUE, self.longest)
        self.show(signs)

    def show(self, signs: int) -> None:
        """Count text that there is already, such as the content of a page, which is longer than any value."""
        self._made += signs
        if self._made > SIGNS * self._times:
            self._stop(_MADE, SIGNS * self._times)

    def weigh(self, value: Any) -> Any:
        """The value; what it takes to look through it is counted, so that a list of lists of lists costs its all."""
        waiting = [value]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                self.take(len(one) if isinstance(one, Prose) else len(one) // 16)
            elif isinstance(one, list | tuple | set | frozenset):
                self.take(len(one))
                waiting += one
            elif isinstance(one, dict):
                self.take(len(one))
                waiting += (*one, *one.values())
            elif isinstance(one, range):
                self.take(len(one))
            elif isinstance(one, int | Decimal):
                self._fit(one)
        return value

    def count(self, items: Iterable[Any], weight: int) -> Iterable[Any]:
        """The items of a loop, each of which costs what stands in the loop."""
        if isinstance(items, Sized):
            self.take(len(items) * weight)
            return items
        return self._counted(items, weight)

    def keep(self, value: Any) -> Any:
        """What was made, its size counted; what would be made one by one is made now."""
        if isinstance(value, GeneratorType):
            value = tuple(self._counted(value, 1))
        if isinstance(value, str | list | tuple | dict):
            self.grow(len(value))
        self._fit(value)
        return value

    def joined(self, pieces: Iterable[str]) -> str:
        """The text of a document or a part of it; what is too much is reported where the template made it."""
        kept: list[str] = []
        size = 0
        for piece in pieces:
            kept.append(piece)
            size += len(piece)
            if size > OUTPUT * self._times and self._bounded:
                excess = Excess(_MADE.fill(most=OUTPUT * self._times))
                if isinstance(pieces, GeneratorType):
                    pieces.throw(excess)
                raise excess
        return "".join(kept)

    def operate(self, operator: Operator, sign: str, left: Any, right: Any) -> Any:
        """The value of `left sign right`, unless it would be too large."""
        self.take(1)
        for one, other in ((left, right), (right, left)):
            self._fit(one)
            if sign == "*" and isinstance(one, str | list | tuple) and isinstance(other, int):
                self.grow(len(one) * max(other, 0))
        if sign == "+" and isinstance(left, str | list | tuple) and isinstance(right, Sized):
            self.grow(len(left) + len(right))
        if sign == "**" and isinstance(right, int | float | Decimal) and not -_POWER <= right <= _POWER:
            self._stop(_NUMBER)
        made = operator(left, right)
        self._fit(made)
        return made

    def metered(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter or a test that counts; jinja2 hands it what it hands the function."""

        def counted(*arguments: Any, **named: Any) -> Any:
            self.take(5)
            for one in (*arguments, *named.values()):
                self.weigh(one)
            return self.keep(function(*arguments, **named))

        whole = function.func if isinstance(function, partial) else function
        if passed := getattr(whole, "jinja_pass_arg", None):
            counted.jinja_pass_arg = passed  # type: ignore[attr-defined]
        return counted

    def _counted(self, items: Iterable[Any], weight: int) -> Iterator[Any]:
        for item in items:
            self.take(weight)
            yield item

    def _fit(self, number: Any) -> None:
        if isinstance(number, int) and number.bit_length() > BITS:
            self._stop(_NUMBER)
        if isinstance(number, Decimal) and number.is_finite() and abs(number.adjusted()) > _DIGITS:
            self._stop(_NUMBER)

    def _stop(self, told: Text, most: int = 0, help_: Text | None = None) -> None:
        if self._bounded:
            raise Excess(told.fill(most=most), help_)


UNBOUNDED = Meter(bounded=False)
"""For what is made of our own templates alone."""
