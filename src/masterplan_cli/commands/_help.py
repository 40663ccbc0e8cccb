"""Options, arguments and commands whose help stands in both languages beside them."""

from dataclasses import dataclass
from typing import Any

import typer

from masterplan_cli.commands._complete import Complete
from masterplan_cli.commands._spoken import spoken
from masterplan_cli.language import Text


@dataclass(frozen=True, slots=True)
class Help:
    """What the help of a command says besides its options."""

    summary: Text
    """One line, also in the list of commands."""
    more: Text | None = None
    """What else there is to know: exit codes, what is written."""
    examples: tuple[tuple[str, Text], ...] = ()
    """A command line each, and what it is for."""


def option(
    *names: str,
    text: Text,
    metavar: Text | None = None,
    group: Text | None = None,
    default: Text | None = None,
    complete: Complete | None = None,
    **more: Any,
) -> Any:
    """An option for `Annotated`; `default` says in words what holds without it."""
    return typer.Option(
        *names,
        help=text.to(spoken()),
        metavar=metavar.to(spoken()) if metavar else None,
        rich_help_panel=group.to(spoken()) if group else None,
        show_default=default.to(spoken()) if default else True,
        autocompletion=complete,
        **more,
    )


def argument(metavar: Text, *, text: Text, complete: Complete | None = None, **more: Any) -> Any:
    """An argument for `Annotated`."""
    return typer.Argument(
        metavar=metavar.to(spoken()), help=text.to(spoken()), show_default=False, autocompletion=complete, **more
    )
