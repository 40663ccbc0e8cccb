"""A real browser, and a page of it with everything that it asks for or complains about."""

import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from tests.program import lacking

AXE = Path(
    os.environ.get("AXE_CORE", Path(__file__).parents[1] / ".tools" / "node_modules" / "axe-core" / "axe.min.js")
)
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
OFFLINE = (
    "--no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update "
    "--disable-sync --disable-extensions --no-first-run --no-default-browser-check"
).split()


THIN = """() => {
    const valued = new Set(['class', 'role', 'style', 'scope', 'tabindex', 'type', 'fill', 'aria-hidden', 'aria-current'])
    const look = element => [
        element.localName,
        ...[...element.attributes].map(({ name, value }) => valued.has(name) ? `${name}=${value}` : name),
        /\\S/.test(element.textContent),
        ...[...element.children].map(look),
    ].join()
    for (const parent of [...document.querySelectorAll('body *')].reverse()) {
        const seen = {}
        for (const child of [...parent.children]) {
            const alike = look(child)
            seen[alike] = (seen[alike] ?? 0) + 1
            if (seen[alike] > 2) child.remove()
        }
    }
}"""
"""Leaves two of all elements that stand side by side and differ in nothing but what they say: a checker of accessibility
says of the third row what it says of the first, and takes minutes to say it of all rows."""


def need_driver() -> None:
    """Leave the test where Playwright's own program does not start: it takes a library that small systems lack."""
    started = subprocess.run(
        [sys.executable, "-m", "playwright", "--version"], capture_output=True, text=True, check=False
    )
    if started.returncode:
        lines = started.stderr.strip().splitlines() or ["it gives no reason"]
        lacking(f"what Playwright's driver needs ({lines[-1]})")


def need_axe() -> None:
    """Leave the test where the checker of accessibility is not."""
    if not AXE.is_file():
        lacking(f"axe-core ({AXE})")


class Watch:
    """A page and everything that it asks for or complains about."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))

    def visit(self, file: Path) -> Page:
        self.page.goto(file.as_uri())
        self.page.wait_for_load_state("load")
        return self.page
