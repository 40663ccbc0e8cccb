"""What is said when a command is used wrongly or cannot run: one sentence, and exit code 2."""

import sys
from collections.abc import Collection
from typing import Any

import typer

from masterplan_cli import unforeseen
from masterplan_cli.commands._output import complain, say
from masterplan_cli.commands._spoken import spoken
from masterplan_cli.language import Text
from masterplan_cli.nearness import nearest
from masterplan_cli.reasons import reason
from masterplan_cli.reports._visible import visible


def unknown(what: Text, written: str, known: Collection[str]) -> Text:
    """The sentence for a name that is none of those known, with the nearest of them or all."""
    near = nearest(written, known)
    listed = ", ".join(f"`{one}`" for one in known)
    return Text(
        id=f"Tidak ada {what.id} `{written}`." + (f" Maksud Anda `{near}`?" if near else f" Pilihannya: {listed}."),
        en=f"There is no {what.en} `{written}`." + (f" Did you mean `{near}`?" if near else f" The choices: {listed}."),
    )


def refusal(sentence: Text) -> int:
    """Say it on standard error; the exit code of a command that could not run."""
    complain(f"{visible(sentence.to(spoken()))}\n")
    return 2


def stopped(number: int) -> int:
    """Say that a signal has ended the command; the exit code that shells know."""
    complain(f"{_STOPPED.to(spoken())}\n")
    return 128 + number


def failed(error: BaseException) -> int:
    """Say that the fault is ours, and where its details are."""
    code = refusal(unforeseen.sentence(error))
    complain(unforeseen.shown(error))
    return code


def unsaid(problem: OSError) -> int:
    """Say that standard output or error did not take what the command had to say."""
    return refusal(_UNSAID.fill(reason=reason(problem)))


def usage(error: typer.TyperException) -> int:
    """Say in our words what Typer found wrong with the command line."""
    seen: Any = error
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        say(error.format_message() + "\n")
        return 2
    context = getattr(seen, "ctx", None)
    path = context.command_path if context is not None else "masterplan"
    sentence = _sentence(kind, seen, context)
    return refusal(Text(id=f"{sentence.id} Bantuan: `{path} --help`.", en=f"{sentence.en} Help: `{path} --help`."))


def _sentence(kind: str, error: Any, context: Any) -> Text:
    if kind == "NoSuchOption":
        near = next(iter(error.possibilities or ()), None)
        return Text(
            id=f"Tidak ada opsi `{error.option_name}`." + (f" Maksud Anda `{near}`?" if near else ""),
            en=f"There is no option `{error.option_name}`." + (f" Did you mean `{near}`?" if near else ""),
        )
    if option := getattr(error, "option_name", None):
        return Text(id=f"Opsi `{option}` memerlukan nilai.", en=f"Option `{option}` needs a value.")
    if param := getattr(error, "param", None):
        name = param.opts[-1] if param.opts else param.name
        return Text(id=f"Nilai untuk `{name}` tidak dapat dipakai.", en=f"The value of `{name}` cannot be used.")
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    commands = context.command.list_commands(context) if context is not None and context.parent is None else ()
    if commands and words and words[0] not in commands:
        return unknown(Text(id="perintah", en="command"), words[0], commands)
    return Text(id="Argumen terlalu banyak.", en="There are too many arguments.")


_STOPPED = Text(id="Dihentikan sebelum selesai.", en="Stopped before the end.")
_UNSAID = Text(
    id="Keluaran tidak dapat ditulis seluruhnya: {reason}. Pekerjaan lain sudah selesai.",
    en="The output could not be written to its end: {reason}. All other work is done.",
)
