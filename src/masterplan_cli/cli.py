"""Gathers the commands and starts the one that was asked for."""

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

import typer

from masterplan_cli import __version__, folders
from masterplan_cli.commands._refusals import refusal, usage
from masterplan_cli.diagnostics import Rejected


def app() -> typer.Typer:
    """The program with every command of `commands/`; the first paragraph of a command's docstring is its help."""
    gathered = typer.Typer(
        name="masterplan",
        help="Menyusun lembar kerja Masterplan Smart City menjadi buku, dan menunjukkan setiap kesalahan di tempatnya.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @gathered.callback()
    def masterplan(
        *,
        version: bool = typer.Option(False, "--version", help="Tampilkan versi, lalu selesai."),
    ) -> None:
        if version:
            typer.echo(f"masterplan {__version__}")
            raise typer.Exit

    for name in _asked(sys.argv[1:2], folders.names("commands")):
        gathered.command(name.replace("_", "-"))(getattr(folders.module("commands", name), name))
    return gathered


def _asked(first: list[str], names: tuple[str, ...]) -> tuple[str, ...]:
    """The command that is named first, or all where help, completion or a slip of the pen needs to know them."""
    return tuple(first) if first and first[0] in names else names


def run() -> NoReturn:
    """Run the program and leave it with its exit code: 0 clean, 1 findings, 2 wrong use or cannot run."""
    gc.disable()  # a run is over before garbage could matter; commands that stay switch it on again
    try:
        code = app()(prog_name="masterplan", standalone_mode=False)
    except Rejected as rejected:
        code = refusal(rejected.sentence)
    except typer.Abort:
        code = 130
    except BrokenPipeError:
        code = 0  # the reader has left, as `head` does: nothing more to say
    except typer.TyperException as error:
        code = usage(error)
    _leave(code if isinstance(code, int) else 0)


def _leave(code: int) -> NoReturn:
    """End at once: taking a whole plan apart, object by object, would cost as much as checking it."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(BrokenPipeError, ValueError):
            stream.flush()
    os._exit(code)
