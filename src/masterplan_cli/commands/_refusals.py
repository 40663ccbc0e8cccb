"""What is said when a command is used wrongly or cannot run: one sentence, and exit code 2."""

import os
import sys
from typing import Any

import typer

from masterplan_cli.diagnostics import nearest
from masterplan_cli.language import Language, Text


class Refused(Exception):  # noqa: N818 - the user's circumstances, no error of ours
    """A command cannot do what was asked; the sentence says why, and what to do."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def spoken() -> Language:
    """The language that was asked for on the command line or in `MASTERPLAN_LANG`, before options are read."""
    words = sys.argv[1:]
    asked = os.environ.get("MASTERPLAN_LANG", "")
    for index, word in enumerate(words):
        if word == "--lang" and index + 1 < len(words):
            asked = words[index + 1]
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return Language.EN if asked == "en" else Language.ID


def refusal(sentence: Text) -> int:
    """Say it on standard error; the exit code of a command that could not run."""
    sys.stderr.write(sentence.to(spoken()) + "\n")
    return 2


def usage(error: typer.TyperException) -> int:
    """Say in our words what Typer found wrong with the command line."""
    seen: Any = error
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        sys.stdout.write(error.format_message() + "\n")
        return 2
    if option := getattr(seen, "option_name", None):
        near = next(iter(seen.possibilities or ()), None) if kind == "NoSuchOption" else None
        return refusal(_with_help(_option(kind, option), near, seen.ctx))
    if kind == "MissingParameter":
        name = seen.param.human_readable_name if seen.param else "?"
        return refusal(_with_help(Text(id=f"`{name}` belum diberikan.", en=f"`{name}` is missing."), None, seen.ctx))
    if kind == "BadParameter" and seen.param is not None:
        return refusal(_bad_value(seen))
    if kind == "UsageError" and seen.ctx is not None and seen.ctx.parent is None and seen.ctx.args:
        written = seen.ctx.args[0]
        commands = seen.ctx.command.list_commands(seen.ctx)
        sentence = Text(id=f"Tidak ada perintah `{written}`.", en=f"There is no command `{written}`.")
        return refusal(_with_help(sentence, nearest(written, commands), seen.ctx))
    message = error.format_message()
    return refusal(_with_help(Text(id=f"Perintah tidak dapat dibaca: {message}", en=message), None, seen.ctx))


def _option(kind: str, option: str) -> Text:
    if kind == "NoSuchOption":
        return Text(id=f"Tidak ada opsi `{option}`.", en=f"There is no option `{option}`.")
    return Text(id=f"Opsi `{option}` memerlukan nilai.", en=f"Option `{option}` needs a value.")


def _bad_value(error: Any) -> Text:
    param = error.param
    name = param.opts[-1] if param.opts else param.name
    choices = getattr(param.type, "choices", ())
    listed = ", ".join(f"`{getattr(choice, 'value', choice)}`" for choice in choices)
    if listed:
        return Text(
            id=f"Nilai untuk `{name}` tidak dikenal. Pilihannya: {listed}.",
            en=f"The value of `{name}` is not known. The choices: {listed}.",
        )
    return Text(id=f"Nilai untuk `{name}` tidak dapat dipakai.", en=f"The value of `{name}` cannot be used.")


def _with_help(sentence: Text, near: str | None, context: Any) -> Text:
    path = context.command_path if context is not None else "masterplan"
    return Text(
        id=sentence.id + (f" Maksud Anda `{near}`?" if near else "") + f" Bantuan: `{path} --help`.",
        en=sentence.en + (f" Did you mean `{near}`?" if near else "") + f" Help: `{path} --help`.",
    )
