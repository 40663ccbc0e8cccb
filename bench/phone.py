"""Opens pages of the sample on a slow phone, beside the same documents by MkDocs: `python -m bench.phone [--rounds N]`."""

import argparse
import gzip
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
PROGRAMS = Path(sys.executable).parent
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PAGES = {
    "index": "",
    "programmes": "",
    "buku-3": "buku-3/",
    "buku-2": "buku-2/",
    "lampiran-program": "lampiran-program/",
}
"""Our pages, and where MkDocs has the same document; nowhere, where only we have it."""
AIM = 1000
"""Milliseconds until a page can be read and used."""
_NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
_SLOWER = 4
_TIMES = """() => [
    performance.getEntriesByName("first-contentful-paint")[0].startTime,
    performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
]"""


def main() -> None:
    """Measure all pages and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often every page is opened (default: 5)")
    rounds = parser.parse_args().rounds
    print(f"Medians of {rounds} rounds, milliseconds until something is seen, and until all is there and can be used.")
    print(f"A processor {_SLOWER} times slower, {_NETWORK['latency']} ms and 1.6 Mbit/s to a server that compresses.\n")
    print(f"{'':18}{'ours':>14}{'mkdocs':>14}{'ratio':>8}   aim ≤ {AIM}")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours, theirs = _built(Path(folder))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        with _served(ours) as here, _served(theirs) as there:
            for name, other in PAGES.items():
                print(_line(browser, name, f"{here}/{name}.html", f"{there}/{other}" if other else "", rounds))
        browser.close()


def _built(folder: Path) -> tuple[Path, Path]:
    """The sites: ours, and that of MkDocs of the Markdown that we wrote."""
    subprocess.run([PROGRAMS / "masterplan", "build", ROOT, "--out", folder / "build"], check=True, capture_output=True)
    settings = folder / "mkdocs.yml"
    settings.write_text("site_name: Masterplan\ndocs_dir: build/markdown\nsite_dir: site\n")
    subprocess.run([PROGRAMS / "mkdocs", "build", "--quiet", "--config-file", settings], check=True)
    return folder / "build" / "html", folder / "site"


class _Compressing(SimpleHTTPRequestHandler):
    """Serves a folder as web hosts do: compressed."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        content = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with suppress(BrokenPipeError):  # a page that was closed early
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Nobody reads it."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _line(browser: Browser, name: str, ours: str, theirs: str, rounds: int) -> str:
    mine: list[tuple[float, float]] = []
    others: list[tuple[float, float]] = []
    for _ in range(rounds):
        mine.append(_opened(browser, ours))
        if theirs:
            others.append(_opened(browser, theirs))
    ready = median(end for _, end in mine)
    ratio = f"{median(a / b for (_, a), (_, b) in zip(mine, others, strict=True)):.2f}" if others else ""
    met = "met" if ready <= AIM else "missed"
    return f"{name:18}{_both(mine):>14}{_both(others) if others else '':>14}{ratio:>8}   {met}"


def _both(times: list[tuple[float, float]]) -> str:
    return f"{median(seen for seen, _ in times):.0f}, {median(ready for _, ready in times):.0f}"


def _opened(browser: Browser, url: str) -> tuple[float, float]:
    """Milliseconds until something is painted, and until the whole page is there and its scripts have run."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", _NETWORK)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    page.route("**/*", lambda route: route.continue_() if "//127.0.0.1" in route.request.url else route.abort())
    page.goto(url)
    page.wait_for_load_state("load")
    seen, ready = page.evaluate(_TIMES)
    context.close()
    return float(seen), float(ready)


if __name__ == "__main__":
    main()
