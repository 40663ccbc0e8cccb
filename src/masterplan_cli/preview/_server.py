"""The server of the preview: it listens on one address, and ends without leaving anything behind."""

import os
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from math import inf
from socketserver import ThreadingTCPServer
from threading import BoundedSemaphore, Lock, Thread
from urllib.parse import urlsplit

from masterplan_cli import unforeseen
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Language, Text
from masterplan_cli.preview._answer import Answer
from masterplan_cli.preview._screen import Screen
from masterplan_cli.reasons import reason
from masterplan_cli.reports._visible import visible

_FIRST, _TRIED = 8000, 100
"""The port that is tried first where none was asked for, and how many."""
_MOST, _LISTENERS = 64, 32
"""Connections at a time, and how many of them may wait for news: each has a thread of ours."""
_PATIENCE = 10.0
"""Seconds that a browser may take to say what it wants."""


class Serving(ThreadingTCPServer):
    """The server; it ends with every thread and connection that it began."""

    # Elsewhere the option would let two programs answer at the same port.
    allow_reuse_address = os.name == "posix"
    request_queue_size = 32

    def __init__(
        self, address: tuple[str, int], name: str, screen: Screen, language: Language, warn: Callable[[str], None]
    ) -> None:
        """`address` is a number of the network and a port; `name` is what it was asked for by."""
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.screen, self.language, self.name = screen, language, name.lower()
        self.local = ip_address(address[0]).is_loopback
        """Whether only this machine can ask."""
        self.listeners = BoundedSemaphore(_LISTENERS)
        self._warn = warn
        self._open: dict[socket.socket, float] = {}
        """Each connection, and until when it may say what it wants."""
        self._lock = Lock()
        super().__init__(address, Answer)
        self._thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1})
        self._thread.start()

    @property
    def url(self) -> str:
        """Where a browser finds us."""
        number, port = str(self.server_address[0]), self.server_address[1]
        if ip_address(number).is_unspecified:
            number = "localhost"
        return f"http://[{number}]:{port}/" if ":" in number else f"http://{number}:{port}/"

    def means_us(self, host: str) -> bool:
        """Whether a Host header names us.

        A page of anybody can have its own name lead to our address, and then read what we answer; a number, no.
        """
        try:
            name = (urlsplit(f"//{host}").hostname or "").lower()
        except ValueError:
            return False
        if name in ("localhost", self.name):
            return True
        try:
            return ip_address(name).is_loopback or not self.local
        except ValueError:
            return False

    def get_request(self) -> tuple[socket.socket, object]:
        """Take a connection and keep it in mind."""
        request, client = super().get_request()
        with self._lock:
            self._open[request] = time.monotonic() + _PATIENCE
        return request, client

    def verify_request(self, request: object, client_address: object) -> bool:  # noqa: ARG002 - asked so
        """Whether there is a thread to be had for one more."""
        with self._lock:
            return len(self._open) <= _MOST

    def understood(self, request: socket.socket) -> None:
        """It has said what it wants: from now on the answer counts its own seconds."""
        with self._lock:
            self._open[request] = inf

    def service_actions(self) -> None:
        """Hang up on those who say nothing, or say it a letter at a time."""
        now = time.monotonic()
        with self._lock:
            for request, end in self._open.items():
                if end < now:
                    _hang_up(request)

    def shutdown_request(self, request: socket.socket | tuple[bytes, socket.socket]) -> None:
        """Close a connection and forget it."""
        with self._lock:
            self._open.pop(request, None)  # type: ignore[arg-type] # a socket, as long as we speak TCP
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002 - asked so
        """A browser that leaves in the middle of an answer is nothing to speak of; a fault of ours is, and we go on."""
        if (error := sys.exception()) and not isinstance(error, OSError):
            self.failed(error)

    def failed(self, error: BaseException) -> Text:
        """What to say of a fault of ours; the terminal says it too."""
        sentence = unforeseen.sentence(error)
        self._warn(f"{visible(sentence.to(self.language))}\n{unforeseen.shown(error)}".rstrip())
        return sentence

    def end(self) -> None:
        """Stop answering, close every connection, free the port; nothing of ours runs on."""
        self.screen.end()
        self.shutdown()
        self._thread.join()
        with self._lock:
            for request in self._open:
                _hang_up(request)
        self.server_close()


def _hang_up(request: socket.socket) -> None:
    """Wake the thread that waits for more of a request, or for its reader."""
    with suppress(OSError):  # the other side may have been first
        request.shutdown(socket.SHUT_RDWR)


def _unheard(_: str) -> None:
    """Nobody listens."""


@contextmanager
def served(
    host: str, port: int | None, screen: Screen, language: Language, warn: Callable[[str], None] = _unheard
) -> Iterator[Serving]:
    """Serve the screen until the block ends; without a port at the first free one from 8000.

    Raises `Rejected` where that address cannot be had.
    """
    number = _number(host)
    serving = _at(number, port, lambda address: Serving(address, host, screen, language, warn))
    try:
        yield serving
    finally:
        serving.end()


def _number(host: str) -> str:
    try:
        return str(socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0][4][0])
    except (OSError, UnicodeError) as error:
        raise Rejected(
            Text(id=f"Alamat `{host}` tidak dikenal di mesin ini.", en=f"This machine knows no address `{host}`.")
        ) from error


def _at(number: str, port: int | None, begin: Callable[[tuple[str, int]], Serving]) -> Serving:
    ports = range(_FIRST, _FIRST + _TRIED) if port is None else (port,)
    for each in ports:
        try:
            return begin((number, each))
        except OSError as error:
            why = reason(error)
    raise Rejected(
        Text(
            id=f"Alamat `{number}` port {each} tidak dapat dipakai: {why.id}. Pilih port lain dengan `--port`.",
            en=f"Address `{number}` port {each} cannot be used: {why.en}. Choose another port with `--port`.",
        )
    )
