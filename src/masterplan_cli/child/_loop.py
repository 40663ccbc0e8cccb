"""The child's side: it answers one request after the other until nobody asks any more."""

import os
import sys
from importlib import import_module
from typing import Any, BinaryIO

from masterplan_cli.child._answers import Answer, Json, Refused, Task
from masterplan_cli.child._frames import read, write
from masterplan_cli.child._limits import limit, more_time
from masterplan_cli.language import Text

_PACKAGE = __name__.partition(".")[0]
_LONGEST = 200
"""Letters of a reason that a library gives."""


def run(memory: int) -> None:
    """Answer requests from standard input on what was standard output; nothing else is printed there."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    limit(memory)
    _answer_all(sys.stdin.buffer, answers)


def _answer_all(requests: BinaryIO, answers: BinaryIO) -> None:
    while request := read(requests):
        words: Any = request[0]
        more_time(words["seconds"])
        try:
            outcome, content = _task(words["task"])(words["asked"], request[1])
        except Refused as refused:
            write(answers, {"refused": _refusal(refused)}, b"")
        except (KeyboardInterrupt, SystemExit):
            return
        except BaseException as error:  # noqa: BLE001 - the boundary: libraries raise, and panics are no `Exception`
            reason = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST]
            write(answers, {"unforeseen": reason}, b"")
        else:
            write(answers, {"done": outcome}, content)


def _task(name: str) -> Task:
    module, _, function = name.partition(":")
    if module.partition(".")[0] != _PACKAGE:
        raise ValueError(name)
    found: Task = getattr(import_module(module), function)
    return found


def _refusal(refused: Refused) -> Json:
    return {
        "reason": _spoken(refused.reason),
        "help": _spoken(refused.help) if refused.help else None,
        "line": refused.line,
        "column": refused.column,
    }


def _spoken(text: Text) -> Json:
    return {"id": text.id, "en": text.en}


__all__ = ["Answer", "run"]
