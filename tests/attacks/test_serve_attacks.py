"""What a page in the author's browser, a silent client and a fault of ours do to the preview: nothing."""

import http.client
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from masterplan_cli.language import Language
from masterplan_cli.preview import Screen, Serving, Shown, _server, served
from tests.test_serve import BOOK, LONGEST, ask, running

STRANGERS = [
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"},
    {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "websocket", "Sec-Fetch-Dest": "websocket"},
]


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def serving(told: list[str]) -> Iterator[Serving]:
    screen = Screen()
    screen.show(Shown(BOOK, "", "abc"))
    with served("127.0.0.1", 0, screen, Language.EN, told.append) as serving:
        yield serving


@pytest.mark.parametrize("path", ["/_masterplan/events", "/page.css", "/", "/_masterplan/live.js"])
@pytest.mark.parametrize("headers", STRANGERS, ids=str)
def test_pages_of_others_are_refused(serving: Serving, path: str, headers: dict[str, str]) -> None:
    code, _, content = ask(serving, path, **headers)
    assert (code, content) == (403, b"This preview does not answer to pages of other sites.\n")


@pytest.mark.parametrize("site", ["none", "same-origin", "cross-site"])
def test_a_person_who_follows_a_link_is_answered(serving: Serving, site: str) -> None:
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert ask(serving, "/", **headers)[0] == 200


@pytest.mark.parametrize("path", ["/", "/page.css", "/tidak-ada", "/_masterplan/live.js"])
def test_every_answer_keeps_others_out(serving: Serving, path: str) -> None:
    _, headers, _ = ask(serving, path)
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("raw", [b"GARBAGE\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET /<script> x y z\r\n\r\n", b"G" * 65_537])  # fmt: skip
def test_what_is_no_request_is_not_repeated(serving: Serving, raw: bytes) -> None:
    with socket.create_connection(("127.0.0.1", serving.server_address[1]), LONGEST) as connection:
        connection.sendall(raw)
        answer = b"".join(iter(lambda: connection.recv(100_000), b""))
    assert b"This request cannot be read." in answer
    assert b"<script>" not in answer


def test_listeners_are_counted(serving: Serving) -> None:
    with ExitStack() as stack:
        for _ in range(_server._LISTENERS):
            connection = http.client.HTTPConnection("127.0.0.1", serving.server_address[1], timeout=LONGEST)
            stack.enter_context(closing(connection))
            connection.request("GET", "/_masterplan/events")
            assert connection.getresponse().status == 200
        assert ask(serving, "/_masterplan/events")[0] == 503
        assert ask(serving, "/page.css")[0] == 200


@pytest.mark.parametrize("said", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: "])
def test_who_says_nothing_is_hung_up_on(monkeypatch: pytest.MonkeyPatch, serving: Serving, said: bytes) -> None:
    monkeypatch.setattr(_server, "_PATIENCE", 0.0)
    with socket.create_connection(("127.0.0.1", serving.server_address[1]), LONGEST) as connection:
        connection.sendall(said)
        assert connection.recv(1000) == b""


@pytest.mark.parametrize("error", [KeyError("x"), RecursionError(), AssertionError()], ids=repr)
def test_a_fault_in_an_answer_is_said_and_the_next_is_answered(
    monkeypatch: pytest.MonkeyPatch, serving: Serving, told: list[str], error: Exception
) -> None:
    def failing(*_: object) -> bytes:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr("masterplan_cli.preview._answer.live", failing)
        code, _, content = ask(serving, "/")
        assert code == 500
        assert b"Something went wrong inside masterplan itself" in content
    assert len(told) == 1
    assert ask(serving, "/")[0] == 200


FAULTY = """
import sys
from masterplan_cli import __main__
from masterplan_cli.preview import _making
good, faults = _making.compile_folder, [None, KeyError('x'), MemoryError(), RecursionError(), BaseException('panik')]
def compile_folder(*arguments, **options):
    if faults and (fault := faults.pop(0)):
        raise fault
    return good(*arguments, **options)
_making.compile_folder = compile_folder
__main__.main()
"""


def test_a_fault_in_a_rebuild_is_said_and_the_preview_goes_on(plan: Path) -> None:
    with running("serve", plan, "--port", "0", start=("-c", FAULTY)) as program:
        program.until("Buku disusun.")
        for word in ("KeyError", "Memori", "RecursionError", "BaseException"):
            with (plan / "worksheets" / "economy.yaml").open("a", encoding="utf-8") as sheet:
                sheet.write("# lagi\n")
            assert word in program.until("Buku terakhir yang baik tetap ditampilkan.")
        (plan / "worksheets" / "economy.yaml").write_text("a: 1\n", "utf-8")
        assert "galat" in program.until("Buku terakhir yang baik tetap ditampilkan.")
        assert program.interrupted() == (0, "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("line", ["the place", "the book"])
def test_the_first_signal_ends_it_also_where_ctrl_c_came_ignored(plan: Path, number: signal.Signals, line: str) -> None:
    quick = Path(__file__).with_name("quick.py")
    started = f"trap '' INT; exec {sys.executable} {quick} serve {plan} --port 0"
    with subprocess.Popen(["sh", "-c", started], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stderr is not None
            for _ in range(1 if line == "the place" else 2):
                assert process.stdout.readline()
            process.send_signal(number)
            assert process.wait(LONGEST) == 0
            assert process.stderr.read() == ""
        finally:
            process.kill()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_another_command_that_is_stopped_says_so(plan: Path, number: signal.Signals, code: int) -> None:
    raising = (
        "import os, signal, sys\n"
        "from masterplan_cli import __main__, compiler\n"
        f"def check_folder(*_):\n try: signal.raise_signal({int(number)})\n finally: print('beres', flush=True)\n"
        "compiler.check_folder = check_folder\n"
        "__main__.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", raising, "validate", plan], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, "beres\n", "Dihentikan sebelum selesai.\n")
