"""The book while it is being written: what a browser and a terminal see of `serve` and of `validate --watch`."""

import http.client
import json
import os
import pty
import queue
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from masterplan_cli.language import Language
from masterplan_cli.preview import Screen, Serving, Shown, served
from masterplan_cli.preview._pages import live
from tests.program import masterplan

LONGEST = 60  # seconds after which something surely never comes
WITHOUT_WATCHFILES = "import sys; sys.modules['watchfiles'] = None; from masterplan_cli.__main__ import main; main()"
PAGE = b"""<!DOCTYPE html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:">
<title>Buku</title>
</head><body><h1>Buku</h1></body></html>
"""
BOOK = {"index.html": PAGE, "buku/index.html": PAGE, "page.css": b"h1 {}", "figures/a b.svg": b"<svg/>"}


class Running:
    """The program as it runs on, line by line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: queue.Queue[str] = queue.Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def line(self) -> str:
        """The next line; fails where none comes."""
        return self._lines.get(timeout=LONGEST)

    def until(self, end: str) -> str:
        """The next line that ends so."""
        while not (line := self.line()).endswith(end):
            pass
        return line

    def interrupted(self) -> tuple[int, str]:
        """The exit code and the complaints after Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=LONGEST)
        assert self.process.stderr is not None
        return code, self.process.stderr.read()


@contextmanager
def running(
    *arguments: str | Path, start: tuple[str, ...] = ("-m", "masterplan_cli"), **extra: str
) -> Iterator[Running]:
    with subprocess.Popen(
        [sys.executable, *start, *map(str, arguments)],
        env={**os.environ, "PYTHONUNBUFFERED": "1", "COLUMNS": "80", **extra},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            yield Running(process)
        finally:
            process.kill()


@contextmanager
def preview(plan: Path, *arguments: str) -> Iterator[tuple[Running, str]]:
    """A preview of a plan at a free port, and where it is; its first book, or what hinders it, is there."""
    with running("serve", plan, "--port", "0", *arguments) as program:
        where = re.search(r"http://\S+/", program.line())
        assert where is not None
        program.line()
        yield program, where[0]


def change(plan: Path, worksheet: str, before: str, after: str) -> None:
    file = plan / "worksheets" / worksheet
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def spoil(plan: Path) -> None:
    change(plan, "economy.yaml", "mission: m-daya\n", "mission: m-dayaa\n")


def mend(plan: Path) -> None:
    change(plan, "economy.yaml", "mission: m-dayaa\n", "mission: m-daya\n")


# What answers, and to whom.


@pytest.fixture
def serving() -> Iterator[Serving]:
    screen = Screen()
    screen.show(Shown(BOOK, "", "abc"))
    with served("127.0.0.1", 0, screen, Language.EN) as serving:
        yield serving


def ask(serving: Serving, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    address = serving.server_address
    with closing(http.client.HTTPConnection(str(address[0]), address[1], timeout=LONGEST)) as connection:
        connection.putrequest(method, path, skip_host="host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()


@pytest.mark.parametrize(
    ("path", "file", "kind"),
    [
        ("/page.css", "page.css", "text/css; charset=utf-8"),
        ("/figures/a%20b.svg", "figures/a b.svg", "image/svg+xml"),
        ("/page.css?x=1", "page.css", "text/css; charset=utf-8"),
    ],
)
def test_a_file_of_the_book_is_served_as_it_is(serving: Serving, path: str, file: str, kind: str) -> None:
    code, headers, content = ask(serving, path)
    assert (code, headers["Content-Type"], content) == (200, kind, BOOK[file])
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/", "/index.html", "/buku/"])
def test_a_page_gets_our_script_and_the_leave_for_it_and_nothing_else(serving: Serving, path: str) -> None:
    code, _, content = ask(serving, path)
    assert code == 200
    script = b'<script src="/_masterplan/live.js?book=abc" defer></script>\n'
    assert content == PAGE.replace(b"data:", b"data:; connect-src 'self'").replace(b"</head>", script + b"</head>")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("default-src 'self'", "default-src 'self'"),
        ("default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"),
        ("img-src *", "img-src *"),
        (
            "default-src https:; Script-Src 'none'; style-src 'self'; connect-src data:",
            "default-src https:; script-src 'self'; style-src 'self'; connect-src data: 'self'",
        ),
    ],
)
def test_the_policy_of_a_regions_own_page_lets_our_script_in_too(before: str, after: str) -> None:
    page = '<head><meta http-equiv="Content-Security-Policy" content="{}"></head>'
    served_page = live(page.format(before).encode(), "abc").decode()
    assert re.findall('content="(.*?)"', served_page) == [after]


def test_head_says_the_same_without_the_file(serving: Serving) -> None:
    code, headers, content = ask(serving, "/page.css", "HEAD")
    assert (code, headers["Content-Length"], content) == (200, "5", b"")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"])
def test_nothing_can_be_done_but_read(serving: Serving, method: str) -> None:
    code, headers, content = ask(serving, "/", method)
    assert (code, headers["Allow"], content) == (405, "GET, HEAD", b"A preview can only be read.\n")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:9000", "[::1]:8000", "127.0.0.2:1"])
def test_names_of_this_machine_are_answered(serving: Serving, host: str) -> None:
    assert ask(serving, "/page.css", host=host)[0] == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.1.5", "", "[", "a@b", "::1"]
)
@pytest.mark.parametrize("path", ["/", "/page.css", "/_masterplan/events", "/_masterplan/live.js"])
def test_a_name_that_was_led_here_is_refused(serving: Serving, host: str, path: str) -> None:
    code, _, content = ask(serving, path, host=host)
    assert (code, content) == (403, f"This preview does not answer to the name `{host}`.\n".encode())


def test_a_request_for_two_hosts_or_none_is_refused(serving: Serving) -> None:
    for lines in (b"Host: localhost\r\nHost: evil.example\r\n", b""):
        with socket.create_connection(("127.0.0.1", serving.server_address[1]), LONGEST) as connection:
            connection.sendall(b"GET /page.css HTTP/1.1\r\n" + lines + b"\r\n")
            assert connection.makefile("rb").readline() == b"HTTP/1.0 403 Forbidden\r\n"


@pytest.mark.parametrize(
    "path",
    [
        "/../pyproject.toml",
        "/figures/../page.css",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/figures/..%2fpage.css",
        "/_masterplan/_server.py",
        "/_masterplan/../page.css",
        "/_masterplan/",
        "/figures",
        "/%ff",
        "/page.css%00.html",
        "/tidak-ada.html",
    ],
)
def test_only_files_of_the_book_are_there(serving: Serving, path: str) -> None:
    code, _, content = ask(serving, path)
    assert code == 404
    assert b"<p>The books in view have no such page.</p>" in content
    assert b"live.js?book=abc" in content


def news(stream: http.client.HTTPResponse) -> dict[str, str]:
    while not (line := stream.readline()).startswith(b"data: "):
        assert line, "the stream has ended"
    told: dict[str, str] = json.loads(line.removeprefix(b"data: "))
    return told


def test_a_listener_hears_of_what_is_shown_and_of_each_change(serving: Serving) -> None:
    port = serving.server_address[1]
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST)) as connection:
        connection.request("GET", "/_masterplan/events")
        stream = connection.getresponse()
        assert stream.getheader("Content-Type") == "text/event-stream; charset=utf-8"
        assert news(stream) == {"book": "abc", "overlay": ""}
        serving.screen.show(Shown(BOOK, "<p>dua\nbaris</p>", "abc"))
        assert news(stream) == {"book": "abc", "overlay": "<p>dua\nbaris</p>"}


def test_the_end_waits_for_nobody_and_frees_the_port() -> None:
    screen = Screen()
    with served("127.0.0.1", 0, screen, Language.ID) as serving:
        port = serving.server_address[1]
        idle = socket.create_connection(("127.0.0.1", port), LONGEST)
        half = socket.create_connection(("127.0.0.1", port), LONGEST)
        half.sendall(b"GET / HTTP/1.1\r\nHost: local")
        listener = socket.create_connection(("127.0.0.1", port), LONGEST)
        listener.sendall(b"GET /_masterplan/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        heard = listener.makefile("rb")
        while not heard.readline().startswith(b"data: "):
            pass
    with idle, half, listener, heard:
        assert idle.recv(1) == b""
        assert heard.read() == b"\n"
    with served("127.0.0.1", port, screen, Language.ID) as again:
        assert again.server_address[1] == port


# What a person at a terminal sees.


def test_it_tells_where_it_is_and_of_each_book_and_writes_nothing(plan: Path) -> None:
    before = sorted(plan.rglob("*"))
    with running("serve", plan, "--port", "0") as program:
        assert re.fullmatch(r"Pratinjau di http://127\.0\.0\.1:\d+/; Ctrl-C mengakhirinya\.", program.line())
        assert program.line() == "8 lembar kerja diperiksa, tidak ada yang perlu diperbaiki. Buku disusun."
        spoil(plan)
        told = "1 galat dalam 1 dari 8 lembar kerja. Buku terakhir yang baik tetap ditampilkan."
        assert program.line() == told
        mend(plan)
        assert program.line() == "8 lembar kerja diperiksa, tidak ada yang perlu diperbaiki. Buku disusun."
        assert program.interrupted() == (0, "")
    assert sorted(plan.rglob("*")) == before


def test_it_speaks_english_when_asked(plan: Path) -> None:
    spoil(plan)
    with running("serve", plan, "--port", "0", "--lang", "en") as program:
        assert re.fullmatch(r"The preview is at http://127\.0\.0\.1:\d+/; Ctrl-C ends it\.", program.line())
        assert program.line() == "1 error in 1 of 8 worksheets. There are no books to show yet."


def test_a_port_that_is_taken_is_passed_over_or_refused(plan: Path) -> None:
    with preview(plan) as (_, first):
        port = urlsplit(first).port
        done = masterplan("serve", plan, "--port", str(port))
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"Alamat `127.0.0.1` port {port} tidak dapat dipakai: ")
        assert done.stderr.endswith(". Pilih port lain dengan `--port`.\n")
    with running("serve", plan) as one, running("serve", plan) as other:
        places = [re.findall(r":(\d+)/", program.line()) for program in (one, other)]
        assert places[0] != places[1]
        assert all(8000 <= int(port) < 8100 for found in places for port in found)


def test_an_address_that_is_not_ours_is_a_sentence(plan: Path) -> None:
    done = masterplan("serve", plan, "--host", "tidak-ada.invalid")
    assert (done.returncode, done.stderr) == (2, "Alamat `tidak-ada.invalid` tidak dikenal di mesin ini.\n")


def test_other_machines_may_read_only_when_told_and_then_it_is_said(plan: Path) -> None:
    with preview(plan, "--host", "0.0.0.0") as (program, url):  # noqa: S104 - what is tested
        assert url.startswith("http://localhost:")
        port = urlsplit(url).port
        for host, code in (("192.168.1.5", 200), ("localhost", 200), ("evil.example", 403)):
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST)) as connection:
                connection.request("GET", "/page.css", headers={"Host": host})
                assert connection.getresponse().status == code
        said = "Semua orang yang dapat mencapai alamat `0.0.0.0` dapat membaca rencana ini selama pratinjau berjalan.\n"
        assert program.interrupted() == (0, said)


def test_open_shows_the_book_in_the_browser(plan: Path, tmp_path: Path) -> None:
    opened = tmp_path / "dibuka"
    browser = tmp_path / "peramban"
    browser.write_text(f'#!/bin/sh\necho "$1" >"{opened}.new" && mv "{opened}.new" "{opened}"\n', "utf-8")
    browser.chmod(0o755)
    with running("serve", plan, "--port", "0", "--open", BROWSER=f"{browser} %s") as program:
        where = re.findall(r"http://\S+/", program.line())
        program.line()
        change(plan, "economy.yaml", "Nilai tambah kopi", "Untung kopi")
        program.until("Buku disusun.")  # so the browser has been called
        assert [opened.read_text().strip()] == where


def test_a_folder_that_cannot_be_read_is_said_and_the_preview_goes_on(plan: Path) -> None:
    with running("serve", plan, "--port", "0") as program:
        program.until("Buku disusun.")
        kept = (plan / "worksheets" / "living.yaml").rename(plan / "living.yaml")
        (plan / "worksheets" / "living.yaml").mkdir()
        (plan / "worksheets" / "living.yaml" / "isi").touch()
        program.until(
            "`worksheets/living.yaml` adalah folder; di situ diperlukan berkas lembar kerja. "
            "Buku terakhir yang baik tetap ditampilkan."
        )
        (plan / "worksheets" / "living.yaml" / "isi").unlink()
        (plan / "worksheets" / "living.yaml").rmdir()
        kept.rename(plan / "worksheets" / "living.yaml")
        program.until("Buku disusun.")
        assert program.interrupted() == (0, "")


@pytest.mark.parametrize("start", [("-m", "masterplan_cli"), ("-c", WITHOUT_WATCHFILES)], ids=["woken", "looking"])
def test_changes_are_noticed_in_files_that_come_and_in_folders_that_are_replaced(
    plan: Path, start: tuple[str, ...]
) -> None:
    with running("serve", plan, "--port", "0", start=start) as program:
        program.until("Buku disusun.")
        (plan / "templates" / "words").mkdir(parents=True)
        words = plan / "templates" / "words" / "id.yaml"
        words.write_text("salah: [\n", "utf-8")
        program.until("Buku terakhir yang baik tetap ditampilkan.")
        words.unlink()
        program.until("Buku disusun.")
        (plan / "worksheets").rename(plan / "lama")
        (plan / "lama").rename(plan / "worksheets")
        spoil(plan)
        program.until("Buku terakhir yang baik tetap ditampilkan.")
        assert program.interrupted() == (0, "")


# `validate --watch`.


def test_a_change_of_the_table_beside_the_worksheets_is_noticed(plan: Path) -> None:
    change(plan, "masterplan.yaml", "settings:", "settings:\n  nomenclature: kode.csv")
    with running("validate", plan, "--watch") as program:
        program.until("Penjelasan: `masterplan rule N005`.")
        (plan / "kode.csv").write_text("kode,nama\n1.02.02,Program Kesehatan\n", "utf-8")
        program.until("8 lembar kerja diperiksa, tidak ada yang perlu diperbaiki.")
        assert program.interrupted() == (0, "")


def test_validate_watch_reports_again_at_each_change(plan: Path) -> None:
    clean = "8 lembar kerja diperiksa, tidak ada yang perlu diperbaiki."
    waiting = "Menunggu perubahan; Ctrl-C mengakhirinya."
    with running("validate", plan, "--watch") as program:
        assert [program.line() for _ in range(3)] == [clean, "", waiting]
        spoil(plan)
        told = [program.line()]
        while told[-1] != waiting:
            told.append(program.line())
        assert told == [*masterplan("validate", plan).stdout.splitlines(), "", waiting]
        mend(plan)
        assert [program.line() for _ in range(3)] == [clean, "", waiting]
        assert program.interrupted() == (0, "")


def test_validate_watch_shows_the_last_report_alone_on_a_terminal(plan: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "masterplan_cli", "validate", str(plan), "--watch", "--lang", "en"],
        stdout=theirs,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(theirs)
        shown = b""
        while not shown.endswith(b"Waiting for changes; Ctrl-C ends it.\r\n"):
            shown += os.read(ours, 1000)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=LONGEST) == 0
        assert process.stderr is not None
        assert process.stderr.read() == b""
    os.close(ours)
    assert shown.startswith(b"\x1b[2J\x1b[3J\x1b[H\x1b[1m8 worksheets checked, nothing to fix.")


# What a reader sees in the browser.


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(LONGEST * 1000)
    expect.set_options(timeout=LONGEST * 1000)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert [text for text in complaints if "Failed to load resource" not in text] == []


def eventually(page: Page, expression: str) -> None:
    """Wait until this is true: the page's policy keeps the browser's own waiting out."""
    end = time.monotonic() + LONGEST
    while not page.evaluate(expression):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(20)


TOP = "document.querySelectorAll('main h2')[3].getBoundingClientRect().top"
SETTLED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))"


@pytest.mark.parametrize("named", [False, True], ids=["without a fragment", "with a fragment"])
def test_the_page_is_loaded_anew_and_stays_where_it_was_read(plan: Path, page: Page, named: bool) -> None:
    page.emulate_media(reduced_motion="reduce")
    with preview(plan) as (_, url):
        page.goto(f"{url}buku-1.html")
        if named:
            page.evaluate("location.hash = document.querySelectorAll('main h2')[3].id")
            eventually(page, f"scrollY > 0 && {TOP} < 60")
        page.evaluate(f"scrollBy({{ top: {TOP} - 120, behavior: 'instant' }})")
        assert page.evaluate(TOP) == pytest.approx(120, abs=2)
        height = page.evaluate("document.documentElement.scrollHeight")
        change(
            plan, "masterplan.yaml", "Kabupaten Contoh terletak", "Baru sekali. " * 300 + "Kabupaten Contoh terletak"
        )
        expect(page.locator("main")).to_contain_text("Baru sekali.")
        page.wait_for_load_state("load")
        page.evaluate(SETTLED)
        assert page.evaluate("document.documentElement.scrollHeight") > height + 200
        assert page.evaluate(TOP) == pytest.approx(120, abs=2)


def test_what_was_found_lies_over_the_last_good_page_until_it_is_mended(plan: Path, page: Page) -> None:
    with preview(plan) as (_, url):
        page.goto(f"{url}buku-2.html")
        page.evaluate("window.same = true")
        good = page.locator("main").inner_html()
        spoil(plan)
        panel = page.locator("masterplan-findings details")
        expect(panel).to_have_attribute("open", "")
        assert [line for line in panel.inner_text().split("\n") if line] == [
            "1 galat dalam 1 dari 8 lembar kerja. Buku terakhir yang baik tetap ditampilkan.",
            "galat R001 unresolved-reference",
            "Tidak ada misi dengan id m-dayaa.",
            "worksheets/economy.yaml:44:14",
            "44 |     mission: m-dayaa",
            "   |              ^^^^^^^",
            "bantuan: Maksud Anda m-daya?",
            *(line.replace("`", "") for line in masterplan("validate", plan, COLUMNS="300").stdout.splitlines()[10:]),
        ]
        assert page.locator("main").inner_html() == good
        assert panel.evaluate("panel => getComputedStyle(panel).borderTopWidth") == "3px"
        page.keyboard.press("Escape")
        expect(panel).not_to_have_attribute("open", "")
        mend(plan)
        expect(page.locator("masterplan-findings")).to_be_hidden()
        assert page.evaluate("window.same")  # the book is the same: no need to load it anew


def test_a_panel_that_was_folded_stays_folded_on_the_next_page(plan: Path, page: Page) -> None:
    with preview(plan) as (_, url):
        page.goto(url)
        spoil(plan)
        panel = page.locator("masterplan-findings details")
        expect(panel).to_have_attribute("open", "")
        panel.locator("summary").click()
        eventually(page, "sessionStorage.length > 0")
        page.goto(f"{url}buku-1.html")
        expect(panel).to_be_visible()
        expect(panel).not_to_have_attribute("open", "")


def test_warnings_wait_folded_in_english_too(plan: Path, page: Page) -> None:
    change(plan, "economy.yaml", "claim: Nilai tambah kopi tinggal di daerah.", "claim: TODO")
    with preview(plan, "--lang", "en") as (program, url):
        page.goto(url)
        panel = page.locator("masterplan-findings details")
        expect(panel).to_be_visible()
        expect(panel).not_to_have_attribute("open", "")
        assert "1 warning in 1 of 8 worksheets." in panel.inner_text()
        assert program.interrupted() == (0, "")


def test_text_of_a_worksheet_is_never_markup(plan: Path, page: Page) -> None:
    attack = '<img src=x onerror="window.hacked=1"></pre></details><script>window.hacked=1</script>'
    change(plan, "economy.yaml", "mission: m-daya\n", f"mission: '{attack}'\n")
    with preview(plan) as (_, url):
        page.goto(url)
        panel = page.locator("masterplan-findings details")
        expect(panel).to_contain_text("<script>window.hacked=1</script>")
        assert panel.locator("img, script").count() == 0
        assert page.evaluate("window.hacked") is None


def test_a_page_that_waits_for_the_first_book_shows_it_once_it_is_there(plan: Path, page: Page) -> None:
    spoil(plan)
    with preview(plan) as (_, url):
        page.goto(f"{url}buku-1.html")
        expect(page.locator("body.bare")).to_contain_text("Belum ada buku yang dapat ditampilkan.")
        expect(page.locator("masterplan-findings details")).to_contain_text("m-dayaa")
        mend(plan)
        expect(page.locator("main h1")).to_contain_text("Buku 1")


def test_a_page_finds_the_preview_again_that_was_started_anew(plan: Path, page: Page) -> None:
    with preview(plan) as (program, url):
        page.goto(f"{url}buku-1.html")
        assert program.interrupted() == (0, "")
    change(plan, "masterplan.yaml", "Kabupaten Contoh terletak", "Kabupaten Contoh berada")
    with running("serve", plan, "--port", str(urlsplit(url).port)):
        expect(page.locator("main")).to_contain_text("Kabupaten Contoh berada")
