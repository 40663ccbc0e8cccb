"""Does the same again at each change of the worksheets, on a terminal that shows the last result alone."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path

from masterplan_cli.commands._options import say
from masterplan_cli.commands._refusals import refusal
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Language, Text

_CLEAR = "\x1b[2J\x1b[3J\x1b[H"
_WAITING = Text(id="Menunggu perubahan; Ctrl-C mengakhirinya.", en="Waiting for changes; Ctrl-C ends it.")


def at_each_change(plan: Path, language: Language, act: Callable[[], object]) -> None:
    """Act now and at each change of a plan's worksheets, until Ctrl-C; what cannot be done now may be done after it."""
    from masterplan_cli.preview import changes

    gc.enable()  # this one stays
    try:
        for _ in changes(plan, ["worksheets"]):
            say(_CLEAR if sys.stdout.isatty() else "")
            try:
                act()
            except Rejected as rejected:
                refusal(rejected.sentence)
            say(f"\n{_WAITING.to(language)}\n")
            sys.stdout.flush()
    except KeyboardInterrupt:
        say("\n")  # below the ^C of the terminal
