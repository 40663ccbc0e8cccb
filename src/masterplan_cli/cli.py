"""Gathers the commands and starts the one that was asked for."""

import gc
import os
import signal
import sys
import warnings
from typing import Annotated, NoReturn

import typer

from masterplan_cli import __version__, folders, interrupts, streams, unforeseen
from masterplan_cli.commands._help import Help, option
from masterplan_cli.commands._help_page import command, program
from masterplan_cli.commands._output import say
from masterplan_cli.commands._refusals import failed, refusal, stopped, unsaid, usage
from masterplan_cli.commands._spoken import spoken
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Text

HELP = Help(
    Text(
        id="Menyusun lembar kerja Masterplan Smart City menjadi buku, dan menunjukkan setiap kesalahan di tempatnya.",
        en="Compiles the worksheets of a Smart City masterplan into books, and shows every mistake where it stands.",
    ),
    examples=(
        ("masterplan init", Text(id="membuat lembar kerja kosong", en="makes blank worksheets")),
        ("masterplan validate", Text(id="memeriksa lembar kerja", en="checks the worksheets")),
        ("masterplan build --format html,pdf", Text(id="menyusun buku", en="makes the books")),
        ("masterplan help build", Text(id="bantuan sebuah perintah", en="the help of a command")),
    ),
)
Version = Annotated[
    bool,
    option("-V", "--version", text=Text(id="Tampilkan versi, lalu selesai.", en="Show the version, then leave.")),
]
ForAll = Annotated[
    str | None,
    option(
        "--lang",
        text=Text(id="Bahasa: id atau en, seperti MASTERPLAN_LANG.", en="Language: id or en, as MASTERPLAN_LANG."),
        metavar=Text(id="id|en", en="id|en"),
    ),
]


def app() -> typer.Typer:
    """The program with every command of `commands/`; `HELP` in a command's module is its help."""
    gathered = typer.Typer(
        name="masterplan",
        cls=program(HELP),
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @gathered.callback()
    def masterplan(*, version: Version = False, lang: ForAll = None) -> None:
        if version:
            say(f"masterplan {__version__}\n")
            raise typer.Exit
        if lang:
            os.environ["MASTERPLAN_LANG"] = lang

    for name in _asked(sys.argv[1:2], folders.names("commands")):
        module = folders.module("commands", name)
        help_: Help = getattr(module, "HELP", None) or Help(Text(id=module.__doc__ or "", en=module.__doc__ or ""))
        gathered.command(name.replace("_", "-"), cls=command(help_), help=help_.summary.to(spoken()))(
            getattr(module, name)
        )
    return gathered


def _asked(first: list[str], names: tuple[str, ...]) -> tuple[str, ...]:
    """The command that is named first, or all where help, completion or a slip of the pen needs to know them."""
    return (first[0],) if first and first[0] in names and first[0] != "help" else names


def run() -> NoReturn:
    """Run the program and leave it with its exit code: 0 clean, 1 findings, 2 wrong use or cannot run."""
    gc.disable()  # a run is over before garbage could matter; commands that stay switch it on again
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # what libraries warn of is for developers, who ask for it with `-W`
    try:
        code = _outcome()
    except KeyboardInterrupt:
        code = stopped(interrupts.came() or signal.SIGINT)
    _leave(code)


def _outcome() -> int:
    """The exit code of the command: here alone, what nobody foresaw becomes a sentence."""
    try:
        code = app()(prog_name="masterplan", standalone_mode=False)
    except Rejected as rejected:
        return refusal(rejected.sentence)
    except typer.TyperException as error:
        return usage(error)
    except typer.Abort as error:
        if isinstance(error.__cause__, EOFError):
            return failed(error.__cause__)
        raise KeyboardInterrupt from error
    except BaseException as error:
        if not unforeseen.ours(error):
            raise
        return failed(error)
    if code == _INTERRUPTED and interrupts.came():
        raise KeyboardInterrupt  # Typer has caught it
    return code if isinstance(code, int) else 0


def _leave(code: int) -> NoReturn:
    """End at once: taking a whole plan apart, object by object, would cost as much as checking it."""
    interrupts.no_more()
    streams.flush()
    if (problem := streams.failure()) and code < _INTERRUPTED:
        code = unsaid(problem)
        streams.flush()
    os._exit(code)


_INTERRUPTED = 130
"""What shells say of a command that Ctrl-C has ended."""
