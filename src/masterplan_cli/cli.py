"""Gathers the commands and starts the one that was asked for."""

import gc
import sys

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

    for name in folders.names("commands"):
        gathered.command(name.replace("_", "-"))(getattr(folders.module("commands", name), name))
    return gathered


def run() -> None:
    """Run the program and leave it with its exit code: 0 clean, 1 findings, 2 wrong use or cannot run."""
    gc.disable()  # a run is over before garbage could matter; commands that stay switch it on again
    try:
        code = app()(prog_name="masterplan", standalone_mode=False)
    except Rejected as rejected:
        code = refusal(rejected.sentence)
    except typer.Abort:
        code = 130
    except BrokenPipeError:
        # The reader has left, as `head` does: nothing more to say, not even while Python closes its streams.
        sys.stderr.close()
        code = 0
    except typer.TyperException as error:
        code = usage(error)
    sys.exit(code if isinstance(code, int) else 0)
