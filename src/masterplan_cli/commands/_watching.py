"""Does the same again at each change of the worksheets, on a terminal that shows the last result alone."""

import gc
from collections.abc import Callable
from pathlib import Path

from masterplan_cli import streams
from masterplan_cli.commands._output import clear, say
from masterplan_cli.commands._refusals import refusal
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Language, Text

_WAITING = Text(id="Menunggu perubahan; Ctrl-C mengakhirinya.", en="Waiting for changes; Ctrl-C ends it.")


def at_each_change(plan: Path, language: Language, act: Callable[[], object]) -> None:
    """Act now and at each change of a plan's worksheets, until Ctrl-C; what cannot be done now may be done after it."""
    from masterplan_cli.preview import changes

    gc.enable()  # this one stays
    try:
        for _ in changes(plan, ["worksheets"]):
            if streams.terminal():
                clear()
            try:
                act()
            except Rejected as rejected:
                refusal(rejected.sentence)
            say(f"\n{_WAITING.to(language)}\n")
            streams.flush()
    except KeyboardInterrupt:
        say("\n")  # below the ^C of the terminal
