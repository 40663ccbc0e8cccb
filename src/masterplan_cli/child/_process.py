"""The program's side: it starts the child when first asked, and ends it when a limit is passed."""

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Event, Lock, Timer
from typing import IO, Any, cast

from masterplan_cli.child import _frames
from masterplan_cli.child._answers import Answer, Json, Lost, Refused, Task
from masterplan_cli.language import Text

_PACKAGE = Path(__file__).parents[1]
_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    f"from {_PACKAGE.name}.child._loop import run; run(int(sys.argv[2]))"
)
_PASSED_ON = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
"""Variables without which some systems find no library; tokens and keys are none of them."""

_ENDED = Text(
    id="program yang membacanya berhenti mendadak, misalnya karena memori habis",
    en="what reads it ended suddenly, for example for want of memory",
)
_TOO_LONG = Text(
    id="program yang membacanya belum selesai sesudah {seconds} detik",
    en="what reads it was not done after {seconds} seconds",
)
_NOT_STARTED = Text(
    id="program yang membacanya tidak dapat dijalankan",
    en="what reads it cannot be started",
)
_NONSENSE = Text(id="program yang membacanya menjawab kacau", en="what reads it answered nonsense")
_UNFORESEEN = Text(id="program yang membacanya gagal (`{reason}`)", en="what reads it failed (`{reason}`)")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use."""

    seconds: float = 60
    """For one answer, unless the request says otherwise."""
    memory: int = 4 * 1024**3
    """Bytes of addresses, where the system limits them; what is really used is far less."""


class Child:
    """A process that reads what this one had better not; it starts anew after every failure."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def ask(self, task: Task, asked: Mapping[str, Json], content: bytes = b"", seconds: float = 0) -> Answer:
        """What the task answers in the child. Raises `Refused` for a refusal, `Lost` where no answer comes."""
        most = seconds or self._limits.seconds
        request: Json = {"task": f"{task.__module__}:{task.__name__}", "asked": dict(asked), "seconds": most}
        with self._lock:
            try:
                words, answer = self._answer(request, content, most)
            except BaseException:
                self.close()
                raise
        if isinstance(words, dict) and "unforeseen" in words:
            self.close()  # who knows in which state it is
        return _outcome(words), answer

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process:
            process.kill()
            with suppress(OSError):
                process.communicate()

    def _answer(self, request: Json, content: bytes, seconds: float) -> tuple[Any, bytes]:
        try:
            process, is_late = self._running(), Event()
        except OSError as error:
            raise Lost(_NOT_STARTED) from error

        def end() -> None:
            is_late.set()
            process.kill()

        overdue = Timer(seconds, end)
        overdue.daemon = True
        overdue.start()
        try:
            _frames.write(cast("IO[bytes]", process.stdin), request, content)
            answer = _frames.read(cast("IO[bytes]", process.stdout))
        except (OSError, EOFError):
            answer = None
        except ValueError as error:
            raise Lost(_NONSENSE) from error
        finally:
            overdue.cancel()
        if is_late.is_set():
            raise Lost(_TOO_LONG.fill(seconds=f"{seconds:g}"))
        if answer is None:
            raise Lost(_ENDED)
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - this interpreter, with code of ours
                [sys.executable, "-I", *_flags(), "-c", _START, json.dumps(_import_path()), f"{self._limits.memory}"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_PACKAGE,
                env={name: os.environ[name] for name in _PASSED_ON if name in os.environ} | {"MALLOC_ARENA_MAX": "2"},
            )
        return self._process


@cache
def child() -> Child:
    """The one child of this run; nothing is started before somebody asks it."""
    one = Child()
    atexit.register(one.close)
    return one


def _flags() -> list[str]:
    """Isolated, Python forgets where compiled modules go: here as in this process."""
    return ["-X", f"pycache_prefix={sys.pycache_prefix}"] if sys.pycache_prefix else ["-B"]


def _import_path() -> list[str]:
    """Where this process finds its modules, however they were installed, but never the current folder."""
    here = Path.cwd()
    listed = [each for each in sys.path if Path(each).is_absolute() and Path(each) != here]
    home = str(_PACKAGE.parent)
    return listed if home in listed else [*listed, home]


def _outcome(words: Any) -> Json:
    """What was done. Raises `Refused` or `Lost` where nothing was."""
    try:
        if "done" in words:
            done: Json = words["done"]
            return done
        if "unforeseen" in words:
            refusal: Refused = Lost(_UNFORESEEN.fill(reason=str(words["unforeseen"]).replace("`", "'")))
        else:
            refused = words["refused"]
            help_ = Text(**refused["help"]) if refused["help"] else None
            refusal = Refused(Text(**refused["reason"]), help_, int(refused["line"]), int(refused["column"]))
    except (TypeError, ValueError, LookupError) as error:
        raise Lost(_NONSENSE) from error
    raise refusal
