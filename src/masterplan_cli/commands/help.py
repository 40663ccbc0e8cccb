"""`masterplan help`: the help of a command."""

from typing import Annotated, Any

import typer

from masterplan_cli.commands._complete import commands
from masterplan_cli.commands._help import Help, argument
from masterplan_cli.commands._options import Lang, chosen
from masterplan_cli.commands._output import say
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Text

HELP = Help(
    Text(id="Bantuan sebuah perintah.", en="The help of a command."),
    examples=(
        ("masterplan help validate", Text(id="bantuan `masterplan validate`", en="help of `masterplan validate`")),
    ),
)
Name = Annotated[
    str | None,
    argument(
        Text(id="PERINTAH", en="COMMAND"),
        complete=commands,
        text=Text(id="Nama perintah; tanpa nama: daftar perintah.", en="Name of a command; without one: all commands."),
    ),
]


def help(context: typer.Context, name: Name = None, lang: Lang = "id") -> None:  # noqa: A001 - a command is a function of its name
    """Print what `--help` of the command prints."""
    chosen(lang)
    whole: Any = context.find_root()
    if name is None:
        say(whole.get_help() + "\n")
        return
    known = whole.command.commands
    if name not in known:
        raise Rejected(unknown(Text(id="perintah", en="command"), name, sorted(known)))
    with known[name].make_context(name, [], parent=whole, resilient_parsing=True) as asked:
        say(asked.get_help() + "\n")
