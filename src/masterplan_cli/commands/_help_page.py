"""The help of a command as it is printed: wholly in the language that was asked for, wrapped and never cut."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from masterplan_cli.commands._help import Help
from masterplan_cli.commands._spoken import spoken
from masterplan_cli.commands._terminal import width
from masterplan_cli.language import Text

_USAGE = Text(id="Pemakaian", en="Usage")
_ARGUMENTS = Text(id="Argumen", en="Arguments")
_OPTIONS = Text(id="Opsi", en="Options")
_COMMANDS = Text(id="Perintah", en="Commands")
_EXAMPLES = Text(id="Contoh", en="Examples")
_GENERAL = Text(id="Umum", en="General")
_DEFAULT = Text(id="bawaan", en="default")
_PIECES = Text(id="[OPSI]", en="[OPTIONS]")
_COMMAND = Text(id="PERINTAH [ARGUMEN]…", en="COMMAND [ARGUMENTS]…")
_OF_TYPER = {
    "--help": Text(id="Tampilkan bantuan ini, lalu selesai.", en="Show this help, then leave."),
    "--install-completion": Text(
        id="Pasang pelengkapan untuk shell ini, lalu selesai.", en="Install completion for this shell, then leave."
    ),
    "--show-completion": Text(
        id="Tampilkan pelengkapan untuk shell ini, lalu selesai.", en="Show completion for this shell, then leave."
    ),
}
"""Options that no command of ours declares."""

_INDENT = 2
_WIDEST_TERM = 30
_NARROW = 72
"""Below this many columns a text stands under its term instead of beside it."""


class Command(TyperCommand):
    """A command that prints its help in our words; its `Help` is given by a class of its own."""

    page: Help

    def get_help(self, ctx: Any) -> str:
        """The whole help."""
        pieces = [ctx.command_path, _PIECES.to(spoken()), *_arguments(self.params)]
        return _joined(_usage(pieces), _about(self.page), _parameters(self, ctx), _examples(self.page))


class Program(TyperGroup):
    """The program itself: its commands, then its own options."""

    page: Help

    def get_help(self, ctx: Any) -> str:
        """The whole help."""
        rows = [(name, command.help or "") for name, command in self.commands.items() if not command.hidden]
        usage = _usage([ctx.command_path, _PIECES.to(spoken()), _COMMAND.to(spoken())])
        commands = _section(_COMMANDS, rows)
        return _joined(usage, _about(self.page), commands, _parameters(self, ctx), _examples(self.page))


def command(page: Help) -> type[Command]:
    """The class of a command with this help."""
    return type("Command", (Command,), {"page": page})


def program(page: Help) -> type[Program]:
    """The class of the program with this help."""
    return type("Program", (Program,), {"page": page})


def _joined(*blocks: Iterable[str]) -> str:
    return "\n\n".join(text for text in ("\n".join(block) for block in blocks) if text)


def _usage(pieces: Sequence[str]) -> list[str]:
    label = f"{_USAGE.to(spoken())}: "
    return _wrapped(" ".join(pieces), label, " " * len(label))


def _about(page: Help) -> Iterator[str]:
    yield from _wrapped(page.summary.to(spoken()))
    if page.more:
        for paragraph in page.more.to(spoken()).split("\n\n"):
            yield ""
            yield from _wrapped(paragraph)


def _arguments(params: Iterable[Any]) -> Iterator[str]:
    for one in params:
        if one.param_type_name == "argument":
            name = one.metavar if one.required else f"[{one.metavar}]"
            yield name + ("…" if one.nargs == -1 else "")


def _parameters(asked: Any, ctx: Any) -> Iterator[str]:
    """The arguments, then the options group by group; those of no group come last."""
    sections: dict[str, list[tuple[str, str]]] = {}
    for one in asked.get_params(ctx):
        if getattr(one, "hidden", False):
            continue
        if one.param_type_name == "argument":
            sections.setdefault(_ARGUMENTS.to(spoken()), []).append((one.metavar, one.help or ""))
        else:
            title = getattr(one, "rich_help_panel", None) or ""
            sections.setdefault(title, []).append((_term(one), _said(one)))
    last = sections.pop("", [])
    rest = (_GENERAL if sections.keys() - {_ARGUMENTS.to(spoken())} else _OPTIONS).to(spoken())
    for number, (title, rows) in enumerate([*sections.items(), (rest, last)]):
        yield from [""] if number else []
        yield from _section(title, rows)


def _term(one: Any) -> str:
    names = ", ".join(sorted((*one.opts, *one.secondary_opts), key=lambda name: (name.startswith("--"), name)))
    return names if one.is_flag or one.metavar is None else f"{names} {one.metavar}"


def _said(one: Any) -> str:
    known = next((_OF_TYPER[name] for name in one.opts if name in _OF_TYPER), None)
    text = known.to(spoken()) if known else one.help or ""
    default = one.show_default if isinstance(one.show_default, str) else one.default
    if known or default is None or default is False or default in ("", [], ()):
        return text
    return f"{text} [{_DEFAULT.to(spoken())}: {default}]"


def _section(title: Text | str, rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    if not rows:
        return
    yield f"{title.to(spoken()) if isinstance(title, Text) else title}:"
    beside = width() >= _NARROW
    column = min(max(len(term) for term, _ in rows), _WIDEST_TERM) + _INDENT + 2 if beside else 2 * _INDENT
    for term, text in rows:
        start = " " * _INDENT + term
        if beside and len(start) + 2 <= column:
            yield from _wrapped(text, start.ljust(column), " " * column)
        else:
            yield start
            yield from _wrapped(text, " " * column, " " * column)


def _examples(page: Help) -> Iterator[str]:
    if page.examples:
        yield f"{_EXAMPLES.to(spoken())}:"
    for line, text in page.examples:
        yield f"{'':{_INDENT}}{line}"
        yield from _wrapped(text.to(spoken()), " " * 2 * _INDENT, " " * 2 * _INDENT)


def _wrapped(text: str, first: str = "", others: str = "") -> list[str]:
    """Lines of the terminal's width; a word that is longer goes over it rather than being broken."""
    return textwrap.wrap(
        text,
        width(),
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]
