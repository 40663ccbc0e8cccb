"""The answer to one request: a file of the book in view, or one of ours."""

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from masterplan_cli.language import Text
from masterplan_cli.preview._pages import OURS, bare, live

if TYPE_CHECKING:
    from masterplan_cli.preview._server import Serving

_BEAT = 15.0
"""Seconds after which a browser hears from us though there is nothing new: so we learn that it has left."""

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
}
"""Written down here: the system's own table differs from machine to machine."""

_UNKNOWN_HOST = Text(
    id="Pratinjau ini tidak melayani nama `{host}`.", en="This preview does not answer to the name `{host}`."
)
_ONLY_READ = Text(id="Pratinjau hanya dapat dibaca.", en="A preview can only be read.")
_STRANGER = Text(
    id="Pratinjau ini tidak melayani halaman dari situs lain.",
    en="This preview does not answer to pages of other sites.",
)
_TOO_MANY = Text(id="Terlalu banyak halaman yang menunggu kabar.", en="Too many pages wait for news.")
_NO_REQUEST = Text(id="Permintaan ini tidak dapat dibaca.", en="This request cannot be read.")
_NO_SUCH_PAGE = Text(id="Halaman ini tidak ada di buku yang ditampilkan.", en="The books in view have no such page.")
_NO_BOOK = Text(id="Belum ada buku yang dapat ditampilkan.", en="There are no books to show yet.")


class Answer(BaseHTTPRequestHandler):
    """The answer to one request."""

    server: "Serving"
    timeout = 30  # seconds that a browser may take over sending or reading

    def parse_request(self) -> bool:
        """Whether there is a request that we answer with what is on the screen."""
        if not super().parse_request():
            return False
        hosts = self.headers.get_all("Host") or [""]
        if len(hosts) > 1 or not self.server.means_us(hosts[0]):
            self._say(HTTPStatus.FORBIDDEN, _UNKNOWN_HOST.fill(host=", ".join(hosts)))
        elif self.command not in ("GET", "HEAD"):
            self._say(HTTPStatus.METHOD_NOT_ALLOWED, _ONLY_READ)
        elif not self._at_home():
            self._say(HTTPStatus.FORBIDDEN, _STRANGER)
        else:
            self.server.understood(self.connection)
            return True
        return False

    def _at_home(self) -> bool:
        """Whether a person asks, or a page of ours: a page of somebody else in the same browser may lead here, no more."""
        origin = self.headers.get("Origin")
        if origin is not None and origin != f"http://{self.headers['Host']}":
            return False
        wants = self.headers.get("Sec-Fetch-Mode"), self.headers.get("Sec-Fetch-Dest")
        return self.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin") or wants == (
            "navigate",
            "document",
        )

    def do_GET(self) -> None:
        """A file of the book, or one of ours; a fault of ours is a sentence, and the next request is answered again."""
        try:
            self._answer()
        except OSError:
            raise  # the browser has left
        except Exception as error:  # noqa: BLE001 - one of the three boundaries
            self._say(HTTPStatus.INTERNAL_SERVER_ERROR, self.server.failed(error))

    do_HEAD = do_GET  # noqa: N815 - its name there

    def _answer(self) -> None:
        try:
            path = unquote(urlsplit(self.path).path, errors="strict").removeprefix("/")
        except ValueError:
            path = self.path
        if not path.startswith(OURS):
            self._book(f"{path}index.html" if path.endswith("/") or not path else path)
        elif (name := path.removeprefix(OURS)) in ("live.js", "live.css"):
            self._send(HTTPStatus.OK, name, Path(__file__).with_name(name).read_bytes())
        elif name == "events":
            self._events()
        else:
            self._book(path)

    def _book(self, path: str) -> None:
        shown = self.server.screen.shown
        if (content := shown.files.get(path)) is not None:
            self._send(HTTPStatus.OK, path, live(content, shown.book) if path.endswith(".html") else content)
        else:
            code, told = (
                (HTTPStatus.NOT_FOUND, _NO_SUCH_PAGE) if shown.files else (HTTPStatus.SERVICE_UNAVAILABLE, _NO_BOOK)
            )
            language = self.server.language
            self._send(code, ".html", bare(told.to(language), language, shown.book))

    def _say(self, code: HTTPStatus, sentence: Text) -> None:
        self._send(code, ".txt", f"{sentence.to(self.server.language)}\n".encode())

    def _send(self, code: HTTPStatus, name: str, content: bytes) -> None:
        self._head(code, _TYPES.get(PurePosixPath(name).suffix or name, "application/octet-stream"))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _head(self, code: HTTPStatus, kind: str) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        # The plan is a draft: a page of somebody else may not load our scripts and figures as its own.
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Content-Security-Policy", "frame-ancestors 'none'")
        self.send_header("X-Frame-Options", "DENY")
        self.send_header("Referrer-Policy", "no-referrer")
        if code == HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET, HEAD")

    def _events(self) -> None:
        """Tell what is shown, and again whenever it changes, for as long as the browser listens."""
        if not self.server.listeners.acquire(blocking=False):
            self._say(HTTPStatus.SERVICE_UNAVAILABLE, _TOO_MANY)
            return
        try:
            self._listen()
        finally:
            self.server.listeners.release()

    def _listen(self) -> None:
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8")
        self.end_headers()
        told = None
        while self.command != "HEAD" and (shown := self.server.screen.after(told, _BEAT)):
            self.wfile.write(b":\n\n" if shown is told else f"data: {shown.news}\n\n".encode())
            told = shown

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002 - asked so
        """Refuse what is no request; what was sent is not repeated."""
        self._say(HTTPStatus(code), _NO_REQUEST)

    def version_string(self) -> str:
        """Who answers."""
        return "masterplan"

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - its name there
        """The terminal is for the plan."""
