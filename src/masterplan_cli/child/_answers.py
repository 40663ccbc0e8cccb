"""What a task in the child is asked and answers, and the ways in which it gives none."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from masterplan_cli.language import Text

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Answer: TypeAlias = "tuple[Json, bytes]"
Task: TypeAlias = Callable[[Mapping[str, Json], bytes], Answer]
"""A function of a module of this package: it gets words and bytes, and gives words and bytes."""


class Refused(Exception):  # noqa: N818 - a mistake in a file, told in a sentence
    """A file that cannot be used: why, as the rest of a sentence that begins with its name, and what to bring."""

    def __init__(self, reason: Text, help_: Text | None = None, line: int = 1, column: int = 1) -> None:
        super().__init__(reason.en)
        self.reason = reason
        self.help = help_
        self.line = line
        self.column = column


class Lost(Refused):
    """The child ended, took too long, or answered nonsense over a file."""
