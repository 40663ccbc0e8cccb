"""The server of the preview: it listens on one address, and ends without leaving anything behind."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from socketserver import ThreadingTCPServer
from threading import Lock, Thread
from urllib.parse import urlsplit

from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Language, Text
from masterplan_cli.preview._answer import Answer
from masterplan_cli.preview._screen import Screen

_FIRST, _TRIED = 8000, 100
"""The port that is tried first where none was asked for, and how many."""


class Serving(ThreadingTCPServer):
    """The server; it ends with every thread and connection that it began."""

    # Elsewhere the option would let two programs answer at the same port.
    allow_reuse_address = os.name == "posix"
    request_queue_size = 32

    def __init__(self, address: tuple[str, int], name: str, screen: Screen, language: Language) -> None:
        """`address` is a number of the network and a port; `name` is what it was asked for by."""
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.screen, self.language, self.name = screen, language, name.lower()
        self.local = ip_address(address[0]).is_loopback
        """Whether only this machine can ask."""
        self._open: set[socket.socket] = set()
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
            self._open.add(request)
        return request, client

    def shutdown_request(self, request: socket.socket | tuple[bytes, socket.socket]) -> None:
        """Close a connection and forget it."""
        with self._lock:
            self._open -= {request}
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves in the middle of an answer is nothing to speak of."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # the very same

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


@contextmanager
def served(host: str, port: int | None, screen: Screen, language: Language) -> Iterator[Serving]:
    """Serve the screen until the block ends; without a port at the first free one from 8000.

    Raises `Rejected` where that address cannot be had.
    """
    number = _number(host)
    serving = _at(number, port, host, screen, language)
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


def _at(number: str, port: int | None, host: str, screen: Screen, language: Language) -> Serving:
    ports = range(_FIRST, _FIRST + _TRIED) if port is None else (port,)
    for each in ports:
        try:
            return Serving((number, each), host, screen, language)
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno else str(error)
    raise Rejected(
        Text(
            id=f"Alamat `{number}` port {each} tidak dapat dipakai: {reason}. Pilih port lain dengan `--port`.",
            en=f"Address `{number}` port {each} cannot be used: {reason}. Choose another port with `--port`.",
        )
    )
