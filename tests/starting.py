"""A process that has the program loaded, and copies itself for every start that a test asks for.

The suite starts the program some thousand times, and most of a start is Python reading modules. A copy sees what a start
of its own would: arguments, environment, working folder, and pipes for its output. What Python itself must see before it
begins (variables like PYTHONHASHSEED) takes a start of its own.
"""

import atexit
import io
import json
import os
import selectors
import socket
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


def start(arguments: list[str], folder: str, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """What came of one start."""
    connection = _loaded()
    connection.write(json.dumps([arguments, folder, variables]).encode() + b"\n")
    connection.flush()
    code, out, err = json.loads(connection.readline())
    return subprocess.CompletedProcess(["masterplan", *arguments], code, out, err)


@cache
def _loaded() -> Any:
    """The connection to the process, which ends with this one."""
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(
            [sys.executable, __file__, str(theirs.fileno())], cwd=ROOT, pass_fds=[theirs.fileno()]
        )
    connection = ours.makefile("rwb")

    def end() -> None:
        connection.close()
        ours.close()
        process.wait()

    atexit.register(end)
    return connection


def _serve(connection: Any) -> None:
    for request in connection:
        answer = _run(*json.loads(request))
        connection.write(json.dumps(answer).encode() + b"\n")
        connection.flush()


def _run(arguments: list[str], folder: str, variables: dict[str, str]) -> tuple[int, str, str]:
    ends = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        for number, (_, end) in zip((1, 2), ends, strict=True):
            os.dup2(end, number)
        os.closerange(3, 256)
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(variables)
        sys.argv = ["masterplan", *arguments]
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", 1, encoding="utf-8", errors="backslashreplace", closefd=False)
        _begin()
    written: dict[int, list[bytes]] = {}
    with selectors.DefaultSelector() as waiting:
        for reading, end in ends:
            os.close(end)
            written[reading] = []
            waiting.register(reading, selectors.EVENT_READ)
        while waiting.get_map():
            for key, _ in waiting.select():
                piece = os.read(key.fd, 65_536)
                written[key.fd].append(piece)
                if not piece:
                    waiting.unregister(key.fd)
                    os.close(key.fd)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    out, err = (io.TextIOWrapper(io.BytesIO(b"".join(pieces)), "utf-8").read() for pieces in written.values())
    return code, out, err


def _begin() -> None:
    """What `python -m masterplan_cli` does from here on."""
    code = 1
    try:
        from masterplan_cli.__main__ import main

        main()
        code = 0
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1 if left.code else 0
    except BaseException:  # noqa: BLE001 - Python's own last word
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _load() -> None:
    """Everything that a build needs but the commands, which read the language of each start."""
    import typer.main  # noqa: F401

    from masterplan_cli import fixing, reports, scopes  # noqa: F401
    from masterplan_cli.compiler import compile_folder
    from masterplan_cli.edition import Wish
    from masterplan_cli.language import Language

    with tempfile.TemporaryDirectory() as folder:
        os.environ["MASTERPLAN_CACHE_DIR"] = folder
        compile_folder(ROOT / "tests" / "plans" / "small", Wish(Language.ID, ["html", "markdown"]))


if __name__ == "__main__":
    _load()
    with socket.socket(fileno=int(sys.argv[1])) as asked, asked.makefile("rwb") as connection:
        _serve(connection)
